"""`why`: what stood behind the answer to one request, and the smallest change of policy that would have flipped it."""

import json
from collections.abc import Iterator
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from simulator.durations import format_time
from simulator.experiments.smallest_change import Flip
from simulator.experiments.specs import spec_of
from simulator.experiments.why import Explanation, events_of, explain_steps
from simulator.runspec.steps import Steps

_MARKS = {"passed": "✓", "failed": "✗", "not asked": "–", "not reached": "·"}


def why_command(
    source: Annotated[str, typer.Argument(help="A scenario, a trace or a run file.", metavar="SOURCE")],
    event: Annotated[int, typer.Option(help="The number of the event that tells of the request.", metavar="N")],
    policy: Annotated[str | None, typer.Option(help="A preset's name or a TOML file.", metavar="P")] = None,
    seed: Annotated[int | None, typer.Option(help="The dice of the run.", metavar="N")] = None,
    users: Annotated[int | None, typer.Option(help="How many people take part.", metavar="N")] = None,
    wire: Annotated[bool, typer.Option("--wire", help="Shows the header lines of the exchange too.")] = False,
    checks_only: Annotated[bool, typer.Option("--checks", help="Tries no other policies.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Prints one JSON document.")] = False,
) -> None:
    """Why a request was told what it was told: every check, and what would have flipped the answer."""
    spec = spec_of(source, policy=policy, seed=seed, users=users)
    explanation: Explanation = _with_progress("looking", explain_steps(spec, events_of(spec), event))
    flips: tuple[Flip, ...] | None = None
    tried = 0
    if not checks_only:
        search = explanation.search(spec)
        flips = _with_progress("trying", search.steps())
        tried = search.tried
    if as_json:
        typer.echo(json.dumps(explanation.document(flips, tried), ensure_ascii=False))
        return
    for line in _lines(explanation, flips, tried):
        typer.echo(line)
    if wire:
        typer.echo(f"\n{explanation.exchange.text}")


def _with_progress(what: str, steps: Steps[Any]) -> Any:
    console = Console(stderr=True)
    columns = (TextColumn(what), BarColumn(), TaskProgressColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=1.0)
        while True:
            try:
                bar.update(task, completed=next(steps))
            except StopIteration as stop:
                return stop.value


def _lines(explanation: Explanation, flips: tuple[Flip, ...] | None, tried: int) -> Iterator[str]:
    event = explanation.event
    who = ", ".join(part for part in (explanation.handle, explanation.user) if part) or "somebody without a session"
    told = "served" if explanation.served else f"refused: {explanation.reason.label.replace('_', ' ')}"
    yield f"{format_time(event.at_ms)}  {explanation.path} by {who}: {told}"
    for check in explanation.checks:
        yield f"  {_MARKS[check.outcome]} {check.asks}" + (" (not reached)" if check.outcome == "not reached" else "")
        for compared in check.compared:
            yield f"      {compared.found} {compared.relation} {compared.demanded}"
        if check.outcome == "failed":
            for setting in check.settings:
                yield f"      {setting.text}"
    if flips is None:
        return
    if not flips:
        yield f"No change of a setting flips the answer; {tried:,} policies were tried."
    for number, flip in enumerate(flips):
        yield f"{'Smallest change' if number == 0 else 'Or'}: {flip.text} → {flip.outcome}"
