"""What is said of an attack in events: that it began, and how it ended."""

from simulator.durations import SECOND_MS
from simulator.events import Kind, facts_text
from simulator.world.attacking.obstacles import clause_of, settings_behind
from simulator.world.attacking.plot import Attack
from simulator.world.attacking.scene import Scene


def announce(scene: Scene) -> None:
    """Says that an attack begins."""
    attempt = scene.attempt
    detail = facts_text(attack=attempt.attack, thief=scene.thief.name)
    scene.stage.journal.emit(
        scene.now_ms, int(Kind.ATTACK_STARTED), scene.victim.number, 0, scene.thief_browser.number, detail=detail
    )


def conclude(scene: Scene, attack: Attack) -> None:
    """Says how an attack ended: its outcome, what it got, for how long, and which check with which settings stopped it,
    on which request."""
    attempt = scene.attempt
    attempt.over = True
    check = attempt.stopped_by
    settings = settings_behind(check, scene.stage.engine.policy, attack.behind)
    detail = facts_text(
        attack=attempt.attack,
        outcome=attempt.outcome.value,
        got=attempt.got or None,
        note=attempt.note or None,
        exposure_s=attempt.exposure_ms // SECOND_MS,
        uses=attempt.uses,
        check=check.lower() or None,
        stopped_by=list(settings) or None,
        clauses=list(dict.fromkeys(filter(None, map(clause_of, settings)))) or None,
        on_request=attempt.on_request or None,
    )
    scene.stage.journal.emit(
        scene.now_ms,
        int(Kind.ATTACK_ENDED),
        scene.victim.number,
        attempt.session,
        scene.thief_browser.number,
        detail=detail,
    )
