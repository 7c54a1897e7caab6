import pytest

from simulator.presets import load_policy
from ui.models.policy_choice import PolicyChoice
from ui.widgets.fields import Select


@pytest.fixture
def box(qtbot):
    made = Select("Policy")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def choice(box):
    return PolicyChoice(box, {"owasp": "As OWASP has it", "django": "As Django ships"})


def test_a_preset_is_itself(choice, box):
    assert choice.offer(load_policy("django")) == "django"
    choice.choose("django")
    assert choice.policy == load_policy("django")
    assert box.count() == 2


def test_another_policy_is_listed_once_and_told_from_a_preset_of_its_name(choice, box):
    changed = load_policy("owasp").with_changes({"time.idle": "7m"})
    assert choice.offer(changed) == choice.offer(changed) == "owasp~2"
    assert box.count() == 3
    choice.choose("owasp~2")
    assert choice.policy == changed
    assert choice.offer(changed.with_changes({"time.idle": "8m"})) == "owasp~3"
