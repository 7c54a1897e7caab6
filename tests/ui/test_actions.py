"""Several take turns at the same actions: who holds them is asked, and nobody else."""

import pytest
from PySide6.QtWidgets import QWidget

from ui.actions import Actions, Hold


@pytest.fixture
def owner(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def turns(owner):
    """Two holders of one action, who write down that they were asked."""
    actions, asked = Actions(owner), []
    holds = [
        Hold(actions, {"playAction": lambda: asked.append("first")}),
        Hold(actions, {"playAction": lambda: asked.append("second")}),
    ]
    return actions["playAction"], holds, asked


def test_nobody_is_asked_before_somebody_takes_hold(turns):
    action, _, asked = turns
    action.trigger()
    assert asked == []


def test_who_holds_it_is_asked_once_however_often_it_was_taken(turns):
    action, (first, second), asked = turns
    first.take()
    first.take()
    action.trigger()
    first.leave()
    first.leave()
    second.take()
    action.trigger()
    assert asked == ["first", "second"]
