"""What PHP's own sessions do, run by it. Places are those of ext/session of PHP 8.2."""

import os
import shutil
import subprocess

import pytest

pytestmark = pytest.mark.skipif(shutil.which("php") is None, reason="php is not installed (php-cli)")

DAYS_10_S = 864_000
CHOSEN = "chosenbyanattacker00000000000000"


@pytest.fixture
def php(tmp_path):
    """Runs a script with PHP's built-in defaults, keeping session files in a folder of the test."""

    def run(script, **directives):
        given = {"session.save_path": tmp_path, **{f"session.{name}": value for name, value in directives.items()}}
        options = [part for name, value in given.items() for part in ("-d", f"{name}={value}")]
        # A session cannot begin after output, and in a script everything is output at its end.
        buffered = f"ob_start(); {script}"
        done = subprocess.run(["php", "-n", *options, "-r", buffered], capture_output=True, text=True, check=True)
        return done.stdout

    return run


def file_of(folder, name):
    return folder / f"sess_{name}"


@pytest.mark.parametrize(("chance", "kept"), [(0, True), (1, False)])
def test_a_file_of_ten_days_is_served_even_where_rubbish_is_collected_with_that_request(php, tmp_path, chance, kept):
    # session.c: gc_maxlifetime 1440 is looked at by the collector alone, which runs after the reading
    php(f"session_id('{CHOSEN}'); session_start(); $_SESSION['user'] = 'ann';")
    file = file_of(tmp_path, CHOSEN)
    born_s = file.stat().st_mtime
    os.utime(file, (born_s - DAYS_10_S, born_s - DAYS_10_S))
    script = f"session_id('{CHOSEN}'); session_start(); echo $_SESSION['user'] ?? 'nobody';"
    assert php(script, gc_probability=chance, gc_divisor=1) == "ann"
    # lazy_write touches a file that is not changed
    assert (file.exists() and file.stat().st_mtime >= born_s) == kept


@pytest.mark.parametrize(("argument", "lives_on"), [("", True), ("true", False)])
def test_an_exchanged_id_lives_on_unless_it_is_said_otherwise(php, tmp_path, argument, lives_on):
    script = f"session_id('{CHOSEN}'); session_start(); $_SESSION['n'] = 1; session_regenerate_id({argument});"
    new = php(f"{script} echo session_id();")
    assert new != CHOSEN
    assert file_of(tmp_path, new).exists()
    assert file_of(tmp_path, CHOSEN).exists() == lives_on


@pytest.mark.parametrize(("strict", "adopted"), [(0, True), (1, False)])
def test_a_chosen_id_is_adopted_unless_the_mode_is_strict(php, strict, adopted):
    script = f"session_id('{CHOSEN}'); session_start(); $_SESSION['n'] = 1; echo session_id();"
    assert (php(script, use_strict_mode=strict) == CHOSEN) == adopted


def test_destroying_a_session_deletes_its_file_and_emptying_it_does_not(php, tmp_path):
    begin = f"session_id('{CHOSEN}'); session_start(); $_SESSION['n'] = 1; session_write_close(); session_start();"
    php(f"{begin} $_SESSION = [];")
    assert file_of(tmp_path, CHOSEN).exists()
    php(f"{begin} session_destroy();")
    assert not file_of(tmp_path, CHOSEN).exists()
