"""A course shows its steps where their times are, and tells them to screen readers."""

import pytest

from ui import theme
from ui.widgets.course import Course, Stop

STOPS = [Stop(0, "", "Begins"), Stop(400, "diamond", "Theft"), Stop(800, "disc", "Use"), Stop(1000, "cross", "End")]


@pytest.fixture
def course(qtbot):
    made = Course("How it went")
    qtbot.addWidget(made)
    made.resize(416, 52)
    made.show()
    return made


def test_it_tells_its_steps_with_their_times(course):
    course.show_course(STOPS, None)
    assert course.accessibleDescription().split(", ") == [
        f"{word} 00:00:0{second}" for word, second in (("Begins", 0), ("Theft", 0), ("Use", 0), ("End", 1))
    ]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_stretch_that_stands_out_is_where_its_times_are(course, qapp, name):
    theme.apply(qapp, name)
    course.show_course(STOPS, (400, 800))
    image = course.grab().toImage()
    danger = theme.color("danger").name()
    assert image.pixelColor(8 + 240, 14).name() == danger
    assert image.pixelColor(8 + 80, 14).name() != danger


def test_without_steps_it_is_empty(course):
    course.grab()
    assert course.accessibleDescription() == ""
