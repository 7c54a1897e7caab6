"""Names of narrow columns stand upright, and the one that is marked stands out."""

import pytest
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QTableView

from ui import theme
from ui.widgets.upright_header import UprightHeader

HEIGHT_PX, NARROW_PX = 160, 24


@pytest.fixture
def header(qtbot):
    table = QTableView()
    qtbot.addWidget(table)
    model = QStandardItemModel(2, 4, table)
    model.setHorizontalHeaderLabels(["Attack", "cookie.http_only", "time.idle", "csrf.mode"])
    made = UprightHeader(HEIGHT_PX, 1, table)
    made.setMinimumSectionSize(NARROW_PX)
    table.setHorizontalHeader(made)
    table.setModel(model)
    for column in range(1, 4):
        table.setColumnWidth(column, NARROW_PX)
    table.resize(400, 300)
    table.show()
    yield made
    table.close()


def inked(header, section):
    """The rows of a section in which something is written."""
    image = header.viewport().grab().toImage()
    ground, left = theme.color("raised").name(), header.sectionViewportPosition(section)
    columns = range(left + 1, left + min(header.sectionSize(section), NARROW_PX) - 1)
    return [y for y in range(HEIGHT_PX - 2) if any(image.pixelColor(x, y).name() != ground for x in columns)]


def test_a_long_name_is_written_upwards_in_a_narrow_column(header):
    rows = inked(header, 1)
    assert rows[-1] - rows[0] > 3 * NARROW_PX


def test_what_is_flat_is_written_at_the_foot(header):
    rows = inked(header, 0)
    assert rows[0] > HEIGHT_PX - 30


def test_the_name_that_is_marked_stands_out(header):
    before = header.viewport().grab().toImage()
    header.mark(2)
    after = header.viewport().grab().toImage()
    left = header.sectionViewportPosition(2)
    assert after.copy(left, 0, NARROW_PX, HEIGHT_PX) != before.copy(left, 0, NARROW_PX, HEIGHT_PX)
    header.mark(-1)
    assert header.viewport().grab().toImage() == before
