import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nonsense"], "unknown case 'nonsense'; cases are request, "),
        (["--rounds", "0"], "--rounds 0: there must be at least one"),
        (["--folder", "no-such-folder"], "--folder no-such-folder: no such folder"),
    ],
)
def test_an_argument_that_makes_no_sense_is_told_in_one_line(words, said):
    done = subprocess.run([sys.executable, "-m", "benchmarks", *words], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(said)
    assert done.stderr.count("\n") == 1
