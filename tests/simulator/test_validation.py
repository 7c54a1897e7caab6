from typing import Annotated

import pytest
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from simulator.errors import InputError
from simulator.validation import clock_times_in_quotes, first_problem, parse_toml, read_bytes, read_text


class Inner(BaseModel):
    model_config = ConfigDict(extra="forbid")
    count: Annotated[int, Field(ge=1)] = 1


class Outer(BaseModel):
    name: str
    parts: list[Inner] = []
    colour: str = "red"

    @field_validator("colour")
    @classmethod
    def _known(cls, value):
        if value != "red":
            raise ValueError("there is red alone")
        return value

    @model_validator(mode="after")
    def _sound(self):
        if self.name == "nobody":
            raise ValueError("somebody must be there")
        return self


def problem(**data):
    with pytest.raises(ValidationError) as caught:
        Outer.model_validate(data)
    return str(first_problem(caught.value, "f.toml"))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({}, "f.toml: name is missing"),
        ({"name": "x", "parts": [{"size": 3}]}, "f.toml: unknown field parts.0.size; remove it or correct its name"),
        ({"name": "x", "colour": "blue"}, 'f.toml: colour = "blue": there is red alone'),
        ({"name": "nobody"}, "f.toml: somebody must be there"),
        (
            {"name": "x", "parts": [{}, {"count": 0}]},
            "f.toml: parts.1.count = 0: write at least 1",
        ),
        ({"name": True}, "f.toml: name = true: write text in quotes"),
        ({"name": ["x"]}, "f.toml: name: write text in quotes"),
    ],
)
def test_a_problem_is_one_line_with_place_key_and_value(data, said):
    assert problem(**data) == said


def test_a_long_value_is_shown_shortened():
    text = problem(name="x", colour="b" * 500)
    assert len(text) < 120
    assert '"bbb' in text
    assert "..." in text


def test_a_value_of_several_lines_is_still_told_in_one():
    assert "\n" not in problem(name="x", colour="blue\nand\ngreen")


@pytest.mark.parametrize("value", [8, 8.5, True, None])
def test_a_bare_number_is_no_clock_time(value):
    with pytest.raises(ValueError, match="write a clock time in quotes"):
        clock_times_in_quotes({"start": value}, "start", "end")


def test_what_is_in_quotes_or_not_there_passes():
    for data in ({"start": "08:00"}, {"begin": 8}, {}, "text", None):
        assert clock_times_in_quotes(data, "start") is data


def refusal(read, *args):
    with pytest.raises(InputError) as caught:
        read(*args)
    return str(caught.value)


def test_a_file_that_cannot_be_read_is_refused(tmp_path):
    path = tmp_path / "file"
    assert refusal(read_bytes, path) == f"{path}: no such file"
    assert refusal(read_bytes, tmp_path) == f"{tmp_path}: is a folder; give a file"
    path.write_bytes(b"\xff")
    assert refusal(read_text, path) == f"{path}: not a text file; give a file in UTF-8"
    assert read_bytes(path) == b"\xff"
    assert refusal(read_bytes, path / "below").startswith(f"{path / 'below'}: ")


def test_toml_is_refused_with_its_place():
    assert parse_toml("a = 1", "f.toml") == {"a": 1}
    assert refusal(parse_toml, "a = 1\nb = ]\n", "f.toml").startswith("f.toml: not valid TOML: ")
    assert "line 2" in refusal(parse_toml, "a = 1\nb = ]\n", "f.toml")
