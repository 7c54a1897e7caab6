"""Lessons: the page that lists them, and the panel in which one is given."""

from ui.panels.lessons.page import LessonsPage
from ui.panels.lessons.panel import LessonPanel

__all__ = ["LessonPanel", "LessonsPage"]
