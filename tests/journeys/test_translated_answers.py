"""What the simulator answers is in the language that is on, and has room: why, acts, findings, settings, attacks."""

from PySide6.QtWidgets import QTableView

from simulator.events import Kind
from tests.journeys.walking import FILES, SIZES_PX, some_events
from ui.panels.inspector.act import ActView
from ui.panels.policy.import_view import ImportView
from ui.player.questions import is_act


def test_so_is_why_a_request_was_told_what_it_was_told_and_its_exchange(walk):
    driver, window = walk.driver, walk.driver.window
    view, page = driver.find("whyView"), driver.find("wirePage")
    denied = [event for event in some_events(window) if event.kind == Kind.REQUEST_DENIED]
    served = next(event for event in some_events(window) if event.kind == Kind.LOGIN)
    for event in (*denied[:3], served):
        window.controller.show_event(event.seq)
        window.workspace.ask_about(event.seq)
        driver.trigger("whyAction")
        driver.qtbot.waitUntil(
            lambda seq=event.seq: view.explanation is not None and view.explanation.event.seq == seq, timeout=20_000
        )
        walk.look_at(f"why {event.reason}")
        driver.trigger("wirePageAction")
        driver.qtbot.waitUntil(lambda: page.exchange is not None, timeout=20_000)
        walk.look_at(f"wire {event.reason}")


def test_so_is_what_an_act_hit_and_spared(walk):
    driver, window = walk.driver, walk.driver.window
    view = driver.window.findChild(ActView)
    for event in filter(is_act, some_events(window)):
        window.workspace.ask_about(event.seq)
        driver.qtbot.waitUntil(lambda: view.act is not None, timeout=20_000)
        walk.look_at(f"act {Kind(event.kind).name}")


def test_so_is_what_is_said_of_a_policy_and_of_a_file_of_settings(walk):
    driver = walk.driver
    driver.trigger("policyPageAction")
    page = driver.find("policyEditor")
    for field, value in (("cookie.secure", "never"), ("transport.https", "none"), ("time.idle", "12h")):
        page.draft.set(field, value)
        walk.look_at(f"policy with {field}")
        page.draft.undo()
    for place in range(4):
        driver.find("policyTabs").button(place).click()
        walk.look_at(f"tab {place} of the policy")
    brought, table = page.findChild(ImportView), driver.find("importTable", QTableView)
    driver.find("policyTabs").button(2).click()
    walk.sizes_px = SIZES_PX[:1]
    for path in sorted(FILES.glob("*/*")):
        brought.take_file(str(path))
        walk.look_at(f"settings of {path.parent.name}", brought)
        rows = map(table.model().row_at, range(table.model().rowCount()))
        assert [row for row in rows if row.known in ("risk", "not said", "misread") and "~" not in row.says] == []


def test_so_is_what_came_of_an_attack(walk):
    driver = walk.driver
    driver.window.pages.show_page("attacks")
    lab, table = driver.find("attacksPage"), driver.find("attackTable", QTableView)
    for row in range(0, table.model().rowCount(), 6):
        table.selectRow(row)
        driver.click("runAttackButton")
        driver.qtbot.waitUntil(lambda: not lab.busy, timeout=30_000)
        walk.look_at(f"attack {row}")
