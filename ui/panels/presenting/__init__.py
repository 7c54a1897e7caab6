"""Presenting: large type for a projector, a clicker's keys, a blank screen, and time in calm minutes."""

from ui.panels.presenting.presenter import Presenter

__all__ = ["Presenter"]
