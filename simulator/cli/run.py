"""`run`: plays a scenario, a trace or a recorded run without a window."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Annotated, Any

import typer

from simulator.cli.app import DONE, FAILED
from simulator.clock import stopwatch_s
from simulator.experiments.expectations import disappointed
from simulator.experiments.playing import collector_at_rest, recording
from simulator.experiments.specs import spec_of
from simulator.experiments.summary import Summary
from simulator.runspec.spec import RunSpec
from simulator.world.simulation import Simulation

_CHUNK_S = 0.1


def _whole_number(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a whole number") from None


def run_command(
    scenario: Annotated[str, typer.Argument(help="A scenario's name or file, a trace, an access log, or a run file.")],
    policy: Annotated[str | None, typer.Option(help="A preset's name or a TOML file.", metavar="P")] = None,
    seed: Annotated[
        int | None, typer.Option(help="What chance starts from; 1 by default.", metavar="N", parser=_whole_number)
    ] = None,
    users: Annotated[
        int | None, typer.Option(help="How many people, where the scenario scales.", metavar="N", parser=_whole_number)
    ] = None,
    until: Annotated[
        str | None, typer.Option(help='A clock time ("14:30") or a duration ("90s").', metavar="T")
    ] = None,
    record: Annotated[Path | None, typer.Option(help="Writes a run file.", metavar="FILE")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Prints one JSON document.")] = False,
) -> int:
    """Plays a scenario without a window; what it expects of attacks must come true."""
    spec = spec_of(scenario, policy=policy, seed=seed, users=users, until=until)
    simulation = Simulation(spec)
    summary = Summary()
    simulation.journal.sinks.append(summary.add)
    record_file = nullcontext() if record is None else recording(simulation, record)
    started_s = stopwatch_s()
    with record_file, collector_at_rest(), _progress(spec) as tell:
        while not simulation.advance(spec.end_ms, budget_s=_CHUNK_S):
            simulation.journal.drain()
            tell(simulation.now_ms)
        simulation.journal.drain()
    document = summary.document(spec, wall_s=stopwatch_s() - started_s)
    typer.echo(json.dumps(document, ensure_ascii=False) if as_json else _words(document))
    lines = list(disappointed(spec, summary.attacks))
    for line in lines:
        typer.echo(line, err=True)
    return FAILED if lines else DONE


@contextmanager
def _progress(spec: RunSpec) -> Iterator[Any]:
    """A bar of virtual time on standard error, where that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda now_ms: None
        return
    from rich.console import Console  # noqa: PLC0415 - a run into a pipe draws nothing, and need not load what draws
    from rich.progress import (  # noqa: PLC0415 - only a bar on a terminal is drawn with it
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (TextColumn(spec.scenario.title), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=spec.end_ms - spec.start_ms)
        yield lambda now_ms: bar.update(task, completed=now_ms - spec.start_ms)


def _words(document: dict[str, Any]) -> str:
    sessions, logins = document["sessions"], document["logins"]
    ended = ", ".join(f"{count} {reason}" for reason, count in sessions["ended"].items()) or "none"
    attacks = ", ".join(f"{told['name']} {told['outcome']}" for told in document["attacks"])
    return "\n".join(
        (
            f"{document['scenario']} under {document['policy']}, seed {document['seed']}",
            f"requests  {document['requests']:,}, {document['denied']:,} denied",
            "log-ins   " + ", ".join(f"{count:,} {which}" for which, count in logins.items()),
            f"sessions  {sessions['created']:,} created, {sessions['active']:,} active",
            f"ended     {ended}",
            *([f"attacks   {attacks}"] if attacks else []),
            f"digest    {document['digest']}",
            f"wall      {document['wall_s']:.2f} s, {document['requests_per_s']:,.0f} requests/s",
        )
    )
