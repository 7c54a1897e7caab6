"""A whole run in one line: what there was at each time, the marks in it, and the moment that is shown."""

from ui.widgets.overview.data import Curves, Mark
from ui.widgets.overview.slider import RunSlider

__all__ = ["Curves", "Mark", "RunSlider"]
