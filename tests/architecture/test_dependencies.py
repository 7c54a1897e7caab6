"""What we rely on in the libraries that we build upon."""

import sys

from PySide6.QtCore import QObject, Signal, Slot


class Switch(QObject):
    toggled = Signal(bool)

    @Slot(bool)
    def heed(self, on: bool) -> None:
        self.on = on


def test_emitting_a_boolean_costs_no_reference_to_it(qapp):
    """A binding that gives back more references than it took makes the interpreter fall over, an hour later."""
    switch = Switch()
    switch.toggled.connect(switch.heed)
    switch.toggled.emit(True)
    before = sys.getrefcount(True)
    for _ in range(1_000):
        switch.toggled.emit(True)
    assert abs(sys.getrefcount(True) - before) < 10
