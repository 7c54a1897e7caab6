import json
import re
from importlib.resources import files

import pytest

from simulator.errors import InputError
from simulator.policy import Policy, policy_fields
from simulator.presets import load_policy, preset_names


@pytest.fixture
def write(tmp_path):
    def write(text, name="mine.toml"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def refusal(source):
    with pytest.raises(InputError) as caught:
        load_policy(source)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_owasp_is_the_first_of_the_presets_and_the_default():
    assert preset_names()[0] == "owasp"
    loaded = load_policy("owasp")
    assert loaded.model_copy(update={"description": ""}) == Policy()


@pytest.mark.parametrize("name", preset_names())
def test_every_preset_loads_under_its_own_name_and_says_what_it_is(name):
    policy = load_policy(name)
    assert policy.name == name
    assert policy.description


def test_wide_open_is_every_field_at_its_weakest():
    policy = load_policy("wide-open")
    expected = Policy.model_validate(policy.model_dump())
    for path, field in policy_fields():
        weakest = field.json_schema_extra["weakest"]
        text = weakest if isinstance(weakest, str) else json.dumps(weakest)
        assert expected.value_text(path) == text, path


def test_what_a_file_does_not_say_is_as_in_owasp(write):
    policy = load_policy(write('[time]\nidle = "5m"'))
    assert policy == Policy().with_changes({"time.idle": "5m", "name": "mine"})


def test_a_path_may_be_given_as_text(write):
    assert load_policy(str(write('name = "other"'))).name == "other"


def test_extends_merges_nested_tables_field_by_field(write):
    write(
        'description = "strict"\n[auth]\nroles = "next_login"\n[auth.password_change]\nothers = "never"', "below.toml"
    )
    policy = load_policy(write('extends = "below.toml"\n[auth.password_change]\ncurrent = "ended"'))
    assert (policy.auth.roles, policy.auth.password_change.others) == ("next_login", "never")
    assert policy.auth.password_change.current == "ended"
    assert (policy.name, policy.description) == ("mine", "strict")


def test_extends_takes_a_preset(write):
    policy = load_policy(write('extends = "nist-aal2"\n[time]\nidle = "30m"'))
    assert (policy.time.idle, policy.time.absolute) == (1_800_000, 86_400_000)
    assert (policy.name, policy.description) == ("mine", load_policy("nist-aal2").description)


def test_extends_is_relative_to_the_file_that_says_so(tmp_path, write):
    (tmp_path / "shared").mkdir()
    write('[time]\nidle = "7m"', "shared/base.toml")
    write('extends = "base.toml"', "shared/middle.toml")
    assert load_policy(write('extends = "shared/middle.toml"')).time.idle == 420_000


@pytest.mark.parametrize("circle", [["mine.toml"], ["a.toml", "mine.toml"], ["a.toml", "b.toml", "a.toml"]])
def test_a_circle_is_refused(write, circle):
    names = ["mine.toml", *circle]
    for name, below in zip(names, circle, strict=False):
        write(f'extends = "{below}"', name)
    assert "leads back to itself; end the circle" in refusal(write(f'extends = "{circle[0]}"'))


def test_a_policy_that_does_not_exist_is_refused_with_those_that_do():
    text = refusal("owsap")
    assert text.startswith("owsap: no such policy; give a TOML file or a preset: owasp, ")


def test_what_extends_names_and_does_not_exist_is_told_with_the_file_that_says_so(write):
    path = write('extends = "owsap"')
    assert refusal(path).startswith(f'{path}: extends = "owsap": no such policy; ')


@pytest.mark.parametrize("value", ["5", '["owasp"]', "true"])
def test_extends_must_name_something(write, value):
    assert 'write the name of a preset or a file, such as "owasp"' in refusal(write(f"extends = {value}"))


def test_a_bad_value_is_told_with_file_key_value_and_remedy(write):
    path = write('[time]\nidle = "fifteen"')
    assert refusal(path) == (
        f"{path}: time.idle = \"fifteen\": 'fifteen' is not a duration; "
        'write a whole number with s, m, h or d, such as "15m"'
    )


def test_a_bad_value_is_told_of_the_file_that_has_it(write):
    base = write('[time]\nidle = "fifteen"', "base.toml")
    text = refusal(write('extends = "base.toml"\n[time]\nabsolute = "2h"'))
    assert text.startswith(f"{base.name}: time.idle = ")


def test_an_unknown_field_is_refused_by_name(write):
    path = write("[rememberme]\nenabled = true")
    assert refusal(path) == f"{path}: unknown field rememberme; remove it or correct its name"


def test_a_file_that_is_not_toml_is_refused_with_the_place(write):
    assert "not valid TOML" in refusal(write("[time\nidle"))
    assert "line 1" in refusal(write("[time\nidle"))


def test_a_binary_file_and_a_folder_are_refused(tmp_path):
    binary = tmp_path / "binary.toml"
    binary.write_bytes(b"\xff\xfe\x00")
    assert refusal(binary) == f"{binary}: not a text file; give a file in UTF-8"
    assert refusal(tmp_path) == f"{tmp_path}: is a folder; give a file"


@pytest.mark.parametrize("name", [name for name in preset_names() if name != "wide-open"])
def test_every_line_of_a_preset_says_where_it_comes_from(name):
    """The lines of `wide-open` come from the table of fields, which another law holds them to."""
    text = (files("resources") / "presets" / f"{name}.toml").read_text(encoding="utf-8")
    settings = [line for line in text.split("\n[", 1)[1].splitlines() if " = " in line]
    assert settings
    assert [line for line in settings if not re.search(r" # \S", line.split(" = ", 1)[1])] == []
