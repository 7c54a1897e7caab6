"""The policy page: the form at the left, what standards say and the file at the right, what comes of it below."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from simulator.interop.importing import Import
from simulator.policy import Policy
from simulator.presets import load_policy
from ui.controller import Controller
from ui.models.policy_draft import PolicyDraft
from ui.models.throttle import Throttle
from ui.panels.policy.apply_bar import ApplyBar
from ui.panels.policy.export_view import ExportView
from ui.panels.policy.findings import FindingsView
from ui.panels.policy.form import PolicyForm
from ui.panels.policy.import_view import ImportView
from ui.panels.policy.source import SourceView
from ui.widgets.buttons import SegmentedButtons, tool_button
from ui.widgets.fields import Select
from ui.widgets.frames import Card, line
from ui.widgets.tabbing import walk_in_order
from ui.widgets.text import ElidedLabel, label
from ui.words import count_words, mark, tr
from ui.workspace import Workspace

_FINDINGS, _FILE, _BRING, _TAKE = range(4)
_TABS = ((_FINDINGS, mark("Findings")), (_FILE, mark("File")), (_BRING, mark("Import")), (_TAKE, mark("Export")))
_REFRESH_MS = 250
_HEAD_PX = 48


class PolicyPage(QWidget):
    """Edits a draft of the policy in force. Its parts are made when it is first shown, or when `build` asks for them."""

    def __init__(self, workspace: Workspace, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("policyEditor")
        self.setAccessibleName(tr("Policy"))
        self.setAcceptDrops(True)
        self._workspace = workspace
        self._controller = controller
        self._in_force = workspace.snapshot.policy
        self.draft = PolicyDraft(self._in_force, self)
        self._built = False
        self._throttle = Throttle(self, self._refresh_bar, _REFRESH_MS)
        workspace.run_changed.connect(self._follow)
        workspace.moment_changed.connect(self._moment_changed)

    def build(self) -> None:
        """Makes the editors, which can be found by their names from then on, shown or not."""
        if not self._built:
            self._built = True
            self._build()
            self._connect()
            walk_in_order([self])

    def showEvent(self, event: QShowEvent) -> None:
        self.build()
        self._refresh()
        super().showEvent(event)

    def take_keyboard(self) -> None:
        """Gives the keyboard to the search."""
        self._form.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 12, 16, 12)
        outer.setSpacing(10)
        sides = QHBoxLayout()
        sides.setSpacing(10)
        left, right = Card(parent=self), Card(parent=self)
        self._form = PolicyForm(self.draft, left)
        left.column.addWidget(self._head(left))
        left.column.addWidget(line(left))
        left.column.addWidget(self._form, 1)
        self._bar = ApplyBar(self._workspace, self.draft, left)
        left.column.addWidget(self._bar)
        self._findings = FindingsView(right)
        self._source = SourceView(self.draft, right)
        self._pages = QStackedWidget(right)
        self._pages.addWidget(self._findings)
        self._pages.addWidget(self._source)
        self._import = ImportView(right)
        self._export = ExportView(right)
        self._pages.addWidget(self._import)
        self._pages.addWidget(self._export)
        right.column.addWidget(self._tabs(right))
        right.column.addWidget(line(right))
        right.column.addWidget(self._pages, 1)
        sides.addWidget(left, 5)
        sides.addWidget(right, 4)
        outer.addLayout(sides, 1)

    def _head(self, parent: QWidget) -> QWidget:
        head = QWidget(parent)
        head.setFixedHeight(_HEAD_PX)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(label("Policy", "title", parent=head))
        row.addWidget(label("changed from", "small", "muted", head))
        self._presets = Select(tr("Changed from"), head)
        self._presets.setObjectName("policyBaseBox")
        self._presets.setFixedWidth(156)
        self._presets.setMaxVisibleItems(24)
        for name, description in self._controller.policy_descriptions.items():
            self._presets.addItem(name, name)
            self._presets.setItemData(self._presets.count() - 1, description, Qt.ItemDataRole.ToolTipRole)
        row.addWidget(self._presets)
        self._take = tool_button("download-simple", "Take over every value of it", name="policyTakeButton", parent=head)
        row.addWidget(self._take)
        self._count = ElidedLabel("", "small", "muted", head)
        self._count.setObjectName("policyChanges")
        row.addWidget(self._count, 1)
        self._undo = tool_button("arrow-u-up-left", "Undo (Ctrl+Z)", name="policyUndoButton", parent=head)
        self._redo = tool_button("arrow-u-up-right", "Redo (Ctrl+Shift+Z)", name="policyRedoButton", parent=head)
        self._revert_all = tool_button(
            "arrow-counter-clockwise", "Back to it, every setting", name="policyRevertButton", parent=head
        )
        for button in (self._undo, self._redo, self._revert_all):
            row.addWidget(button)
        return head

    def _tabs(self, parent: QWidget) -> QWidget:
        head = QWidget(parent)
        head.setFixedHeight(_HEAD_PX)
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 0, 12, 0)
        self._switch = SegmentedButtons(_TABS, tr("Beside the form"), head)
        self._switch.setObjectName("policyTabs")
        self._switch.set_value(_FINDINGS)
        row.addWidget(self._switch)
        row.addStretch()
        row.addWidget(self._findings.tally)
        return head

    def _connect(self) -> None:
        self._controller.setting_wanted.connect(self._form.show_field)
        draft = self.draft
        draft.changed.connect(self._refresh)
        self._undo.clicked.connect(draft.undo)
        self._redo.clicked.connect(draft.redo)
        self._revert_all.clicked.connect(self._back_to_base)
        self._take.clicked.connect(self._take_base)
        self._presets.activated.connect(self._base_chosen)
        self._switch.chosen.connect(self._show_tab)
        self._import.imported.connect(self._bring)
        self._form.reverted.connect(self._revert)
        self._findings.mended.connect(draft.set_many)
        self._findings.field_wanted.connect(self._form.show_field)
        self._bar.applied.connect(self._apply)
        self._bar.started_over.connect(self._start_over)
        self._bar.discarded.connect(self._discard)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, act in (("Ctrl+Z", draft.undo), ("Ctrl+Shift+Z", draft.redo), ("Ctrl+Y", draft.redo)):
            QShortcut(QKeySequence(keys), self, act, context=context)

    def _refresh(self) -> None:
        draft = self.draft
        changed = len(draft.changed_fields)
        self._undo.setEnabled(draft.can_undo)
        self._redo.setEnabled(draft.can_redo)
        self._revert_all.setEnabled(changed > 0)
        self._take.setEnabled(changed > 0)
        self._count.setText(f"{count_words(changed, 'setting')}" if changed else tr("no setting"))
        self._presets.setCurrentIndex(self._presets.findData(draft.base.name))
        self._findings.show_policy(draft.policy)
        if self._pages.currentIndex() == _TAKE:
            self._export.show_policy(draft.policy)
        self._refresh_bar()

    def _show_tab(self, tab: int) -> None:
        self._switch.set_value(tab)
        self._pages.setCurrentIndex(tab)
        self._findings.tally.setVisible(tab == _FINDINGS)
        if tab == _TAKE:
            self._export.show_policy(self.draft.policy)

    def _bring(self, imported: Import) -> None:
        """Makes an imported policy the draft, which is told from what the framework ships with."""
        self.draft.measure_from(load_policy(imported.preset))
        self.draft.set_all(imported.policy)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Brings in the settings, or the policy, that was dropped."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self._show_tab(_FILE if paths[0].endswith(".toml") else _BRING)
        if paths[0].endswith(".toml"):
            self._source.take_file(Path(paths[0]))
        else:
            self._import.take_file(paths[0])

    def _refresh_bar(self) -> None:
        if self._built:
            self._bar.refresh()

    def _moment_changed(self) -> None:
        if self._workspace.snapshot.policy is not self._in_force:
            self._follow()
        if self.isVisible():
            self._throttle.ask()

    def _follow(self) -> None:
        """Another policy is in force: a draft that nobody has changed is a draft of that one."""
        before, self._in_force = self._in_force, self._workspace.snapshot.policy
        if self._in_force != before and not self.draft.differences(before):
            self.draft.start(self._in_force)
        elif self._built:
            self._refresh()

    def _base_chosen(self, place: int) -> None:
        self.draft.measure_from(load_policy(self._presets.itemData(place)))

    def _take_base(self) -> None:
        self.draft.set_all(self.draft.base)

    def _back_to_base(self) -> None:
        self.draft.revert(self.draft.changed_fields)

    def _revert(self, field: str) -> None:
        self.draft.revert([field])

    def _apply(self) -> None:
        changes = self.draft.differences(self._workspace.snapshot.policy)
        self._controller.change_policy(changes)

    def _start_over(self) -> None:
        policy: Policy | None = self.draft.policy
        assert policy is not None, "the button is off while the draft contradicts itself"
        self._controller.start_under(policy)

    def _discard(self) -> None:
        self.draft.set_all(self._workspace.snapshot.policy)
