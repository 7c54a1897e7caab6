"""A small day in lanes: three people, six bars, told in seconds."""

import numpy as np
import pytest

from ui.widgets.lanes import FOREVER_MS, Bars, LaneData, Lanes

NOW_S = 3600

# id, lane, row, start, end (None: live), active, deadline, colour, ending
DAY = (
    (101, 0, 0, 600, 1200, 900, 0, 1, 1),
    (102, 0, 0, 1800, None, 3300, 4200, 1, -1),
    (103, 1, 0, 900, None, 3500, 5400, 2, -1),
    (104, 1, 1, 2400, 3000, 2700, 0, 2, 3),
    (105, 2, 0, 300, 600, 400, 0, 3, 0),
    (106, 2, 0, 3000, None, 3000, None, 3, -1),
)
TICKS = ((700, 101), (900, 101), (2000, 102), (3300, 102), (3500, 103), (3500, 999))


def bars_of(rows) -> Bars:
    def column(place, kind=np.int64, missing=0):
        return np.array([missing if row[place] is None else row[place] for row in rows], kind)

    def times_ms(place):
        return column(place) * 1000

    return Bars(
        ids=column(0),
        lane=column(1, np.int32),
        row=column(2, np.int32),
        start_ms=times_ms(3),
        end_ms=times_ms(4),
        active_ms=times_ms(5),
        deadline_ms=np.array([FOREVER_MS if row[6] is None else row[6] * 1000 for row in rows], np.int64),
        colour=column(7, np.int32),
        ended=np.array([row[4] is not None for row in rows]),
        ending=column(8, np.int32),
        shown=np.ones(len(rows), bool),
    )


def data_of(rows, **other) -> LaneData:
    lanes = max(row[1] for row in rows) + 1
    depth = [max(row[2] for row in rows if row[1] == lane) + 1 for lane in range(lanes)]
    given = {
        "bars": bars_of(rows),
        "lane_names": [f"Person {lane}" for lane in range(lanes)],
        "lane_ids": [100 + lane for lane in range(lanes)],
        "lane_colour": np.arange(lanes, dtype=np.int32) % 3 + 1,
        "lane_group": np.arange(lanes, dtype=np.int32) % 3 + 1,
        "lane_rows": np.array(depth, np.int32),
        "group_names": ("Nobody", "User", "Manager", "Admin"),
        "group_tokens": ("nobody", "user", "manager", "admin"),
        "tokens": ("nobody", "user", "manager", "admin"),
        "endings": ("logout", "idle_timeout", "absolute_timeout", "revoked"),
        "label": lambda bar: f"s-{rows[bar][0]} · Browser",
        "describe": lambda bar: f"Session {rows[bar][0]}",
    }
    return LaneData(**(given | other))


def ticks_between(first_ms: int, last_ms: int):
    found = [(at * 1000, bar) for at, bar in TICKS if first_ms <= at * 1000 <= last_ms]
    return np.array([at for at, _ in found], np.int64), np.array([bar for _, bar in found], np.int64)


@pytest.fixture
def day() -> LaneData:
    return data_of(DAY)


@pytest.fixture
def make_data():
    return data_of


@pytest.fixture
def tick_source():
    return ticks_between


@pytest.fixture
def lanes(qtbot, day):
    made = Lanes("Sessions")
    qtbot.addWidget(made)
    made.resize(950, 300)
    made.set_tick_source(ticks_between)
    made.set_range(0, 7_200_000)
    made.show()
    qtbot.waitExposed(made)
    made.set_data(day, NOW_S * 1000)
    made.show_span(2 * 3_600_000)
    return made
