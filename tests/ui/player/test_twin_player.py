"""Laws of the one clock: both runs are always at its instant, however it came there."""

from dataclasses import replace

import pytest

from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.runspec.steps import complete
from simulator.snapshot.fold import fold
from simulator.world.casting import load_scenario
from ui.player import MAX_SPEED
from ui.player.twin import TwinStudio
from ui.player.twin_player import TwinPlayer

HALF_PAST_8 = 8 * 3_600_000 + 1_800_000


@pytest.fixture(scope="module")
def studio(qapp):
    made = TwinStudio()
    yield made
    made.close()


@pytest.fixture(scope="module")
def played(studio):
    """An office day until nine under owasp and django."""
    spec = RunSpec(load_scenario("office-day").with_users(30), load_policy("owasp"), until_ms=9 * 3_600_000)
    return complete(studio.steps(spec, [(name, load_policy(name)) for name in ("owasp", "django")]))


@pytest.fixture
def twin(played):
    """The same, as if it had just been played: what a player folds on is its own."""
    first, second = (
        replace(side, first=side.tape.moment(side.tape.seq_at(side.spec.start_ms))) for side in played.sides
    )
    return replace(played, sides=(first, second))


class Stopwatch:
    def __init__(self):
        self.now_s = 0.0

    def __call__(self):
        return self.now_s


@pytest.fixture
def stopwatch():
    return Stopwatch()


@pytest.fixture
def player(qtbot, twin, stopwatch):
    made = TwinPlayer(stopwatch=stopwatch)
    made.open(twin.sides)
    yield made
    made.pause()
    made.deleteLater()


def assert_both_are_there(player, twin):
    for place, side in enumerate(twin.sides):
        seq = side.tape.seq_at(player.now_ms)
        snapshot = player.snapshot(place)
        assert snapshot.seq == seq
        assert snapshot.live.keys() == fold(side.tape.events(1, seq)).live.keys()


def test_at_any_instant_that_is_gone_to_both_are_there(player, twin):
    for at_ms in (HALF_PAST_8, HALF_PAST_8 + 1, player.start_ms, player.end_ms, HALF_PAST_8):
        player.go_to(at_ms)
        assert player.now_ms == at_ms
        assert_both_are_there(player, twin)


def test_nothing_outside_the_run_is_gone_to(player):
    player.go_to(0)
    assert player.now_ms == player.start_ms
    player.go_to(10**12)
    assert player.now_ms == player.end_ms
    assert player.finished


def test_time_passes_in_both_alike(player, twin, stopwatch):
    player.set_speed(600)
    player.play()
    for _ in range(40):
        stopwatch.now_s += 0.016
        player._tick()
        assert_both_are_there(player, twin)
    assert player.start_ms + 300_000 < player.now_ms <= player.start_ms + 40 * 0.016 * 600_000
    player.pause()


def test_as_fast_as_can_be_no_run_gets_ahead(player, twin, qtbot):
    player.set_speed(MAX_SPEED)
    player.moved.connect(lambda: assert_both_are_there(player, twin))
    player.play()
    qtbot.waitUntil(lambda: not player.playing)
    assert player.finished


def test_what_is_folded_on_is_told_batch_by_batch_and_in_order(player, twin):
    told = [[], []]
    player.shown.connect(lambda place, batch: told[place].extend(event[0] for event in batch))
    before = [player.snapshot(place).seq for place in (0, 1)]
    player.set_speed(600)
    player._go_on(HALF_PAST_8)
    for place in (0, 1):
        assert told[place] == list(range(before[place] + 1, player.snapshot(place).seq + 1))


def test_of_many_instants_dragged_over_the_newest_is_shown(player, qtbot):
    shown = []
    player.moved.connect(lambda: shown.append(player.now_ms))
    for at_ms in range(HALF_PAST_8, HALF_PAST_8 + 50_000, 1000):
        player.scrub(at_ms)
    qtbot.waitUntil(lambda: bool(shown))
    assert shown == [HALF_PAST_8 + 49_000]


def test_steps_lead_from_instant_to_instant_and_back(player, twin):
    player.go_to(HALF_PAST_8)
    way = []
    for _ in range(6):
        player.step()
        way.append(player.now_ms)
        assert_both_are_there(player, twin)
    assert way == sorted(set(way))
    for at_ms in reversed(way[:-1]):
        player.step_back()
        assert player.now_ms == at_ms


def test_what_is_let_go_of_is_not_moved(player):
    player.go_to(HALF_PAST_8)
    player.close()
    for move in (player.play, player.step, player.step_back, lambda: player.go_to(player.end_ms)):
        move()
    assert player.now_ms == HALF_PAST_8
    assert not player.playing


def test_a_twin_run_that_is_given_up_leaves_the_recordings_of_the_one_before(studio, twin):
    spec = twin.sides[0].spec
    steps = studio.steps(spec, [(name, load_policy(name)) for name in ("django", "owasp")])
    for _ in range(4):
        next(steps)
    steps.close()
    for side in twin.sides:
        assert side.tape.path.exists()
        assert side.tape.events(1, 1)[0].seq == 1
