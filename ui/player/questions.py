"""What may be asked about a request of the run that is open, and answered by playing up to it again, in slices."""

from simulator.experiments.checks import Check
from simulator.experiments.exchange import Exchange, InJar
from simulator.experiments.moments import is_request, played_to
from simulator.experiments.smallest_change import Flip, Search
from simulator.experiments.why import ExplainedAct, Explanation, explain_act_steps, explain_steps, fate_of, is_act
from simulator.runspec.steps import Steps
from simulator.world.held_cookie import Holding, holding_of
from ui.player.player import Player

__all__ = [
    "Check",
    "Exchange",
    "ExplainedAct",
    "Explanation",
    "Flip",
    "InJar",
    "Search",
    "act_steps",
    "explanation_steps",
    "fate_of",
    "holding_steps",
    "is_act",
    "is_request",
    "search_of",
]


def explanation_steps(player: Player, seq: int) -> Steps[Explanation]:
    """Why the request of event `seq` was told what it was told, in the run that is open.

    Raises:
        InputError: there is no such event, or it tells of no request.
    """
    return explain_steps(player.spec, player.tape.events, seq, player.tape.checkpoint_before)


def act_steps(player: Player, seq: int) -> Steps[ExplainedAct]:
    """What the administrator's act that event `seq` tells of hit and spared.

    Raises:
        InputError: there is no such event, or it tells of no act.
    """
    return explain_act_steps(player.spec, player.tape.events, seq)


def holding_steps(player: Player, session: int) -> Steps[Holding]:
    """What the browser of a session, of which `session` is the key, held at the moment shown: everything at that instant
    has happened.

    Raises:
        InputError: the spec of the run cannot be played.
    """
    simulation = yield from played_to(player.spec, player.now_ms + 1, player.tape.checkpoint_before)
    return holding_of(simulation.stage, session)


def search_of(player: Player, explanation: Explanation) -> Search:
    """A search for the smallest change that would have flipped the answer, not begun yet."""
    return explanation.search(player.spec, player.tape.checkpoint_before)
