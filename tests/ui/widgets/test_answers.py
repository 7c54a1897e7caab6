"""An answer can be chosen until it is judged, and says then whether it was right."""

import pytest

from ui.widgets.answers import AnswerButton, Verdict


@pytest.fixture
def answer(qtbot):
    made = AnswerButton("A", "Because there are two browsers, each with a number of its own")
    qtbot.addWidget(made)
    made.resize(200, 80)
    return made


def test_it_takes_as_many_lines_as_it_needs(answer):
    assert answer.heightForWidth(140) > answer.heightForWidth(600)


@pytest.mark.parametrize(("verdict", "said"), [(Verdict.RIGHT, "right"), (Verdict.WRONG, "wrong")])
def test_the_verdict_is_said_and_ends_the_choice(answer, verdict, said):
    answer.judge(verdict)
    assert answer.accessibleName().endswith(said)
    assert not answer.isEnabled()
    assert not answer.grab().isNull()


def test_it_can_be_chosen_again_once_it_is_open(answer, qtbot):
    answer.judge(Verdict.PASSED_OVER)
    answer.judge(Verdict.OPEN)
    with qtbot.waitSignal(answer.clicked, timeout=1000):
        answer.click()
