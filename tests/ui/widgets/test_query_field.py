"""Laws of a field for a short language: what is shown as marked is taken, and what can be read is left as it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.query_field import Offers, QueryField

_FIELDS = ("role:", "requests>", "user:")
_ROLES = ("user", "manager", "admin")


def offers(text: str, cursor: int) -> Offers:
    """A language of one field and its values; a role that there is can be read, and so can a name."""
    typed = text[:cursor].rpartition(" ")[2]
    start = cursor - len(typed)
    if typed.startswith("role:"):
        value = typed.removeprefix("role:")
        found = [(role, "") for role in _ROLES if role.startswith(value) and role != value]
        return Offers(start + len("role:"), cursor, found, value not in _ROLES)
    if typed.startswith("user:"):
        return Offers(start + len("user:"), cursor, [("Marta", "manager"), ("Maja", "user")])
    found = [(field, f"about {field}") for field in _FIELDS if typed and field.startswith(typed)]
    return Offers(start, cursor, found, bool(found))


@pytest.fixture
def room(qtbot):
    made = QWidget()
    made.resize(600, 400)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def field(room):
    made = QueryField("Filter", offers, room)
    made.setGeometry(10, 10, 300, 30)
    room.show()
    made.setFocus()
    return made


def typed(qtbot, field, text: str) -> str:
    qtbot.keyClicks(field, text)
    return field.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_the_beginning_of_a_field_is_completed_without_choosing_first(field, qtbot, key):
    typed(qtbot, field, "ro")
    with qtbot.assertNotEmitted(field.settled):
        qtbot.keyClick(field, key)
    assert field.text() == "role:"


def test_a_whole_term_is_written_with_enter_alone(field, qtbot):
    for text in ("ro", "ad"):
        typed(qtbot, field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "role:admin "
    with qtbot.waitSignal(field.settled):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "role:admin "


def test_what_can_be_read_as_it_stands_is_not_completed_by_enter(field, qtbot):
    typed(qtbot, field, "user:Ma")
    assert field.offering
    with qtbot.waitSignal(field.settled):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "user:Ma"
    assert not field.offering


def test_an_offer_that_was_chosen_is_taken_whatever_stands_there(field, qtbot):
    typed(qtbot, field, "user:Ma")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "user:Maja "


def test_escape_closes_the_offers_then_clears_and_then_leaves(field, qtbot):
    typed(qtbot, field, "re")
    with qtbot.waitSignal(field.settled):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), field.offering) == ("re", False)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_after_the_offers_were_closed_enter_means_what_stands_there(field, qtbot):
    typed(qtbot, field, "re")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(field.settled):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "re"


def test_without_offers_enter_settles(field, qtbot):
    typed(qtbot, field, "xyz")
    with qtbot.waitSignal(field.settled):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "xyz"


@pytest.mark.parametrize(("width_px", "hint"), [(600, "Filter, e.g. role:admin"), (140, "Filter"), (40, "Filter")])
def test_an_empty_field_gives_the_longest_hint_that_it_has_room_for(qtbot, width_px, hint):
    field = QueryField("Filter", lambda text, cursor: Offers(0, 0, ()))
    qtbot.addWidget(field)
    field.hint("Filter, e.g. role:admin", "Filter")
    field.resize(width_px, 30)
    field.show()
    assert field.placeholderText() == hint
