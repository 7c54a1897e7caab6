"""Work in steps comes to the same as work at once, and says truly how far it is."""

import pytest

from simulator.errors import InputError
from simulator.runspec.access_log import access_log_steps, read_access_log
from simulator.runspec.sources import read_traffic, traffic_steps
from simulator.runspec.steps import complete, share_of
from simulator.runspec.trace_file import read_trace, trace_steps

LOG = "".join(
    f'10.0.0.{n % 7} - - [17/May/2015:10:{n // 60 % 60:02}:{n % 60:02} +0000] "GET /{n} HTTP/1.1" 200 5\n'
    for n in range(3000)
)
TRACE = "".join(f'{{"at": {n}, "browser": "b{n % 5}", "do": "visit"}}\n' for n in range(3000))


def walked(steps):
    """The parts told on the way, and the result."""
    parts = []
    while True:
        try:
            parts.append(next(steps))
        except StopIteration as stop:
            return parts, stop.value


@pytest.mark.parametrize(
    ("steps", "read", "text"), [(access_log_steps, read_access_log, LOG), (trace_steps, read_trace, TRACE)]
)
def test_reading_in_steps_comes_to_the_same_and_tells_how_far_it_is(steps, read, text):
    parts, result = walked(steps(text, "some.file"))
    assert result == read(text, "some.file")
    assert len(parts) > 10
    assert parts == sorted(parts)
    assert parts[0] >= 0
    assert parts[-1] <= 1


@pytest.mark.parametrize("text", [LOG, TRACE])
def test_a_file_is_read_in_steps_as_it_is_at_once(tmp_path, text):
    path = tmp_path / "traffic"
    path.write_text(text, encoding="utf-8")
    assert walked(traffic_steps(path))[1] == read_traffic(path)


def test_what_the_work_refuses_is_refused_when_it_comes_to_it():
    steps = trace_steps(TRACE + "nonsense", "some.file")
    next(steps)
    with pytest.raises(InputError, match="line 3001"):
        complete(steps)


def test_a_share_of_longer_work_tells_its_part_of_the_whole():
    def half_then_done():
        yield 0.5
        yield 1.0
        return "result"

    assert walked(share_of(half_then_done(), 0.2, 0.6)) == ([0.5, 0.8], "result")


def test_a_share_that_is_given_up_gives_up_the_work():
    ended = []

    def work():
        try:
            yield 0.0
        finally:
            ended.append(True)

    steps = share_of(work(), 0.0, 1.0)
    next(steps)
    steps.close()
    del steps
    assert ended == [True]
