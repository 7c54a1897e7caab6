"""From an older format of run files to this one, in numbered steps; a newer one is refused by name."""

from collections.abc import Callable, Mapping
from pathlib import Path

from sqlalchemy import Connection

from simulator.messages import message
from simulator.recording.database import connect_temporary, driver_of, refusal
from simulator.recording.event_block import BLOCK_EVENTS
from simulator.recording.event_log import EventLog
from simulator.recording.schema import BOOKMARK, EVENT_BLOCK, FORMAT_VERSION, FRAME

Upgrade = Callable[[Connection], None]


def _from_1(copy: Connection) -> None:
    """Events stood in a row each, and three columns of them once more."""
    for table in (EVENT_BLOCK, FRAME, BOOKMARK):
        table.create(copy)
    log = EventLog()
    rows = driver_of(copy).execute("SELECT * FROM event ORDER BY seq")
    while batch := rows.fetchmany(BLOCK_EVENTS):
        log.write(copy, batch)
    copy.exec_driver_sql("DROP TABLE event")
    copy.exec_driver_sql("DROP TABLE column_block")


UPGRADES: Mapping[int, Upgrade] = {1: _from_1}
"""The step that leads from the format version which is its key to the next."""


def upgraded(
    connection: Connection, path: Path, *, upgrades: Mapping[int, Upgrade] = UPGRADES, newest: int = FORMAT_VERSION
) -> Connection:
    """A connection to the run at `path` in the format `newest`.

    An older file stays as it is: the steps are taken in a temporary copy, and `connection` is closed.

    Raises:
        RunFileError: the file is newer than this program, or of a version that never was.
    """
    version: int = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if version == newest:
        return connection
    if version > newest:
        problem = message(
            "a run file of format {version}, and this program knows formats up to {newest}",
            version=version,
            newest=newest,
        )
        raise refusal(path, problem, "open it with a newer release of Coatcheck")
    if any(step not in upgrades for step in range(version, newest)):
        raise refusal(
            path,
            message("a run file of format {version}, which no release wrote", version=version),
            "record the run again",
        )
    copy = connect_temporary()
    try:
        driver_of(connection).backup(driver_of(copy))
        for step in range(version, newest):
            upgrades[step](copy)
        copy.exec_driver_sql(f"PRAGMA user_version = {newest}")
        copy.commit()
    except BaseException:
        copy.close()
        raise
    connection.close()
    return copy
