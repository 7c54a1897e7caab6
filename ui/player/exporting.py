"""A recorded run as files for others, written in slices that leave the window its frames."""

from collections.abc import Mapping
from pathlib import Path

from simulator.errors import InputError
from simulator.experiments.export import export_places
from simulator.experiments.export import export_steps as table_steps
from simulator.messages import message
from simulator.runspec.steps import Steps
from ui.player.tape import Tape

EXPORTS = (".html", ".csv", ".jsonl")
"""The ends of names that say what a run is exported as: a report, or tables of its events and sessions."""


def export_steps(tape: Tape, place: Path, pictures: Mapping[str, bytes | str]) -> Steps[list[Path]]:
    """Writes what the end of the name asks for, in full or not at all, and returns the files; a report shows `pictures`.

    Raises:
        CoatcheckError: it cannot be written there, or the run not be read.
    """
    run = tape.run()
    if place.suffix == ".html":
        from simulator.experiments.report import report_steps  # noqa: PLC0415 - it loads the database library

        page = yield from report_steps(run, pictures)
        _write(place, page)
        return [place]
    kind = "csv" if place.suffix == ".csv" else "jsonl"
    yield from table_steps(run, place, kind)
    return export_places(place, kind)


def _write(place: Path, text: str) -> None:
    beside = place.with_name(f".{place.name}.new")
    try:
        beside.write_text(text, encoding="utf-8")
        beside.replace(place)
    except OSError as error:
        raise InputError(
            str(place), message("cannot be written ({reason})", reason=error.strerror), "export to another place"
        ) from None
    finally:
        beside.unlink(missing_ok=True)
