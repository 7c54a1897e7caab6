"""Law 4: no secret in any event, spec or run file; a saved world holds none that a search would find."""

import sqlite3
import zlib
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.commands import Command, Do
from simulator.engine.tokens import token_digest
from simulator.presets import load_policy
from simulator.recording.recorder import Recorder
from simulator.runspec.spec import RunSpec
from simulator.runspec.trace_file import read_trace
from simulator.wire import cookie_pair_value
from simulator.world.attackers import attack_names
from simulator.world.attackers.csrf_by_double_submit import MADE_UP_TOKEN
from simulator.world.attacking.parties import CHOSEN_ID
from simulator.world.casting import load_scenario
from simulator.world.checkpoint import restore, save
from simulator.world.cookies import CookieJar
from simulator.world.simulation import Simulation

NOON_MS = 12 * 3_600_000
TRACE = """
{"at": 0, "browser": "b1", "do": "login", "user": "u1"}
{"at": 1, "browser": "b2", "do": "copy_cookies", "from": "b1"}
{"at": 2, "browser": "b2", "do": "visit"}
{"at": 3, "browser": "b2", "do": "change_password"}
{"at": 4, "browser": "b1", "do": "logout"}
"""
SPECS = {
    "office-day": RunSpec(load_scenario("office-day"), load_policy("owasp"), until_ms=NOON_MS),
    "kept cookies": RunSpec(
        load_scenario("rush").with_users(50),
        load_policy("owasp").with_changes({"cookie.persistent": True, "id.rotate_on_login": "never"}),
        commands=(Command(at_ms=29_000_000, do=Do.CHANGE_POLICY, policy={"id.bits": 65}),),
    ),
    "thieves": RunSpec(
        load_scenario("office-day"),
        load_policy("wide-open").with_changes({"id.bits": 64, "store.kind": "server_db", "remember.enabled": False}),
        commands=tuple(
            Command(at_ms=9 * 3_600_000, do=Do.ATTACK, attack=name, user="grace.lin") for name in attack_names()
        ),
        until_ms=NOON_MS,
    ),
    "trace": RunSpec(read_trace(TRACE.strip(), "t.jsonl"), load_policy("owasp")),
} | {
    kind: RunSpec(
        load_scenario("rush").with_users(30),
        load_policy("owasp").with_changes({"store.kind": kind, "cookie.persistent": True, "remember.enabled": True}),
    )
    for kind in ("client_signed", "client_encrypted", "jwt")
}


class Played:
    """A run that was recorded, with a checkpoint on the way, and every secret that was in it."""

    def __init__(self, spec, path, monkeypatch):
        self.tokens = set()
        monkeypatch.setattr(CookieJar, "receive", self._overhearing(CookieJar.receive))
        self.events = []
        simulation = Simulation(spec)
        self.key = simulation.stage.engine.key
        with Recorder(path, spec) as recorder:
            simulation.journal.sinks += (recorder.add, self.events.extend)
            simulation.advance((spec.start_ms + spec.end_ms) // 2)
            self.body = save(simulation)
            recorder.checkpoint(simulation.journal.seq, simulation.now_ms, self.body)
            simulation.advance(spec.end_ms)
            simulation.journal.drain()
            self.files = [place.read_bytes() for place in path.parent.iterdir()]
        self.files += [place.read_bytes() for place in path.parent.iterdir()]
        with closing(sqlite3.connect(path)) as connection:
            self.bodies = [zlib.decompress(body) for (body,) in connection.execute("SELECT body FROM checkpoint")]
        stage = simulation.stage
        self.passwords = {f"{person.name}/{n}" for person in stage.people for n in range(1, person.passwords + 1)}
        self.spec = simulation.spec.to_json()

    def _overhearing(self, receive):
        """A jar that tells of every value it is given."""

        def overheard(jar, set_cookie, *args, **options):
            self.tokens |= {value for value in [cookie_pair_value(set_cookie)] if value}
            return receive(jar, set_cookie, *args, **options)

        return overheard

    @property
    def digests(self):
        return {token_digest(token) for token in self.tokens}


@pytest.fixture(scope="module", params=SPECS)
def played(request, tmp_path_factory):
    with pytest.MonkeyPatch.context() as monkeypatch:
        yield Played(SPECS[request.param], tmp_path_factory.mktemp("run") / "run.coatcheck", monkeypatch)


def in_clear(secrets, text):
    """Those of the secrets that stand in a text or in bytes."""
    return {secret for secret in secrets if secret in text}


def test_the_run_had_secrets_to_keep(played):
    assert played.tokens
    assert played.passwords
    assert played.bodies == [played.body]
    assert min(map(len, played.tokens)) >= 11


def test_no_event_holds_a_secret(played):
    text = "\n".join(map(repr, played.events))
    assert in_clear(played.tokens | played.passwords | {digest.hex() for digest in played.digests}, text) == set()
    assert in_clear({repr(digest) for digest in played.digests}, text) == set()


def test_a_spec_holds_no_secret(played):
    assert in_clear(played.tokens | played.passwords, played.spec) == set()


def test_no_byte_of_a_run_file_is_a_secret_s(played):
    secrets = {secret.encode() for secret in played.tokens | played.passwords} | played.digests | {played.key}
    for content in played.files:
        assert in_clear(secrets, content) == set()


def test_a_checkpoint_holds_no_id_and_no_password(played):
    secrets = {secret.encode() for secret in played.tokens | played.passwords} | {played.key}
    for body in played.bodies:
        assert in_clear(secrets, body) == set()


def test_browsers_have_their_ids_back_when_a_world_is_restored(played):
    spec = RunSpec.from_json(played.spec)
    again = restore(spec, played.body)
    held = {cookie.value for browser in again.stage.browsers for cookie in browser.jar.dump()}
    assert held
    assert held - {CHOSEN_ID, MADE_UP_TOKEN} <= played.tokens


@settings(max_examples=40)
@given(data=st.data())
def test_no_event_of_any_run_holds_an_id_that_a_browser_holds(specs, times, data):
    spec = data.draw(specs)
    simulation, events = Simulation(spec), []
    simulation.journal.sinks.append(events.extend)
    simulation.advance(data.draw(times))
    held = {cookie.value for browser in simulation.stage.browsers for cookie in browser.jar.dump()}
    simulation.advance(spec.end_ms)
    simulation.journal.drain()
    details = "\n".join(event[9] or "" for event in events)
    assert in_clear({value for value in held if len(value) > 10}, details) == set()
