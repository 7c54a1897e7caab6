"""Notes for the trainer where no lesson is given: about the page that is shown, and the session selected on it."""

from bisect import bisect_right

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from simulator.durations import format_time
from simulator.lessons.trainer_notes import TrainerNote, note_of_session, page_notes
from simulator.lint.rules import rule_named
from ui.actions import Actions
from ui.widgets.buttons import tool_button
from ui.widgets.frames import PageScroll, line
from ui.widgets.text import Paragraph, label
from ui.words import Phrases, tr
from ui.workspace import Workspace

WIDTH_PX = 312
_MARGIN_PX = 16
_CAPTIONS = Phrases(("Point at", "Ask the room", "The answer", "Often believed"))
_SELECTING = ("monitor", "wire")
"""The pages on which the session that is selected is shown."""


class _NoteView(QWidget):
    """One note under a title: each of its parts under a caption, and the rules that it cites."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._title = Paragraph("", "body_strong", "text", self)
        column.addWidget(self._title)
        self._parts = []
        for caption in _CAPTIONS:
            column.addSpacing(8)
            column.addWidget(label(caption, "caption_strong", "muted", self))
            self._parts.append(Paragraph("", "body", "text", self))
            column.addWidget(self._parts[-1])
        column.addSpacing(8)
        self._rules = Paragraph("", "small", "muted", self)
        column.addWidget(self._rules)
        self._said: tuple[str, TrainerNote] | None = None

    def say(self, title: str, note: TrainerNote) -> None:
        """Shows another note."""
        if (title, note) == self._said:
            return
        self._said = title, note
        self._title.setText(title)
        for part, text in zip(self._parts, note.texts, strict=True):
            part.setText(tr(text))
        self._rules.setText("\n".join(f"{rule}: {tr(rule_named(rule).text)}" for rule in note.rules))


class NotesPanel(QFrame):
    """Beside the page, on request. What the scenario notes comes first, from its time on."""

    def __init__(self, workspace: Workspace, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._page = self._page_title = ""
        self.setObjectName("trainerNotes")
        self.setAccessibleName(actions["trainerNotesAction"].text())
        self.setProperty("look", "aside")
        self.setFixedWidth(WIDTH_PX)
        self._build()
        workspace.selection_changed.connect(self._show)
        workspace.moment_changed.connect(self._show)
        workspace.run_changed.connect(self._show)
        self.hide()

    def toggle(self) -> None:
        """Shows the notes, or hides them."""
        self.setVisible(self.isHidden())
        self._show()

    def show_page(self, name: str, title: str) -> None:
        """Speaks of another page from now on."""
        self._page, self._page_title = name, title
        self._show()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN_PX, 10, 0, _MARGIN_PX)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, _MARGIN_PX, 0)
        head.addWidget(label("Notes for the trainer", "caption_strong", "accent", self), 1)
        close = tool_button("x", "Close the notes", size_px=28, name="trainerNotesCloseButton", parent=self)
        close.clicked.connect(self.hide)
        head.addWidget(close)
        column.addLayout(head)
        scroll = PageScroll(_MARGIN_PX, self)
        scroll.setAccessibleName(tr("Notes for the trainer"))
        inner = scroll.column
        inner.setSpacing(12)
        self._of_scenario = Paragraph("", "body", "text", self)
        self._of_scenario.setObjectName("trainerNotesOfScenario")
        self._of_page = _NoteView(self)
        self._of_page.setObjectName("trainerNotesOfPage")
        self._between = line(self)
        self._of_session = _NoteView(self)
        self._of_session.setObjectName("trainerNotesOfSession")
        for part in (self._of_scenario, self._of_session, self._between, self._of_page):
            inner.addWidget(part)
        inner.addStretch()
        column.addWidget(scroll, 1)

    def _show(self) -> None:
        if self.isHidden():
            return
        told = self._scenario_note()
        self._of_scenario.setText(told)
        self._of_scenario.setVisible(bool(told))
        if of_page := page_notes().get(self._page):
            self._of_page.say(self._page_title, of_page)
        self._of_page.setVisible(of_page is not None)
        selected = self._workspace.snapshot.sessions.get(self._workspace.selected)
        note = None
        if selected is not None and self._page in _SELECTING:
            note = note_of_session(selected.ending and selected.ending.reason)
            if note is not None:
                self._of_session.say(tr("The session selected"), note)
        self._of_session.setVisible(note is not None)
        self._between.setVisible(note is not None and of_page is not None)

    def _scenario_note(self) -> str:
        notes, now_ms = self._workspace.run.notes, self._workspace.now_ms
        passed = bisect_right([at_ms for at_ms, _ in notes], now_ms)
        if not passed:
            return ""
        at_ms, text = notes[passed - 1]
        return tr("From {time} on: {note}").format(time=format_time(at_ms), note=tr(text))
