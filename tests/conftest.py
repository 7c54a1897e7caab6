"""What every test stands on: no screen, no chance, and no window left over from the test before."""

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("deterministic", derandomize=True, deadline=None, database=None)
settings.load_profile("deterministic")


@pytest.fixture(autouse=True)
def no_window_survives(request: pytest.FixtureRequest) -> Iterator[None]:
    """Deletes what a window test has closed.

    Qt deletes later, and later never comes without an event loop: windows pile up, and every change of style walks
    through all of them. Tests without Qt are not slowed down by the collection.
    """
    yield
    if "qtbot" in request.fixturenames:
        from PySide6.QtCore import QCoreApplication, QEvent  # tests without Qt do not load it

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
