"""From a validation library's report to one line that says where, what, and what would be right."""

import tomllib
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from simulator.errors import InputError, text_of
from simulator.messages import as_message, mark, message


def first_problem(error: ValidationError, where: str) -> InputError:
    """The first complaint of `error` as an InputError about the file or object called `where`."""
    item = error.errors(include_url=False)[0]
    key = ".".join(str(part) for part in item["loc"] if not str(part).startswith("function-"))
    text = as_message(complaint(item))
    if item["type"] == "extra_forbidden":
        return InputError(where, message("unknown field {key}", key=key), "remove it or correct its name")
    if item["type"] == "missing":
        return InputError(where, message("{key} is missing", key=key))
    given = item.get("input")
    if not key:
        return InputError(where, text)
    if isinstance(given, (dict, list)) or given is None:
        return InputError(where, message("{key}: {complaint}", key=key, complaint=text))
    return InputError(where, message("{key} = {value}: {complaint}", key=key, value=_shown(given), complaint=text))


def complaint(problem: ErrorDetails) -> str:
    """What would be right instead, in the words of our other errors; the library's own, where there are none."""
    context = problem.get("ctx", {})
    if (words := _COMPLAINTS.get(problem["type"])) is not None:
        return message(words, **context)
    raised = context.get("error")
    return text_of(raised) if isinstance(raised, ValueError) else problem["msg"].removeprefix("Value error, ")


_COMPLAINTS: Final = mark(
    {
        "greater_than_equal": "write at least {ge}",
        "greater_than": "write more than {gt}",
        "less_than_equal": "write at most {le}",
        "less_than": "write less than {lt}",
        "literal_error": "write {expected}",
        "enum": "write {expected}",
        "int_type": "write a whole number",
        "int_from_float": "write a whole number",
        "int_parsing": "write a whole number",
        "float_type": "write a number",
        "bool_type": "write true or false",
        "string_type": "write text in quotes",
        "string_too_short": "write at least {min_length} characters",
        "string_too_long": "write at most {max_length} characters",
        "string_pattern_mismatch": "write what matches {pattern}",
        "tuple_type": "write a list in brackets",
        "list_type": "write a list in brackets",
        "model_type": "write a table of settings",
        "dict_type": "write a table of settings",
    }
)


def _shown(value: object) -> str:
    text = f'"{value}"' if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)
    return text if len(text) <= 60 else text[:57] + "..."


def clock_times_in_quotes(data: object, *keys: str) -> object:
    """Refuses bare numbers under `keys`: a file means hours by them where we would read milliseconds.

    Raises:
        ValueError: there is one; the text says what to write.
    """
    for key in keys:
        if isinstance(data, dict) and key in data and not isinstance(data[key], str):
            raise ValueError(
                message('{key} = {data}: write a clock time in quotes, such as "09:30"', key=key, data=data[key])
            )
    return data


def read_text(path: Path) -> str:
    """The text of a file.

    Raises:
        InputError: it is absent, unreadable, or not UTF-8 text.
    """
    try:
        return read_bytes(path).decode("utf-8")
    except UnicodeDecodeError:
        raise InputError(str(path), "not a text file", "give a file in UTF-8") from None


def read_bytes(path: Path) -> bytes:
    """What a file holds.

    Raises:
        InputError: it is absent or unreadable.
    """
    try:
        return path.read_bytes()
    except IsADirectoryError:
        raise InputError(str(path), "is a folder", "give a file") from None
    except FileNotFoundError:
        raise InputError(str(path), "no such file") from None
    except OSError as error:
        raise InputError(str(path), error.strerror or mark("cannot be read")) from None


def write_text(path: Path, text: str) -> None:
    """Writes a file whole: whoever reads it meanwhile, or after a crash, finds the old one.

    Raises:
        InputError: it cannot be written.
    """
    draft = path.with_name(f"{path.name}.part")
    try:
        draft.write_text(text, encoding="utf-8", newline="\n")
        draft.replace(path)
    except OSError as error:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise InputError(str(path), error.strerror or mark("cannot be written"), "give another file") from None


def parse_toml(text: str, where: str) -> dict[str, Any]:
    """The tables of a TOML text.

    Raises:
        InputError: it is not TOML; the text gives line and column.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(where, message("not valid TOML: {reason}", reason=str(error))) from None
