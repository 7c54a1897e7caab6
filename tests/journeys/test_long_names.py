"""Long names, and many devices: what is cut is told whole elsewhere, and nothing else gives way to it."""

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QStyleOptionComboBox, QWidget

from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.world.casting import load_scenario
from ui.application import build_window

NAME = "Maximiliana Wilhelmina von und zu Lichtenstein-Hohenzollern-B"
ACCOUNT = "maximiliana.von-und-zu-lichtenstein-hoh"
TITLE = "A morning of people whose names are as long as any"
DEVICE = """
[[person.device]]
persona = "phone"
habits = {{ first = "08:15", pause = "{pause}m" }}
"""
STORY = f"""
name = "names"
title = "{TITLE}"
description = "One person, as long a name as there is, and six browsers."
date = 2026-05-12
start = "08:00"
end = "12:00"

[[person]]
name = "{ACCOUNT}"
display = "{NAME}"
role = "manager"
persona = "always_on"
""" + "".join(DEVICE.format(pause=pause) for pause in range(3, 8))


@pytest.fixture
def window(qtbot, tmp_path):
    path = tmp_path / "names.toml"
    path.write_text(STORY, encoding="utf-8")
    made = build_window(RunSpec(load_scenario(path), load_policy("django")))
    qtbot.addWidget(made)
    made.show()
    made.go_to("09:30")
    made.select_first()
    return made


@pytest.mark.parametrize("size_px", [(1280, 800), (1600, 1000), (2560, 1440)])
def test_a_long_name_widens_no_window_and_is_told_whole(window, size_px):
    window.resize(*size_px)
    assert (window.width(), window.height()) == size_px
    inspector = window.findChild(QWidget, "inspector")
    name = next(label for label in inspector.findChildren(QLabel) if label.text() == NAME)
    assert name.toolTip() == NAME
    assert window.findChild(QWidget, "timeline").data.lane_names[0] == NAME


@pytest.mark.parametrize(("width_px", "whole"), [(1280, False), (1920, True)])
def test_a_long_title_has_the_room_that_the_header_has_to_spare(window, width_px, whole):
    window.resize(width_px, 900)
    box = window.findChild(QComboBox, "scenarioBox")
    shown = QStyleOptionComboBox()
    box.initStyleOption(shown)
    assert (shown.currentText == TITLE) is whole
    assert TITLE in box.toolTip()
    before = box.width()
    window.controller.play()
    window.controller.pause()
    assert box.width() == before


def test_each_of_six_devices_is_named_in_its_lane(window):
    window.resize(1600, 1000)
    lanes = window.findChild(QWidget, "timeline")
    areas = [lanes.bar_area(bar) for bar in lanes.bars_in_view()]
    assert len(areas) == 6
    assert all(area.height() >= 14 for area in areas)
    for area in areas:
        assert not any(area.intersects(other) for other in areas if other is not area)


@pytest.mark.parametrize("source", ["first-session", "log"])
def test_the_time_that_a_field_gives_as_an_example_is_whole(qtbot, tmp_path, source):
    log = tmp_path / "days.log"
    log.write_text(
        "".join(
            f'192.0.2.1 - - [{day}/May/2015:10:05:03 +0000] "GET / HTTP/1.1" 200 1 "-" "curl/8.5.0"\n'
            for day in range(17, 21)
        ),
        encoding="utf-8",
    )
    made = build_window(log if source == "log" else RunSpec(load_scenario(source), load_policy("owasp")))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    field = made.findChild(QLineEdit, "timeField")
    assert field.fontMetrics().horizontalAdvance(field.placeholderText()) + 20 <= field.width()
