"""What two policies would have done: four figures, hours, people, and the actions that they answer otherwise."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from simulator.durations import HOUR_MS
from ui import theme
from ui.models.cells import Cell
from ui.models.difference_table import ACTION, FIRST, LINE, PERSON, SECOND, TIME, DifferenceTable
from ui.models.toll_table import TollTable
from ui.models.traffic_words import hour_words
from ui.player.rehearsal import PolicyReplay, Replay
from ui.widgets.badges import Legend
from ui.widgets.cells import Box, Canvas, Cells
from ui.widgets.figures import FigureTile
from ui.widgets.fitted_table import FittedTable
from ui.widgets.frames import Card, CardHeader, EmptyState, line
from ui.widgets.paired_bars import TOKENS, PairedBars
from ui.widgets.text import pill
from ui.words import count_words, mark, tr

_TILES = (
    (mark("People thrown out"), "thrownOutFigure", "warn"),
    (mark("Forced log-ins"), "forcedFigure", "accent"),
    (mark("Requests refused"), "refusedFigure", "danger"),
    (mark("Forms lost"), "lostFormsFigure", "danger"),
)
_DIFFERENCE_PX = ((160, 170), (52, 60), (120, 220), (150, 320), (110, 220), (110, 220))
_TOLL_PX = ((100, 200), (98, 140), (88, 140), (102, 140), (94, 140))
_STYLES = {
    TIME: ("mono_small", "muted"),
    LINE: ("mono_small", "faint"),
    PERSON: ("small_medium", "text"),
    ACTION: ("mono_small", "text"),
    FIRST: ("small", ""),
    SECOND: ("small", ""),
}


class _DifferenceCells(Cells):
    def style_of(self, column: int) -> str:
        return _STYLES[column][0]

    def paint_cells(self, canvas: Canvas, model: DifferenceTable, row: int, boxes: list[Box]) -> None:
        for column, rect in boxes:
            index = model.index(row, column)
            style, token = _STYLES[column]
            cut = Qt.TextElideMode.ElideMiddle if column == ACTION else Qt.TextElideMode.ElideRight
            token = token or str(model.data(index, Cell.TONE))
            canvas.lines.add(rect, str(model.data(index)), style, token, right=column == LINE, cut=cut)


class _TollCells(Cells):
    def style_of(self, column: int) -> str:
        return "mono_small" if column else "small"

    def paint_cells(self, canvas: Canvas, model: TollTable, row: int, boxes: list[Box]) -> None:
        for column, rect in boxes:
            text = str(model.index(row, column).data())
            if column:
                canvas.lines.add(rect, text, "mono_small", "faint" if text == "0" else "text", right=True)
            else:
                canvas.lines.add(rect, text, "small", "text", cut=Qt.TextElideMode.ElideMiddle)


class Results(QWidget):
    """`moment_wanted` carries whose run is to be seen (0 or 1: the first or the second policy), the virtual time, and
    the key of the session to select there.
    """

    moment_wanted = Signal(int, object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._replay: Replay | None = None
        self._first_hour = 0
        self._tolls, self._differences = TollTable(self), DifferenceTable(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        tiles = QHBoxLayout()
        tiles.setSpacing(12)
        self._tiles = [FigureTile(title, tone=tone, bars=True, name=name, parent=self) for title, name, tone in _TILES]
        for tile in self._tiles:
            tiles.addWidget(tile, 1)
        column.addLayout(tiles)
        middle = QHBoxLayout()
        middle.setSpacing(10)
        middle.addWidget(self._hours(), 5)
        middle.addWidget(self._people(), 4)
        column.addLayout(middle, 4)
        column.addWidget(self._changes(), 5)
        self._connect()

    def _hours(self) -> QWidget:
        card = Card(parent=self)
        head = CardHeader("Forced log-ins by hour", card)
        head.row.addStretch()
        self._legend_room = head.row
        self._legend: Legend | None = None
        self.bars = PairedBars(tr("Forced log-ins by hour"), card)
        self.bars.setObjectName("forcedHours")
        card.column.addWidget(head)
        card.column.addWidget(self.bars, 1)
        return card

    def _people(self) -> QWidget:
        card = Card(parent=self)
        head = CardHeader("By person", card)
        self._people_count = pill(parent=head)
        self._people_count.setFixedHeight(20)
        head.row.addWidget(self._people_count)
        head.row.addStretch()
        self.people = FittedTable(tr("What it costs each person"), _TOLL_PX, card)
        self.people.setObjectName("tollTable")
        self.people.set_cells(_TollCells())
        self.people.setSelectionMode(FittedTable.SelectionMode.SingleSelection)
        self.people.setModel(self._tolls)
        self._nobody = EmptyState("smiley", "Nobody is held up", "Neither policy refuses or asks anybody.", card)
        self.people.put_in_place_of_rows(self._nobody)
        card.column.addWidget(head)
        card.column.addWidget(self.people, 1)
        return card

    def _changes(self) -> QWidget:
        card = Card(parent=self)
        head = CardHeader("Only what differs", card)
        self._count = pill(parent=head)
        self._count.setObjectName("differenceCount")
        self._count.setFixedHeight(20)
        head.row.addWidget(self._count)
        self._everybody = QPushButton("", head)
        self._everybody.setObjectName("everybodyButton")
        self._everybody.setAccessibleName(tr("Show everybody"))
        self._everybody.setProperty("look", "chip")
        self._everybody.setFont(theme.font("small_medium"))
        self._everybody.setIcon(theme.icon("x"))
        self._everybody.setIconSize(QSize(12, 12))
        self._everybody.hide()
        head.row.addWidget(self._everybody)
        head.row.addStretch()
        self._shows = [self._show_button(head, name) for name in _SHOW_NAMES]
        self.differences = FittedTable(tr("What differs"), _DIFFERENCE_PX, card)
        self.differences.setObjectName("differenceTable")
        self.differences.set_cells(_DifferenceCells())
        self.differences.setSelectionMode(FittedTable.SelectionMode.SingleSelection)
        self.differences.setModel(self._differences)
        self._same = EmptyState("equals", "No difference", "Both policies answer every request alike.", card)
        self.differences.put_in_place_of_rows(self._same)
        for part in (head, line(card)):
            card.column.addWidget(part)
        card.column.addWidget(self.differences, 1)
        return card

    def _show_button(self, head: CardHeader, name: str) -> QPushButton:
        button = QPushButton(tr("See it"), head)
        button.setObjectName(name)
        button.setAccessibleName(tr("See the selected difference"))
        button.setFont(theme.font("small_medium"))
        button.setToolTip(tr("Opens the traffic as a run under this policy, at this moment"))
        button.setEnabled(False)
        head.row.addWidget(button)
        return button

    def _connect(self) -> None:
        self._shows[0].clicked.connect(self._see_first)
        self._shows[1].clicked.connect(self._see_second)
        self.differences.doubleClicked.connect(self._see_row)
        self.differences.activated.connect(self._see_row)
        self.differences.selectionModel().selectionChanged.connect(self._selected)
        self.people.selectionModel().currentRowChanged.connect(self._person_chosen)
        self._everybody.clicked.connect(self._choose_everybody)
        self.bars.chosen.connect(self._see_hour)

    def show_replay(self, replay: Replay) -> None:
        """Shows another replay of two policies."""
        self._replay = replay
        self._tolls.show_replay(replay)
        self._differences.show_replay(replay)
        first, second = replay.runs
        for tile, counts, hours in zip(self._tiles, _counts(replay), _hourly(replay), strict=True):
            before, after, of = counts
            tile.show_figure(f"{before:,} → {after:,}", "", of)
            tile.setAccessibleDescription(f"{first.policy} {before:,}, {second.policy} {after:,}, {of}")
            tile.show_past(hours)
        self._show_hours(replay)
        names = first.policy, second.policy
        if self._legend is not None:
            self._legend.deleteLater()
        self._legend = Legend(list(zip(TOKENS, names, strict=True)), tr("Policies"), self)
        self._legend_room.addWidget(self._legend)
        for button, name in zip(self._shows, names, strict=True):
            button.setText(tr("See it under {name}").format(name=name))
            button.setAccessibleName(tr("See the selected difference under {name}").format(name=name))
        self._people_count.setText(f"{self._tolls.rowCount():,}")
        self._nobody.setVisible(not self._tolls.rowCount())
        self._refresh_differences()

    def _show_hours(self, replay: Replay) -> None:
        self._first_hour = replay.trace.start_ms // HOUR_MS
        count = replay.trace.end_ms // HOUR_MS - self._first_hour + 1
        labels = [hour_words(replay.trace, self._first_hour + place) for place in range(count)]
        first, second = ([at // HOUR_MS - self._first_hour for at, *_ in run.forced] for run in replay.runs)
        names = replay.runs[0].policy, replay.runs[1].policy
        self.bars.show_bars(labels, _tallied(first, count), _tallied(second, count), names)

    def _refresh_differences(self) -> None:
        shown, person = self._differences.rowCount(), self._differences.person
        total = self._differences.total
        self._count.setText(tr("{shown:,} of {total:,}").format(shown=shown, total=total) if person else f"{total:,}")
        self._everybody.setText(person)
        self._everybody.setAccessibleName(tr("Only {person}; click for everybody").format(person=person))
        self._everybody.setVisible(bool(person))
        self._same.setVisible(not shown)
        if person:
            self._same.say(tr("No difference"), tr("Both policies answer {person} alike.").format(person=person))
        else:
            self._same.say(tr("No difference"), tr("Both policies answer every request alike."))
        self._selected()

    def _selected(self) -> None:
        chosen = self.differences.selectionModel().hasSelection()
        for button in self._shows:
            button.setEnabled(chosen)

    def _person_chosen(self, index: QModelIndex, before: QModelIndex) -> None:
        if index.isValid():
            self._differences.show_person(self._tolls.person_at(index.row()))
            self._refresh_differences()

    def _choose_everybody(self) -> None:
        self._differences.show_person("")
        self.people.clearSelection()
        self.people.setCurrentIndex(QModelIndex())
        self._refresh_differences()

    def _see_row(self, index: QModelIndex) -> None:
        """Where an answer was clicked, under its policy, else under the second, whose doing the difference mostly is."""
        self._see(index.row(), 0 if index.column() == FIRST else 1)

    def _see_first(self) -> None:
        self._see(self.differences.currentIndex().row(), 0)

    def _see_second(self) -> None:
        self._see(self.differences.currentIndex().row(), 1)

    def _see(self, row: int, which: int) -> None:
        answer = self._differences.answers_at(row)[which]
        self.moment_wanted.emit(which, answer.at_ms, answer.key)

    def _see_hour(self, place: int) -> None:
        """The first forced log-in of that hour, under whichever policy has more of them."""
        if self._replay is None:
            return
        hour = self._first_hour + place
        found = [[forced for forced in run.forced if forced.at_ms // HOUR_MS == hour] for run in self._replay.runs]
        which = int(len(found[1]) >= len(found[0]))
        if found[which]:
            self.moment_wanted.emit(which, found[which][0].at_ms, found[which][0].session)


_SHOW_NAMES = ("showFirstButton", "showSecondButton")


def _counts(replay: Replay) -> list[tuple[int, int, str]]:
    """For each tile: what the first and what the second policy come to, and of how many."""
    first, second = replay.runs
    people = len(replay.trace.users)
    submitted = sum(decision.do == "submit" for decision in first.decisions)
    return [
        (
            len(first.thrown_out),
            len(second.thrown_out),
            (tr("of {people:,} person") if people == 1 else tr("of {people:,} people")).format(people=people),
        ),
        (
            first.logins.forced,
            second.logins.forced,
            tr("beside {first_log_ins}").format(first_log_ins=count_words(first.logins.first, "first log-in")),
        ),
        (
            first.denied,
            second.denied,
            tr("of {requests}").format(requests=count_words(len(first.decisions), "request")),
        ),
        (len(first.lost), len(second.lost), tr("of {forms}").format(forms=count_words(submitted, "form"))),
    ]


def _hourly(replay: Replay) -> list[list[int]]:
    """For each tile: what the second policy does, hour by hour."""
    run: PolicyReplay = replay.runs[1]
    start = replay.trace.start_ms // HOUR_MS
    count = replay.trace.end_ms // HOUR_MS - start + 1
    thrown = {(forced.at_ms // HOUR_MS - start, forced.user) for forced in run.forced}
    refused = [decision.at_ms // HOUR_MS - start for decision in run.decisions if not decision.allowed]
    return [
        _tallied([hour for hour, _ in thrown], count),
        _tallied([forced.at_ms // HOUR_MS - start for forced in run.forced], count),
        _tallied(refused, count),
        _tallied([lost.at_ms // HOUR_MS - start for lost in run.lost], count),
    ]


def _tallied(places: Iterable[int], count: int) -> list[int]:
    counts = Counter(places)
    return [counts[place] for place in range(count)]
