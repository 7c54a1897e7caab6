"""The table of fields says of every field what the model says, and stands in the README as it is."""

from pathlib import Path

import pytest

from simulator.policy import policy_fields
from simulator.policy.table import markdown_table, values_of

README = Path(__file__).parents[3] / "README.md"


def test_every_field_has_its_line():
    lines = markdown_table().splitlines()[2:]
    assert [line.split("`")[1] for line in lines] == [path for path, _ in policy_fields()]


@pytest.mark.parametrize(
    ("path", "values"),
    [
        ("id.strict", "true, false"),
        ("id.bits", "16 to 1024"),
        ("time.idle", 'a duration or `"off"`'),
        ("limit.max_sessions", 'a number or `"off"`'),
        ("remember.dies_with", "list of logout, logout_all, password, key"),
        ("csrf.trusted_origins", "list of origins"),
        ("auth.roles", 'every_request, next_login, token_expiry, `"after 30m"`'),
        ("cookie.name", "text"),
    ],
)
def test_values_are_told_as_a_file_writes_them(path, values):
    assert values_of(path) == values


def test_the_readme_shows_the_table_as_it_is():
    """After a change: `coatcheck schema policy --markdown` prints what belongs there."""
    assert markdown_table() in README.read_text(encoding="utf-8")
