"""The whole comparison: `python -m tests.fidelity` prints its table, one row a configuration, with progress.

`--traces` says how many are drawn for each, `--only` names configurations, `--seed` draws others. Ctrl-C prints the rows
that are done. The exit status is 1 where there is a disagreement.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from importlib.metadata import version
from typing import NamedTuple

import hypothesis
import starlette
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from tests.fidelity.comparison import disagreements
from tests.fidelity.configurations import Configurations, in_node, in_this_process
from tests.fidelity.drawing import traces
from tests.fidelity.express_site import ExpressMissingError, Node, modules
from tests.fidelity.harness import Framework

TRACES = 2_000


class Row(NamedTuple):
    """What was compared under one configuration."""

    name: str
    version: str
    traces: int
    actions: int
    disagreements: int


class Counting:
    """Draws traces for one configuration and counts; the first disagreement is shrunk and told."""

    def __init__(self, name: str, drawn: st.SearchStrategy[Framework], progress: Progress, wanted: int) -> None:
        self.name, self._drawn, self._progress = name, drawn, progress
        self._wanted = wanted
        self._task = progress.add_task(name, total=wanted)
        self.traces = self.actions = self.found = 0

    def run(self, seed: int) -> None:
        """Compares until as many traces are done as are wanted, or one is answered differently."""
        compare = given(st.data())(self._compare)
        compare = hypothesis.seed(seed)(compare)
        compare = hypothesis.settings(
            max_examples=self._wanted, deadline=None, database=None, suppress_health_check=list(HealthCheck)
        )(compare)
        try:
            compare()
        except AssertionError as difference:
            self.found = 1
            print(f"{self.name}: {difference}", file=sys.stderr)  # noqa: T201 - a command line's word

    def _compare(self, data: st.DataObject) -> None:
        framework = data.draw(self._drawn)
        trace = data.draw(traces(framework.limits_s))
        self.traces += 1
        self.actions += len(trace.actions)
        self._progress.update(self._task, completed=min(self.traces, self._wanted))
        found = disagreements(framework, trace)
        told = "\n".join(f"  {a.at_ms / 1000} {a.do} {a.browser or '-'} {a.user}" for a in trace.actions)
        assert not found, f"{framework}\n{told}\n  {found[0]}"

    @property
    def row(self) -> Row:
        return Row(self.name, _version_of(self.name), self.traces, self.actions, self.found)


def _version_of(configuration: str) -> str:
    """The version of the framework that was compared; Starlette tells its own, wherever it was imported from."""
    package = configuration.split(" ", 1)[0].removesuffix("-pre1")
    if package == "express":
        installed = modules() / "express-session" / "package.json"
        return str(json.loads(installed.read_text(encoding="utf-8"))["version"])
    return starlette.__version__ if package == "starlette" else version(package)


def _configurations() -> Configurations:
    try:
        return in_this_process() | in_node(Node())
    except ExpressMissingError as error:
        print(f"express is left out: {error}", file=sys.stderr)  # noqa: T201 - a command line's word
        return in_this_process()


def _lines(rows: list[Row]) -> Iterator[str]:
    yield "| configuration | version | traces | actions | disagreements |"
    yield "| --- | --- | --- | --- | --- |"
    for row in rows:
        yield f"| {row.name} | {row.version} | {row.traces:,} | {row.actions:,} | {row.disagreements} |"


def main() -> int:
    """Runs the comparison and prints its table."""
    parser = argparse.ArgumentParser(prog="python -m tests.fidelity", description=__doc__)
    parser.add_argument("--traces", type=int, default=TRACES)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="*", default=[])
    said = parser.parse_args()
    rows: list[Row] = []
    columns = (TextColumn("{task.description}"), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        try:
            for name, drawn in _configurations().items():
                if not said.only or name in said.only:
                    counting = Counting(name, drawn, progress, said.traces)
                    counting.run(said.seed)
                    rows.append(counting.row)
        except KeyboardInterrupt:
            pass
    print("\n".join(_lines(rows)))  # noqa: T201 - what the command is for
    return 1 if any(row.disagreements for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
