"""What the comparisons with real frameworks stand on."""

from collections.abc import Iterator

import pytest

from tests.fidelity.express_site import ExpressMissingError, Node


@pytest.fixture(scope="session")
def node() -> Iterator[Node]:
    """The Node process that runs express-session, where there is one to run."""
    try:
        process = Node()
    except ExpressMissingError as missing:
        pytest.skip(str(missing))
    yield process
    process.stop()
