"""Figures over all rounds, as a table for people and as a document for programs."""

import sys
from dataclasses import dataclass
from statistics import median
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from benchmarks.case import Case, Figure, Round
from benchmarks.machine import WHAT_MATTERS

_WIDTH = 120


@dataclass(frozen=True)
class Finding:
    """A figure as it was measured: its value in each round."""

    figure: Figure
    values: tuple[float, ...]

    @property
    def median(self) -> float:
        return median(self.values)

    @property
    def shortfall(self) -> float:
        """By which part of its goal the median misses it."""
        return self.figure.goal.shortfall(self.median) if self.figure.goal else 0.0

    def document(self) -> dict[str, Any]:
        """The finding as JSON has it."""
        goal = self.figure.goal
        return {
            "title": self.figure.title,
            "unit": self.figure.unit,
            "median": self.median,
            "rounds": list(self.values),
            "goal": {"at_least" if goal.at_least else "at_most": goal.limit} if goal else None,
            "met": self.shortfall == 0 if goal else None,
        }


def findings(case: Case, rounds: list[Round]) -> list[Finding]:
    """What the rounds say about the figures of a case."""
    return [Finding(figure, tuple(figure.of(quantities) for quantities in rounds)) for figure in case.figures]


def print_table(results: dict[str, list[Finding]], cases: dict[str, Case], facts: dict[str, str]) -> None:
    """The table, the facts of the machine, and what to bear in mind."""
    # Into a file or a pipe, Rich would fold the table at 80 columns.
    console = Console(highlight=False, width=None if sys.stdout.isatty() else _WIDTH)
    console.print(_table(results))
    for name, text in facts.items():
        console.print(Text(f"{name:<12}{text}"))
    console.print()
    for name in results:
        if cases[name].note:
            console.print(Text(f"{name}: {cases[name].note}"))
    console.print(Text(WHAT_MATTERS))


def _table(results: dict[str, list[Finding]]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("case", no_wrap=True)
    table.add_column("figure")
    table.add_column("median", justify="right", no_wrap=True)
    table.add_column("rounds", justify="right", no_wrap=True)
    table.add_column("goal", no_wrap=True)
    table.add_column("", no_wrap=True)
    for name, found in results.items():
        for index, finding in enumerate(found):
            table.add_row(name if index == 0 else "", *_cells(finding))
    return table


def _cells(finding: Finding) -> tuple[str, ...]:
    figure, goal = finding.figure, finding.figure.goal
    spread = f"{_number(min(finding.values))} – {_number(max(finding.values))}"
    bound = f"{'≥' if goal.at_least else '≤'} {_number(goal.limit)}" if goal else ""
    verdict = "" if goal is None else "met" if not finding.shortfall else f"missed by {finding.shortfall:.0%}"
    return figure.title, f"{_number(finding.median)} {figure.unit}".rstrip(), spread, bound, verdict


def _number(value: float) -> str:
    """Three digits that count, and no more."""
    if value >= 1000:
        return f"{value:,.0f}"
    return f"{value:.3g}"
