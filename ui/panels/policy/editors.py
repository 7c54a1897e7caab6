"""One control for each kind of setting, chosen by what the field's description says."""

from typing import Any, get_args

from pydantic.fields import FieldInfo
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from simulator.durations import format_duration, parse_duration_ms
from simulator.policy import AFTER, OFF
from simulator.policy.text import read_value, toml_value
from ui.models.policy_words import CHOICES, choices_of, meaning
from ui.widgets.duration_edit import DurationEdit
from ui.widgets.fields import CheckBox, Select
from ui.widgets.text import set_property
from ui.widgets.toggle import Toggle
from ui.words import error_words, tr

_SHORT_PX, _LONG_PX = 92, 204
_USUAL_INTERVAL = "30m"
_BOXES_A_ROW = 2


class FieldEditor(QWidget):
    """A control for one field, named `policy.` and the field. `edited` carries a value as a policy file writes it, and
    whether it is being typed; `problem_changed` what is wrong with a text, empty once it is right.
    """

    edited = Signal(object, bool)
    problem_changed = Signal(str)

    def __init__(self, field: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def add(self, control: QWidget, suffix: str = "", width_px: int = 0) -> None:
        """Puts a control beside those before."""
        control.setObjectName(f"policy.{self.field}{suffix}")
        if width_px:
            control.setFixedWidth(width_px)
        self.row.addWidget(control)

    def show_value(self, value: Any) -> None:
        """Shows a value without telling anybody."""
        raise NotImplementedError


class SwitchEditor(FieldEditor):
    """On or off."""

    def __init__(self, field: str, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._toggle = Toggle(field, self)
        self.add(self._toggle)
        self.row.addStretch()
        self._toggle.toggled.connect(self._toggled)

    def show_value(self, value: Any) -> None:
        with QSignalBlocker(self._toggle):
            self._toggle.setChecked(value)

    def _toggled(self, on: bool) -> None:
        self.edited.emit(on, False)


class ChoiceEditor(FieldEditor):
    """One of several words, each with what it means."""

    def __init__(self, field: str, words: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._select = Select(field, self)
        for word in words:
            self._select.addItem(word, word)
            self._select.setItemData(self._select.count() - 1, meaning(field, word), Qt.ItemDataRole.ToolTipRole)
        self.add(self._select, width_px=_LONG_PX)
        self.row.addStretch()
        self._select.currentIndexChanged.connect(self._chosen)

    def show_value(self, value: Any) -> None:
        with QSignalBlocker(self._select):
            self._select.setCurrentIndex(self._select.findData(value))

    def _chosen(self, place: int) -> None:
        self.edited.emit(self._select.itemData(place), False)


class DurationEditor(FieldEditor):
    """A duration, or off."""

    def __init__(self, field: str, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._edit = DurationEdit(field, may_be_off=True, parent=self)
        self.add(self._edit, width_px=_SHORT_PX)
        self.row.addStretch()
        self._edit.value_changed.connect(self._changed)
        self._edit.problem_changed.connect(self.problem_changed)

    def show_value(self, value: Any) -> None:
        value_ms = None if value == OFF else parse_duration_ms(value)
        if self._edit.problem or self._edit.value_ms != value_ms or not self._edit.text():
            self._edit.set_value(value_ms)

    def _changed(self, value_ms: int | None) -> None:
        self.edited.emit(OFF if value_ms is None else format_duration(value_ms), True)


class RecheckEditor(FieldEditor):
    """A word, or an interval: after so long."""

    def __init__(self, field: str, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._select = Select(field, self)
        for word, means in CHOICES[field].items():
            self._select.addItem(word, word)
            self._select.setItemData(self._select.count() - 1, means, Qt.ItemDataRole.ToolTipRole)
        self._select.addItem(tr("after …"), AFTER)
        self._interval = DurationEdit(tr("{field}: after how long").format(field=field), parent=self)
        self.add(self._select, width_px=_LONG_PX - _SHORT_PX + 28)
        self.add(self._interval, ".after", _SHORT_PX - 36)
        self.row.addStretch()
        self._select.currentIndexChanged.connect(self._chosen)
        self._interval.value_changed.connect(self._changed)
        self._interval.problem_changed.connect(self.problem_changed)

    def show_value(self, value: Any) -> None:
        after = value.startswith(AFTER)
        with QSignalBlocker(self._select):
            self._select.setCurrentIndex(self._select.findData(AFTER if after else value))
        self._interval.setVisible(after)
        if after and self._interval.value_ms != (value_ms := parse_duration_ms(value.removeprefix(AFTER))):
            self._interval.set_value(value_ms)

    def _chosen(self, place: int) -> None:
        word = self._select.itemData(place)
        self.edited.emit(AFTER + _USUAL_INTERVAL if word == AFTER else word, False)

    def _changed(self, value_ms: int) -> None:
        self.edited.emit(AFTER + format_duration(value_ms), True)


class SetEditor(FieldEditor):
    """Any of several words."""

    def __init__(self, field: str, words: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.setObjectName(f"policy.{field}")
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        self.row.addLayout(grid)
        self.row.addStretch()
        self._boxes = {word: CheckBox(word, self) for word in words}
        for place, (word, box) in enumerate(self._boxes.items()):
            box.setAccessibleName(f"{field}: {word}")
            box.setObjectName(f"policy.{field}.{word}")
            grid.addWidget(box, *divmod(place, _BOXES_A_ROW))
            box.toggled.connect(self._toggled)

    def show_value(self, value: Any) -> None:
        for word, box in self._boxes.items():
            with QSignalBlocker(box):
                box.setChecked(word in value)

    def _toggled(self) -> None:
        self.edited.emit([word for word, box in self._boxes.items() if box.isChecked()], False)


class TextEditor(FieldEditor):
    """A text, a number, or a list of texts with commas between them."""

    def __init__(
        self, field: str, parent: QWidget | None = None, *, several: bool = False, short: bool = False
    ) -> None:
        super().__init__(field, parent)
        self._several = several
        self._edit = QLineEdit(self)
        self._edit.setAccessibleName(field)
        self._value: Any = None
        self.add(self._edit, width_px=_SHORT_PX if short else _LONG_PX)
        self.row.addStretch()
        self._edit.textChanged.connect(self._typed)
        self._edit.editingFinished.connect(self._tidy)

    def show_value(self, value: Any) -> None:
        if value != self._value or not self._edit.hasFocus():
            self._value = value
            self._complain("")
            if self._edit.text() != self._text(value):
                self._write(value)

    def _text(self, value: Any) -> str:
        return ", ".join(value) if self._several else str(value)

    def _typed(self, text: str) -> None:
        try:
            value = read_value(self.field, f"[{text}]" if self._several else text.strip())
        except ValueError as error:
            self._complain(error_words(error))
            return
        self._complain("")
        self._value = value
        self.edited.emit(value, True)

    def _tidy(self) -> None:
        self._complain("")
        self._write(self._value)

    def _write(self, value: Any) -> None:
        with QSignalBlocker(self._edit):
            self._edit.setText(self._text(value))

    def _complain(self, problem: str) -> None:
        set_property(self._edit, "invalid", bool(problem))
        self._edit.setAccessibleDescription(problem)
        self.problem_changed.emit(problem)


def editor_of(field: str, info: FieldInfo, parent: QWidget) -> FieldEditor:
    """The control that suits a field."""
    extra: Any = info.json_schema_extra
    if info.annotation is bool:
        return SwitchEditor(field, parent)
    if words := choices_of(info):
        return ChoiceEditor(field, words, parent)
    if field in CHOICES:
        return RecheckEditor(field, parent)
    if extra.get("unit") == "duration":
        return DurationEditor(field, parent)
    inner = get_args(info.annotation)
    if info.annotation is not str and inner and (listed := get_args(inner[0])) and str in map(type, listed):
        return SetEditor(field, listed, parent)
    return TextEditor(field, parent, several=isinstance(extra["weakest"], list), short="unit" in extra)


def value_words(value: object) -> str:
    """A value as it is told beside a field: `15m`, `on`, `none of them`."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, list):
        return ", ".join(value) or "none"
    return str(value) or toml_value("")
