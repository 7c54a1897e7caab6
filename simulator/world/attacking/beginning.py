"""Lets an attack begin in a run: the thief enters with an account, a browser and an address of his own."""

from simulator import event_texts
from simulator.commands import Command
from simulator.engine.administration import Administration
from simulator.entropy import stream_key
from simulator.roles import Role
from simulator.world.actor import Actor
from simulator.world.attackers import attack_names, write_attack
from simulator.world.attacking.attempt import Attempt
from simulator.world.browser import Browser
from simulator.world.crowd import Crowd
from simulator.world.people import address_of, client_of
from simulator.world.stage import Person, Stage

THIEF = "mallory"
"""The account of whoever attacks: an ordinary one, as anybody can have who signs up."""


def begin(stage: Stage, crowd: Crowd, command: Command) -> None:
    """Begins the attack that a command names, now; one that makes no sense is rejected by an event."""
    name = command.attack or ""
    victim = stage.person(command.user or "")
    if name not in attack_names():
        return _reject(stage, command, event_texts.NO_ATTACK.format(attack=name))
    if victim is None:
        return _reject(stage, command, event_texts.NO_USER.format(user=command.user))
    thief = stage.person(THIEF) or stage.add_person(THIEF, THIEF.title(), Role.USER)
    number = len(crowd.attempts) + 1
    attempt = Attempt(
        attack=name,
        victim=victim.number - 1,
        victim_browser=_browser_of(stage, victim).number - 1,
        thief=thief.number - 1,
        thief_browser=_browser(stage, f"{THIEF}/{name}" if number == 1 else f"{THIEF}/{name}-{number}").number - 1,
        began_ms=stage.now_ms,
    )
    key = stream_key(stage.entropy.seed, f"attack/{number}/{name}")
    actor = Actor(attempt.victim, attempt.victim_browser, program=0, key=key)
    return crowd.join(actor, write_attack(attempt), attempt, stage.now_ms)


def _reject(stage: Stage, command: Command, why: str) -> None:
    Administration(stage.engine).reject(command.do.value, why, command.actor)


def _browser_of(stage: Stage, person: Person) -> Browser:
    """The person's own browser; one of its name is brought along where there is none, as at a shared computer."""
    return stage.browser(person.name) or _browser(stage, person.name)


def _browser(stage: Stage, name: str) -> Browser:
    known = stage.browser(name)
    client = client_of(stage.entropy.seed, name, "desktop")
    return known or stage.add_browser(name, client, address_of(len(stage.browsers) + 1))
