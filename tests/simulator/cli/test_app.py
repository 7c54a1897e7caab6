"""The command line as a whole."""

import pytest

from simulator.cli.app import FAILED, INTERRUPTED, build_app, execute


@pytest.mark.parametrize("words", [["run"], ["dance"], ["run", "--colour", "red"], ["schema", "colour"], ["replay"]])
def test_a_usage_error_is_one_line_without_a_traceback(coatcheck, words):
    said = coatcheck(*words)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("coatcheck: ")
    assert said.err.count("\n") == 1


def test_debug_shows_where_an_error_comes_from(coatcheck):
    said = coatcheck("run", "nowhere", "--debug")
    assert said.status == 2
    assert "Traceback" in said.err
    assert "nowhere: no such scenario" in said.err.splitlines()[-1]


def test_help_is_no_error(coatcheck):
    said = coatcheck("--help")
    assert said.status == 0
    assert "replay" in said.out


def test_an_interrupted_command_says_so_in_one_line(capfd):
    app = build_app()

    @app.command("wait")
    def wait() -> None:
        raise KeyboardInterrupt

    assert execute(app, ["wait"]) == INTERRUPTED
    assert capfd.readouterr().err.count("\n") == 1


def test_a_fault_of_the_program_is_told_in_one_line_too(capfd):
    app = build_app()

    @app.command("break")
    def broken() -> None:
        raise ZeroDivisionError("by nought")

    assert execute(app, ["break"]) == FAILED
    said = capfd.readouterr().err
    assert "by nought" in said
    assert said.count("\n") == 1
