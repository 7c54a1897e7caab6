"""The command line called in this process, as a terminal would call it."""

from typing import NamedTuple

import pytest

from simulator.cli.app import build_app, execute


class Said(NamedTuple):
    """What a command answered: exit status, standard output, standard error."""

    status: int
    out: str
    err: str


@pytest.fixture
def coatcheck(capfd):
    """Calls the command line with these words."""

    def call(*words: object) -> Said:
        status = execute(build_app(), [str(word) for word in words])
        return Said(status, *capfd.readouterr())

    return call
