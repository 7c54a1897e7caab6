"""`coatcheck export`: a policy as a framework's settings."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from simulator.interop import EXPORTED, framework_named
from simulator.interop.exporting import Export, export_policy
from simulator.policy.text import toml_value
from simulator.presets import load_policy

_FRAMEWORKS = ", ".join(EXPORTED)


def export_command(
    framework: Annotated[str, typer.Argument(help=f"One of {_FRAMEWORKS}.", show_default=False)],
    policy: Annotated[str, typer.Argument(help="A preset's name or a TOML file.", metavar="P", show_default=False)],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", help="A folder for the settings and the code, a file each; else standard output."
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")] = False,
) -> None:
    """A policy in a framework's own settings, with the code for what they cannot say; losses on standard error."""
    exported = export_policy(framework_named(framework), load_policy(policy))
    if output is not None:
        exported.write(output)
    if as_json:
        typer.echo(json.dumps(exported.document(), indent=2))
        return
    if output is None:
        _show(exported)
    _tell(exported)


def _show(exported: Export) -> None:
    assert exported.framework.exporting is not None
    sys.stdout.write(exported.text)
    for remedy in exported.remedies:
        fields = ", ".join(remedy.fields)
        sys.stdout.write(f"\n{exported.framework.exporting.comment} ---- {remedy.name}: {fields}\n{remedy.text}")


def _tell(exported: Export) -> None:
    """What the settings leave unsaid, on standard error."""
    felt = [loss for loss in exported.losses if loss.felt]
    title = exported.framework.title
    if not felt:
        typer.echo(f"{title} says all that {exported.policy.name} means", err=True)
    else:
        typer.echo(f"what settings of {title} cannot say of {exported.policy.name}:", err=True)
    for loss in felt:
        values = f"{loss.field} = {toml_value(loss.wanted)}, but {toml_value(loss.got)}"
        typer.echo(f"  {values}: {exported.advice(loss)}", err=True)
    unfelt = [loss.field for loss in exported.losses if not loss.felt]
    if unfelt:
        typer.echo(f"without effect here: {', '.join(unfelt)}", err=True)
