"""The saved world: everything from which a run goes on as if it had never stopped."""

from collections.abc import Callable
from hashlib import shake_256
from itertools import islice

import msgspec
from msgspec.structs import replace

from simulator.engine.accounts import Account, Accounts
from simulator.engine.store.base import Ended, SessionRecord
from simulator.engine.store.memory import Exchanged, MemoryStore
from simulator.errors import CoatcheckError
from simulator.policy import Policy
from simulator.runspec.scenario import Scenario
from simulator.runspec.spec import RunSpec
from simulator.runspec.trace import Trace
from simulator.wire import CookieTreatment
from simulator.world.actor import Actor
from simulator.world.attackers import write_attack
from simulator.world.attacking.attempt import Attempt
from simulator.world.browser import Browser
from simulator.world.casting import Casting
from simulator.world.cookie import Cookie
from simulator.world.crowd import Crowd
from simulator.world.schedule import Schedule, Wakeup
from simulator.world.simulation import Driver, Simulation
from simulator.world.stage import Person, Stage
from simulator.world.traffic import Traffic, TrafficState
from simulator.world.under_way import UnderWay

EVERY_EVENTS = 50_000
EVERY_EVENTS_A_PERSON = 10
"""How many events lie between two checkpoints of a recorded run: the larger of the two, because saving a crowd costs
in proportion to the crowd."""

WORTH_SAVING_EVENTS = 2_000
"""Fewer are played again in the time that it takes to read a checkpoint."""


class BrowserState(msgspec.Struct, array_like=True):
    """A browser, what its jar holds (the values of cookies apart), the hosts that it visits encrypted alone, how often it
    was closed, and the pages that it has copies of."""

    name: str
    client: str
    address: str
    cookies: list[Cookie]
    treatment: CookieTreatment = "lax-default"
    encrypted_hosts: dict[str, int] = {}
    closings: int = 0
    copies: list[str] = []


class CrowdState(msgspec.Struct, array_like=True):
    """Where everybody is in their day. `fingerprints` are of the programs: a place means nothing in another one."""

    actors: list[Actor]
    wakeups: list[Wakeup]
    wakeup_seq: int
    fingerprints: list[str]
    attempts: list[Attempt] = []


class Checkpoint(msgspec.Struct, array_like=True):
    """A run between two events. Of `crowd` and `traffic`, the one is there that drives the run.

    `cookie_values` are those of all browsers, in order, and of the requests under way, and veiled. `told` is what those
    have been told who do not know it yet.
    """

    now_ms: int
    seq: int
    commands_given: int
    policy: str
    accounts: list[Account]
    people: list[Person]
    browsers: list[BrowserState]
    cookie_values: bytes
    paths: list[tuple[str, int]]
    token_counts: dict[int, int]
    ordinals: dict[int, int]
    live: list[SessionRecord]
    ended: dict[bytes, Ended]
    crowd: CrowdState | None
    traffic: TrafficState | None
    forgotten: list[int] = []
    exchanged: dict[bytes, Exchanged] = {}
    under_way: list[UnderWay] = []
    requests_seq: int = 0
    told: dict[int, int] = {}


_ENCODE = msgspec.msgpack.Encoder().encode
_DECODE = msgspec.msgpack.Decoder(Checkpoint).decode


def save(simulation: Simulation) -> bytes:
    """A checkpoint of a simulation in memory; its pending events are handed to the journal's sinks first.

    Raises:
        TypeError: the simulation keeps its sessions elsewhere than in memory.
    """
    stage, driver = simulation.stage, simulation.driver
    if not isinstance(stage.store, MemoryStore):
        raise TypeError("only a simulation in memory can be saved; another store keeps its own state")
    simulation.journal.drain()
    live, ended, exchanged = stage.store.state
    browsers = [
        BrowserState(
            b.name,
            b.client,
            b.address,
            b.jar.dump(),
            b.jar.treatment,
            b.transport.state,
            b.closings,
            sorted(b.copies),
        )
        for b in stage.browsers
    ]
    values, under_way = _values_taken_out(browsers, [request for _, _, request in sorted(stage.requests.queue)])
    return _ENCODE(
        Checkpoint(
            now_ms=stage.now_ms,
            seq=simulation.journal.seq,
            commands_given=simulation.commands_given,
            policy=stage.engine.policy.model_dump_json(),
            accounts=list(stage.engine.accounts.by_number.values()),
            people=stage.people,
            browsers=browsers,
            cookie_values=_veiled("\n".join(values).encode(), simulation.spec.seed),
            paths=stage.site.paths,
            token_counts=stage.entropy.counts,
            ordinals=stage.engine.lifecycle.ordinals,
            live=live,
            ended=ended,
            crowd=_crowd_state(driver) if isinstance(driver, Crowd) else None,
            traffic=driver.state if isinstance(driver, Traffic) else None,
            forgotten=sorted(stage.engine.remembering.dead),
            exchanged=exchanged,
            under_way=under_way,
            requests_seq=stage.requests.seq,
            told=stage.requests.told,
        )
    )


def _values_taken_out(browsers: list[BrowserState], requests: list[UnderWay]) -> tuple[list[str], list[UnderWay]]:
    """The values of all cookies, those of requests last, and the requests without them."""
    cookies = [cookie for browser in browsers for cookie in browser.cookies]
    values = [cookie.value for cookie in cookies]
    for cookie in cookies:
        cookie.value = ""
    for request in requests:
        brought = request.begun.brought
        values += (request.begun.token, brought.remember, brought.refresh, brought.csrf)
    return values, [_with_values(request, "", "", "", "") for request in requests]


def _values_put_back(saved: Checkpoint, seed: int) -> list[UnderWay]:
    """Gives the cookies of browsers their values again; the requests with theirs."""
    values = iter(_veiled(saved.cookie_values, seed).decode().split("\n"))
    for browser in saved.browsers:
        for cookie in browser.cookies:
            cookie.value = next(values)
    return [_with_values(request, *islice(values, 4)) for request in saved.under_way]


def _with_values(request: UnderWay, token: str, remember: str, refresh: str, csrf: str) -> UnderWay:
    brought = replace(request.begun.brought, remember=remember, refresh=refresh, csrf=csrf)
    return replace(request, begun=replace(request.begun, token=token, brought=brought))


def _veiled(text: bytes, seed: int) -> bytes:
    """Makes ids unreadable, and readable again: run files hold checkpoints, and no session id may stand in a file.

    It guards nothing: whoever has the seed of a simulated run can make all of its ids.
    """
    veil = shake_256(f"{seed}/checkpoint".encode()).digest(len(text))
    return (int.from_bytes(text) ^ int.from_bytes(veil)).to_bytes(len(text))


def _crowd_state(crowd: Crowd) -> CrowdState:
    wakeups, seq = crowd.wakeups
    return CrowdState(crowd.actors, wakeups, seq, crowd.fingerprints, crowd.attempts)


def restore(spec: RunSpec, body: bytes) -> Simulation:
    """The simulation that `save` saved, of a run of `spec`; it goes on with the events that would have followed.

    Raises:
        CoatcheckError: the checkpoint belongs to another version of the personas.
    """
    saved = _DECODE(body)
    stage = _restored_stage(spec, saved)
    driver: Driver
    if isinstance(spec.scenario, Trace):
        assert saved.traffic is not None
        driver = Traffic(stage, spec.scenario, saved.traffic)
    else:
        assert saved.crowd is not None
        driver = _restored_crowd(spec, spec.scenario, stage, saved.crowd)
    return Simulation.resumed(spec, stage, driver, saved.commands_given)


def _restored_stage(spec: RunSpec, saved: Checkpoint) -> Stage:
    store = MemoryStore(saved.live, saved.ended, saved.exchanged)
    policy = Policy.model_validate_json(saved.policy)
    stage = Stage(policy, spec.seed, spec.scenario.origin_s, saved.now_ms, store, Accounts(saved.accounts))
    stage.journal.seq = saved.seq
    stage.entropy.counts = saved.token_counts
    stage.engine.lifecycle.ordinals = saved.ordinals
    stage.engine.remembering.dead.update(saved.forgotten)
    stage.site.restore(saved.paths)
    for person in saved.people:
        stage.know_person(person)
    under_way = _values_put_back(saved, spec.seed)
    stage.requests.restore(under_way, saved.requests_seq, saved.told)
    for number, b in enumerate(saved.browsers, start=1):
        stage.know_browser(
            Browser(
                number,
                b.name,
                b.client,
                b.address,
                stage.cookie_clock,
                b.cookies,
                treatment=b.treatment,
                encrypted_hosts=b.encrypted_hosts,
                closings=b.closings,
                copies=b.copies,
            )
        )
    return stage


def _restored_crowd(spec: RunSpec, scenario: Scenario, stage: Stage, saved: CrowdState) -> Crowd:
    cast = Casting(scenario, spec.seed).run()
    cast.attempts = saved.attempts
    cast.programs += map(write_attack, saved.attempts)
    if saved.fingerprints != [program.fingerprint for program in cast.programs]:
        raise CoatcheckError("the personas have changed since this checkpoint was saved; play the run from its start")
    cast.actors = saved.actors
    return Crowd(stage, cast, Schedule(len(saved.actors), saved.wakeups, saved.wakeup_seq))


class Checkpointer:
    """Saves a simulation every so many events: `keep` takes the number of the last event, its instant, and the body.

    Call it between advances; it does nothing until enough events have happened since it last did something.
    """

    def __init__(self, simulation: Simulation, keep: Callable[[int, int, bytes], None]) -> None:
        self._simulation = simulation
        self._keep = keep
        self._last_seq = simulation.journal.seq
        self._every_events = max(EVERY_EVENTS, EVERY_EVENTS_A_PERSON * len(simulation.stage.people))

    def __call__(self) -> None:
        seq = self._simulation.journal.seq
        if seq - self._last_seq >= self._every_events:
            self._save(seq)

    def finish(self) -> None:
        """Saves the simulation as it is in the end, unless it was saved not long ago."""
        self._simulation.journal.drain()
        seq = self._simulation.journal.seq
        if seq - self._last_seq >= WORTH_SAVING_EVENTS:
            self._save(seq)

    def _save(self, seq: int) -> None:
        self._last_seq = seq
        self._keep(seq, self._simulation.now_ms, save(self._simulation))
