"""Traffic that two policies answer otherwise."""

import pytest

from simulator.experiments.replay import replay
from simulator.presets import load_policy
from simulator.runspec.access_log import read_access_log
from tests.ui.panels.conftest import make_story, story  # noqa: F401 - fixtures

LINE_OF = '192.0.2.{host} - {user} [17/May/2015:{time} +0000] "{method} /a HTTP/1.1" 200 1 "-" "A"'
REQUESTS = (
    ("10:00:00", 1, "ann", "GET"),
    ("10:00:30", 2, "bob", "GET"),
    ("10:20:00", 1, "ann", "POST"),
    ("11:00:00", 2, "bob", "GET"),
    ("11:30:00", 2, "bob", "GET"),
)


@pytest.fixture(scope="module")
def compared():
    lines = [LINE_OF.format(time=time, host=host, user=user, method=method) for time, host, user, method in REQUESTS]
    trace = read_access_log("\n".join(lines), "x.log")
    return replay(trace, [load_policy("django"), load_policy("pci")])
