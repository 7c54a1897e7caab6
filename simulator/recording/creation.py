"""A new run file, there in full or not at all: whoever looks never sees half a schema."""

import os
from pathlib import Path

from sqlalchemy import insert
from sqlalchemy.exc import DBAPIError

from simulator.errors import InputError
from simulator.messages import as_message, mark, message
from simulator.recording.database import connect_file, problem_of, refusal, settle, told_plainly
from simulator.recording.schema import APPLICATION_ID, SPEC, create_schema
from simulator.runspec.spec import RunSpec

_ELSEWHERE = mark("give another name")
# Four times the usual size: events only ever come at the end, and fewer pages make less work of that.
_PAGE_SIZE = "page_size = 16384"


def create_run_file(path: Path, spec: RunSpec) -> Path:
    """Makes a run file that holds the spec and no event yet, and returns its place (links followed).

    It is made beside its place and then put there, also over an older run file, which is kept until then.

    Raises:
        InputError: the place cannot be written, or holds something else than a run file.
        RunFileError: the disk is full, or another program has the older run file open.
    """
    place = Path(os.path.realpath(path))
    beside = place.with_name(f".{place.name}.{os.getpid()}.new")
    try:
        if place.is_dir():
            raise InputError(str(path), "is a folder", "give a file")
        if place.exists():
            check_replaceable(place)
        os.close(os.open(beside, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o666))
        try:
            with told_plainly(path):
                _fill(beside, spec)
            beside.replace(place)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise InputError(
            str(path), message("cannot be written ({reason})", reason=error.strerror), "record to another place"
        ) from None
    return place


def _fill(path: Path, spec: RunSpec) -> None:
    # No journal on disk: a process killed here must leave nothing that could be taken for the next one's journal.
    with connect_file(path, pragmas=(_PAGE_SIZE, "journal_mode = MEMORY")) as connection:
        create_schema(connection)
        connection.execute(insert(SPEC).values(id=1, body=spec.to_json()))
        connection.commit()


def check_replaceable(place: Path) -> None:
    """Does nothing where the file at `place` is a run file that nobody has open.

    Raises:
        InputError: it is something else, or must not be read.
        RunFileError: another program has it open.
    """
    if not place.is_file():
        raise InputError(str(place), "is not a file that could be replaced", _ELSEWHERE)
    try:
        with connect_file(place) as connection:
            ours = connection.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION_ID
            # The new file must not meet the `-wal` of the old one: SQLite would play it into the new file.
            if ours and not settle(connection):
                raise refusal(
                    place,
                    "another program has it open",
                    message("close it there, or {how}", how=as_message(_ELSEWHERE)),
                )
    except DBAPIError as error:
        if problem_of(error) == "permission denied":
            raise InputError(str(place), "permission denied", _ELSEWHERE) from None
        ours = False
    if not ours:
        raise InputError(str(place), "there is a file already, and it is not a run file", _ELSEWHERE)
