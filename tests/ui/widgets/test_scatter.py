import pytest
from PySide6.QtCore import QPointF, Qt

from ui import theme
from ui.widgets.scatter import Dot, Scatter

DOTS = [
    Dot(0, 4.0, 20.0, "front", best=True),
    Dot(1, 8.0, 6.0, "current", "current"),
    Dot(2, 8.0, 2.0, "front", best=True),
    Dot(3, 40.0, 0.5, "preset", "jwt-naive"),
    Dot(4, 40.0, 0.52, "preset", "wide-open"),
    Dot(5, 80.0, 1.0, "point"),
]


@pytest.fixture
def scatter(qtbot):
    made = Scatter("Trade-off")
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show()
    qtbot.waitExposed(made)
    made.show_dots(DOTS, ("Hours", "Forced log-ins"))
    qtbot.waitUntil(lambda: not made._placing.isActive())
    return made


def test_a_click_near_a_point_chooses_it(scatter, qtbot):
    for dot in DOTS[:3]:
        with qtbot.waitSignal(scatter.chosen) as chosen:
            qtbot.mouseClick(scatter.viewport, Qt.MouseButton.LeftButton, pos=scatter.place_of(dot.key).toPoint())
        assert chosen.args == [dot.key]


def test_a_click_beside_all_points_chooses_none(scatter, qtbot):
    middle = (scatter.place_of(1) + scatter.place_of(3)) / 2
    with qtbot.assertNotEmitted(scatter.chosen):
        qtbot.mouseClick(scatter.viewport, Qt.MouseButton.LeftButton, pos=middle.toPoint())


def test_the_point_under_the_pointer_is_told(scatter, qtbot):
    told = []
    scatter.pointed.connect(told.append)
    qtbot.mouseMove(scatter.viewport, scatter.place_of(1).toPoint())
    qtbot.mouseMove(scatter.viewport, (scatter.place_of(1) + QPointF(200, -60)).toPoint())
    assert told == [1, None]


def test_more_lies_further_right_and_higher(scatter):
    places = [scatter.place_of(dot.key) for dot in DOTS]
    assert places[0].x() < places[1].x() < places[3].x()
    assert places[0].y() < places[1].y() < places[2].y()


def test_names_do_not_cover_one_another(scatter):
    assert [label.toPlainText() for label in scatter._labels] == ["current", "jwt-naive"]


def test_it_changes_with_the_theme(scatter, qapp):
    def background():
        return scatter.viewport.grab().toImage().pixelColor(300, 12)

    light = background()
    theme.apply(qapp, "dark")
    assert theme.contrast(background(), light) > 5
    theme.apply(qapp, "light")
