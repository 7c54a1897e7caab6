"""`attack`: every attack against a policy, what came of it, and which settings it was that held."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from simulator.errors import InputError
from simulator.experiments.attack_matrix import matrix_text
from simulator.experiments.attacks import Attacked, AttackReport, attack_policies, attack_policy
from simulator.experiments.pools import processes
from simulator.experiments.specs import DEFAULT_POLICY
from simulator.presets import load_policy, preset_names
from simulator.wire import CookieTreatment
from simulator.world.attackers import attack_named
from simulator.world.casting import load_scenario

_WIDE = 160
"""Columns where nobody looks at a terminal: enough for every row."""

_STYLES = {"blocked": "green", "detected": "yellow", "succeeded": "red"}


def attack_command(
    policy: Annotated[
        str | None, typer.Option(help="A preset's name or a TOML file; owasp by default.", metavar="P")
    ] = None,
    on: Annotated[
        str | None, typer.Option(help="A scenario in the middle of which every attack begins.", metavar="SCENARIO")
    ] = None,
    browser: Annotated[
        CookieTreatment | None,
        typer.Option(help="How people's browsers treat cookies of other sites; as the scenario says by default."),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Every attack against every preset, as a table.")] = False,
    workers: Annotated[
        int | None, typer.Option(help="With --all: how many processes; by default one for each core.", metavar="N")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Prints one JSON document.")] = False,
) -> None:
    """Attacks a policy in every way there is."""
    if every:
        if policy is not None or on is not None or browser is not None:
            raise InputError(
                "--all", "attacks every preset, each on the scenario of the attack", "leave the others out"
            )
        _attack_all(workers, as_json=as_json)
        return
    scenario = None if on is None else load_scenario(on)
    with _progress() as tell:
        report = attack_policy(load_policy(policy or DEFAULT_POLICY), scenario, progress=tell, browsers=browser)
    if as_json:
        typer.echo(json.dumps(report.document(), ensure_ascii=False))
    else:
        console = Console(highlight=False)
        _tell(report, console if console.is_terminal else Console(highlight=False, width=_WIDE))


def _attack_all(workers: int | None, *, as_json: bool) -> None:
    policies = [load_policy(name) for name in preset_names()]
    with processes(workers) as pool, _progress() as tell:
        reports = attack_policies(policies, pool.executor, tell)
    if as_json:
        typer.echo(json.dumps({"policies": [report.document() for report in reports]}, ensure_ascii=False))
    else:
        typer.echo(matrix_text(reports), nl=False)


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    console = Console(stderr=True)
    columns = (TextColumn("attacking"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _tell(report: AttackReport, console: Console) -> None:
    console.print(f"{report.policy}: {report.score} of 100", markup=False)
    table = Table(box=None, pad_edge=False)
    for title in ("attack", "outcome", "exposure", "stopped by", "load-bearing", "redundant"):
        table.add_column(title, no_wrap=title in ("attack", "outcome", "exposure"))
    for attacked in report.attacks:
        table.add_row(*map(Text, _row(attacked)), style=_STYLES[attacked.outcome.value])
    console.print(table)
    for attacked in report.attacks:
        if attacked.inevitable and attacked.got:
            console.print(f"{attack_named(attacked.name).title}: {attacked.inevitable}", markup=False, soft_wrap=True)
        elif attacked.note:
            console.print(f"{attack_named(attacked.name).title}: {attacked.note}", markup=False, soft_wrap=True)


def _row(attacked: Attacked) -> tuple[str, ...]:
    settings = (attacked.stopped_by, attacked.load_bearing, attacked.redundant)
    return (
        attack_named(attacked.name).title,
        attacked.outcome.value,
        _duration(attacked.exposure_s),
        *("\n".join(paths) or "–" for paths in settings),
    )


def _duration(seconds: int) -> str:
    """Hours and minutes, or minutes and seconds."""
    minutes, rest_s = divmod(seconds, 60)
    hours, rest_min = divmod(minutes, 60)
    if hours:
        return f"{hours} h {rest_min:02} min"
    return f"{minutes} min {rest_s:02} s" if seconds else "–"
