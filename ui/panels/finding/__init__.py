"""Finding and doing: the palette that finds everything, and the sheet of keys."""

from ui.panels.finding.keys import KeySheet
from ui.panels.finding.palette import Palette

__all__ = ["KeySheet", "Palette"]
