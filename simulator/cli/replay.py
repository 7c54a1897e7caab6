"""`coatcheck replay`: recorded traffic under one policy, or under several."""

import json
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from simulator.experiments.replay import Answered, PolicyReplay, Replay, replay
from simulator.experiments.specs import DEFAULT_POLICY
from simulator.policy import Policy
from simulator.presets import load_policy
from simulator.runspec.sources import read_traffic
from simulator.runspec.trace import Trace

_SHOWN = 20


def replay_command(
    trace: Annotated[Path, typer.Argument(help="A trace in JSON Lines, or a server's access log.", show_default=False)],
    policy: Annotated[
        list[str] | None,
        typer.Option(
            "--policy", "-p", help="A preset (by default owasp) or a file; given twice, only the differences are told."
        ),
    ] = None,
    people: Annotated[
        bool, typer.Option("--people", help="Of a log, leave out assets and what calls itself a bot or a feed reader.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")] = False,
) -> None:
    """What each policy would have done to recorded traffic; with two policies, only the differences."""
    policies = [load_policy(source) for source in policy or [DEFAULT_POLICY]]
    traffic = read_traffic(trace, people=people)
    result = _replay_with_progress(traffic, policies)
    if as_json:
        typer.echo(json.dumps(result.document()))
    else:
        _tell(result, Console())


def _replay_with_progress(traffic: Trace, policies: list[Policy]) -> Replay:
    console = Console(stderr=True)
    columns = (TextColumn("replaying"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None)
        return replay(traffic, policies, lambda done, total: bar.update(task, completed=done, total=total))


def _tell(result: Replay, console: Console) -> None:
    """The replay in words and a table for people."""
    _plain(console, _headline(result.trace))
    if malformed := result.trace.malformed:
        numbers = ", ".join(str(line) for line in malformed[:_SHOWN])
        more = f" and {len(malformed) - _SHOWN} more" if len(malformed) > _SHOWN else ""
        _plain(console, f"{len(malformed):,} unreadable: line {numbers}{more}")
    console.print(_counts(result.runs))
    if len(result.runs) > 1:
        _tell_differences(result, console)
    elif len(result.runs[0].decisions) <= _SHOWN:
        _tell_answers(result, console)


def _plain(console: Console, text: str) -> None:
    """Prints what came from a file, without taking brackets in it for markup."""
    console.print(text, markup=False, highlight=False, soft_wrap=True)


def _headline(trace: Trace) -> str:
    start, end = (_time(trace, trace.seconds(action.at_ms)) for action in (trace.actions[0], trace.actions[-1]))
    browsers = len({action.browser for action in trace.actions if action.browser})
    counts = f"{_counted(len(trace.actions), 'action')}, {_counted(browsers, 'browser')}"
    return f"{trace.name}: {counts}, {start} to {end}"


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _time(trace: Trace, at_s: float) -> str:
    """An instant as the source tells it: a date in a log, seconds in a trace."""
    return f"{datetime.fromtimestamp(at_s, UTC):%Y-%m-%d %H:%M:%S}" if trace.relogin else f"{at_s} s"


def _counts(runs: tuple[PolicyReplay, ...]) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("policy")
    for run in runs:
        table.add_column(Text(run.policy), justify="right", overflow="fold")
    table.add_row("requests", *(f"{len(run.decisions):,}" for run in runs))
    table.add_row("refused", *(f"{run.denied:,}" for run in runs))
    tallies = [Counter(decision.reason for decision in run.decisions if decision.reason) for run in runs]
    for reason in sorted({reason for tally in tallies for reason in tally}):
        table.add_row(f"  {reason}", *(f"{tally[reason]:,}" for tally in tallies))
    table.add_row("people thrown out", *(f"{len(run.thrown_out):,}" for run in runs))
    table.add_row("forms lost", *(f"{len(run.lost):,}" for run in runs))
    table.add_row("log-ins, first", *(f"{run.logins.first:,}" for run in runs))
    table.add_row("log-ins after log-out", *(f"{run.logins.again:,}" for run in runs))
    table.add_row("log-ins, forced", *(f"{run.logins.forced:,}" for run in runs))
    return table


def _tell_answers(result: Replay, console: Console) -> None:
    """Every answer of a short trace."""
    (run,) = result.runs
    table = Table(box=None, pad_edge=False)
    for title in ("line", "time"):
        table.add_column(title, no_wrap=True)
    for title in ("browser", "action", "user", "answer", "session"):
        table.add_column(title, overflow="fold")
    for one in run.decisions:
        shown = (str(one.line), _time(result.trace, one.at_s), one.browser, one.do, one.user, _answer(one), one.session)
        table.add_row(*map(Text, shown))
    console.print()
    console.print(table)


def _tell_differences(result: Replay, console: Console) -> None:
    differences = result.differences
    _plain(console, f"\n{len(differences):,} of {len(result.runs[0].decisions):,} answers differ")
    if not differences:
        return
    table = Table(box=None, pad_edge=False)
    for title in ("line", "time"):
        table.add_column(title, no_wrap=True)
    for title in ("browser", "action", *(run.policy for run in result.runs)):
        table.add_column(Text(title), overflow="fold")
    for row in differences[:_SHOWN]:
        first = row[0]
        shown = (str(first.line), _time(result.trace, first.at_s), first.browser, first.do, *map(_answer, row))
        table.add_row(*map(Text, shown))
    console.print(table)
    if len(differences) > _SHOWN:
        _plain(console, f"and {len(differences) - _SHOWN:,} more; --json tells all of them")


def _answer(decision: Answered) -> str:
    return decision.reason or "allowed"
