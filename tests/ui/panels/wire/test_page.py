"""Laws of the wire: it shows the exchange of the request asked about, and copies what it shows, without an id."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from simulator.events import Kind
from ui.panels.wire import WirePage
from ui.player.questions import is_request
from ui.widgets.sequence import SequenceDiagram


@pytest.fixture
def page(qtbot, stage):
    stage.go_to(9.5)
    made = WirePage(stage.workspace, stage.controller)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


def show_login(qtbot, stage, page):
    event = [e for e in stage.workspace.events(1, stage.snapshot.seq) if e.kind == Kind.LOGIN][-1]
    stage.workspace.select(event.session)
    stage.workspace.ask_about(event.seq)
    qtbot.waitUntil(lambda: page.exchange is not None and page.exchange.at_ms == event.at_ms, timeout=20_000)
    return event


def test_without_a_request_it_says_what_to_do(page):
    assert page.exchange is None
    assert page.findChild(QWidget, "wireEmpty").isVisible()
    assert not page.findChild(QPushButton, "copyExchangeTextButton").isEnabled()


def test_it_draws_request_store_and_answer_with_every_attribute_explained(qtbot, stage, page):
    show_login(qtbot, stage, page)
    diagram = page.findChild(SequenceDiagram, "wireView")
    titles = [message.title for message in diagram.messages]
    assert titles[0] == "POST /login"
    assert titles[-1] == "200 OK"
    assert "insert a session" in titles
    lines = [line.text for line in diagram.messages[-1].lines]
    assert any(line.startswith("Set-Cookie: __Host-session=") for line in lines)
    for said in ("Path=/:", "Secure:", "HttpOnly:", "SameSite=Lax:", "no Domain:", "no Max-Age:"):
        assert any(line.startswith(said) for line in lines)
    assert page.jar.cookies[0].name == "__Host-session"
    assert "Set-Cookie" in diagram.accessibleDescription()


def test_it_copies_as_text_and_as_an_image(qtbot, stage, page):
    show_login(qtbot, stage, page)
    qtbot.mouseClick(page.copy_text, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == page.exchange.text
    qtbot.mouseClick(page.copy_image, Qt.MouseButton.LeftButton)
    image = QGuiApplication.clipboard().image()
    assert image.width() == 2 * page.diagram.width()


def test_nothing_shown_or_copied_holds_an_id(qtbot, stage, page):
    show_login(qtbot, stage, page)
    call = page.question.explanation.call
    for token in filter(None, (call.token, *(cookie.value for cookie in call.jar))):
        assert token not in page.exchange.text
        assert token not in repr(page.diagram.messages)


def test_it_follows_the_selection_and_the_moment(qtbot, stage, page):
    event = show_login(qtbot, stage, page)
    stage.workspace.ask_about(0)
    last = [e for e in stage.workspace.events_of_session(event.session, 99) if is_request(e)][-1]
    qtbot.waitUntil(
        lambda: page.question.explanation is not None and page.question.explanation.event == last, timeout=20_000
    )
    page.hide()
    assert not page.question.under_way


def test_in_a_time_range_it_shows_the_last_exchange_of_that_time_and_a_chip_takes_the_range_away(qtbot, stage, page):
    key = max(stage.snapshot.sessions.values(), key=lambda session: session.requests).key
    stage.workspace.select(key)
    qtbot.waitUntil(lambda: page.exchange is not None, timeout=20_000)
    late_ms, chip = page.exchange.at_ms, page.findChild(QPushButton, "wireRangeChip")
    assert not chip.isVisible()
    stage.workspace.set_filter("to:09:15")
    qtbot.waitUntil(lambda: page.exchange is not None and page.exchange.at_ms < late_ms, timeout=20_000)
    assert page.exchange.at_ms <= 9.25 * 3_600_000
    assert chip.text().strip() == "to 09:15"
    stage.workspace.set_filter("from:06:00 to:06:01")
    qtbot.waitUntil(lambda: page.exchange is None, timeout=20_000)
    assert "06:00 – 06:01" in page.findChild(QWidget, "wireEmpty").accessibleDescription()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert stage.workspace.filter_text == ""
    qtbot.waitUntil(lambda: page.exchange is not None and page.exchange.at_ms == late_ms, timeout=20_000)
