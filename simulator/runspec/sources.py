"""Recorded traffic from a file, in either of its two forms."""

from pathlib import Path

from simulator.errors import InputError
from simulator.runspec.access_log import read_access_log
from simulator.runspec.trace import Trace
from simulator.runspec.trace_file import read_trace
from simulator.validation import read_bytes


def read_traffic(path: Path, *, people: bool = False) -> Trace:
    """The trace in a file: JSON Lines where it starts with a brace, an access log otherwise.

    `people` leaves out of an access log what people did not ask for; it says nothing about JSON Lines.

    Raises:
        InputError: the file cannot be read, or is neither.
    """
    where, data = str(path), read_bytes(path)
    if not data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        # A server's log is nobody's to re-encode: stray bytes read as servers themselves escape them.
        return read_access_log(data.decode("utf-8", errors="backslashreplace"), where, people=people)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise InputError(where, "not a text file", "give a file in UTF-8") from None
    return read_trace(text, where)
