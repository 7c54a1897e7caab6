"""What can be done on the timeline at a place: to the lane, at the time, and to the session there."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui import theme
from ui.actions import ADMINISTRATION, Actions
from ui.widgets.lanes import Lanes
from ui.words import tr

_OF_THE_VIEW = ("timeRangeAction", "dropRangeAction", "dropMarksAction", "undoZoomAction")


class TimelineMenu(QMenu):
    """Opened at a point of the lanes, it speaks of the lane and the time there, and of the sessions that are selected."""

    def __init__(self, lanes: Lanes, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("timelineMenu")
        self._lanes = lanes
        self._lane, self._at_ms = -1, 0
        self._pin = self._made("pinHereAction", self._toggle_pin)
        self._mark = self._made("markHereAction", self._mark_here)
        self._mark.setIcon(theme.icon("map-pin"))
        self.addActions([actions[name] for name in _OF_THE_VIEW])
        self._before_acts = self.addSeparator()
        self._acts = [actions[entry.name] for entry in ADMINISTRATION]

    def _made(self, name: str, slot: object) -> QAction:
        action = QAction(self)
        action.setObjectName(name)
        action.triggered.connect(slot)
        self.addAction(action)
        return action

    def open_at(self, at: QPoint, *, with_acts: bool) -> None:
        """Opens at a point of the lanes' viewport; `with_acts` says that something is selected to be acted on."""
        lanes = self._lanes
        self._lane, self._at_ms = lanes.lane_under(at), lanes.time_under(at)
        self._pin.setVisible(self._lane >= 0)
        if self._lane >= 0:
            pinned = lanes.is_pinned(self._lane)
            said = tr("Let {name} scroll with the others") if pinned else tr("Pin {name} to the top")
            self._pin.setText(said.format(name=lanes.data.lane_names[self._lane]))
            self._pin.setIcon(theme.icon("push-pin-slash" if pinned else "push-pin"))
        self._mark.setVisible(self._at_ms >= 0)
        self._mark.setText(tr("Mark {letter} here").format(letter=lanes.measure.next_letter))
        for act in self._acts:
            self.removeAction(act)
        if with_acts:
            self.addActions(self._acts)
        self._before_acts.setVisible(with_acts)
        self.popup(lanes.viewport().mapToGlobal(at))

    def _toggle_pin(self) -> None:
        self._lanes.toggle_pin(self._lane)

    def _mark_here(self) -> None:
        self._lanes.mark(self._at_ms)
