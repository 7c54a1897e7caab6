"""One setting: its name and what it is for, its control, what it was, and what it says together with others."""

from typing import Any

from pydantic.fields import FieldInfo
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.models.policy_draft import PolicyDraft
from ui.models.policy_words import CHOICES, meaning
from ui.panels.policy.editors import editor_of, value_words
from ui.widgets.buttons import tool_button
from ui.widgets.text import ElidedLabel, Paragraph, set_property
from ui.words import tr

_NAME_PX = 148
_MARK_LEAST_PX = 44


class PolicyRow(QWidget):
    """A row of the form. `reverted` asks for the value that the field had."""

    reverted = Signal(str)

    def __init__(self, field: str, info: FieldInfo, draft: PolicyDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._draft = draft
        self._typed_problem = ""
        self._why = tr(info.description or "")
        extra: Any = info.json_schema_extra
        self._clause = extra.get("clause", "")
        self._weakest = value_words(extra["weakest"])
        self._shown: tuple[Any, ...] = ()
        self._build(info)
        self._editor.edited.connect(self._edited)
        self._editor.problem_changed.connect(self._tell_problem)
        self._back.clicked.connect(self._revert)
        self._about.toggled.connect(self._show_details)

    def _build(self, info: FieldInfo) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 9, 8, 9)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(2, 1)
        name = ElidedLabel(self.field.rpartition(".")[2], "mono_strong", parent=self)
        name.setFixedWidth(_NAME_PX)
        self._editor = editor_of(self.field, info, self)
        self._about = tool_button(
            "info",
            tr("Clause and weakest value of {field}").format(field=self.field),
            size_px=24,
            icon_px=15,
            parent=self,
        )
        self._about.setObjectName(f"about.{self.field}")
        self._about.setCheckable(True)
        self._why_line = Paragraph(self._why, "small", "muted", self)
        self._message = Paragraph("", "small", "danger", self)
        self._message.setObjectName(f"message.{self.field}")
        self._message.hide()
        self._details = Paragraph(self._details_text(), "small", "faint", self)
        self._details.setObjectName(f"clause.{self.field}")
        self._details.hide()
        grid.addWidget(name, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._editor, 0, 1)
        grid.addLayout(self._mark(), 0, 2)
        grid.addWidget(self._about, 0, 3)
        for row, line in enumerate((self._why_line, self._message, self._details), start=1):
            grid.addWidget(line, row, 0, 1, 4)

    def _mark(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        self._was = ElidedLabel("", "caption_medium", "accent", self)
        self._was.setObjectName(f"was.{self.field}")
        self._was.setMinimumWidth(_MARK_LEAST_PX)
        self._was.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._back = tool_button("arrow-counter-clockwise", "", size_px=24, icon_px=15, token="accent", parent=self)
        self._back.setObjectName(f"revert.{self.field}")
        self._back.setAccessibleName(tr("{field}: back to what it was").format(field=self.field))
        keeps = self._back.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self._back.setSizePolicy(keeps)
        row.addWidget(self._was, 1)
        row.addWidget(self._back)
        return row

    def _details_text(self) -> str:
        asked = (
            tr("Asked for by {clause}.").format(clause=self._clause)
            if self._clause
            else tr("No clause that we know of asks for it.")
        )
        return tr("{asked} Weakest: {weakest}. In a file: {field}.").format(
            asked=asked, weakest=self._weakest, field=self.field
        )

    @property
    def searched(self) -> str:
        """All that a search looks at."""
        choices = CHOICES.get(self.field, {})
        words = (self.field, self._why, self._clause, *choices, *choices.values())
        return " ".join(words).casefold()

    def refresh(self) -> None:
        """Shows what the draft says."""
        draft, value = self._draft, self._draft.values[self.field]
        self._editor.show_value(value)
        changed = draft.is_changed(self.field)
        shown = value, draft.before(self.field), draft.notes_of(self.field)
        if shown == self._shown:
            return
        self._shown = shown
        was = value_words(draft.before(self.field)) if changed else ""
        self._was.setText(tr("was {was}").format(was=was) if changed else "")
        self._back.setVisible(changed)
        if changed:
            told = tr("Back to {was}").format(was=was)
            self._back.setToolTip(told)
            self._back.setAccessibleName(f"{self.field}: {told}")
        means = meaning(self.field, value)
        self._why_line.setText(
            tr("{purpose} {meaning}.").format(purpose=self._why, meaning=means) if means else self._why
        )
        self._show_message()

    def _show_message(self) -> None:
        notes = self._draft.notes_of(self.field)
        wrong = bool(self._typed_problem) or any(is_wrong for _, is_wrong in notes)
        text = self._typed_problem or "\n".join(tr(text) for text, _ in notes)
        self._message.setText(text)
        self._message.setVisible(bool(text))
        set_property(self._message, "tone", "danger" if wrong else "warn")

    def _edited(self, value: Any, typing: bool) -> None:
        self._draft.set(self.field, value, typing=typing)

    def _tell_problem(self, problem: str) -> None:
        self._typed_problem = problem
        self._show_message()

    def _revert(self) -> None:
        self.reverted.emit(self.field)

    def _show_details(self, shown: bool) -> None:
        self._details.setVisible(shown)
