"""Law 2: a fork's events before the fork are its parent's."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.experiments.fork import fork
from simulator.world.simulation import play


def before(spec, at_ms):
    return [tuple(event) for event in play(spec) if event.at_ms < at_ms]


@settings(max_examples=100)
@given(data=st.data())
def test_what_a_fork_adds_changes_nothing_before_it(specs, acts, data):
    parent = data.draw(specs)
    added = tuple(data.draw(st.lists(acts, min_size=1, max_size=3)))
    forked = fork(parent, add=added)
    assert before(forked.spec, forked.at_ms) == before(parent, forked.at_ms)


@settings(max_examples=100)
@given(data=st.data())
def test_what_a_fork_takes_back_changes_nothing_before_it(specs, acts, data):
    parent = data.draw(specs)
    given_by_hand = tuple(data.draw(st.lists(acts, min_size=1, max_size=3)))
    parent = replace(parent, commands=(*parent.commands, *given_by_hand))
    forked = fork(parent, take_back=(data.draw(st.sampled_from(given_by_hand)),))
    assert before(forked.spec, forked.at_ms) == before(parent, forked.at_ms)
