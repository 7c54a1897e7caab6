"""What a snapshot knows of the attacks in a run: when each began, stole, used what it had, and how it ended."""

from dataclasses import dataclass, field
from typing import Any

from simulator.events import Event, Kind

NEVER_MS = -1


@dataclass(slots=True, eq=False)
class AttackView:
    """An attack as its events tell of it.

    `number` counts from 1; `victim` is a user, `browser` that of the thief; times are virtual milliseconds, `NEVER_MS`
    where it has not come to that. `session` is what was stolen or ridden on (0: nothing so far). `uses_at_ms` are the
    instants at which the thief was served. The rest is known when it has ended: `outcome` is `blocked`, `detected` or
    `succeeded`, `check` what stood in the way, `stopped_by` the settings behind that, with their `clauses`, and
    `on_request` the number of the event that tells of the request.
    """

    number: int
    name: str
    victim: int
    browser: int
    began_seq: int
    began_at_ms: int
    stole_at_ms: int = NEVER_MS
    session: int = 0
    uses_at_ms: list[int] = field(default_factory=list)
    ended_at_ms: int = NEVER_MS
    ended_seq: int = 0
    outcome: str = ""
    got: str = ""
    note: str = ""
    exposure_s: int = 0
    check: str = ""
    stopped_by: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    on_request: int = 0

    @property
    def over(self) -> bool:
        """Whether it has ended."""
        return self.ended_at_ms != NEVER_MS

    @property
    def exposed_ms(self) -> tuple[int, int] | None:
        """From when to when what is the victim's was in the thief's hands and served him; None where it never was."""
        if not self.uses_at_ms:
            return None
        first_ms = self.uses_at_ms[0] if self.stole_at_ms == NEVER_MS else self.stole_at_ms
        return first_ms, self.uses_at_ms[-1]

    def take(self, event: Event) -> None:
        """Folds in the next event that tells of it."""
        if event.session:
            self.session = event.session
        if event.kind == Kind.ATTACK_STOLE:
            self.stole_at_ms = event.at_ms
        elif event.kind == Kind.ATTACK_USED:
            self.uses_at_ms.append(event.at_ms)
            self.got = str(event.facts.get("got", self.got))
        else:
            self._end(event, event.facts)

    def _end(self, event: Event, facts: dict[str, Any]) -> None:
        self.ended_at_ms, self.ended_seq = event.at_ms, event.seq
        self.outcome = facts["outcome"]
        self.got, self.note, self.check = facts.get("got", ""), facts.get("note", ""), facts.get("check", "")
        self.exposure_s = facts["exposure_s"]
        self.stopped_by, self.clauses = tuple(facts.get("stopped_by", ())), tuple(facts.get("clauses", ()))
        self.on_request = facts.get("on_request", 0)


def begun(event: Event, number: int) -> AttackView:
    """The attack that an event begins."""
    return AttackView(number, event.facts["attack"], event.user, event.browser, event.seq, event.at_ms)


def told_of(attacks: list[AttackView], event: Event) -> AttackView | None:
    """Which attack an event tells of: the latest by that thief that is not over; one who has changed his chair is known
    by his victim."""
    name = event.facts.get("attack")
    going = [attack for attack in attacks if not attack.over and attack.name == name]
    same = [attack for attack in going if attack.browser == event.browser]
    others = [attack for attack in going if attack.victim == event.user]
    return next(reversed(same or others), None)
