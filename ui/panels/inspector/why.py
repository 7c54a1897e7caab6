"""Why? The checks that a request ran through, where it stopped, and what would have flipped the answer."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui import theme
from ui.controller import Controller
from ui.models.question import Question
from ui.models.why_words import (
    IN_FORCE,
    CheckWords,
    check_words,
    flip_words,
    headline,
    nothing_found,
    verdict,
)
from ui.player.questions import Explanation, Search
from ui.player.work import Work
from ui.widgets.frames import EmptyState, PageScroll, line
from ui.widgets.glyphs import paint_state
from ui.widgets.text import ElidedLabel, Paragraph, label, pill, set_property
from ui.words import error_words, tr
from ui.workspace import Workspace

_MARKS = {
    "passed": ("disc", "ok"),
    "failed": ("bar", "danger"),
    "not asked": ("ring", "neutral"),
    "not reached": ("ring", "neutral"),
}
_MARK_PX = 16


class _Sign(QWidget):
    def __init__(self, outcome: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._outcome = outcome
        self.setFixedSize(QSize(_MARK_PX, 18))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape, tone = _MARKS[self._outcome]
        paint_state(painter, shape, QPointF(6.5, 9), tone)


class CheckRow(QWidget):
    """One check: its sign, what it asks for, the values compared, and the settings behind it."""

    def __init__(self, words: CheckWords, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = words
        self.setAccessibleName(words.spoken)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(_Sign(words.outcome, self), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(1)
        made = words.outcome in ("passed", "failed")
        column.addWidget(Paragraph(words.title, "small_medium" if made else "small", "text" if made else "faint", self))
        tone = "danger" if words.outcome == "failed" else "muted"
        for value in words.values:
            column.addWidget(Paragraph(value, "caption", tone, self))
        for setting in words.settings if words.outcome == "failed" else ():
            column.addWidget(Paragraph(setting, "mono_small", "muted", self))
        self.setToolTip("\n".join((*words.values, *words.settings)))
        row.addLayout(column, 1)


class WhyView(QWidget):
    """Explains the request that is asked about, and looks on demand for the smallest change that flips its answer."""

    def __init__(self, margin_px: int, workspace: Workspace, controller: Controller, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("whyView")
        self.setAccessibleName(tr("Why?"))
        self._controller = controller
        self._search: Search | None = None
        self._work: Work | None = None
        self.rows: list[CheckRow] = []
        self._found: list[QWidget] = []
        self._follows_end = False
        self.question = Question(workspace, controller.why_steps, self)
        self._build(margin_px)
        self.question.changed.connect(self._show)
        self.question.failed.connect(self._tell_failure)
        self.find.clicked.connect(self._begin_search)
        self.cancel.clicked.connect(self._cancel_search)
        self._area.verticalScrollBar().rangeChanged.connect(self._follow_end)
        self._show()

    def take_keyboard(self) -> None:
        """Gives the keyboard to the checks."""
        self._area.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.question.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.question.watch(False)
        self._cancel_search()

    def _build(self, margin_px: int) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._area = PageScroll(margin_px, self)
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._area.setAccessibleName(tr("The checks in their order"))
        page, body = self._area.widget(), self._area.column
        body.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        self._what = ElidedLabel("", "body_strong", parent=page)
        self._answer = pill(parent=page)
        self._answer.setFixedHeight(20)
        head.addWidget(self._what, 1)
        head.addWidget(self._answer)
        self._who = ElidedLabel("", "small", "muted", page)
        self._checks = QVBoxLayout()
        self._checks.setSpacing(7)
        body.addLayout(head)
        body.addWidget(self._who)
        body.addLayout(self._checks)
        body.addWidget(line(page))
        body.addLayout(self._search_part(page))
        body.addStretch()
        self._empty = EmptyState("question", "", "", self)
        column.setSpacing(8)
        column.addWidget(line(self))
        column.addWidget(self._area)
        column.addWidget(self._empty)

    def _search_part(self, page: QWidget) -> QVBoxLayout:
        part = QVBoxLayout()
        part.setSpacing(6)
        part.addWidget(label("The smallest change", "body_strong", parent=page))
        self._results = QVBoxLayout()
        self._results.setSpacing(6)
        self._told = Paragraph(IN_FORCE, "caption", "muted", page)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.find = QPushButton(tr("Try what flips it"), page)
        self.find.setObjectName("findChangeButton")
        self.find.setFont(theme.font("small_medium"))
        self.find.setAccessibleName(tr("Look for the smallest change of policy that flips this answer"))
        self.progress = QProgressBar(page)
        self.progress.setObjectName("findChangeProgress")
        self.progress.setAccessibleName(tr("How far the search is"))
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.cancel = QPushButton(tr("Stop"), page)
        self.cancel.setObjectName("stopSearchButton")
        self.cancel.setFont(theme.font("small_medium"))
        self.cancel.setAccessibleName(tr("Stop looking; what was found stays"))
        row.addWidget(self.find)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel)
        part.addLayout(self._results)
        part.addLayout(row)
        part.addWidget(self._told)
        return part

    @property
    def explanation(self) -> Explanation | None:
        """What is explained."""
        return self.question.explanation

    @property
    def found(self) -> list[str]:
        """What the search has told so far."""
        return [widget.text() for widget in self._found if isinstance(widget, Paragraph)]

    def _show(self) -> None:
        self._cancel_search()
        self._follows_end = False
        explanation = self.question.explanation
        self._area.setVisible(explanation is not None)
        self._empty.setVisible(explanation is None)
        self._clear_results()
        _clear(self._checks)
        self.rows = []
        if explanation is None:
            self._empty.say(
                tr("Why?"), tr("Choose a session or one of its requests, and see each check it ran through.")
            )
            return
        what, who = headline(explanation)
        self._what.setText(what)
        self._who.setText(who)
        answer, tone = verdict(explanation)
        self._answer.setText(answer)
        set_property(self._answer, "pill", tone)
        for check in explanation.checks:
            row = CheckRow(check_words(check), self._area.widget())
            self.rows.append(row)
            self._checks.addWidget(row)
        self._offer()

    def _offer(self) -> None:
        self.find.setVisible(True)
        self.progress.setVisible(False)
        self.cancel.setVisible(False)

    def _tell_failure(self, problem: str) -> None:
        self._show()
        self._empty.say(tr("It cannot be told"), problem)

    def _begin_search(self) -> None:
        explanation = self.question.explanation
        if explanation is None:
            return
        self._clear_results()
        self._search = self._controller.search_for(explanation)
        self._work = Work(self._search.steps(), self)
        self._work.progressed.connect(self._progress)
        self._work.done.connect(self._end_search)
        self._work.failed.connect(self._fail_search)
        self.find.setVisible(False)
        self.progress.setValue(0)
        self.progress.setVisible(True)
        self.cancel.setVisible(True)
        self._follows_end = True
        self._work.start()
        self._follow_end()

    def _follow_end(self) -> None:
        """Keeps in view what is found, which stands last."""
        if self._follows_end:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.maximum())

    def _progress(self, part: float) -> None:
        self.progress.setValue(round(part * 1000))
        self._tell_found()

    def _tell_found(self) -> None:
        found = self._search.found if self._search is not None else []
        for flip in found[len(self._found) :]:
            self._add_result(flip_words(flip), "text")

    def _add_result(self, text: str, tone: str) -> None:
        told = Paragraph(text, "small", tone, self._area.widget())
        told.setAccessibleName(text)
        self._found.append(told)
        self._results.addWidget(told)

    def _end_search(self) -> None:
        self._tell_found()
        if self._search is not None and not self._search.found:
            self._add_result(nothing_found(self._search.tried), "muted")
        self._drop_work()

    def _fail_search(self, error: Exception) -> None:
        self._add_result(error_words(error), "danger")
        self._drop_work()

    def _cancel_search(self) -> None:
        """Stops looking; what was found stays."""
        if self._work is not None:
            self._work.cancel()
            self._tell_found()
            self._drop_work()

    def _drop_work(self) -> None:
        if self._work is not None:
            self._work.deleteLater()
            self._work = None
        self._search = None
        self._offer()

    def _clear_results(self) -> None:
        _clear(self._results)
        self._found = []


def _clear(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
