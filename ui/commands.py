"""The commands that show something: `gui` on a screen, `shot` into a picture.

Qt is loaded when one of them runs, and only after the preflight has found nothing that would make it abort.
"""

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from simulator.durations import format_time, parse_moment_ms
from simulator.errors import InputError
from simulator.runspec.steps import complete
from ui import preflight

if TYPE_CHECKING:
    from simulator.runspec.spec import RunSpec

WINDOW_COMMANDS = ("gui", "shot")
WRONG = 2

_SIZE = re.compile(r"([0-9]{1,5})x([0-9]{1,5})", re.ASCII)
LEAST_PX, _MOST_PX = (1120, 640), (7680, 4320)
DEFAULT_SIZE = "1440x900"


def register(app: typer.Typer) -> None:
    """Adds the commands to the command line."""
    app.command("gui")(gui_command)
    app.command("shot")(shot_command)


def gui_command(
    source: Annotated[
        str | None,
        typer.Argument(help="A scenario's name or file, a trace, an access log, or a run file.", show_default=False),
    ] = None,
) -> None:
    """Opens the dashboard; without a source, the default scenario is playing."""
    _preflight(None)
    from ui import settings  # noqa: PLC0415 - Qt must not be loaded before the preflight
    from ui.widgets.shell import open_shell  # noqa: PLC0415 - the same

    settings.keep_in(settings.users_own())
    shell = open_shell("Coatcheck")
    from ui.application import run_dashboard  # noqa: PLC0415 - the shell is on screen before the rest is loaded
    from ui.player.sources import DEFAULT_SCENARIO, source_steps  # noqa: PLC0415 - the same

    raise typer.Exit(run_dashboard(complete(source_steps(source or DEFAULT_SCENARIO)), shell))


def shot_command(
    scenario: Annotated[str, typer.Argument(help="A scenario's name or file, a trace, an access log, or a run file.")],
    at: Annotated[str, typer.Option(help='A clock time ("14:30") or a duration from the start ("90m").', metavar="T")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The picture, a PNG file.", metavar="FILE")],
    theme: Annotated[Literal["light", "dark"], typer.Option(help="How it is dressed.")] = "light",
    size: Annotated[str, typer.Option(help="Width and height in pixels.", metavar="WxH")] = DEFAULT_SIZE,
    policy: Annotated[str | None, typer.Option(help="A preset's name or a TOML file.", metavar="P")] = None,
    seed: Annotated[int | None, typer.Option(help="What chance starts from; 1 by default.", metavar="N")] = None,
    scale: Annotated[int, typer.Option(min=1, max=4, help="How many pixels the picture has for one of the size.")] = 1,
    page: Annotated[str, typer.Option(help="Which page of the window; the dashboard is its monitor.")] = "monitor",
) -> None:
    """Draws the dashboard at a moment into a file; no screen is needed."""
    width_px, height_px = parse_size(size)
    _check_output(output)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    _preflight("offscreen")
    from ui.application import draw_dashboard  # noqa: PLC0415 - Qt must not be loaded before the preflight
    from ui.pages import page_names  # noqa: PLC0415 - the same
    from ui.player.sources import spec_of  # noqa: PLC0415 - the player needs Qt

    if page not in page_names():
        raise InputError("--page", f'"{page}" is not a page', f"use one of {', '.join(page_names())}")
    spec = spec_of(scenario, policy=policy, seed=seed)
    at_ms = _moment_ms(at, spec)
    picture = draw_dashboard(spec, at_ms=at_ms, theme_name=theme, size_px=(width_px, height_px), page=page)
    if not picture.save(str(output), "PNG"):
        raise InputError(str(output), "the picture cannot be written", "give a file in a folder that can be written")


def parse_size(text: str) -> tuple[int, int]:
    """Width and height in pixels.

    Raises:
        InputError: the text is not a size, or not one that the window can have.
    """
    match = _SIZE.fullmatch(text)
    if match is None:
        raise InputError("--size", f'"{text}" is not a size', f'write width and height, such as "{DEFAULT_SIZE}"')
    size_px = int(match[1]), int(match[2])
    if not all(least <= px <= most for least, px, most in zip(LEAST_PX, size_px, _MOST_PX, strict=True)):
        bounds = f"{LEAST_PX[0]}x{LEAST_PX[1]} to {_MOST_PX[0]}x{_MOST_PX[1]}"
        raise InputError("--size", f'"{text}" is out of bounds', f"use {bounds}")
    return size_px


def _moment_ms(text: str, spec: "RunSpec") -> int:
    try:
        at_ms = parse_moment_ms(text, spec.start_ms)
    except ValueError as error:
        raise InputError("--at", str(error)) from None
    if not spec.start_ms <= at_ms <= spec.end_ms:
        span = f"{format_time(spec.start_ms)} to {format_time(spec.end_ms)}"
        raise InputError("--at", f'"{text}" is not within {spec.scenario.name}', f"it lasts from {span}")
    return at_ms


def _check_output(path: Path) -> None:
    """Refuses a place for the picture before anything is played.

    Raises:
        InputError: it is no PNG file, or its folder does not exist.
    """
    if path.suffix.lower() != ".png":
        raise InputError(str(path), "not a PNG file", 'end its name in ".png"')
    if path.is_dir():
        raise InputError(str(path), "is a folder", "give a file")
    if not path.parent.is_dir():
        raise InputError(str(path), f"there is no folder {path.parent}", "make it, or give another")


def _preflight(platform: str | None) -> None:
    reason = preflight.obstacle(platform)
    if reason:
        typer.echo(f"coatcheck: {reason}", err=True)
        raise typer.Exit(WRONG)
