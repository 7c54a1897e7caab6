"""`run`: the same spec gives the same digest, however it is asked for."""

import json
import os

import pytest

from simulator.commands import Command, Do
from simulator.events import ENDING_REASONS, Kind
from simulator.journal import Digest
from simulator.policy import Policy
from simulator.recording.reader import open_run
from simulator.recording.recorder import Recorder
from simulator.runspec.spec import RunSpec
from simulator.world.casting import load_scenario
from simulator.world.simulation import Simulation

KEYS = [
    "scenario",
    "seed",
    "policy",
    "digest",
    "requests",
    "denied",
    "events",
    "sessions",
    "logins",
    "attacks",
    "wall_s",
    "requests_per_s",
]


@pytest.fixture
def document(coatcheck):
    def run(*words: object) -> dict:
        said = coatcheck("run", *words, "--json")
        assert (said.status, said.err) == (0, "")
        return json.loads(said.out)

    return run


def test_the_document_has_exactly_the_agreed_keys(document):
    figures = document("first-session")
    assert list(figures) == KEYS
    assert set(figures["sessions"]) == {"created", "active", "ended"}
    assert set(figures["logins"]) == {"first", "again", "forced", "failed"}
    assert figures["attacks"] == []


def test_what_came_of_an_attack_is_told(document):
    assert document("attacks/kiosk")["attacks"] == [
        {"name": "kiosk", "outcome": "blocked", "exposure_s": 0, "stopped_by": ["time.idle"]}
    ]


def test_a_scenario_whose_expectations_fail_fails(coatcheck, tmp_path):
    policy = tmp_path / "owasp.toml"
    policy.write_text('name = "owasp"\n[time]\nidle = "1h"\n')
    said = coatcheck("run", "attacks/kiosk", "--policy", policy)
    assert (said.status, said.err) == (1, "kiosk: expected blocked, was succeeded\n")
    assert "attacks   kiosk succeeded" in said.out


def test_the_figures_of_the_first_session_are_those_of_its_story(document):
    figures = document("first-session")
    assert figures["requests"] == 5
    assert figures["denied"] == 3
    assert figures["sessions"] == {"created": 1, "active": 0, "ended": {"logout": 1}}
    assert figures["logins"] == {"first": 1, "again": 0, "forced": 0, "failed": 0}
    assert figures["events"]["request_allowed"] == 2


def test_the_words_of_a_document_are_those_of_the_vocabulary(document):
    figures = document("office-day", "--until", "10:30")
    assert set(figures["events"]) <= {kind.label for kind in Kind}
    assert set(figures["sessions"]["ended"]) <= {reason.label for reason in ENDING_REASONS}
    ended = sum(figures["sessions"]["ended"].values())
    assert figures["sessions"]["created"] == figures["sessions"]["active"] + ended


def test_another_seed_is_another_run(document):
    assert (
        document("office-day", "--until", "08:40")["digest"]
        != document("office-day", "--until", "08:40", "--seed", 2)["digest"]
    )


def test_a_duration_counts_from_the_start_of_the_scenario(document):
    assert document("office-day", "--until", "40m")["digest"] == document("office-day", "--until", "08:40")["digest"]


def test_users_scale_the_crowd(document):
    figures = document("rush", "--users", 40, "--until", "15m")
    assert figures["logins"]["first"] == 40


def test_a_recorded_run_is_played_again_with_the_same_digest(document, tmp_path):
    path = tmp_path / "day.coatcheck"
    recorded = document("office-day", "--until", "09:30", "--seed", 7, "--policy", "pci", "--record", path)
    again = document(path)
    assert [again[key] for key in ("digest", "seed", "policy", "requests")] == [
        recorded[key] for key in ("digest", "seed", "policy", "requests")
    ]


def test_recording_changes_nothing(document, tmp_path):
    plain = document("office-day", "--until", "09:00")
    recorded = document("office-day", "--until", "09:00", "--record", tmp_path / "day.coatcheck")
    assert plain["digest"] == recorded["digest"]


def test_without_json_people_are_told_in_words(coatcheck):
    said = coatcheck("run", "first-session")
    assert said.status == 0
    assert "5, 3 denied" in said.out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["nowhere"], ["nowhere", "no such scenario", "office-day"]),
        (["office-day", "--seed", "abc"], ["--seed", "abc"]),
        (["office-day", "--seed", str(1 << 70)], ["seed", str(1 << 70)]),
        (["office-day", "--until", "25:99"], ["until", "25:99", "09:30"]),
        (["office-day", "--until", "07:00"], ["until", "07:00", "before the start"]),
        (["office-day", "--users", "3"], ["users", "3", "too few"]),
        (["first-session", "--users", "30"], ["users", "first-session"]),
        (["office-day", "--policy", "nist"], ["nist", "no such policy", "owasp"]),
        (["office-day", "--record", "nowhere/day.coatcheck"], ["nowhere"]),
    ],
)
def test_a_wrong_request_is_one_line_that_names_what_is_wrong(coatcheck, words, told):
    said = coatcheck("run", *words)
    assert (said.status, said.out) == (2, "")
    assert said.err.count("\n") == 1
    assert [word for word in told if word not in said.err] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", ["empty"]),
        ("name = ", ["TOML"]),
        ('[time]\nidle = "fifteen"', ["time.idle", "fifteen", "15m"]),
        ("[time]\nidle = 900", ["time.idle", "900", "900s"]),
        ("[time]\nidel = '15m'", ["time.idel", "unknown field"]),
        ("[limit]\nmax_session = 5", ["limit", "unknown field"]),
        ('extends = "nobody"', ["nobody", "no such policy"]),
    ],
)
def test_a_policy_that_cannot_be_is_refused_by_name(coatcheck, tmp_path, text, told):
    path = tmp_path / "mine.toml"
    path.write_text(text)
    said = coatcheck("run", "first-session", "--policy", path)
    if not text:
        assert said.status == 0, "an empty policy is the default"
        return
    assert said.status == 2
    assert said.err.count("\n") == 1
    assert [word for word in ["mine.toml", *told] if word not in said.err] == []


SCENARIO = 'name = "mine"\ntitle = "Mine"\ndate = 2026-05-12\nstart = "09:00"\nend = "10:00"\n'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", ["empty"]),
        (SCENARIO, ["nobody is in it"]),
        (SCENARIO + '[[crowd]]\npersona = "manager"\nrole = "boss"\npeople = 3', ["crowd.0.role", "boss", "manager"]),
        (SCENARIO + '[[crowd]]\npersona = "wizard"\nrole = "user"\npeople = 3', ["wizard", "office_worker"]),
        (
            SCENARIO + '[[crowd]]\npersona = "manager"\nrole = "user"\npeople = 3\nhabits = { mood = 1 }',
            ["crowd.0", "mood", "arrive"],
        ),
        (
            SCENARIO + '[[crowd]]\npersona = "manager"\nrole = "user"\npeople = 3\nhabits = { arrive = 9 }',
            ["crowd.0", "arrive = 9", "08:20"],
        ),
        (SCENARIO.replace("10:00", "08:00"), ["end", "08:00"]),
        (SCENARIO + "colour = 1", ["colour", "unknown field"]),
    ],
)
def test_a_scenario_that_cannot_be_is_refused_by_name(coatcheck, tmp_path, text, told):
    path = tmp_path / "mine.toml"
    path.write_text(text)
    said = coatcheck("run", path)
    assert (said.status, said.out) == (2, "")
    assert said.err.count("\n") == 1
    assert [word for word in ["mine.toml", *told] if word not in said.err] == []


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_an_unwritable_record_is_refused(coatcheck, tmp_path):
    tmp_path.chmod(0o500)
    said = coatcheck("run", "first-session", "--record", tmp_path / "day.coatcheck")
    assert said.status == 2
    assert said.err.count("\n") == 1


def test_a_folder_cannot_be_recorded_to(coatcheck, tmp_path):
    said = coatcheck("run", "first-session", "--record", tmp_path)
    assert said.status == 2
    assert said.err.count("\n") == 1
    assert str(tmp_path) in said.err


def test_a_saved_run_in_which_somebody_clicked_plays_to_the_digest_of_the_run_that_was_clicked(coatcheck, tmp_path):
    """What was given by hand is in the spec, which a recorder saves with each click."""
    path = tmp_path / "clicked.coatcheck"
    clicked = Simulation(RunSpec(scenario=load_scenario("office-day"), policy=Policy(), until_ms=11 * 3_600_000))
    digest = Digest()
    with Recorder(path, clicked.spec) as recorder:
        clicked.journal.sinks += [recorder.add, digest.add]
        for at_ms, command in (
            (34_200_000, Command(at_ms=0, do=Do.REVOKE_ROLE, role="manager", why="drill")),
            (34_200_000, Command(at_ms=0, do=Do.DEACTIVATE, user="grace.lin")),
            (36_000_123, Command(at_ms=0, do=Do.CHANGE_POLICY, policy={"time.idle": "5m"})),
            (36_600_000, Command(at_ms=0, do=Do.ATTACK, attack="stolen_password", user="hugo.brandt")),
        ):
            clicked.advance(at_ms)
            clicked.give(command)
            recorder.save_spec(clicked.spec)
        clicked.advance(clicked.spec.end_ms)
        clicked.journal.drain()
    said = coatcheck("run", path, "--json")
    assert json.loads(said.out)["digest"] == digest.hexdigest()
    with open_run(path) as run:
        assert [command.do for command in run.spec.commands] == [
            Do.REVOKE_ROLE,
            Do.DEACTIVATE,
            Do.CHANGE_POLICY,
            Do.ATTACK,
        ]
