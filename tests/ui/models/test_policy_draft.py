import pytest

from simulator.policy import Policy
from simulator.presets import load_policy
from ui.models.policy_draft import PolicyDraft


@pytest.fixture
def draft(qtbot):
    return PolicyDraft(load_policy("owasp"))


def test_a_draft_begins_as_its_base(draft):
    assert draft.policy == load_policy("owasp")
    assert draft.changed_fields == []
    assert (draft.can_undo, draft.can_redo) == (False, False)


def test_a_change_is_told_and_knows_what_it_was(draft, qtbot):
    with qtbot.waitSignal(draft.changed):
        draft.set("time.idle", "5m")
    assert draft.policy.time.idle == 300_000
    assert draft.changed_fields == ["time.idle"]
    assert draft.before("time.idle") == "15m"


def test_what_changes_nothing_is_no_step(draft, qtbot):
    with qtbot.assertNotEmitted(draft.changed):
        draft.set("time.idle", "15m")
    assert not draft.can_undo


def test_undo_and_redo_walk_through_the_steps(draft):
    draft.set("time.idle", "5m")
    draft.set("id.strict", False)
    draft.undo()
    assert (draft.values["time.idle"], draft.values["id.strict"]) == ("5m", True)
    draft.undo()
    draft.undo()
    assert draft.changed_fields == []
    draft.redo()
    draft.redo()
    draft.redo()
    assert draft.changed_fields == ["id.strict", "time.idle"]


def test_a_new_step_forgets_what_was_undone(draft):
    draft.set("time.idle", "5m")
    draft.undo()
    draft.set("time.idle", "7m")
    assert not draft.can_redo
    draft.undo()
    assert draft.values["time.idle"] == "15m"


def test_what_is_typed_into_one_field_on_end_is_one_step(draft):
    for text in ("1m", "12m"):
        draft.set("time.idle", text, typing=True)
    draft.set("time.absolute", "4h", typing=True)
    draft.set("time.idle", "13m", typing=True)
    draft.undo()
    assert draft.values["time.idle"] == "12m"
    draft.undo()
    draft.undo()
    assert draft.changed_fields == []


def test_a_field_goes_back_alone_and_that_can_be_undone(draft):
    draft.set_many({"time.idle": "5m", "id.strict": False})
    draft.revert(["time.idle"])
    assert draft.changed_fields == ["id.strict"]
    draft.undo()
    assert draft.changed_fields == ["id.strict", "time.idle"]


def test_a_contradiction_is_told_at_both_fields_and_lasts_until_one_of_them_yields(draft):
    draft.set("id.rotation_grace", "1h")
    assert draft.policy is None
    for field in ("id.rotation_grace", "time.idle"):
        ((text, wrong),) = draft.notes_of(field)
        assert wrong
        assert '(effective: "15m")' in text
    draft.set("time.idle", "2h")
    assert draft.policy is not None
    assert draft.notes_of("id.rotation_grace") == []


def test_what_another_field_overrules_is_told_with_what_acts(draft):
    draft.set("time.idle", "1d")
    ((text, wrong),) = draft.notes_of("time.idle")
    assert not wrong
    assert '(effective: "8h")' in text
    assert draft.policy is not None


def test_changes_can_be_told_from_another_policy(draft):
    draft.measure_from(load_policy("pci"))
    assert draft.changed_fields == ["login.max_failures", "login.lockout"]
    draft.set_all(draft.base)
    assert draft.policy == load_policy("pci")
    draft.undo()
    assert draft.values["login.lockout"] == "15m"


def test_differences_are_what_a_command_would_change(draft):
    draft.set("time.idle", "5m")
    assert draft.differences(load_policy("owasp")) == {"time.idle": "5m"}
    assert draft.differences(load_policy("owasp").with_changes({"time.idle": "5m"})) == {}


def test_the_file_of_a_draft_reads_back_as_the_draft(draft):
    draft.set_many({"time.idle": "5m", "remember.dies_with": ["key"]})
    text = draft.toml
    draft.set_all(draft.base)
    assert draft.read_toml(text) == ""
    assert draft.changed_fields == ["time.idle", "remember.dies_with"]


def test_what_a_file_leaves_out_is_as_in_owasp(draft):
    assert draft.read_toml('[time]\nidle = "5m"') == ""
    assert draft.policy == Policy().with_changes({"time.idle": "5m", "description": draft.base.description})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[time", "not valid TOML"),
        ('[time]\nidle = "soon"', "time.idle"),
        ('[time]\nidel = "5m"', "unknown field"),
        ("[tome]", "unknown field tome"),
        ("time = 5", "unknown field time"),
        ('extends = "owasp"', "unknown field extends"),
    ],
)
def test_a_file_that_cannot_be_read_says_so_and_changes_nothing(draft, text, told):
    assert told in draft.read_toml(text)
    assert draft.changed_fields == []


def test_a_file_may_contradict_itself_for_a_while(draft):
    assert draft.read_toml('[id]\nrotation_grace = "1h"') == ""
    assert draft.policy is None
    assert draft.contradicting
