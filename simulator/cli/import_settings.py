"""`coatcheck import`: a framework's settings as a policy."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from simulator.errors import InputError
from simulator.interop import IMPORTED, framework_named
from simulator.interop.flat_files import env_value
from simulator.interop.importing import Import, import_settings
from simulator.interop.policy_text import toml_of
from simulator.validation import read_text, write_text

_FRAMEWORKS = ", ".join(IMPORTED)


def import_command(
    framework: Annotated[str, typer.Argument(help=f"One of {_FRAMEWORKS}.", show_default=False)],
    file: Annotated[Path, typer.Argument(help="The file of settings; it is read, never run.", show_default=False)],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Where to write the policy; without it, standard output.")
    ] = None,
    given: Annotated[
        list[str] | None,
        typer.Option(
            "--given", help="KEY=VALUE: what no file says, such as session.permanent=true.", show_default=False
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")] = False,
) -> None:
    """A framework's settings as a policy in TOML; what a policy cannot say is listed on standard error."""
    imported = import_settings(framework_named(framework), read_text(file), str(file), _pairs(given or []))
    if output is not None:
        write_text(output, toml_of(imported))
    if as_json:
        typer.echo(json.dumps(imported.document(), indent=2))
        return
    if output is None:
        sys.stdout.write(toml_of(imported))
    _tell(imported)


def _pairs(given: list[str]) -> dict[str, object]:
    pairs: dict[str, object] = {}
    for text in given:
        key, equals, value = text.partition("=")
        if not equals:
            raise InputError(f"--given {text}", "no value in it", "write KEY=VALUE")
        pairs[key.strip()] = None if value.strip() == "None" else env_value(value.strip())
    return pairs


def _tell(imported: Import) -> None:
    """What was found, and what the policy does not say, on standard error."""
    counts = dict.fromkeys(("stated", "given", "unresolved", "defaulted"), 0)
    for told in imported.settings:
        counts[told.status] += 1
    found = ", ".join(f"{count} {status}" for status, count in counts.items() if count)
    _say(f"{imported.where}: settings of {imported.framework.title}: {found}; extends {imported.preset}")
    if not imported.found:
        _say(f"{imported.where}: no setting of {imported.framework.title} is in it; the policy is as it ships")
    if imported.unsaid:
        _say("what the policy does not say:")
    for said in imported.unsaid:
        place = f"line {said.line}: " if said.line is not None else ""
        _say(f"  {place}{said.key}: {said.text} ({said.kind})")


def _say(text: str) -> None:
    typer.echo(" ".join(text.split()) if not text.startswith(" ") else text.replace("\n", " "), err=True)
