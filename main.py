"""Coatcheck's command line: `python main.py …`, installed as `coatcheck …`."""

import sys

from simulator.cli.app import COMMANDS, build_app, execute
from ui.commands import WINDOW_COMMANDS, register


def main() -> int:
    """Runs the command that the arguments name and returns the exit status; without arguments, the window opens."""
    arguments = sys.argv[1:] or ["gui"]
    app = build_app(() if arguments[0] in WINDOW_COMMANDS else COMMANDS)
    register(app)
    return execute(app, arguments)


if __name__ == "__main__":
    sys.exit(main())
