"""Work in steps: each tells what part of the whole is done, so that a window can show it, go on living, and give it up."""

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")
Steps = Generator[float, None, T]
"""Yields the part done, 0 to 1 and never less than before; what it returns is the result."""


def complete(steps: Steps[T]) -> T:
    """Does all of the work at once.

    Raises:
        Exception: whatever the work raises.
    """
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            result: T = stop.value
            return result


def share_of(steps: Steps[T], begun: float, share: float) -> Steps[T]:
    """Steps that are a share of longer work, of which the part `begun` was done before them."""
    while True:
        try:
            part = next(steps)
        except StopIteration as stop:
            result: T = stop.value
            return result
        yield begun + share * part
