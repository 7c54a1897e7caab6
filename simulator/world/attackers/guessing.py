"""Tries one session id after another."""

from base64 import urlsafe_b64encode
from typing import Final

from simulator import event_texts
from simulator.durations import DAY_MS, SECOND_MS
from simulator.engine.tokens import token_digest
from simulator.policy import ON_THE_SERVER
from simulator.world.attacking.obstacles import SIGNED, TOO_MANY_IDS
from simulator.world.attacking.plot import Attack, Plot
from simulator.world.attacking.scene import Scene

GUESSES_A_SECOND: Final = 100
"""What a site may overlook: a day of it is 8.6 million guesses."""

_TRIED_BITS: Final = 20
"""Up to so many bits every id is tried in fact; beyond, the chance is computed, and said to be."""

ATTACK = Attack(
    title="Guessing session ids",
    goal="reads the victim's inbox under an id that he guessed, within a day at a hundred guesses a second",
    defences=("id.bits", "store.kind"),
)


def guessing(plot: Plot) -> None:
    """The victim works all day; the thief counts up from zero."""
    plot.victim.logs_in()
    plot.repeat("thief guesses for a minute", _guess_for_a_minute, every="1m", lasting="24h")
    plot.thief.reads("inbox")


def _guess_for_a_minute(scene: Scene) -> bool:
    policy, attempt = scene.stage.engine.policy, scene.attempt
    bits = policy.id.bits
    if policy.store.kind not in ON_THE_SERVER:
        attempt.note = event_texts.NOT_TRIED
        scene.stopped(SIGNED, for_good=True)
        return False
    if bits > _TRIED_BITS:
        chance = GUESSES_A_SECOND * (DAY_MS // SECOND_MS) * len(scene.stage.store.all()) / (1 << bits)
        attempt.note = event_texts.COMPUTED.format(chance=f"{chance:.0e}")
        scene.stopped(TOO_MANY_IDS, for_good=True)
        return False
    first = attempt.count * GUESSES_A_SECOND * 60
    for number in range(first, min(first + GUESSES_A_SECOND * 60, 1 << bits)):
        value = _id_of(number, bits)
        record = scene.stage.store.find(token_digest(value), scene.stage.now_ms)
        if record is not None and record.user == scene.victim.number:
            scene.keep_value(value)
            scene.stole(record.key)
            return False
    return first < 1 << bits


def _id_of(number: int, bits: int) -> str:
    size = -(-bits // 8)
    return urlsafe_b64encode(number.to_bytes(size)).rstrip(b"=").decode("ascii")
