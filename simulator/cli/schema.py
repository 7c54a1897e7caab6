"""`schema policy` and `schema scenario`: what a file may say, as JSON Schema (draft 2020-12)."""

import json
from enum import StrEnum
from typing import Annotated

import typer

from simulator.policy import Policy
from simulator.policy.table import markdown_table
from simulator.runspec.scenario import Scenario


class Subject(StrEnum):
    """The kinds of file that have a schema."""

    POLICY = "policy"
    SCENARIO = "scenario"


def schema_command(
    subject: Annotated[Subject, typer.Argument(help="Which kind of file.")],
    markdown: Annotated[bool, typer.Option("--markdown", help="Of a policy: its fields as a table to read.")] = False,
) -> None:
    """Prints the JSON Schema of a kind of file."""
    if markdown and subject is Subject.POLICY:
        typer.echo(markdown_table())
        return
    model = Policy if subject is Subject.POLICY else Scenario
    typer.echo(json.dumps(model.model_json_schema(by_alias=True), indent=2))
