"""Where the window of time has been, so that a zoom can be undone."""

from typing import NamedTuple

_MOST = 100


class View(NamedTuple):
    """A stretch of time as it was shown, and whether it followed now."""

    first_ms: float
    ms_per_px: float
    following: bool


class Views:
    """The views before the present one. What is done several times in a row is one step back."""

    def __init__(self) -> None:
        self._views: list[View] = []
        self._act = ""

    def note(self, act: str, view: View) -> None:
        """`act` is about to change the view."""
        if act == self._act and self._views:
            return
        self._act = act
        if not self._views or self._views[-1] != view:
            self._views = [*self._views[-_MOST + 1 :], view]

    def back(self) -> View | None:
        """The view before, which is then no longer kept; None where there is none."""
        self._act = ""
        return self._views.pop() if self._views else None
