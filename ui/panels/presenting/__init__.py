"""Presenting: large type for a projector, a clicker's keys, a blank screen, time in calm minutes, notes for the trainer."""

from ui.panels.presenting.notes import NotesPanel
from ui.panels.presenting.presenter import Presenter

__all__ = ["NotesPanel", "Presenter"]
