"""Laws of completion: what is offered can be taken, and what is complete gets no offers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.sessions.completion import MOST_OFFERS, begins_a_field, complete
from ui.sessions.fields import FIELDS
from ui.sessions.matching import read_filter


def offers(sight, text: str, cursor: int | None = None) -> list[str]:
    found = complete(text, len(text) if cursor is None else cursor, sight.snapshot, sight.columns)
    return [offer.text for offer in found.offers]


@given(st.text("role:user idle<5m\"(),-\\ 'grx", max_size=30), st.integers(0, 30))
def test_whatever_is_typed_what_is_offered_stands_where_the_cursor_is(sight, text, cursor):
    cursor = min(cursor, len(text))
    found = complete(text, cursor, sight.snapshot, sight.columns)
    assert 0 <= found.start <= cursor <= found.end <= len(text)
    assert len(found.offers) <= MOST_OFFERS


def test_at_the_beginning_fields_are_offered_with_what_they_are(sight):
    found = complete("", 0, sight.snapshot, sight.columns)
    assert [offer.text for offer in found.offers] == [
        "role:", "state:", "user:", "browser:", "address:", "session:", "idle<", "absolute<", "age>", "requests>",
        "denied>", "ended<",
    ]  # fmt: skip
    assert all(offer.hint for offer in found.offers)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("ro", ["role:"]),
        ("-ro", ["role:"]),
        ("(ro", ["role:"]),
        ("idle<5m re", ["requests>", "reason:"]),
        ("role:", ["user", "manager", "admin", "service", "nobody"]),
        ("role:ma", ["manager"]),
        ("-role:ma", ["manager"]),
        ("role:user,ma", ["manager"]),
        ("state:idle", []),
        ("idle<1", ["1m", "15m", "1h"]),
        ("role:admin", []),
        ("colour:", []),
        ('user:"Grace Lin"', []),
    ],
)
def test_what_fits_is_offered(sight, typed, offered):
    assert [text for text in offers(sight, typed) if not text.startswith("user:")] == offered


def test_people_are_offered_by_their_names_in_quotes(sight):
    assert '"Grace Lin"' in offers(sight, "user:gra")
    assert '"Grace Lin"' in offers(sight, 'user:"Grace L')
    assert 'user:"Grace Lin"' in offers(sight, "gra")
    assert '"Grace Lin"' in offers(sight, "user:lin")


def test_values_are_those_in_use(sight):
    clients = {browser.client for browser in sight.snapshot.browsers.values()}
    assert {text.strip('"') for text in offers(sight, "browser:")} <= clients
    live = {sight.snapshot.handle(key) for key in sight.snapshot.live}
    assert set(offers(sight, "session:")) <= live


@pytest.mark.parametrize(
    "typed", ["role:ma", "user:gra", 'user:"Grace L', "state:abs", "-browser:fire", "idle<1", "gra"]
)
def test_what_is_offered_can_be_taken(sight, typed):
    found = complete(typed, len(typed), sight.snapshot, sight.columns)
    assert found.offers
    for offer in found.offers:
        read_filter(typed[: found.start] + offer.text + typed[found.end :])


def test_in_the_middle_the_whole_value_gives_way(sight):
    text = "role:ma idle<5m"
    found = complete(text, 6, sight.snapshot, sight.columns)
    assert text[found.start : found.end] == "ma"


@pytest.mark.parametrize("text", ["r", "role", "grace ro", "-st", "(us"])
def test_the_beginning_of_a_field_is_not_clear_yet(text):
    assert begins_a_field(text)


@pytest.mark.parametrize("text", ["", "role:", "role:admin", "grace", "role ", "usern", '"us"'])
def test_anything_else_is(text):
    assert not begins_a_field(text)


def test_every_field_can_be_reached_by_typing_it(sight):
    for name in FIELDS:
        assert offers(sight, name)[0].startswith(name)


@pytest.mark.parametrize("text", ["ro", "-ro", "idle<5m re", "role:ad", "role:", "role:admin,us", 'user:"Gra', "idle<"])
def test_what_is_no_filter_yet_or_may_become_a_field_is_only_begun(sight, text):
    found = complete(text, len(text), sight.snapshot, sight.columns)
    assert found.offers
    assert found.begun


@pytest.mark.parametrize("text", ["", "ma", "user:gra", "browser:chrome", "requests>1", "-browser:firefox"])
def test_what_can_be_read_as_it_stands_is_not_only_begun(sight, text):
    found = complete(text, len(text), sight.snapshot, sight.columns)
    assert found.offers
    assert not found.begun
