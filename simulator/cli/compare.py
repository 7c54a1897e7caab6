"""`compare`: where two recorded runs part, and what differs between them."""

import json
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from simulator.cli.app import DONE, FAILED
from simulator.durations import format_time
from simulator.events import Event
from simulator.experiments.comparison import Answer, Comparison, Told, compare
from simulator.recording.reader import Run, open_run

_SHOWN = 20


def compare_command(
    first: Annotated[Path, typer.Argument(help="A run file.", metavar="A.coatcheck", show_default=False)],
    second: Annotated[Path, typer.Argument(help="Another.", metavar="B.coatcheck", show_default=False)],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")] = False,
) -> int:
    """The first divergence of two runs, and what is counted or decided differently; status 1 where they differ."""
    with open_run(first) as one, open_run(second) as other:
        comparison = _compare_with_progress(one, other)
        if as_json:
            runs = [_run_document(run, count) for run, count in zip((one, other), comparison.events, strict=True)]
            typer.echo(json.dumps({"runs": runs, **comparison.document()}, ensure_ascii=False))
        else:
            for line in _lines(comparison):
                typer.echo(line)
    return FAILED if comparison.differs else DONE


def _compare_with_progress(one: Run, other: Run) -> Comparison:
    console = Console(stderr=True)
    columns = (TextColumn("comparing"), BarColumn(), TaskProgressColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=one.count + other.count)

        def events(run: Run) -> Iterator[list[Event]]:
            for batch in run.iterate():
                bar.advance(task, len(batch))
                yield batch

        return compare(chain.from_iterable(events(one)), chain.from_iterable(events(other)))


def _run_document(run: Run, events: int) -> dict[str, Any]:
    spec = run.spec
    return {
        "file": str(run.path),
        "scenario": spec.scenario.name,
        "seed": spec.seed,
        "policy": spec.policy.name,
        "events": events,
    }


def _lines(comparison: Comparison) -> Iterator[str]:
    if not comparison.differs:
        yield f"the same {comparison.events[0]:,} events"
        return
    for name, (one, other) in comparison.settings.items():
        yield f"{name}  {_value(one)} | {_value(other)}"
    divergence = comparison.divergence
    if divergence is None:
        yield f"the same {comparison.events[0]:,} events from different settings"
        return
    yield f"first divergence at event {divergence.seq:,}"
    for mark, event in (("A", divergence.first), ("B", divergence.second)):
        yield f"  {mark}  {_event(event)}"
    for name, differing in comparison.counts.items():
        for key, (one, other) in differing.items():
            yield f"{name}  {key}  {one:,} | {other:,}"
    yield f"{len(comparison.decisions):,} decisions differ"
    for asked, one, other in comparison.decisions[:_SHOWN]:
        what = f"{format_time(asked.at_ms)} {asked.browser} {asked.do} {asked.route}".rstrip()
        yield f"  {what}  {_answer(one)} | {_answer(other)}"
    if len(comparison.decisions) > _SHOWN:
        yield f"  and {len(comparison.decisions) - _SHOWN:,} more; --json tells all of them"


def _value(value: object) -> str:
    return "–" if value is None else str(value)


def _event(event: Told | None) -> str:
    if event is None:
        return "nothing at that instant"
    words = (event.kind, event.user, event.session or event.browser, event.route, event.reason)
    return " ".join((format_time(event.at_ms), *filter(None, words)))


def _answer(answer: Answer | None) -> str:
    if answer is None:
        return "not asked"
    told = answer.reason or ("allowed" if answer.allowed else "refused")
    return f"{told} ({answer.session})" if answer.session else told
