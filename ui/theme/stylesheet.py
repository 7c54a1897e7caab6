"""The one stylesheet. Widgets choose a look with a dynamic property, never with a colour of their own.

`QFrame[look]`: `card` `bar` `footer` `rail` `aside` `root` `line` `note` `sheet` `toast` `well`. `QPushButton[look]`: `primary`
`danger` `plain` `segment` `chip` `link` `live`. `QToolButton[look]`: `flat` (as without) `outlined` `round`. `QLabel[tone]`:
a text token; `QLabel[pill]`: `ok` `warn` `danger` `accent` `neutral`.
"""

from string import Template

from ui.theme.tokens import TABLES, ThemeName

_FRAMES = """
QMainWindow, QDialog, QFrame[look="root"] { background: $bg; }
QDialog[look="sheet"] { background: transparent; }
QFrame[look="sheet"] { background: $surface; border: 1px solid $strong; border-radius: 12px; }
QFrame[look="toast"] { background: $raised; border: 1px solid $strong; border-radius: 10px; }
QFrame[look="well"] { background: $raised; border: 1px solid $border; border-radius: 8px; }
QFrame[look="card"] { background: $surface; border: 1px solid $border; border-radius: 10px; }
QFrame[look="bar"] { background: $surface; border: none; border-bottom: 1px solid $border; }
QFrame[look="footer"] { background: $surface; border: none; border-top: 1px solid $border; }
QFrame[look="rail"] { background: $surface; border: none; border-right: 1px solid $border; }
QFrame[look="aside"] { background: $surface; border: none; border-left: 1px solid $border; }
QFrame[look="line"] { background: $grid; border: none; }
QFrame[look="note"] { background: $raised; border: 1px solid $border; border-radius: 8px; }
QFrame[look="segments"] { background: $sunken; border: none; border-radius: 8px; }
QSplitter::handle { background: $bg; }
QMainWindow::separator { background: $bg; width: 5px; height: 5px; }
QDockWidget { background: $bg; border: none; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[look="page"] { background: $surface; }
"""

_TEXT = """
QLabel { background: transparent; color: $text; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="faint"] { color: $faint; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="danger"] { color: $danger; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="ok"] { color: $ok; }
QLabel[pill="ok"] { color: $ok; background: $ok_soft; }
QLabel[pill="warn"] { color: $warn; background: $warn_soft; }
QLabel[pill="danger"] { color: $danger; background: $danger_soft; }
QLabel[pill="accent"] { color: $accent; background: $accent_soft; }
QLabel[pill="neutral"] { color: $muted; background: $neutral_soft; }
QLabel[pill] { border-radius: 9px; padding: 2px 8px; }
QLabel[key="true"] { color: $faint; background: $raised; border: 1px solid $border; border-radius: 5px; padding: 2px 6px; }
QToolTip { background: $raised; color: $text; border: 1px solid $strong; padding: 4px 6px; }
"""

_BUTTONS = """
QPushButton { border: 1px solid $border; border-radius: 7px; padding: 0 12px; min-height: 30px; background: $surface; color: $text; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $disabled; background: $surface; border-color: $grid; }
QPushButton[look="primary"], QPushButton:default { background: $accent; border-color: $accent; color: $on_accent; }
QPushButton[look="primary"]:hover, QPushButton:default:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[look="danger"] { background: $danger; border-color: $danger; color: $on_danger; }
QPushButton[look="danger"]:hover { background: $danger_hover; border-color: $danger_hover; }
QPushButton[look="danger"]:focus, QPushButton[look="primary"]:focus { border: 2px solid $text; }
QPushButton[look="primary"]:disabled, QPushButton[look="danger"]:disabled { background: $sunken; border-color: $border; color: $disabled; }
QPushButton[look="segment"] { border: 1px solid transparent; background: transparent; color: $muted; border-radius: 6px;
    padding: 0 10px; min-height: 26px; min-width: 22px; }
QPushButton[look="segment"][dense="true"] { padding: 0 5px; }
QPushButton[look="segment"]:hover { color: $text; }
QPushButton[look="segment"]:checked { background: $segment_on; color: $text; border-color: $border; }
QPushButton[look="segment"]:focus { border-color: $accent; }
QPushButton[look="segment"]:disabled { color: $disabled; }
QPushButton[look="chip"] { border-radius: 13px; min-height: 24px; padding: 0 10px; }
QPushButton[look="chip"]:!checked { color: $faint; background: $sunken; border-color: $sunken; }
QPushButton[look="chip"][tone="accent"] { background: $accent_soft; border-color: $accent; color: $text; }
QPushButton[look="chip"][tone="accent"]:hover { background: $hover; }
QPushButton[look="chip"]:focus { border-color: $accent; }
QPushButton[look="chip"][tone="accent"]:focus { border: 2px solid $accent; padding: 0 9px; min-height: 22px; }
QPushButton[look="link"] { border: none; background: transparent; color: $accent; padding: 0; min-height: 20px; text-align: left; }
QPushButton[look="link"]:hover, QPushButton[look="link"]:focus { text-decoration: underline; }
QPushButton[look="live"] { border-radius: 15px; color: $muted; background: $surface; }
QPushButton[look="live"]:checked { color: $ok; background: $ok_soft; border-color: $ok_soft; }
QPushButton[look="live"]:focus { border-color: $accent; }
QToolButton { border: 1px solid transparent; border-radius: 6px; background: transparent; color: $text; }
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $pressed; }
QToolButton:checked { background: $accent_soft; }
QToolButton:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; }
QToolButton[look="outlined"] { border-color: $border; border-radius: 7px; }
QToolButton[look="outlined"]:focus { border-color: $accent; }
QToolButton[look="round"] { background: $accent; border-radius: 20px; }
QToolButton[look="round"]:hover { background: $accent_hover; }
QToolButton[look="round"]:focus { border: 2px solid $text; }
QToolButton[look="round"]:disabled { background: $sunken; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QAbstractSpinBox { border: 1px solid $border; border-radius: 8px;
    background: $field; color: $text; selection-background-color: $accent; selection-color: $on_accent; }
QTextEdit[look="prose"] { border: none; border-radius: 0; background: transparent; }
QLineEdit { padding: 0 8px; min-height: 28px; }
QLineEdit[look="slim"] { min-height: 24px; }
QLineEdit[look="query"] { padding: 0 2px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus { border-color: $accent; }
QLineEdit[invalid="true"] { border-color: $danger; }
QLineEdit:disabled, QPlainTextEdit:disabled { color: $disabled; }
QComboBox { border: 1px solid $border; border-radius: 8px; background: $field; color: $text; padding: 0 8px; min-height: 28px; }
QComboBox:focus { border-color: $accent; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $strong; selection-background-color: $accent_soft;
    selection-color: $text; outline: none; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: none; }
QCheckBox::indicator { width: 16px; height: 16px; border: none; background: transparent; }
QCheckBox, QRadioButton { color: $text; spacing: 8px; background: transparent; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $track; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $accent; }
QSlider::handle:horizontal { width: 12px; height: 12px; margin: -5px 0; border-radius: 7px; background: $accent;
    border: 1px solid $surface; }
QProgressBar { border: none; border-radius: 3px; background: $track; max-height: 6px; }
QProgressBar::chunk { border-radius: 3px; background: $accent; }
"""

_LISTS = """
QTableView, QListView, QTreeView { background: $surface; color: $text; border: none; outline: none; gridline-color: $grid;
    selection-background-color: $selected; selection-color: $text; border-bottom-left-radius: 9px;
    border-bottom-right-radius: 9px; }
QListView[look="offers"] { border: 1px solid $strong; border-radius: 8px; padding: 4px 0; }
QTableCornerButton::section { background: $raised; border: none; }
QMenu { background: $surface; color: $text; border: 1px solid $strong; border-radius: 8px; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 5px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $grid; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QMenuBar { background: $surface; color: $text; border-bottom: 1px solid $border; }
QMenuBar::item { padding: 4px 10px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QStatusBar { background: $surface; color: $muted; border-top: 1px solid $border; }
QTabWidget::pane { border: none; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $muted; padding: 6px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $text; }
"""

_SCROLLING = """
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: $scroll; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $scroll_hover; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
"""

_TEMPLATE = Template(_FRAMES + _TEXT + _BUTTONS + _FIELDS + _LISTS + _SCROLLING)


def stylesheet(name: ThemeName) -> str:
    """The stylesheet of a theme."""
    return _TEMPLATE.substitute(TABLES[name])
