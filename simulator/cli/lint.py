"""`lint`: what standards say against a policy."""

import json
from collections.abc import Sequence
from typing import Annotated

import typer
from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from simulator.cli.app import DONE, FAILED
from simulator.lint import DEFAULT_STANDARDS, FORCES, Finding, Question, Report, Rule, lint
from simulator.lint.shortfall import shown
from simulator.policy import Note, overruled
from simulator.presets import load_policy

_COLOUR = {"fail": "bold red", "warn": "yellow", "note": "cyan"}
_SEEN = {"third_party": "(Known through a third party.)", "unread": "(Its text was not read.)"}
_CLAUSE_WIDTH = 22


def lint_command(
    policy: Annotated[str, typer.Argument(help="A preset's name or a TOML file.", metavar="P", show_default=False)],
    standard: Annotated[
        list[str] | None,
        typer.Option(
            "--standard",
            "-s",
            metavar="S",
            help=f"May be given several times; by default {' and '.join(DEFAULT_STANDARDS)}. "
            "One that does not exist is answered with those that do.",
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")] = False,
) -> int:
    """What standards say against a policy; fails where one insists."""
    judged = load_policy(policy)
    report = lint(judged, standard or DEFAULT_STANDARDS)
    if as_json:
        typer.echo(json.dumps(report.document(), ensure_ascii=False))
    else:
        _tell(report, list(overruled(judged)), Console(highlight=False))
    return FAILED if report.failed else DONE


def _tell(report: Report, notes: Sequence[Note], console: Console) -> None:
    for standard in report.standards:
        console.print(Text.assemble((standard.title, "bold"), f"  ({standard.name})"))
        findings = [finding for finding in report.findings if finding.standard == standard.name]
        console.print(_found(findings) if findings else Text("nothing found"))
        console.print()
    if notes:
        console.print(Text("Settings that do not act as written", style="bold"))
        for note in notes:
            console.print(Text(note.text))
        console.print()
    if report.questions:
        console.print(Text("A policy cannot answer these", style="bold"))
        console.print(_asked(report.questions))
        console.print()
    found = {finding.rule.id for finding in report.findings}
    for conflict in report.conflicts:
        if found.intersection(conflict.rules):
            console.print(Text.assemble((f"{conflict.title}: ", "bold"), conflict.text))
    console.print(Text(_sums(report)))


def _found(findings: list[Finding]) -> Table:
    table = _columns()
    for finding in findings:
        value = Text.assemble((finding.field, "bold"), f" = {shown(finding.found)}, wanted {finding.wanted}")
        force = Text(finding.force, style=_COLOUR[finding.force])
        table.add_row(force, Text(finding.rule.clause), Group(value, Text(_rule_text(finding.rule))))
    return table


def _rule_text(rule: Rule) -> str:
    return " ".join(part for part in (rule.text, rule.also, _SEEN.get(rule.seen, "")) if part)


def _asked(questions: Sequence[Question]) -> Table:
    """The questions under the reasons why they are open, so that each reason is told once."""
    table = _columns()
    for because in dict.fromkeys(question.because for question in questions):
        open_ones = [question for question in questions if question.because == because]
        table.add_row("", "", Text(because, style="italic"))
        for question in open_ones:
            table.add_row("ask", Text(question.rule.clause), Text(question.rule.question))
    return table


def _columns() -> Table:
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(max_width=_CLAUSE_WIDTH)
    table.add_column(overflow="fold")
    return table


def _sums(report: Report) -> str:
    found = ", ".join(f"{report.count(force)} {force}" for force in FORCES)
    return (
        f"{report.policy}: {found}; {len(report.questions)} questions, "
        f"{len(report.met)} rules met, {len(report.beside)} about something else"
    )
