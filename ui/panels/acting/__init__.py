"""Taking a person's place: logging in as somebody, and doing what a person does, while the crowd goes on."""

from ui.panels.acting.bar import ActingBar as ActingBar

__all__ = ["ActingBar"]
