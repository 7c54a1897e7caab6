"""The command line as a whole: its commands, and how every error becomes one line."""

import os
import sys
import traceback
from collections.abc import Iterable, Sequence
from importlib import import_module

import typer
from typer.exceptions import Abort, Exit, TyperException

from simulator.errors import CoatcheckError

DONE, FAILED, WRONG, INTERRUPTED = 0, 1, 2, 130
"""Exit statuses: done; the thing asked for failed; the request was wrong; stopped by Ctrl-C."""

COMMANDS = ("run", "replay", "attack", "lint", "import", "export", "sweep", "compare", "report", "why", "schema")
"""The commands that need no window; each has a module of its name, where Python allows for it."""

_MODULES = {"import": "import_settings", "export": "export_policy"}

_DEBUG = "--debug"


def build_app(commands: Iterable[str] = COMMANDS) -> typer.Typer:
    """The command line with these of `COMMANDS`. Each is loaded here, which takes longer than showing a window."""
    app = typer.Typer(
        name="coatcheck",
        help="A session simulator and monitor. Without a command, the dashboard opens.",
        add_completion=False,
        no_args_is_help=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        epilog=f"{_DEBUG} shows where an error comes from.",
    )
    for name in commands:
        module = import_module(f"simulator.cli.{_MODULES.get(name, name)}")
        app.command(name)(getattr(module, f"{name}_command"))
    return app


def execute(app: typer.Typer, arguments: Sequence[str]) -> int:
    """Runs one command and returns its exit status; an error is one line on standard error."""
    words = [word for word in arguments if word != _DEBUG]
    try:
        status = app(args=words, prog_name="coatcheck", standalone_mode=False)
        sys.stdout.flush()
    except Exit as leave:
        status = leave.exit_code
    except (Abort, KeyboardInterrupt):
        status = INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has gone; a second complaint at exit would be about the same pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except (TyperException, CoatcheckError, MemoryError) as error:
        if _DEBUG in arguments:
            traceback.print_exc()
        return _say(_one_line(error), WRONG)
    except Exception as error:  # noqa: BLE001 - the outermost frame: whatever comes here is told in one line
        if _DEBUG in arguments:
            traceback.print_exc()
        return _say(f"a fault of this program: {error!r}; {_DEBUG} shows where", FAILED)
    # The library turns Ctrl-C into this status by itself, silently.
    if status == INTERRUPTED:
        return _say("stopped", INTERRUPTED)
    return status if isinstance(status, int) else DONE


def _one_line(error: Exception) -> str:
    if isinstance(error, TyperException):
        return f"{' '.join(error.format_message().split())} (see --help)"
    return str(error) or "out of memory"


def _say(text: str, status: int) -> int:
    sys.stderr.write(f"coatcheck: {text}\n")
    return status
