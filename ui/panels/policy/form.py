"""The form: every setting under the table that it belongs to, a list of tables to jump to, and a search."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui import theme
from ui.models.policy_draft import PolicyDraft
from ui.models.policy_words import Section, sections
from ui.panels.policy.row import PolicyRow
from ui.widgets.frames import EmptyState, PageScroll, line
from ui.widgets.text import ElidedLabel, label
from ui.words import count_words, tr

_LIST_PX = 164
_ITEM_PX = 30
_MARGIN_PX = 12


class _SectionView(QWidget):
    """A table of the policy with its rows."""

    def __init__(self, section: Section, draft: PolicyDraft, parent: QWidget) -> None:
        super().__init__(parent)
        self.section = section
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 14, 8, 6)
        head.setSpacing(8)
        head.addWidget(label(section.name, "title", parent=self))
        head.addWidget(ElidedLabel(section.title, "small", "muted", self), 1)
        column.addLayout(head)
        self.rows = [PolicyRow(field, info, draft, self) for field, info in section.fields]
        for row in self.rows:
            column.addWidget(line(self))
            column.addWidget(row)

    def filter(self, words: list[str]) -> int:
        """Shows the rows in which every word occurs; how many these are."""
        shown = 0
        for row in self.rows:
            fits = all(word in row.searched for word in words)
            row.setVisible(fits)
            shown += fits
        self.setVisible(bool(shown))
        return shown


class PolicyForm(QWidget):
    """All fields. `reverted` asks for the value that a field had."""

    reverted = Signal(str)

    def __init__(self, draft: PolicyDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._build()
        self.search.textChanged.connect(self._filter)
        self._list.currentRowChanged.connect(self._jump)
        draft.changed.connect(self.refresh)
        theme.notice.theme_changed.connect(self._fit)
        self._fit()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        side = QVBoxLayout()
        side.setContentsMargins(12, 12, 0, 12)
        side.setSpacing(8)
        self.search = QLineEdit(self)
        self.search.setObjectName("policySearchField")
        self.search.setAccessibleName(tr("Search the settings"))
        self.search.setPlaceholderText(tr("Search settings"))
        self.search.setClearButtonEnabled(False)
        self.search.setFixedWidth(_LIST_PX - 12)
        self._list = QListWidget(self)
        self._list.setObjectName("policySections")
        self._list.setAccessibleName(tr("Groups of settings"))
        self._list.setFrameShape(QListWidget.Shape.NoFrame)
        self._list.setFixedWidth(_LIST_PX - 12)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.addWidget(self.search)
        side.addWidget(self._list, 1)
        row.addLayout(side)
        self._scroll = PageScroll(_MARGIN_PX, self)
        self._scroll.column.setSpacing(0)
        page = self._scroll.widget()
        self._views = [_SectionView(section, self._draft, page) for section in sections()]
        for view in self._views:
            self._scroll.column.addWidget(view)
            item = QListWidgetItem(view.section.name)
            item.setSizeHint(QSize(0, _ITEM_PX))
            item.setToolTip(tr(view.section.title))
            self._list.addItem(item)
        self._nothing = EmptyState(
            "magnifying-glass", "No setting fits", "Search for a name, a purpose, a clause.", page
        )
        self._nothing.hide()
        self._scroll.column.addWidget(self._nothing)
        self._scroll.column.addStretch()
        row.addWidget(self._scroll, 1)
        self._rows = {row.field: row for view in self._views for row in view.rows}
        for shown in self._rows.values():
            shown.reverted.connect(self.reverted)
        for edit in page.findChildren(QLineEdit):
            edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaves undo and redo to the page: a text of its own would undo letters where the page undoes settings."""
        undoes = event.type() == QEvent.Type.ShortcutOverride and (
            event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
        )
        return undoes or super().eventFilter(watched, event)

    def show_field(self, field: str) -> None:
        """Scrolls to a field, lets go of a search that would hide it, and gives it the keyboard."""
        self.search.clear()
        row = self._rows[field]
        self._scroll.ensureWidgetVisible(row, 0, 80)
        control = row.findChild(QWidget, f"policy.{field}")
        if control is not None:
            control.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Shows what the draft says."""
        for row in self._rows.values():
            row.refresh()
        for place, view in enumerate(self._views):
            changed = sum(self._draft.is_changed(row.field) for row in view.rows)
            item = self._list.item(place)
            item.setText(f"{view.section.name}  ·  {changed}" if changed else view.section.name)
            item.setFont(theme.font("small_strong" if changed else "small"))
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                f"{tr(view.section.title)}, {count_words(changed, 'change')}" if changed else tr(view.section.title),
            )

    def _fit(self) -> None:
        """Has as much room as rows need, and the list as its words do, in type of whatever size."""
        self._scroll.setMinimumWidth(self._scroll.widget().minimumSizeHint().width() + _MARGIN_PX)
        self._list.setFixedWidth(self.search.width())
        self.refresh()

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        counts = [view.filter(words) for view in self._views]
        for place, count in enumerate(counts):
            self._list.item(place).setHidden(not count)
        self._nothing.setVisible(not any(counts))
        self._scroll.verticalScrollBar().setValue(0)

    def _jump(self, place: int) -> None:
        if place >= 0:
            self._scroll.verticalScrollBar().setValue(self._views[place].y())
