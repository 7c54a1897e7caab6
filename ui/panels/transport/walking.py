"""Does what the keys of time say: plays, and walks from event to event, from mark to mark, along the selected session."""

import numpy as np
from PySide6.QtCore import QObject

from ui.actions import Actions, Hold
from ui.controller import SPEEDS, Controller
from ui.models.overview import mark_seqs
from ui.workspace import Workspace


class Walking(QObject):
    """Has the keys of time until it leaves them to another clock. What is on record may lie ahead of the moment shown."""

    def __init__(self, workspace: Workspace, controller: Controller, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._controller = controller
        self._keys = Hold(
            actions,
            {
                "playAction": controller.toggle_play,
                "stepAction": controller.step,
                "stepBackAction": controller.step_back,
                "slowerAction": self._slower,
                "fasterAction": self._faster,
                "goLiveAction": controller.go_live,
                "forkAction": controller.fork,
                "previousMarkAction": self._previous_mark,
                "nextMarkAction": self._next_mark,
                "previousOfSessionAction": self._previous_of_session,
                "nextOfSessionAction": self._next_of_session,
            },
        )
        self.take()

    def take(self) -> None:
        """Takes the keys."""
        self._keys.take()

    def leave(self) -> None:
        """Leaves the keys to another clock."""
        self._keys.leave()

    def _slower(self) -> None:
        self._change_speed(-1)

    def _faster(self) -> None:
        self._change_speed(1)

    def _change_speed(self, by: int) -> None:
        place = SPEEDS.index(self._workspace.speed) + by
        if 0 <= place < len(SPEEDS):
            self._controller.set_speed(SPEEDS[place])

    def _previous_mark(self) -> None:
        self._walk_back(self._marked())

    def _next_mark(self) -> None:
        self._walk_on(self._marked())

    def _marked(self) -> np.ndarray:
        """The events that are marked, and those after which there is a bookmark."""
        index = self._workspace.event_index
        written = [index.seq_at(mark.at_ms, index.size) for mark in self._controller.bookmarks]
        return np.union1d(mark_seqs(self._workspace), np.array(written, np.int64))

    def _previous_of_session(self) -> None:
        self._walk_back(self._of_session())

    def _next_of_session(self) -> None:
        self._walk_on(self._of_session())

    def _of_session(self) -> np.ndarray:
        workspace = self._workspace
        row = workspace.columns.recorded_row_of(workspace.selected)
        return (
            workspace.event_index.seqs_of_row(row, workspace.event_index.size) if row is not None else np.zeros(0, int)
        )

    def _walk_back(self, seqs: np.ndarray) -> None:
        place = int(seqs.searchsorted(self._workspace.snapshot.seq, "left"))
        if place:
            self._controller.show_moment(int(seqs[place - 1]))

    def _walk_on(self, seqs: np.ndarray) -> None:
        place = int(seqs.searchsorted(self._workspace.snapshot.seq, "right"))
        if place < len(seqs):
            self._controller.show_moment(int(seqs[place]))
