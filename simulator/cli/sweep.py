"""`sweep`: what many policies cost people, one run for each policy and seed."""

import json
from contextlib import AbstractContextManager
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from simulator.cli.app import DONE, INTERRUPTED
from simulator.errors import InputError
from simulator.experiments.pools import Pool, dask_cluster, processes
from simulator.experiments.results import ResultFile
from simulator.experiments.specs import spec_of
from simulator.experiments.sweep import Measured, Sweep
from simulator.experiments.varying import read_axis
from simulator.lint.shortfall import shown
from simulator.presets import load_policy, preset_names
from simulator.runspec.trace import Trace

_SEEDS = 3
_SHOWN_PROBLEMS = 3


def sweep_command(
    policy: Annotated[str, typer.Argument(help="A preset's name or a TOML file.", metavar="P", show_default=False)],
    vary: Annotated[
        list[str] | None,
        typer.Option(help="A field and its values: time.idle=5m,15m. Given again, every combination.", metavar="F=V,V"),
    ] = None,
    on: Annotated[
        str, typer.Option(help="A scenario's name or file, a trace, or an access log.", metavar="SCENARIO")
    ] = "office-day",
    seeds: Annotated[
        int | None, typer.Option(help=f"How many days of chance; {_SEEDS} by default.", metavar="N")
    ] = None,
    workers: Annotated[
        int | None, typer.Option(help="How many processes; by default one for each core.", metavar="N")
    ] = None,
    dask: Annotated[
        str | None, typer.Option(help="The scheduler of a Dask cluster that plays the runs.", metavar="ADDRESS")
    ] = None,
    users: Annotated[int | None, typer.Option(help="How many people, where the scenario scales.", metavar="N")] = None,
    until: Annotated[
        str | None, typer.Option(help='A clock time ("14:30") or a duration ("90s").', metavar="T")
    ] = None,
    presets: Annotated[bool, typer.Option("--presets", help="Play every preset as well, to compare with.")] = False,
    afresh: Annotated[bool, typer.Option("--afresh", help="Play also what was played before.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")] = False,
) -> int:
    """What many policies cost people. Ctrl-C keeps what is done."""
    base = spec_of(on, policy=policy, users=users, until=until)
    chance = 1 if isinstance(base.scenario, Trace) else _SEEDS
    axes = [read_axis(text) for text in vary or ()]
    beside = [load_policy(name) for name in preset_names()] if presets else []
    sweep = Sweep(base, axes, chance if seeds is None else seeds, beside)
    finished = _play(sweep, _pool(workers, dask), None if afresh else ResultFile())
    if as_json:
        typer.echo(json.dumps(sweep.document(), ensure_ascii=False))
    else:
        _tell(sweep, Console(highlight=False))
    return DONE if finished else INTERRUPTED


def _pool(workers: int | None, dask: str | None) -> AbstractContextManager[Pool]:
    if dask is None:
        return processes(workers)
    if workers is not None:
        raise InputError("--workers", "a Dask cluster has the workers it has", "leave one of the two out")
    return dask_cluster(dask)


def _play(sweep: Sweep, pool: AbstractContextManager[Pool], results: ResultFile | None) -> bool:
    console = Console(stderr=True)
    columns = (TextColumn("sweeping"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with pool as place, Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None)
        finished = sweep.run(
            place.executor,
            ahead=place.ahead,
            renew=place.renew,
            known=results.read() if results else None,
            learn=results.add if results else None,
            progress=lambda done, total: bar.update(task, completed=done, total=total),
        )
    if results:
        results.forget_old_versions()
    return finished


def _tell(sweep: Sweep, console: Console) -> None:
    seeds = f"seeds {sweep.seeds[0]} to {sweep.seeds[-1]}" if len(sweep.seeds) > 1 else f"seed {sweep.seeds[0]}"
    _plain(console, f"{sweep.base.policy.name} on {sweep.base.scenario.name}, {seeds}; the middle of the seeds")
    console.print(_table(sweep))
    for problem in list(dict.fromkeys(refused.problem for refused in sweep.refused))[:_SHOWN_PROBLEMS]:
        _plain(console, f"left out: {problem}")
    if sweep.done < sweep.planned:
        _plain(console, f"stopped after {sweep.done} of {sweep.planned} runs")


def _plain(console: Console, text: str) -> None:
    """Prints what came from a file, without taking brackets in it for markup."""
    console.print(text, markup=False, soft_wrap=True)


def _table(sweep: Sweep) -> Table:
    table = Table(box=None, pad_edge=False)
    for axis in sweep.axes:
        table.add_column(Text(axis.field), justify="right", no_wrap=True)
    for title in ("forced log-ins", "least", "most", "a day each", "lost forms", "stolen hours", "best"):
        table.add_column(title, justify="right", min_width=max(map(len, title.split())))
    front = sweep.front()
    for measured in sweep.measured():
        values = [shown(measured.point.settings[axis.field]).strip('"') for axis in sweep.axes]
        table.add_row(
            *map(Text, [*values, *_figures(measured), "•" if measured in front else ""]),
            style="bold" if measured.is_current else "",
        )
    for name, measured in sweep.measured_beside().items():
        table.add_row(*map(Text, [name, *[""] * (len(sweep.axes) - 1), *_figures(measured), ""]), style="dim")
    return table


def _figures(measured: Measured) -> list[str]:
    least, most = measured.spread("forced_logins")
    lost, stolen_h = measured.median("lost_forms"), measured.median("exposure_s") / 3600
    forced, each = measured.median("forced_logins"), measured.a_person_day("forced_logins")
    return [f"{forced:,g}", f"{least:,}", f"{most:,}", f"{each:.2f}", f"{lost:,g}", f"{stolen_h:.1f}"]
