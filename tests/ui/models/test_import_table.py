from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from simulator.interop import framework_named
from simulator.interop.importing import import_settings
from ui.models.cells import Cell
from ui.models.import_table import KNOWN, ImportTable, rows_of

TEXT = """\
import os
SECRET_KEY = "not told"
SESSION_COOKIE_AGE = 1800
SESSION_COOKIE_SECURE = os.environ.get("SECURE", "1") == "1"
SESSION_COOKIE_LIFE = 5
"""


@pytest.fixture(scope="module")
def imported():
    return import_settings(framework_named("django"), TEXT, "settings.py")


def by_setting(imported, known):
    return {row.setting: row for row in rows_of(imported) if row.known == known}


def test_each_setting_has_its_line_and_how_it_is_known(imported):
    stated = by_setting(imported, "stated")["SESSION_COOKIE_AGE"]
    assert (stated.line, stated.says) == (3, 'time.idle = "30m"')
    assert by_setting(imported, "unresolved")["SESSION_COOKIE_SECURE"].line == 4
    assert by_setting(imported, "unknown")["SESSION_COOKIE_LIFE"].line == 5
    defaulted = by_setting(imported, "defaulted")["SESSION_COOKIE_NAME"]
    assert defaulted.line is None
    assert defaulted.says.startswith("as it ships: ")


def test_what_stands_in_the_file_comes_in_its_order_and_defaults_come_last(imported):
    rows = rows_of(imported)
    lines = [row.line for row in rows if row.line]
    assert lines == sorted(lines)
    first_default = next(place for place, row in enumerate(rows) if row.known == "defaulted")
    assert {row.known for row in rows[first_default:]} == {"defaulted"}


def test_no_secret_is_shown(imported):
    assert "not told" not in str(rows_of(imported))


def test_the_table_shows_them(qtbot, imported):
    table = ImportTable()
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.show_import(imported)
    assert table.rowCount() == len(rows_of(imported))
    row = next(r for r in range(table.rowCount()) if table.row_at(r).known == "unknown")
    assert table.index(row, KNOWN).data(Cell.TONE) == "warn"
    assert [table.headerData(c, Qt.Orientation.Horizontal) for c in range(4)] == [
        "Line", "Setting", "Known", "What it comes to",
    ]  # fmt: skip
    del tester


def test_files_of_every_kind_can_be_shown():
    folder = Path(__file__).parents[2] / "simulator" / "interop" / "files"
    for path in sorted(folder.glob("*/*")):
        if path.is_file():
            framework = framework_named(path.parent.name)
            assert rows_of(import_settings(framework, path.read_text(encoding="utf-8"), path.name)), path
