"""A recorded run as tables for other programs: its events and its sessions, as CSV or JSON Lines."""

import csv
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Literal

from simulator.durations import format_time
from simulator.errors import InputError
from simulator.events import Event
from simulator.experiments.naming import Names
from simulator.limits import FOREVER_MS
from simulator.messages import message
from simulator.roles import Role
from simulator.snapshot import SessionView, Snapshot

if TYPE_CHECKING:
    # The window can export before it has loaded the database library.
    from simulator.recording.reader import Run

Format = Literal["csv", "jsonl"]
Row = Mapping[str, Any]

EVENT_COLUMNS = ("seq", "at_ms", "time", "kind", "user", "session", "browser", "route", "reason", "flags", "detail")
SESSION_COLUMNS = (
    *("session", "user", "name", "role", "browser", "client", "address"),
    *("created_at_ms", "logged_in_at_ms", "renewed_at_ms", "accessed_at_ms", "deadline_ms"),
    *("requests", "denied", "rotations", "stale", "remembered", "logged_out"),
    *("ended_at_ms", "ended_by", "actor", "why"),
)
_BATCH = 4096


def export_run(run: "Run", place: Path, kind: Format) -> list[Path]:
    """Writes two tables, events and sessions, and returns their places.

    In a folder they are called `events` and `sessions`; beside a file `NAME.csv` for the events, the sessions are
    `NAME-sessions.csv`. Each is there in full, or not at all.

    Raises:
        InputError: the place cannot be written.
        RunFileError: the run file is damaged.
    """
    for _ in export_steps(run, place, kind):
        pass
    return export_places(place, kind)


def export_places(place: Path, kind: Format) -> list[Path]:
    """Where `export_run` writes the events and the sessions."""
    if place.is_dir():
        return [place / f"events.{kind}", place / f"sessions.{kind}"]
    return [place, place.with_name(f"{place.stem}-sessions{place.suffix or '.' + kind}")]


def export_steps(run: "Run", place: Path, kind: Format) -> Iterator[float]:
    """The same in steps: yields the part done, 0 to 1. Who stops asking has given it up, and nothing is left of it."""
    places = export_places(place, kind)
    beside = [place.with_name(f".{place.name}.{os.getpid()}.new") for place in places]
    try:
        with ExitStack() as files:
            events, sessions = (files.enter_context(path.open("w", encoding="utf-8", newline="")) for path in beside)
            yield from _write(run, _writer(events, kind, EVENT_COLUMNS), _writer(sessions, kind, SESSION_COLUMNS))
        for new, final in zip(beside, places, strict=True):
            new.replace(final)
    except OSError as error:
        problem = message("cannot be written ({reason})", reason=error.strerror)
        raise InputError(str(place), problem, "export to another place") from None
    finally:
        for path in beside:
            path.unlink(missing_ok=True)


def _write(run: "Run", write_event: Callable[[Row], None], write_session: Callable[[Row], None]) -> Iterator[float]:
    names, snapshot, total = Names(), Snapshot(), max(1, run.count)
    for batch in run.iterate(_BATCH):
        names.learn(batch)
        snapshot.apply(batch)
        for event in batch:
            write_event(event_row(event, names))
        yield min(0.95, batch[-1].seq / total)
    sessions = iter(snapshot.sessions.values())
    while some := list(islice(sessions, _BATCH)):
        for session in some:
            write_session(session_row(session, snapshot))
        yield 0.95
    yield 1.0


def event_row(event: Event, names: Names) -> dict[str, Any]:
    """The event by names, None for what does not apply."""
    told = names.told(event)
    row: dict[str, Any] = {"seq": event.seq, "time": format_time(event.at_ms), **told._asdict()}
    row["flags"] = told.flag_words
    row["detail"] = event.facts or event.detail
    return {column: None if row[column] == "" else row[column] for column in EVENT_COLUMNS}


def session_row(session: SessionView, snapshot: Snapshot) -> dict[str, Any]:
    """What a snapshot knows of a session, by names; `deadline_ms` is when time will end it, if it lives and time may."""
    user, browser, ending = snapshot.users.get(session.user), snapshot.browsers[session.browser], session.ending
    deadline_ms = None if ending else snapshot.deadline_ms(session)
    row = {
        "session": snapshot.handle(session.key),
        "user": user.name if user else None,
        "name": user.display if user else None,
        "role": Role(session.role).label if session.role else None,
        "browser": browser.name,
        "client": browser.client or None,
        "address": browser.address or None,
        "deadline_ms": None if deadline_ms is None or deadline_ms >= FOREVER_MS else deadline_ms,
        "ended_at_ms": ending.at_ms if ending else None,
        "ended_by": ending.reason.label if ending else None,
        "actor": (ending.actor or None) if ending else None,
        "why": (ending.why or None) if ending else None,
    }
    return {column: row[column] if column in row else getattr(session, column) for column in SESSION_COLUMNS}


def _writer(file: IO[str], kind: Format, columns: Iterable[str]) -> Callable[[Row], None]:
    if kind == "jsonl":
        return lambda row: print(json.dumps(row, ensure_ascii=False), file=file)
    table = csv.writer(file, lineterminator="\n")
    table.writerow(columns)
    return lambda row: table.writerow(map(_cell, row.values()))


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return " ".join(map(str, value))
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else value
