"""What the slider of a run shows: how many sessions there were at each time, by role, and what was done to them."""

import numpy as np

from simulator.events import Event, Kind
from simulator.limits import FOREVER_MS
from simulator.roles import ROLE_NAMES
from ui.models.words import kind_words, what_happened
from ui.widgets.overview import Curves, Mark
from ui.widgets.overview.data import counted
from ui.workspace import Workspace

POINTS = 240
MOST_MARKS = 400

_TOKENS = ("nobody", *ROLE_NAMES)
_ACTS = {
    Kind.SESSIONS_REVOKED: "danger",
    Kind.USER_DEACTIVATED: "danger",
    Kind.USER_REACTIVATED: "accent",
    Kind.ROLE_CHANGED: "accent",
    Kind.POLICY_CHANGED: "accent",
    Kind.ATTACK_STARTED: "danger",
}


def curves_of(workspace: Workspace) -> Curves:
    """The sessions of the whole record over time, stacked by role."""
    columns = workspace.columns
    head_ms = max(workspace.head_ms, workspace.start_ms + 1)
    at_ms = np.linspace(workspace.start_ms, head_ms, POINTS).astype(np.int64)
    ended_ms = columns.recorded("ended_at_ms")
    ends_ms = np.where(columns.recorded("reason") > 0, ended_ms, FOREVER_MS)
    return counted(at_ms, columns.recorded("created_at_ms"), ends_ms, columns.recorded("role"), _TOKENS)


def density_of(at_ms: np.ndarray, start_ms: int, end_ms: int, token: str) -> Curves:
    """How many of some instants lie about each time of a span."""
    edges = np.linspace(start_ms, max(end_ms, start_ms + 1), POINTS + 1)
    counts, _ = np.histogram(at_ms, edges)
    return Curves(((edges[1:] + edges[:-1]) / 2).astype(np.int64), counts[np.newaxis], (token,))


def mark_seqs(workspace: Workspace) -> np.ndarray:
    """The numbers of the events that are marked in the whole record, in order: acts of administrators, and attacks."""
    return workspace.event_index.seqs_of_kinds([int(kind) for kind in _ACTS], workspace.event_index.size)


def marks_of(workspace: Workspace) -> list[Mark]:
    """The marks of the whole record; of very many, the last."""
    record = workspace.run.record
    return [
        Mark(event.at_ms, _told(event, workspace), token=_ACTS[Kind(event.kind)])
        for seq in mark_seqs(workspace)[-MOST_MARKS:].tolist()
        for event in record.events(seq, seq)
    ]


def _told(event: Event, workspace: Workspace) -> str:
    # Who is spoken of may be unknown at an earlier moment.
    try:
        return f"{kind_words(event.kind)}: {what_happened(event, workspace.snapshot)}"
    except KeyError:
        return kind_words(event.kind)
