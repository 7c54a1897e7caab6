"""What is to be swept: a policy and what is varied in it, a day and how often, and on how many processes."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.errors import InputError
from simulator.policy import Policy
from simulator.presets import preset_names
from ui import theme
from ui.controller import Controller
from ui.models.policy_choice import PolicyChoice
from ui.panels.sweep.axis_rows import AxisRows
from ui.player.sweeping import Axis, points_of
from ui.widgets.buttons import tool_button
from ui.widgets.fields import CheckBox, Select
from ui.widgets.frames import PageScroll, line
from ui.widgets.number_edit import NumberEdit
from ui.widgets.text import ElidedLabel, Paragraph, label, set_property
from ui.words import count_words, mark, tr

_SEEDS, _MOST_SEEDS, _MOST_PEOPLE, _MOST_WORKERS = 3, 1_000, 100_000, 64
_DEFAULT_DAY = "office-day"
_MARGIN_PX = 16
_FILES = mark("Recorded traffic (*.jsonl *.log *.txt);;Scenarios (*.toml);;All files (*)")


class SweepForm(QWidget):
    """`started` and `cancelled` ask for the work and for its end."""

    started = Signal()
    cancelled = Signal()

    def __init__(self, controller: Controller, in_force: Policy, cores: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(0)
        scroll = PageScroll(_MARGIN_PX, self)
        inner = QVBoxLayout()
        inner.setContentsMargins(_MARGIN_PX, 6, 0, 14)
        inner.setSpacing(12)
        scroll.column.addLayout(inner)
        page = scroll.widget()
        inner.addLayout(self._subject(controller, in_force, page))
        inner.addWidget(line(page))
        inner.addWidget(label("Vary", "small_strong", parent=page))
        self._rows = AxisRows(in_force, page)
        inner.addWidget(self._rows)
        inner.addWidget(line(page))
        inner.addLayout(self._amounts(cores, page))
        inner.addStretch()
        column.addWidget(scroll, 1)
        column.addWidget(line(self))
        column.addWidget(self._foot())
        self._connect()
        self._refresh()

    def _subject(self, controller: Controller, in_force: Policy, parent: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        self._policies = Select(tr("Policy"), parent)
        self._policies.setObjectName("sweepPolicyBox")
        self._policies.setMaxVisibleItems(24)
        self._choice = PolicyChoice(self._policies, controller.policy_descriptions)
        self._choice.choose(self._choice.offer(in_force))
        self._sources = Select(tr("Scenario or traffic"), parent)
        self._sources.setObjectName("sweepSourceBox")
        for box in (self._policies, self._sources):
            box.setSizeAdjustPolicy(Select.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for name, title in controller.scenario_titles.items():
            self._sources.addItem(title, name)
        self._sources.setCurrentIndex(self._sources.findData(_DEFAULT_DAY))
        self._file = tool_button(
            "folder-open", "Sweep a log, a trace or a scenario's file", size_px=28, icon_px=16, parent=parent
        )
        self._file.setObjectName("sweepFileButton")
        for row, (words, box) in enumerate(((tr("Policy"), self._policies), (tr("On"), self._sources))):
            grid.addWidget(label(words, "small", "muted", parent), row, 0)
            grid.addWidget(box, row, 1)
        grid.addWidget(self._file, 1, 2)
        return grid

    def _amounts(self, cores: int, parent: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        self._seeds = NumberEdit(tr("Seeds"), 1, _MOST_SEEDS, _SEEDS, parent)
        self._people = NumberEdit(tr("People"), 0, _MOST_PEOPLE, 0, parent, none_word=tr("all"))
        self._workers = NumberEdit(tr("Processes"), 1, _MOST_WORKERS, cores, parent)
        self._seeds.setObjectName("sweepSeedsField")
        self._people.setObjectName("sweepPeopleField")
        self._workers.setObjectName("sweepProcessesField")
        self._presets = CheckBox(tr("Every preset beside them"), parent)
        self._presets.setObjectName("sweepPresetsBox")
        self._presets.setFont(theme.font("small"))
        self._presets.setChecked(True)
        rows = (
            (tr("Seeds"), self._seeds, tr("days of chance")),
            (tr("People"), self._people, tr("of the scenario")),
            (tr("Processes"), self._workers, tr("of {cores}").format(cores=count_words(cores, "core"))),
        )
        for row, (words, field, means) in enumerate(rows):
            grid.addWidget(label(words, "small", "muted", parent), row, 0)
            grid.addWidget(ElidedLabel(means, "caption", "faint", parent), row, 1)
            field.setFixedWidth(72)
            grid.addWidget(field, row, 2)
        grid.addWidget(self._presets, len(rows), 0, 1, 3)
        return grid

    def _foot(self) -> QWidget:
        foot = QWidget(self)
        column = QVBoxLayout(foot)
        column.setContentsMargins(_MARGIN_PX, 12, _MARGIN_PX, 12)
        column.setSpacing(8)
        self._count = Paragraph("", "small", "muted", foot)
        self._count.setObjectName("sweepCount")
        self._progress = QProgressBar(foot)
        self._progress.setObjectName("sweepProgress")
        self._progress.setAccessibleName(tr("How many runs are done"))
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(6)
        keeps = self._progress.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(keeps)
        self._progress.hide()
        self._start = QPushButton(tr("Sweep"), foot)
        self._start.setObjectName("sweepStartButton")
        self._start.setAccessibleName(tr("Sweep"))
        self._start.setProperty("look", "primary")
        self._start.setFont(theme.font("body_medium"))
        column.addWidget(self._count)
        column.addWidget(self._progress)
        row = QHBoxLayout()
        row.addWidget(self._start, 1)
        column.addLayout(row)
        return foot

    def _connect(self) -> None:
        self._start.clicked.connect(self._pressed)
        self._file.clicked.connect(self._choose_file)
        self._rows.changed.connect(self._refresh)
        self._policies.activated.connect(self._policy_chosen)
        self._sources.activated.connect(self._refresh)
        self._presets.clicked.connect(self._refresh)
        for field in (self._seeds, self._people, self._workers):
            field.value_changed.connect(self._refresh)

    @property
    def policy(self) -> Policy:
        return self._choice.policy

    @property
    def source(self) -> str | Path:
        """The scenario's name, or a file."""
        found: str | Path = self._sources.currentData()
        return found

    @property
    def axes(self) -> list[Axis] | None:
        """What is varied; None where it makes no sense."""
        return self._rows.axes

    @property
    def seeds(self) -> int:
        """How many seeds each policy is played with; in recorded traffic there is no chance."""
        return 1 if self._is_traffic else self._seeds.value

    @property
    def people(self) -> int | None:
        """How many people a scenario is scaled to; None: as it is."""
        return None if self._is_traffic or not self._people.value else self._people.value

    @property
    def workers(self) -> int:
        return self._workers.value

    @property
    def with_presets(self) -> bool:
        return self._presets.isChecked()

    @property
    def _is_traffic(self) -> bool:
        return isinstance(self.source, Path) and self.source.suffix != ".toml"

    def offer(self, policy: Policy) -> None:
        """Lists a policy among those to choose from."""
        self._choice.offer(policy)

    def take_file(self, path: str) -> None:
        """Sweeps a file's traffic or scenario from now on."""
        taken = Path(path)
        place = self._sources.findText(taken.name)
        if place < 0:
            self._sources.addItem(taken.name, taken)
            place = self._sources.count() - 1
        self._sources.setCurrentIndex(place)
        self._refresh()

    def show_progress(self, done: int, total: int, left: str) -> None:
        """Says how many runs are done; `left` is how long the others will take, in words."""
        self._running = True
        self._progress.setRange(0, max(1, total))
        self._progress.setValue(done)
        self._progress.show()
        self._count.setText(
            tr("{done:,} of {total:,} runs{value}").format(
                done=done, total=total, value=tr(", {left} left").format(left=left) if left else ""
            )
        )
        self._show_button()

    def show_end(self, told: str) -> None:
        """Says what came of it."""
        self._running = False
        self._progress.hide()
        self._refresh()
        self._say(told)

    def complain(self, problem: str) -> None:
        """Says why nothing can be swept."""
        self.show_end("")
        self._say(problem, "danger")

    def _pressed(self) -> None:
        (self.cancelled if self._running else self.started).emit()

    def _policy_chosen(self) -> None:
        self._rows.start_from(self.policy)
        self._refresh()

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, tr("Sweep a file"), "", tr(_FILES))
        dialog.setObjectName("sweepFileDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.take_file)
        dialog.open()

    def _refresh(self) -> None:
        if self._running:
            return
        for field in (self._seeds, self._people):
            field.setEnabled(not self._is_traffic)
        axes = self.axes
        if axes is None:
            self._say(tr("Give each field values of its own."))
        else:
            self._say_size(axes)
        self._start.setEnabled(axes is not None)
        self._show_button()

    def _say_size(self, axes: list[Axis]) -> None:
        try:
            points, refused = points_of(self.policy, axes)
        except InputError as error:
            self._say(tr(error.problem), "danger")
            return
        beside = len(preset_names()) if self.with_presets else 0
        size = tr("{points:,} policies").format(points=len(points)) + (
            tr(" and {beside} presets").format(beside=beside) if beside else ""
        )
        runs = count_words((len(points) + beside) * self.seeds, "run")
        left_out = (
            tr(", {contradictions} left out").format(contradictions=count_words(len(refused), "contradiction"))
            if refused
            else ""
        )
        self._say(f"{size} × {count_words(self.seeds, 'seed')}: {runs}{left_out}")

    def _say(self, text: str, tone: str = "muted") -> None:
        if text:
            self._count.setText(text)
            set_property(self._count, "tone", tone)

    def _show_button(self) -> None:
        self._start.setText(tr("Cancel") if self._running else tr("Sweep"))
        self._start.setAccessibleName(tr("Cancel the sweep") if self._running else tr("Sweep"))
        set_property(self._start, "look", "plain" if self._running else "primary")
        if self._running:
            self._start.setEnabled(True)
