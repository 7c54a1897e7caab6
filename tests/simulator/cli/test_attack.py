"""`attack`: every attack against a policy."""

import json

import pytest

from simulator.lessons.reading import LESSON_FOLDER
from simulator.presets import preset_names
from simulator.world.attackers import attack_names

SHORT_DAY = LESSON_FOLDER / "08-theft-and-afterwards.toml"


def test_every_attack_is_told_with_its_outcome_and_the_settings_behind_it(coatcheck):
    said = coatcheck("attack", "--json")
    assert (said.status, said.err) == (0, "")
    document = json.loads(said.out)
    assert list(document) == ["policy", "attacks", "score"]
    assert [told["name"] for told in document["attacks"]] == list(attack_names())
    assert all(
        told.keys() >= {"name", "outcome", "exposure_s", "stopped_by", "load_bearing", "redundant"}
        for told in document["attacks"]
    )


def test_without_json_there_is_a_table_and_what_has_to_be_said_beside_it(coatcheck):
    said = coatcheck("attack", "--policy", "django")
    assert said.status == 0
    assert said.out.startswith("django: ")
    assert "The unattended kiosk" in said.out
    assert "computed, not tried: a chance of" in said.out
    assert "what has to be kept out is the script" in said.out


def test_the_attacks_can_begin_in_the_middle_of_a_scenario(coatcheck):
    document = json.loads(coatcheck("attack", "--on", SHORT_DAY, "--policy", "wide-open", "--json").out)
    assert {told["name"]: told["outcome"] for told in document["attacks"]}["kiosk"] == "succeeded"


def test_all_presets_are_attacked_at_once(coatcheck):
    said = coatcheck("attack", "--all", "--workers", "2", "--json")
    assert said.status == 0
    assert [report["policy"] for report in json.loads(said.out)["policies"]] == list(preset_names())


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["--policy", "nosuch"], "coatcheck: nosuch: no such policy"),
        (["--on", "nosuch"], "coatcheck: nosuch: no such scenario"),
        (["--on", "first-session"], "coatcheck: first-session: nobody with a name and the role admin is in it"),
        (["--all", "--policy", "owasp"], "coatcheck: --all: attacks every preset"),
    ],
)
def test_what_cannot_be_attacked_is_refused_in_one_line(coatcheck, words, line):
    said = coatcheck("attack", *words)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith(line)
    assert said.err.count("\n") == 1


def test_people_may_have_better_browsers(coatcheck):
    def outcome(*words):
        document = json.loads(coatcheck("attack", "--policy", "express", "--json", *words).out)
        return {told["name"]: told["outcome"] for told in document["attacks"]}["csrf_by_form"]

    assert (outcome(), outcome("--browser", "strict")) == ("succeeded", "blocked")
