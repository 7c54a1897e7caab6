"""`python -m benchmarks [NAME…]`: measures in one run, on this machine, what Coatcheck and its peers cost."""

import argparse
import json
import sys
import tempfile
from pathlib import Path

from benchmarks.cases import CASES
from benchmarks.machine import load_text, machine_facts
from benchmarks.report import findings, print_table
from benchmarks.rounds import MeasurementError, measured_rounds

ROUNDS = 5


def main() -> int:
    """Exit status: 0 measured (also where a goal is missed: this is no test), 1 a side failed, 2 a wrong argument."""
    arguments = _parser().parse_args()
    if wrong := _what_is_wrong(arguments):
        print(wrong, file=sys.stderr)
        return 2
    folder = arguments.folder.resolve()
    facts = machine_facts(folder)
    results = {}
    try:
        for name in arguments.names or CASES:
            rounds = measured_rounds(CASES[name], arguments.rounds, folder, _tell)
            results[name] = findings(CASES[name], rounds)
    except MeasurementError as error:
        print(error, file=sys.stderr)
        return 1
    facts["load after"] = load_text()
    if arguments.json:
        found = {name: [finding.document() for finding in found] for name, found in results.items()}
        print(json.dumps({"machine": facts, "cases": found}, ensure_ascii=False, indent=2))
    else:
        print_table(results, CASES, facts)
    return 0


def _what_is_wrong(arguments: argparse.Namespace) -> str:
    """One line about an argument that makes no sense; empty where all do."""
    for name in arguments.names:
        if name not in CASES:
            return f"unknown case {name!r}; cases are {', '.join(CASES)}"
    if arguments.rounds < 1:
        return f"--rounds {arguments.rounds}: there must be at least one"
    if not arguments.folder.is_dir():
        return f"--folder {arguments.folder}: no such folder; give one that can be written"
    return ""


def _parser() -> argparse.ArgumentParser:
    cases = "\n".join(f"  {name:<12}{case.title}" for name, case in CASES.items())
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Medians of interleaved rounds, every side in a process of its own.",
        epilog=f"cases:\n{cases}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="cases to measure; all by default")
    parser.add_argument("--rounds", type=int, default=ROUNDS, metavar="N", help=f"rounds, {ROUNDS} by default")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument(
        "--folder",
        type=Path,
        default=Path(tempfile.gettempdir()),
        help="where measurements write; a real disk, not memory",
    )
    return parser


def _tell(text: str) -> None:
    """Progress, on one line of standard error where that is a terminal."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
