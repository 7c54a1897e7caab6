"""The draft as the file that it comes to, which can be edited as well."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from simulator.errors import InputError
from simulator.presets import load_policy
from simulator.validation import parse_toml, read_text
from ui import theme
from ui.models.policy_draft import PolicyDraft
from ui.widgets.text import Paragraph
from ui.words import error_words, tr


class _Text(QPlainTextEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class SourceView(QWidget):
    """TOML in step with the form: what is typed here counts as soon as it can be read, and what cannot be is taken back on
    leaving. Comments stay where they were written."""

    def __init__(self, draft: PolicyDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._reading = False
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        self._text = _Text(self)
        self._text.setObjectName("policySource")
        self._text.setAccessibleName(tr("Policy file"))
        self._text.setFont(theme.font("mono"))
        self._text.setTabChangesFocus(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._problem = Paragraph("", "small", "danger", self)
        self._problem.setObjectName("policySourceProblem")
        self._problem.hide()
        column.addWidget(self._text, 1)
        column.addWidget(self._problem)
        self._text.textChanged.connect(self._typed)
        self._text.left.connect(self._tidy)
        draft.changed.connect(self._show_draft)
        self._tidy()

    def take_file(self, path: Path) -> None:
        """Takes over a policy file as it is written; one that extends another is told in full."""
        try:
            text = read_text(path)
            if "extends" in parse_toml(text, str(path)):
                self._draft.set_all(load_policy(path))
                return
        except InputError as error:
            self._complain(error_words(error))
            return
        self._text.setPlainText(text)

    def _show_draft(self) -> None:
        if not self._reading:
            self._tidy()

    def _typed(self) -> None:
        self._reading = True
        self._complain(self._draft.read_toml(self._text.toPlainText()))
        self._reading = False

    def _tidy(self) -> None:
        if self._problem.text() and self._text.hasFocus():
            return
        self._complain("")
        if self._text.toPlainText() != self._draft.toml:
            place = self._text.verticalScrollBar().value()
            with QSignalBlocker(self._text):
                self._text.setPlainText(self._draft.toml)
            self._text.verticalScrollBar().setValue(place)

    def _complain(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._text.setAccessibleDescription(problem)
