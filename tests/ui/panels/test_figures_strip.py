"""Attacks have a figure of their own, where there are any."""

import pytest
from PySide6.QtWidgets import QWidget

from simulator.commands import Command, Do
from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.world.casting import load_scenario
from ui.application import build_window

TEN_MS = 10 * 3_600_000


@pytest.mark.parametrize(("width_px", "both"), [(1280, False), (1920, True)])
def test_attacks_have_a_figure_and_take_the_place_of_another_where_it_is_tight(qtbot, width_px, both):
    attack = Command(at_ms=TEN_MS, do=Do.ATTACK, attack="theft_by_script", user="grace.lin", actor="attacker")
    scenario = load_scenario("office-day").with_users(26)
    window = build_window(RunSpec(scenario, load_policy("owasp"), commands=(attack,)))
    qtbot.addWidget(window)
    window.resize(width_px, 900)
    window.show()
    window.go_to("09:55")
    attacks, revoked = (window.findChild(QWidget, name) for name in ("attacksFigure", "revokedFigure"))
    assert (attacks.isVisible(), revoked.isVisible()) == (False, True)
    window.go_to("10:30")
    assert (attacks.isVisible(), revoked.isVisible()) == (True, both)
    assert attacks.accessibleName() == "Attacks: 1 blocked"
    assert attacks.accessibleDescription() == "none came through"


def test_what_is_denied_is_never_said_to_be_more_than_all_requests(window):
    requests = window.findChild(QWidget, "requestsFigure")
    shown = requests.accessibleName().removeprefix("Requests: ").removesuffix(" / min")
    denied = requests.accessibleDescription().removesuffix(" denied / min")
    assert shown.count(".") == denied.count(".") == 1
    assert float(shown) >= float(denied)


def test_a_time_range_turns_the_figures_into_those_of_the_range_and_back(window):
    requests, active = (window.findChild(QWidget, name) for name in ("requestsFigure", "activeFigure"))
    before = requests.accessibleName()
    window.workspace.set_filter("from:09:00 to:09:30")
    events = window.workspace.visible_events()
    counted = int(requests.number.replace(",", ""))
    assert requests.accessibleName() == f"Requests in the range: {counted:,}"
    assert 0 < counted < len(events)
    assert int(active.number) == int(window.workspace.visible_rows().sum())
    window.workspace.set_filter("")
    assert requests.accessibleName() == before
