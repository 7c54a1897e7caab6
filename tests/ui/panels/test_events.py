"""Laws of the list of events: what happened and why are in sight, however narrow it is."""

from PySide6.QtWidgets import QTableView

from ui.models.event_table import KIND, NUMBER, TIME, USER, WHAT, WHY


def test_where_it_is_tight_what_happened_and_why_stay_in_sight(window):
    view = window.findChild(QTableView, "eventTable")
    window.controller.show_event(5)
    view.window().resize(1440, 900)
    for width_px, left_out in ((1200, set()), (740, {NUMBER, USER}), (580, {NUMBER, USER, KIND})):
        view.resize(width_px, 300)
        assert {column for column in range(view.model().columnCount()) if view.isColumnHidden(column)} == left_out
        assert view.horizontalScrollBar().maximum() == 0, width_px
        assert all(view.columnWidth(column) > 0 for column in (TIME, WHAT, WHY))
