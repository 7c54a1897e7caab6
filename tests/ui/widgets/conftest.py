"""Widgets are tested in the light theme, with our own fonts."""

import pytest

from ui import theme


@pytest.fixture(autouse=True)
def light(qapp):
    if theme.current() != "light" or not qapp.styleSheet():
        theme.apply(qapp, "light")
    yield
    if theme.current() != "light":
        theme.apply(qapp, "light")
