"""The fields that are varied, each with its values."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from simulator.errors import InputError
from simulator.policy import Policy
from ui import theme
from ui.models.axis_suggestions import suggestion, varied_fields
from ui.player.sweeping import Axis, read_axis
from ui.widgets.buttons import tool_button
from ui.widgets.fields import Select
from ui.widgets.text import Paragraph, set_property
from ui.words import tr

_MOST_AXES = 4
_FIRST = ("time.idle", "time.absolute")


class AxisRow(QWidget):
    """A field and its values. `changed` says that one of them is another; `removed`, that it is not wanted any more."""

    changed = Signal()
    removed = Signal(object)

    def __init__(self, number: int, field: str, policy: Policy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._policy = policy
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(4)
        self._field = Select(tr("Field to vary"), self)
        self._field.setObjectName(f"sweepField{number}")
        self._field.setFont(theme.font("mono_small"))
        self._field.setMaxVisibleItems(20)
        self._field.setSizeAdjustPolicy(Select.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for name in varied_fields():
            self._field.addItem(name)
        self._field.setCurrentText(field)
        self.remove = tool_button(
            "x", tr("Do not vary {field}").format(field=field), size_px=28, icon_px=14, parent=self
        )
        self.remove.setObjectName(f"sweepRemove{number}")
        head.addWidget(self._field, 1)
        head.addWidget(self.remove)
        self._values = QLineEdit(suggestion(field, policy), self)
        self._values.setObjectName(f"sweepValues{number}")
        self._values.setAccessibleName(tr("Its values, with commas between them"))
        self._values.setFont(theme.font("mono_small"))
        self._problem = Paragraph("", "caption", "danger", self)
        self._problem.hide()
        column.addLayout(head)
        column.addWidget(self._values)
        column.addWidget(self._problem)
        self._field.activated.connect(self._field_chosen)
        self._values.textChanged.connect(self._edited)
        self.remove.clicked.connect(self._remove)

    @property
    def field(self) -> str:
        return self._field.currentText()

    @property
    def axis(self) -> Axis | None:
        """The field with its values; None where they are not values of it, which is then said below."""
        text = ",".join(part.strip() for part in self._values.text().split(",")).strip(",")
        try:
            axis = read_axis(f"{self.field}={text}")
        except InputError as error:
            self._complain(": ".join(tr(part) for part in (error.problem, error.remedy) if part))
            return None
        self._complain("")
        return axis

    def complain(self, problem: str) -> None:
        """Says below what is wrong with it beside the others."""
        self._complain(problem)

    def _field_chosen(self) -> None:
        self.remove.setToolTip(tr("Do not vary {field}").format(field=self.field))
        self._values.setText(suggestion(self.field, self._policy))
        self.changed.emit()

    def _edited(self) -> None:
        self.changed.emit()

    def _complain(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        set_property(self._values, "invalid", bool(problem))
        self._values.setAccessibleDescription(problem)

    def _remove(self) -> None:
        self.removed.emit(self)


class AxisRows(QWidget):
    """All fields that are varied; `changed` says that something about them is otherwise now."""

    changed = Signal()

    def __init__(self, policy: Policy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._policy = policy
        self._rows: list[AxisRow] = []
        self._made = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._more = QPushButton(tr("Vary another field"), self)
        self._more.setObjectName("sweepMoreButton")
        self._more.setAccessibleName(tr("Vary another field"))
        self._more.setIcon(theme.icon("plus"))
        self._more.setFont(theme.font("small_medium"))
        self._column.addWidget(self._more)
        self._more.clicked.connect(self._add_another)
        for field in _FIRST:
            self._add(field)

    @property
    def axes(self) -> list[Axis] | None:
        """The axes; None where one of them makes no sense, which is then said at its place."""
        read = [row.axis for row in self._rows]
        axes = [axis for axis in read if axis is not None]
        fields: Sequence[str] = [row.field for row in self._rows]
        twice = [row for place, row in enumerate(self._rows) if row.field in fields[:place]]
        for row in twice:
            row.complain(tr("{field} is varied above already").format(field=row.field))
        return axes if len(axes) == len(read) and axes and not twice else None

    def start_from(self, policy: Policy) -> None:
        """Suggests values around those of another policy from now on."""
        self._policy = policy

    def _add(self, field: str) -> None:
        self._made += 1
        row = AxisRow(self._made, field, self._policy, self)
        row.changed.connect(self.changed)
        row.removed.connect(self._remove)
        self._rows.append(row)
        self._column.insertWidget(len(self._rows) - 1, row)
        self._allow()

    def _add_another(self) -> None:
        taken = {row.field for row in self._rows}
        self._add(next(name for name in ("time.renew", "auth.roles", *varied_fields()) if name not in taken))
        self.changed.emit()

    def _remove(self, row: AxisRow) -> None:
        self._rows.remove(row)
        row.hide()
        row.deleteLater()
        self._allow()
        self.changed.emit()

    def _allow(self) -> None:
        self._more.setEnabled(len(self._rows) < _MOST_AXES)
        for row in self._rows:
            row.remove.setEnabled(len(self._rows) > 1)
