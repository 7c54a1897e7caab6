"""Named policies, and policies from files, with `extends` resolved."""

from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from simulator.errors import InputError
from simulator.messages import message
from simulator.policy import Policy
from simulator.validation import first_problem, parse_toml, read_text

PRESET_FOLDER = Path(__file__).parents[1] / "resources" / "presets"


@cache
def preset_names() -> tuple[str, ...]:
    """The presets there are, `owasp` first."""
    names = sorted(path.stem for path in PRESET_FOLDER.glob("*.toml"))
    return tuple(sorted(names, key=lambda name: (name != "owasp", name)))


def load_policy(source: str | Path) -> Policy:
    """The policy of a preset's name or a TOML file.

    `extends` names a preset, or a file relative to the one that says so; tables merge field by field, lists are
    replaced. Absent fields are those of `owasp`.

    Raises:
        InputError: there is no such preset or file, or it says something that a policy cannot say.
    """
    path, where = _locate(source, None)
    data = _merged(path, where, ())
    data.setdefault("name", path.stem)
    return _validated(data, where)


def _validated(data: dict[str, Any], where: str) -> Policy:
    try:
        return Policy.model_validate(data)
    except ValidationError as error:
        raise first_problem(error, where) from None


def _locate(source: str | Path, relative_to: Path | None, said_by: str | None = None) -> tuple[Path, str]:
    if isinstance(source, str) and source in preset_names():
        return PRESET_FOLDER / f"{source}.toml", source
    path = Path(source)
    if relative_to is not None:
        path = relative_to / path
    if not path.exists():
        presets = ", ".join(preset_names())
        where = str(source) if said_by is None else f'{said_by}: extends = "{source}"'
        raise InputError(where, "no such policy", message("give a TOML file or a preset: {presets}", presets=presets))
    return path, str(source)


def _merged(path: Path, where: str, seen: tuple[Path, ...]) -> dict[str, Any]:
    if path.resolve() in seen:
        raise InputError(where, message('extends = "{path}" leads back to itself', path=path.name), "end the circle")
    data = parse_toml(read_text(path), where)
    base = data.pop("extends", None)
    if base is None:
        return data
    if not isinstance(base, str):
        raise InputError(where, f"extends = {base}", 'write the name of a preset or a file, such as "owasp"')
    base_path, base_where = _locate(base, path.parent, where)
    below = _merged(base_path, base_where, (*seen, path.resolve()))
    _validated(below, base_where)  # Here, so that a fault is told of the file that has it.
    below.pop("name", None)
    return _merge(below, data)


def _merge(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    merged = dict(below)
    for key, value in above.items():
        both = isinstance(value, dict) and isinstance(merged.get(key), dict)
        merged[key] = _merge(merged[key], value) if both else value
    return merged
