"""A field for a whole number, without the buttons of a spin box: Up and Down count."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.text import set_property
from ui.words import tr


class NumberEdit(QLineEdit):
    """`value_changed` carries a number within bounds; where `none_word` is given, 0 is written as this word."""

    value_changed = Signal(int)

    def __init__(
        self,
        accessible_name: str,
        least: int,
        most: int,
        value: int,
        parent: QWidget | None = None,
        *,
        none_word: str = "",
    ) -> None:
        super().__init__(parent)
        self._least, self._most, self._none_word = least, most, none_word
        self._value = value
        self.setAccessibleName(accessible_name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.textEdited.connect(self._read)
        self.editingFinished.connect(self._tidy)
        self._tidy()

    @property
    def value(self) -> int:
        """The last number that was within bounds."""
        return self._value

    def set_value(self, value: int) -> None:
        """Shows another number, and tells of it."""
        self._take(min(max(value, self._least), self._most))
        self._tidy()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self.set_value(self._value + step)
        else:
            super().keyPressEvent(event)

    def _read(self, text: str) -> None:
        text = text.strip().replace(",", "")
        number = 0 if self._none_word and text in ("", self._none_word) else int(text) if text.isdecimal() else -1
        fits = self._least <= number <= self._most
        self._complain(
            "" if fits else tr("write a number from {least:,} to {most:,}").format(least=self._least, most=self._most)
        )
        if fits:
            self._take(number)

    def _take(self, value: int) -> None:
        if value != self._value:
            self._value = value
            self.value_changed.emit(value)

    def _tidy(self) -> None:
        self._complain("")
        self.setText(self._none_word if self._none_word and not self._value else f"{self._value:,}")

    def _complain(self, problem: str) -> None:
        set_property(self, "invalid", bool(problem))
        self.setAccessibleDescription(problem)
        self.setToolTip(problem)
