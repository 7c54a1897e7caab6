"""`report`: a recorded run as a page that can be sent, or as tables for other programs."""

import os
from collections.abc import Generator
from pathlib import Path
from typing import Annotated, get_args

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from simulator.errors import InputError
from simulator.experiments.export import Format, export_places, export_steps
from simulator.experiments.report import report_steps
from simulator.recording.reader import Run, open_run

_TABLES: tuple[Format, ...] = get_args(Format)


def report_command(
    run: Annotated[Path, typer.Argument(help="A run file.", metavar="RUN.coatcheck", show_default=False)],
    output: Annotated[
        Path,
        typer.Option("-o", "--output", help="FILE.html, FILE.csv or FILE.jsonl.", metavar="FILE", show_default=False),
    ],
    salvage: Annotated[bool, typer.Option("--salvage", help="Of a damaged run file, take what can be read.")] = False,
) -> None:
    """A recorded run as a page (figures, marks, bookmarks, policy), or as tables of its events and sessions."""
    kind = output.suffix.removeprefix(".").lower()
    if kind != "html" and kind not in _TABLES:
        raise InputError(
            str(output), f"unknown ending {output.suffix!r}", "give a name that ends in .html, .csv or .jsonl"
        )
    with open_run(run, salvage=salvage) as opened:
        if opened.damage:
            typer.echo(opened.damage, err=True)
        for place in _write(opened, output, kind):
            typer.echo(place)


def _write(run: Run, output: Path, kind: str) -> list[Path]:
    for table in _TABLES:
        if kind == table:
            _with_progress(_without_result(run, output, table))
            return export_places(output, table)
    page = _with_progress(report_steps(run))
    beside = output.with_name(f".{output.name}.{os.getpid()}.new")
    try:
        beside.write_text(page, encoding="utf-8")
        beside.replace(output)
    except OSError as error:
        raise InputError(str(output), f"cannot be written ({error.strerror})", "write to another place") from None
    finally:
        beside.unlink(missing_ok=True)
    return [output]


def _without_result(run: Run, output: Path, table: Format) -> Generator[float, None, str]:
    yield from export_steps(run, output, table)
    return ""


def _with_progress(steps: Generator[float, None, str]) -> str:
    console = Console(stderr=True)
    columns = (TextColumn("reporting"), BarColumn(), TaskProgressColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=1.0)
        while True:
            try:
                bar.update(task, completed=next(steps))
            except StopIteration as done:
                return str(done.value)
