"""Law 3: the fold of the events equals the engine's own state."""

from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.snapshot import Snapshot
from simulator.world.simulation import Simulation

FIELDS = ("user", "role", "logged_in_at_ms", "renewed_at_ms", "accessed_at_ms")


def same(simulation, snapshot):
    """Compares all that both know: sessions, deadlines, how they ended, accounts, the policy."""
    simulation.journal.drain()
    engine = simulation.stage.engine
    live, ended, _ = simulation.stage.store.state
    kept = {record.key: [getattr(record, name) for name in FIELDS] for record in live}
    assert kept == {key: [getattr(view, name) for name in FIELDS] for key, view in snapshot.live.items()}
    deadlines = {record.key: record.expires_at_ms for record in live}
    assert deadlines == {key: snapshot.deadline_ms(view) for key, view in snapshot.live.items()}
    for left in ended.values():
        assert snapshot.sessions[left.key].ending.reason == left.reason
    assert len(snapshot.sessions) == sum(engine.lifecycle.ordinals.values())
    assert snapshot.policy == engine.policy
    now_ms = simulation.now_ms
    for number, account in engine.accounts.by_number.items():
        view = snapshot.users[number]
        assert (view.name, view.role, view.active) == (account.name, account.role, account.active)
        assert max(view.locked_until_ms, now_ms) == max(account.locked_until_ms, now_ms)
    assert snapshot.seq == simulation.journal.seq


@settings(max_examples=150)
@given(data=st.data())
def test_the_fold_of_the_events_is_the_engine_s_own_state_at_any_moment(specs, times, data):
    spec = data.draw(specs)
    simulation, snapshot = Simulation(spec), Snapshot()
    simulation.journal.sinks.append(snapshot.apply)
    for until_ms in sorted(data.draw(st.lists(times, max_size=4))):
        simulation.advance(until_ms)
        same(simulation, snapshot)
    simulation.advance(spec.end_ms)
    same(simulation, snapshot)


@settings(max_examples=50)
@given(data=st.data())
def test_events_are_numbered_without_gaps_and_come_in_the_order_of_their_instants(specs, data):
    simulation = Simulation(data.draw(specs))
    batches = []
    simulation.journal.sinks.append(batches.extend)
    simulation.advance(simulation.spec.end_ms)
    simulation.journal.drain()
    assert [event[0] for event in batches] == list(range(1, len(batches) + 1))
    instants = [event[1] for event in batches]
    assert instants == sorted(instants)
    assert simulation.finished
