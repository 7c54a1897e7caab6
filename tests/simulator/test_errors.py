"""An error is one line, and knows its parts."""

from simulator.errors import InputError, text_of, told_of
from simulator.messages import Message, message


def test_an_error_is_one_line_whatever_its_parts_are():
    assert str(InputError("a.toml", "not\nvalid", "write\n  it")) == "a.toml: not valid; write it"
    assert str(InputError("a.toml", "no such file")) == "a.toml: no such file"


def test_the_parts_of_an_error_can_be_said_in_another_language():
    told = told_of(message("event {seq}", seq=3), "no such event", message("perhaps {near}", near=4))
    assert told == "event 3: no such event; perhaps 4"
    assert [part.template for part in told.values.values()] == ["event {seq}", "no such event", "perhaps {near}"]


def test_the_text_of_an_error_is_what_was_given():
    said = message("write at least {ge}", ge=1)
    assert text_of(ValueError(said)) is said
    assert text_of(InputError("a", "b")).template == "{where}: {problem}"
    told = text_of(OSError(28, "no space left"))
    assert (told, type(told)) == ("[Errno 28] no space left", Message)
