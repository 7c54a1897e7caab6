"""The line at the bottom while two runs are shown: one clock for both, and a way from difference to difference."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.actions import Actions, Hold
from ui.controller import SPEEDS
from ui.models.overview import density_of
from ui.models.words import speed_words
from ui.player.comparing import Difference
from ui.player.twin_player import TwinPlayer
from ui.theme.ticking import clock_words
from ui.widgets.buttons import SegmentedButtons, tool_button
from ui.widgets.overview import Mark, RunSlider
from ui.widgets.text import label
from ui.words import tr

HEIGHT_PX = 72
_FEW = 60
"""So many differences can each be pointed at along the slider; more of them are drawn as a curve."""


class TwinTransport(QFrame):
    """Plays, pauses and drags the moment of both runs. While it is on screen, the keys of time are its.

    `divergence_wanted`: somebody asks where the runs part; `difference_wanted` carries the place of one in the list.
    """

    divergence_wanted = Signal()
    difference_wanted = Signal(int)

    def __init__(self, player: TwinPlayer, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._at_ms: Sequence[int] = ()
        self._build(actions)
        self._connect()
        self._keys = Hold(
            actions,
            {
                "playAction": player.toggle,
                "stepAction": player.step,
                "stepBackAction": player.step_back,
                "previousMarkAction": self._go_back,
                "nextMarkAction": self._go_on,
                "slowerAction": self._slower,
                "fasterAction": self._faster,
            },
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keys.take()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._keys.leave()
        self._player.pause()

    def _build(self, actions: Actions) -> None:
        self.setProperty("look", "footer")
        self.setFixedHeight(HEIGHT_PX)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(6)
        self._play = tool_button(
            "play-fill", actions["playAction"].toolTip(), size_px=40, icon_px=20, token="on_accent", parent=self
        )
        self._play.setObjectName("twinPlayButton")
        self._play.setProperty("look", "round")
        keys = (actions[name].shortcut().toString() for name in ("previousMarkAction", "nextMarkAction"))
        back_tip, on_tip = (
            tr(tip).format(key)
            for tip, key in zip((tr("The difference before ({})"), tr("The next difference ({})")), keys, strict=True)
        )
        self._back = tool_button("skip-back", back_tip, size_px=34, name="twinBackButton", parent=self)
        self._on = tool_button("skip-forward", on_tip, size_px=34, name="twinOnButton", parent=self)
        for button in (self._back, self._play, self._on):
            row.addWidget(button)
        row.addSpacing(8)
        row.addLayout(self._clock())
        row.addSpacing(14)
        self._speeds = SegmentedButtons([(speed, speed_words(speed)) for speed in SPEEDS], tr("Speed"), self)
        self._speeds.setObjectName("twinSpeedButtons")
        self._speeds.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row.addWidget(self._speeds, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(14)
        self.slider = RunSlider(tr("Moment of both runs"), self)
        self.slider.setObjectName("twinSlider")
        room = QVBoxLayout()
        room.setContentsMargins(0, 8, 0, 8)
        room.addWidget(self.slider)
        row.addLayout(room, 1)
        row.addSpacing(8)
        self._divergence = QPushButton(tr("First divergence"), self)
        self._divergence.setObjectName("twinDivergenceButton")
        self._divergence.setAccessibleName(tr("Go to the first divergence"))
        self._divergence.setFont(theme.font("small_medium"))
        row.addWidget(self._divergence)

    def _clock(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        self._time = label("00:00:00", "clock", parent=self)
        self._time.setObjectName("twinClockLabel")
        self._where = label("", "caption", "muted", self)
        self._where.setObjectName("twinWhereLabel")
        self._where.setMinimumWidth(theme.metrics("caption").horizontalAdvance(_where_words(99_999, 99_999)))
        for part in (self._time, self._where):
            column.addWidget(part)
        column.insertStretch(0)
        column.addStretch()
        return column

    def _connect(self) -> None:
        player = self._player
        self._play.clicked.connect(player.toggle)
        self._back.clicked.connect(self._go_back)
        self._on.clicked.connect(self._go_on)
        self._speeds.chosen.connect(player.set_speed)
        self._divergence.clicked.connect(self.divergence_wanted)
        self.slider.moment_wanted.connect(player.scrub)
        self.slider.live_wanted.connect(self._go_to_end)
        player.moved.connect(self._show_moment)
        player.paced.connect(self._show_pace)
        self._show_pace()

    def show_differences(self, differences: Sequence[Difference], told: str) -> None:
        """Shows the clock of two other runs, which differ in these; `told` says where they part, if they do."""
        player = self._player
        self._at_ms = [difference.asked.at_ms for difference in differences]
        self._divergence.setEnabled(bool(told))
        self._divergence.setToolTip(told)
        self.slider.set_span(player.start_ms, player.end_ms)
        times_ms = np.array(self._at_ms, np.int64)
        self.slider.set_curves(density_of(times_ms, player.start_ms, player.end_ms, "danger"))
        few = differences if len(differences) <= _FEW else ()
        self.slider.set_marks([Mark(row.asked.at_ms, f"{row.asked.browser}: {row.asked.do}") for row in few])

    def place_of(self, at_ms: int) -> int:
        """The place of the last difference at or before an instant; -1 where there is none."""
        return bisect_right(self._at_ms, at_ms) - 1

    def show_place(self, place: int) -> None:
        """Says which difference is looked at, of several at one instant too."""
        self._where.setText(_where_words(place + 1, len(self._at_ms)))

    def _show_moment(self) -> None:
        now_ms = self._player.now_ms
        self._time.setText(clock_words(now_ms))
        place = self.place_of(now_ms)
        self.show_place(place)
        self.slider.set_moment(now_ms, self._player.end_ms)
        self._back.setEnabled(bool(self._at_ms) and self._at_ms[0] < now_ms)
        self._on.setEnabled(place + 1 < len(self._at_ms))

    def _show_pace(self) -> None:
        player = self._player
        self._speeds.set_value(player.speed)
        self._play.setIcon(theme.icon("pause-fill" if player.playing else "play-fill", "on_accent"))
        self._play.setIconSize(QSize(20, 20))
        self._play.setEnabled(not player.finished)

    def _go_back(self) -> None:
        if (place := bisect_left(self._at_ms, self._player.now_ms) - 1) >= 0:
            # Of several at one instant, the first.
            self.difference_wanted.emit(bisect_left(self._at_ms, self._at_ms[place]))

    def _go_on(self) -> None:
        if (place := self.place_of(self._player.now_ms) + 1) < len(self._at_ms):
            self.difference_wanted.emit(place)

    def _go_to_end(self) -> None:
        self._player.go_to(self._player.end_ms)

    def _change_speed(self, by: int) -> None:
        place = SPEEDS.index(self._player.speed) + by
        if 0 <= place < len(SPEEDS):
            self._player.set_speed(SPEEDS[place])

    def _slower(self) -> None:
        self._change_speed(-1)

    def _faster(self) -> None:
        self._change_speed(1)


def _where_words(place: int, count: int) -> str:
    if not count:
        return tr("Nothing differs")
    if not place:
        return tr("Before any difference")
    return tr("Difference {} of {}").format(f"{place:,}", f"{count:,}")
