import pytest
from PySide6.QtCore import QPoint, Qt

from ui.widgets.paired_bars import PairedBars, _round_up


@pytest.fixture
def bars(qtbot):
    made = PairedBars("Forced log-ins by hour")
    qtbot.addWidget(made)
    made.resize(500, 160)
    made.show_bars(["10:00", "11:00", "12:00"], [0, 1, 0], [3, 0, 9], ("django", "pci"))
    made.show()
    return made


def middle(bars, place):
    return QPoint(round(bars._area.left() + (place + 0.5) * bars._step_px), 60)


def test_a_place_says_both_counts(bars):
    assert bars.said_at(2) == "12:00: django 0, pci 9"
    assert bars.accessibleDescription() == "django: 1, pci: 12"


def test_a_click_chooses_the_place_below_it(bars, qtbot):
    with qtbot.waitSignal(bars.chosen) as chosen:
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=middle(bars, 2))
    assert chosen.args == [2]
    with qtbot.assertNotEmitted(bars.chosen):
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(2, 60))


def test_the_keyboard_walks_and_chooses(bars, qtbot):
    for _ in range(2):
        qtbot.keyClick(bars, Qt.Key.Key_Right)
    assert bars.accessibleDescription() == "11:00: django 1, pci 0"
    with qtbot.waitSignal(bars.chosen) as chosen:
        qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert chosen.args == [1]


def test_higher_counts_are_drawn_higher(bars):
    picture = bars.grab().toImage()
    scale = picture.devicePixelRatio()
    background = picture.pixelColor(QPoint(4, 4) * scale)

    def height(place):
        x = round(middle(bars, place).x() * scale + 6)
        return sum(picture.pixelColor(x, y) != background for y in range(picture.height()))

    assert height(2) > height(0) > height(1)


@pytest.mark.parametrize(("most", "top"), [(0, 2), (2, 2), (3, 4), (9, 10), (11, 20), (41, 100), (1001, 2000)])
def test_the_axis_ends_in_a_number_that_can_be_halved(most, top):
    assert _round_up(most) == top
