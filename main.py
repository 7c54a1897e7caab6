"""Coatcheck's command line: `python main.py …`, installed as `coatcheck …`."""

import sys

from simulator.cli.app import build_app, execute
from ui.commands import register


def main() -> int:
    """Runs the command that the arguments name and returns the exit status; without arguments, the window opens."""
    app = build_app()
    register(app)
    return execute(app, sys.argv[1:] or ["gui"])


if __name__ == "__main__":
    sys.exit(main())
