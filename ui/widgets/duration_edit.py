"""A field for durations as people write them."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from simulator.durations import format_duration, parse_duration_ms
from ui.widgets.text import label, set_property
from ui.words import tr

OFF = "off"


class DurationEdit(QLineEdit):
    """Reads `90s`, `15m`, `8h`, `14d`, and `off` where that is allowed.

    `value_changed` carries milliseconds, None for off, and only what is valid; `problem_changed` carries what is wrong
    with the text, empty once it is right. Up and Down count in the unit that is written.
    """

    value_changed = Signal(object)
    problem_changed = Signal(str)

    def __init__(self, accessible_name: str, *, may_be_off: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_be_off = may_be_off
        self._value_ms: int | None = None
        self.problem = ""
        self.setAccessibleName(accessible_name)
        self.setPlaceholderText(tr("15m or off") if may_be_off else "15m")
        self.textChanged.connect(self._read)
        self.editingFinished.connect(self._tidy)

    @property
    def value_ms(self) -> int | None:
        """The last valid value; None means off."""
        return self._value_ms

    def set_value(self, value_ms: int | None) -> None:
        """Shows a value without telling anybody; `value_ms` is whole seconds, None means off."""
        self._value_ms = value_ms
        self._write(self._text_of(value_ms))
        self._complain("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if step and not self.problem and self._value_ms is not None:
            text = self.text().strip().lower()
            self.setText(f"{max(1, int(text[:-1]) + step)}{text[-1]}")
            return
        super().keyPressEvent(event)

    def _text_of(self, value_ms: int | None) -> str:
        return OFF if value_ms is None else format_duration(value_ms)

    def _read(self, text: str) -> None:
        text = text.strip().lower()
        try:
            value_ms = None if self._may_be_off and text == OFF else parse_duration_ms(text)
        except ValueError:
            wanted = (
                tr('write a whole number with s, m, h or d, such as "15m", or "{off}"').format(off=OFF)
                if self._may_be_off
                else tr('write a whole number with s, m, h or d, such as "15m"')
            )
            self._complain(
                tr('"{given}" is not a duration: {wanted}').format(given=text, wanted=wanted)
                if text
                else wanted[:1].upper() + wanted[1:]
            )
            return
        self._complain("")
        if value_ms != self._value_ms:
            self._value_ms = value_ms
            self.value_changed.emit(value_ms)

    def _tidy(self) -> None:
        if not self.problem:
            self._write(self._text_of(self._value_ms))

    def _write(self, text: str) -> None:
        with QSignalBlocker(self):
            self.setText(text)

    def _complain(self, problem: str) -> None:
        if problem != self.problem:
            self.problem = problem
            self.setAccessibleDescription(problem)
            set_property(self, "invalid", bool(problem))
            self.problem_changed.emit(problem)


class DurationField(QWidget):
    """A `DurationEdit` with a line below it that says what is wrong; the line takes no room while nothing is."""

    def __init__(self, accessible_name: str, *, may_be_off: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.edit = DurationEdit(accessible_name, may_be_off=may_be_off, parent=self)
        self._line = label("", "caption", "danger", self)
        self._line.setWordWrap(True)
        self._line.hide()
        column.addWidget(self.edit)
        column.addWidget(self._line)
        self.edit.problem_changed.connect(self._show_problem)

    def _show_problem(self, problem: str) -> None:
        self._line.setText(problem)
        self._line.setVisible(bool(problem))
