import pytest
from pydantic import ValidationError

from simulator.commands import Command, Do
from simulator.validation import first_problem

COMPLETE = {
    Do.REVOKE_SESSION: {"session": "ann#1"},
    Do.REVOKE_USER: {"user": "ann"},
    Do.REVOKE_ROLE: {"role": "user"},
    Do.REVOKE_ALL: {},
    Do.DEACTIVATE: {"user": "ann"},
    Do.REACTIVATE: {"user": "ann"},
    Do.SET_ROLE: {"user": "ann", "role": "admin"},
    Do.SET_PASSWORD: {"user": "ann"},
    Do.CHANGE_POLICY: {"policy": {"time.idle": "5m"}},
    Do.ADD_PERSON: {"user": "ann", "role": "user"},
    Do.LOG_IN: {"user": "ann", "browser": "ann/laptop"},
    Do.VISIT: {"browser": "ann/laptop", "page": "inbox"},
    Do.SUBMIT: {"browser": "ann/laptop", "page": "reports"},
    Do.LOG_OUT: {"browser": "ann/laptop"},
    Do.CLOSE_BROWSER: {"browser": "ann/laptop"},
    Do.ATTACK: {"user": "ann", "attack": "kiosk"},
}


def refusal(**fields):
    with pytest.raises(ValidationError) as caught:
        Command.model_validate({"at": "10:00", **fields})
    return str(first_problem(caught.value, "command"))


@pytest.mark.parametrize("do", Do)
def test_every_act_reads_back_as_it_was_written(do):
    command = Command.model_validate({"at": "10:15", "do": do, **COMPLETE[do], "actor": "root", "why": "drill"})
    assert command.at_ms == 36_900_000
    assert Command.model_validate(command.model_dump(mode="json", exclude_defaults=True)) == command
    assert command.target


@pytest.mark.parametrize("do", [do for do in Do if COMPLETE[do]])
def test_an_act_without_its_target_is_refused(do):
    assert refusal(do=do) == f"command: {do.value} needs {' and '.join(sorted(COMPLETE[do]))}"


@pytest.mark.parametrize("do", [do for do in Do if "session" not in COMPLETE[do]])
def test_an_act_with_another_target_is_refused(do):
    assert refusal(do=do, **COMPLETE[do], session="ann#1") == f"command: {do.value} does not take session"


def test_an_unknown_act_role_or_field_is_refused():
    assert refusal(do="evict").startswith('command: do = "evict": ')
    assert "unknown role 'boss'; roles are user, manager, admin, service" in refusal(do="revoke_role", role="boss")
    assert refusal(do="revoke_all", reason="x") == "command: unknown field reason; remove it or correct its name"


@pytest.mark.parametrize("at", ["ten", -1, 10.5, None])
def test_a_time_that_is_none_is_refused(at):
    assert refusal(do="revoke_all", at=at).startswith("command: at")
