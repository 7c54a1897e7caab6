import pytest
from PySide6.QtCore import Qt

from ui import theme
from ui.widgets import heat_map
from ui.widgets.heat_map import HeatMap

VALUES = [[1.0, 2.0], [4.0, None]]
TEXTS = [["1.0", "2.0"], ["4.0", ""]]


@pytest.fixture
def heat(qtbot):
    made = HeatMap("Heat map")
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show_cells(("time.idle", "time.absolute"), ["5m", "15m"], ["4h", "8h"], VALUES, TEXTS, (1, 0))
    made.show()
    return made


def colour(heat, column, row):
    at = heat.cell_rect(column, row).topLeft().toPoint()
    return heat.grab().toImage().pixelColor(at.x() + 8, at.y() + 8)


def test_more_is_coloured_more(heat):
    strengths = [theme.contrast(colour(heat, *cell), theme.color("surface")) for cell in ((0, 0), (1, 0), (0, 1))]
    assert strengths == sorted(strengths)
    assert strengths[0] < strengths[2]


def test_a_cell_says_where_it_is(heat):
    assert heat.said_at(0, 1) == "time.idle 5m, time.absolute 8h: 4.0"
    assert heat.said_at(1, 1).endswith("not played yet")


def test_a_click_chooses_a_cell_that_has_a_value(heat, qtbot):
    with qtbot.waitSignal(heat.chosen) as chosen:
        qtbot.mouseClick(heat, Qt.MouseButton.LeftButton, pos=heat.cell_rect(0, 1).center().toPoint())
    assert chosen.args == [0, 1]
    with qtbot.assertNotEmitted(heat.chosen):
        qtbot.mouseClick(heat, Qt.MouseButton.LeftButton, pos=heat.cell_rect(1, 1).center().toPoint())


def test_the_keyboard_walks_and_chooses(heat, qtbot):
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down):
        qtbot.keyClick(heat, key)
    with qtbot.waitSignal(heat.chosen) as chosen:
        qtbot.keyClick(heat, Qt.Key.Key_Return)
    assert chosen.args == [0, 1]
    assert heat.accessibleDescription() == heat.said_at(0, 1)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_value_is_legible_in_its_cell(heat, qapp, monkeypatch, name):
    drawn = []
    monkeypatch.setattr(
        heat_map, "paint_text", lambda painter, box, text, style, token, **_: drawn.append((text, token))
    )
    theme.apply(qapp, name)
    steps = [part / 20 for part in range(21)]
    heat.show_cells(("a", "b"), [str(step) for step in steps], ["x"], [steps], [[f"v{step}" for step in steps]])
    heat.grab()
    tokens = {text: token for text, token in drawn if text.startswith("v")}
    for step in steps:
        strength = round(heat_map._FAINTEST + step * (heat_map._STRONGEST - heat_map._FAINTEST))
        fill = theme.mixed("accent", "surface", strength)
        assert theme.contrast(theme.color(tokens[f"v{step}"]), fill) >= 4.0, step
    theme.apply(qapp, "light")
