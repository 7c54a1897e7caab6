"""The attacks of a run as marks on the timeline: a band of them, and on the victim's bar theft, use, end and exposure."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from simulator.events import Kind
from simulator.snapshot import Snapshot
from simulator.snapshot.attacks import NEVER_MS, AttackView
from ui.models.attack_words import at_length, headline, outcome_words
from ui.widgets.course import Stop
from ui.widgets.lanes import Happening, Marks, Ribbon, Spot
from ui.words import mark, tr

TITLE = mark("Attacks")
ATTACK_KINDS = (Kind.ATTACK_STARTED, Kind.ATTACK_STOLE, Kind.ATTACK_USED, Kind.ATTACK_ENDED)
"""What changes the marks; nothing else does."""

_MOST_USES = 400
"""More uses than that of one attack cannot be told apart on any screen."""


def marks_of(snapshot: Snapshot) -> Marks:
    """What is to be marked at the moment of the snapshot."""
    attacks = snapshot.attacks
    return Marks(
        title=tr(TITLE),
        happenings=[_happening(attack, snapshot) for attack in attacks],
        spots=sorted(
            (spot for attack in attacks if attack.session for spot in _spots(attack)), key=attrgetter("at_ms")
        ),
        ribbons=list(_ribbons(attacks)),
    )


def _happening(attack: AttackView, snapshot: Snapshot) -> Happening:
    token = outcome_words(attack.outcome).tone
    told = at_length(attack, snapshot)
    return Happening(attack.number, attack.began_at_ms, headline(attack), token, told, attack.session)


def _spots(attack: AttackView) -> Iterator[Spot]:
    if attack.stole_at_ms != NEVER_MS:
        yield Spot(attack.session, attack.stole_at_ms, "diamond")
    for at_ms in attack.uses_at_ms[-_MOST_USES:]:
        yield Spot(attack.session, at_ms, "disc")
    if attack.over:
        yield Spot(attack.session, attack.ended_at_ms, "cross" if attack.check else "triangle")


def course_of(attack: AttackView) -> list[Stop]:
    """The steps of an attack, in the order of time."""
    stops = [Stop(attack.began_at_ms, "", tr("Begins"))]
    if attack.stole_at_ms != NEVER_MS:
        stops.append(Stop(attack.stole_at_ms, "diamond", tr("Theft")))
    uses = attack.uses_at_ms[-_MOST_USES:]
    stops += [Stop(at_ms, "disc", tr("Use") if place == 0 else "") for place, at_ms in enumerate(uses)]
    if attack.over:
        stops.append(Stop(attack.ended_at_ms, "cross" if attack.check else "triangle", tr("End")))
    return stops


def _ribbons(attacks: Sequence[AttackView]) -> Iterator[Ribbon]:
    for attack in attacks:
        if attack.session and (exposed := attack.exposed_ms) is not None:
            yield Ribbon(attack.session, *exposed)
