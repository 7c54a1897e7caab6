"""Opens a file without holding up the window."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from simulator.runspec.steps import Steps
from ui.player.work import Work


class Opening(Work):
    """The reading of one source, whose result is a spec, or a recorded run."""

    def __init__(self, path: Path, steps: Steps[Any], parent: QObject | None = None) -> None:
        super().__init__(steps, parent)
        self.path = path
