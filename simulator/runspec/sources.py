"""Recorded traffic from a file, in either of its two forms."""

from pathlib import Path

from simulator.errors import InputError
from simulator.runspec.access_log import access_log_steps
from simulator.runspec.steps import Steps, complete
from simulator.runspec.trace import Trace
from simulator.runspec.trace_file import trace_steps
from simulator.validation import read_bytes


def read_traffic(path: Path, *, people: bool = False) -> Trace:
    """The trace in a file: JSON Lines where it starts with a brace, an access log otherwise.

    `people` leaves out of an access log what people did not ask for; it says nothing about JSON Lines.

    Raises:
        InputError: the file cannot be read, or is neither.
    """
    return complete(traffic_steps(path, people=people))


def traffic_steps(path: Path, *, people: bool = False) -> Steps[Trace]:
    """The work of `read_traffic` in steps of a few milliseconds."""
    where, data = str(path), read_bytes(path)
    if not data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        # A server's log is nobody's to re-encode: stray bytes read as servers themselves escape them.
        return (yield from access_log_steps(data.decode("utf-8", errors="backslashreplace"), where, people=people))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise InputError(where, "not a text file", "give a file in UTF-8") from None
    return (yield from trace_steps(text, where))
