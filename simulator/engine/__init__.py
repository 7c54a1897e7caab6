"""The session server, sans I/O: clock, entropy, store and journal are handed to it.

`SqlStore` is imported when first asked for, so that a run in memory does not load the database library.
"""

from typing import TYPE_CHECKING, Any

from simulator.engine.session_engine import SessionEngine as SessionEngine
from simulator.engine.store.memory import MemoryStore as MemoryStore

if TYPE_CHECKING:
    from simulator.engine.store.sql import SqlStore as SqlStore

__all__ = ["MemoryStore", "SessionEngine", "SqlStore"]


def __getattr__(name: str) -> Any:
    if name == "SqlStore":
        from simulator.engine.store.sql import SqlStore  # noqa: PLC0415 - SQLAlchemy takes a fifth of a second to load, and a store in memory needs none of it

        return SqlStore
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
