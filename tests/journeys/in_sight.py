"""All that a window says, by sight or to a screen reader, and what of it has less room than it needs."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QToolButton,
    QWidget,
)

from ui.widgets.answers import AnswerButton
from ui.widgets.cells import text_width_px
from ui.widgets.fields import Select
from ui.widgets.fitted_table import FittedTable
from ui.widgets.prose import Prose
from ui.widgets.table_header import TableHeader
from ui.widgets.text import ElidedLabel

_SHOWN = Qt.ItemDataRole.DisplayRole
_TIP = Qt.ItemDataRole.ToolTipRole
_CELL_ROLES = (_SHOWN, _TIP, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole)
_ACROSS = Qt.Orientation.Horizontal


def settle() -> None:
    """Lets what was asked for be laid out."""
    for _ in range(4):
        QCoreApplication.processEvents()


def visible(root: QWidget) -> list[QWidget]:
    return [part for part in (root, *root.findChildren(QWidget)) if part.isVisible()]


def said_in(root: QWidget) -> Iterator[tuple[str, str]]:
    """Who says what."""
    for part in visible(root):
        who = part.objectName() or type(part).__name__
        for text in (*_told_of(part), *_said_by(part)):
            if text:
                yield who, str(text)


def said_by_actions(window: QWidget) -> Iterator[tuple[str, str]]:
    """What menus say: each action with its words and its tip, and the titles of menus."""
    for action in window.findChildren(QAction):
        yield from ((action.objectName() or "menu", text) for text in (action.text(), action.toolTip()))
    for menu in window.findChildren(QMenu):
        yield "menu", menu.title()


def _told_of(part: QWidget) -> Iterator[str]:
    yield from (part.toolTip(), part.accessibleDescription())
    if not isinstance(part, Prose):
        # A text is called what it says.
        yield part.accessibleName()
    if part.isWindow():
        yield part.windowTitle()


def _said_by(part: QWidget) -> Iterator[object]:
    if isinstance(part, QLabel | QAbstractButton | QAbstractSpinBox):
        yield part.text()
    elif isinstance(part, QLineEdit):
        yield from (part.placeholderText(), part.text())
    elif isinstance(part, QComboBox):
        yield from (part.itemData(place, role) for place in range(part.count()) for role in (_SHOWN, _TIP))
    elif isinstance(part, Prose):
        yield part.markdown
    elif isinstance(part, QTextEdit | QPlainTextEdit):
        yield part.toPlainText()
    elif isinstance(part, QAbstractItemView) and not isinstance(part, QHeaderView) and part.model() is not None:
        yield from _said_in_rows(part)


def _said_in_rows(view: QAbstractItemView) -> Iterator[object]:
    model = view.model()
    columns = 1 if isinstance(view, QListView) else model.columnCount()
    for column in range(columns):
        yield from (model.headerData(column, _ACROSS, role) for role in _CELL_ROLES)
    for row in _rows_in_sight(view):
        yield from (model.index(row, column).data(role) for column in range(columns) for role in _CELL_ROLES)


def _rows_in_sight(view: QAbstractItemView) -> range:
    first = max(0, view.indexAt(view.viewport().rect().topLeft()).row())
    last = view.indexAt(view.viewport().rect().bottomLeft()).row()
    return range(first, (last if last >= 0 else view.model().rowCount() - 1) + 1)


def covered(root: QWidget) -> list[tuple[str, str]]:
    """Who says what beyond the edge of what it lies in, where nothing scrolls."""
    parts = [part for part in visible(root) if isinstance(part, QLabel | QAbstractButton) and part.text()]
    return [(part.objectName() or type(part).__name__, part.text()) for part in parts if _reaches_out(part)]


def _reaches_out(part: QWidget) -> bool:
    within = part.rect()
    while not part.isWindow():
        if isinstance(part.parentWidget().parentWidget(), QAbstractScrollArea):
            return False
        within = within.translated(part.pos())
        part = part.parentWidget()
        if not part.rect().adjusted(-1, -1, 1, 1).contains(within):
            return True
    return False


def clipped(root: QWidget) -> list[tuple[str, str]]:
    """Who cuts which text; what gives way with an ellipsis tells the whole of it in its tooltip."""
    settle()
    return [
        (part.objectName() or type(part).__name__, text) for part in visible(root) for text in _cut_by(part) if text
    ]


def _cut_by(part: QWidget) -> Iterator[str]:
    if isinstance(part, Prose):
        needs = part.document().size().toSize()
        if needs.height() > part.height() + 1 or part.document().idealWidth() > part.width() + 1:
            yield part.markdown
    elif isinstance(part, QLabel | QAbstractButton):
        if part.text() and _is_cut(part):
            yield part.text()
    elif isinstance(part, Select):
        if _too_wide(part, part.currentText(), part.width() - 30) and part.currentText() not in part.tip:
            yield part.currentText()
    elif isinstance(part, QLineEdit):
        shown = "" if part.text() else part.placeholderText()
        if _too_wide(part, shown, part.width() - 8) and shown not in part.toolTip():
            yield shown
    elif isinstance(part, FittedTable):
        yield from _cut_cells(part)


def _too_wide(part: QWidget, text: str, room_px: int) -> bool:
    return bool(text) and part.fontMetrics().horizontalAdvance(text) > room_px


def _is_cut(part: QLabel | QAbstractButton) -> bool:
    if isinstance(part, QToolButton) and part.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return False
    if isinstance(part, AnswerButton) or (isinstance(part, QLabel) and part.wordWrap()):
        longest = max((part.fontMetrics().horizontalAdvance(word) for word in part.text().split()), default=0)
        return part.heightForWidth(part.width()) > part.height() or longest > part.width()
    gives_way = part.text() in part.toolTip()
    narrow = not gives_way and not isinstance(part, ElidedLabel) and part.sizeHint().width() > part.width()
    cut = isinstance(part, ElidedLabel) and not gives_way and part.sizeHint().width() > part.width() + 1
    return narrow or cut or part.fontMetrics().height() > part.height() + 1


def _cut_cells(table: FittedTable) -> Iterator[str]:
    header, model = table.horizontalHeader(), table.model()
    assert isinstance(header, TableHeader), "the header of these tables"
    for column, _, room_px in header.bounds():
        title = str(model.headerData(column, _ACROSS) or "")
        if text_width_px("caption_medium", title) > room_px and title not in header.tip_of(column):
            yield title
        for index in (model.index(row, column) for row in _rows_in_sight(table)):
            text = str(index.data() or "")
            if text_width_px("small", text) > room_px + 1 and text not in table.tip_of(index):
                yield text
