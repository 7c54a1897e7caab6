"""`compare`: where two recorded runs part, and what differs between them."""

import json
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Annotated, Any

import numpy as np
import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from simulator.cli.app import DONE, FAILED
from simulator.durations import format_time
from simulator.events import Event
from simulator.experiments.comparison import Comparison, compare
from simulator.experiments.decisions import Answer, Difference, Earliest
from simulator.experiments.naming import Told
from simulator.journal import Digest
from simulator.recording.reader import Run, open_run

_SHOWN = 20


def compare_command(
    first: Annotated[Path, typer.Argument(help="A run file.", metavar="A.coatcheck", show_default=False)],
    second: Annotated[Path, typer.Argument(help="Another.", metavar="B.coatcheck", show_default=False)],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")] = False,
    salvage: Annotated[bool, typer.Option("--salvage", help="Of damaged run files, take what can be read.")] = False,
) -> int:
    """The first divergence of two runs, and what is counted or decided differently; status 1 where they differ."""
    with (
        open_run(first, salvage=salvage) as one,
        open_run(second, salvage=salvage) as other,
        TemporaryFile() as spool,
    ):
        for run in (one, other):
            if run.damage:
                typer.echo(run.damage, err=True)
        decisions = _Spooled(spool)
        digests = Digest(), Digest()
        comparison = _compare_with_progress((one, other), digests, decisions.add)
        if as_json:
            runs = [
                _run_document(run, count, digest)
                for run, count, digest in zip((one, other), comparison.events, digests, strict=True)
            ]
            _print_document({"runs": runs, **comparison.document()}, decisions)
        else:
            for line in _lines(comparison, decisions):
                typer.echo(line)
    return FAILED if comparison.differs else DONE


class _Spooled:
    """The decisions that differ: the first few at hand, all of them as JSON in a file, however many there are.

    In memory lies no more of each than when it was and where it stands.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._at_ms, self._places = array("q"), array("q")
        self._size = 0
        self._earliest = Earliest(_SHOWN)

    def add(self, difference: Difference) -> None:
        self._earliest.add(difference)
        self._at_ms.append(difference.asked.at_ms)
        self._places.append(self._size)
        self._size += self._file.write(json.dumps(difference.document(), ensure_ascii=False).encode() + b"\n")

    @property
    def count(self) -> int:
        return len(self._at_ms)

    @property
    def first(self) -> list[Difference]:
        """The first few."""
        return self._earliest.kept

    def texts(self) -> Iterator[str]:
        """Each as JSON, in order of time."""
        places = np.frombuffer(self._places, np.int64)[np.frombuffer(self._at_ms, np.int64).argsort(kind="stable")]
        for place in places.tolist():
            self._file.seek(place)
            yield self._file.readline().decode().rstrip()


def _print_document(document: dict[str, Any], decisions: _Spooled) -> None:
    """Prints the document with the decisions in it, without having all of them in memory."""
    typer.echo(json.dumps(document, ensure_ascii=False)[:-1] + ', "decisions": [', nl=False)
    for number, text in enumerate(decisions.texts()):
        typer.echo(f", {text}" if number else text, nl=False)
    typer.echo("]}")


def _compare_with_progress(
    runs: tuple[Run, Run], digests: tuple[Digest, Digest], tell: Callable[[Difference], None]
) -> Comparison:
    console = Console(stderr=True)
    columns = (TextColumn("comparing"), BarColumn(), TaskProgressColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=sum(run.count for run in runs))

        def events(run: Run, digest: Digest) -> Iterator[Event]:
            for batch in run.iterate():
                digest.add(list(batch))
                bar.advance(task, len(batch))
                yield from batch

        first, second = (events(run, digest) for run, digest in zip(runs, digests, strict=True))
        return compare(first, second, tell)


def _run_document(run: Run, events: int, digest: Digest) -> dict[str, Any]:
    spec = run.spec
    return {
        "file": str(run.path),
        "scenario": spec.scenario.name,
        "seed": spec.seed,
        "policy": spec.policy.name,
        "events": events,
        "digest": digest.hexdigest(),
    }


def _lines(comparison: Comparison, decisions: _Spooled) -> Iterator[str]:
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
    yield f"{decisions.count:,} decision{' differs' if decisions.count == 1 else 's differ'}"
    for difference in decisions.first:
        asked = difference.asked
        words = (format_time(asked.at_ms), asked.browser, asked.do, asked.route, "again" if asked.again else "")
        what = " ".join(filter(None, words))
        yield f"  {what}  {_answer(difference.first)} | {_answer(difference.second)}"
    if decisions.count > _SHOWN:
        yield f"  and {decisions.count - _SHOWN:,} more; --json tells all of them"


def _value(value: object) -> str:
    return "–" if value is None else str(value)


def _event(event: Told | None) -> str:
    if event is None:
        return "nothing at that instant"
    words = (event.kind, event.user, event.session or event.browser, event.route, event.reason, *event.flag_words)
    return " ".join((format_time(event.at_ms), *filter(None, words), *([event.detail] if event.detail else [])))


def _answer(answer: Answer | None) -> str:
    if answer is None:
        return "not asked"
    told = answer.reason or ("allowed" if answer.allowed else "refused")
    return f"{told} ({answer.session})" if answer.session else told
