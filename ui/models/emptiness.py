"""What the table of sessions says when it has no rows, and what can be done about it."""

from typing import NamedTuple

from ui.models.session_order import Showing
from ui.models.session_table import SessionTable
from ui.words import Words, count_words, tr
from ui.workspace import Workspace

_LISTED = Words({Showing.LIVE: "live session", Showing.ENDED: "ended session", Showing.ALL: "session"})


class Emptiness(NamedTuple):
    """Why there is nothing to see. `clears`: a filter can be cleared; `elsewhere`: so many would be found in another
    list, which is `where`, under the words `offer`.
    """

    icon: str
    title: str
    hint: str
    clears: bool = False
    elsewhere: int = 0
    where: Showing = Showing.ALL
    offer: str = ""


def emptiness_of(table: SessionTable, workspace: Workspace) -> Emptiness:
    """What there is to say of a table without rows."""
    showing = table.showing
    if workspace.filtering and table.count(Showing.ALL, filtered=False):
        return _nothing_passes(table, workspace)
    ended = table.count(Showing.ENDED, filtered=False)
    if showing is Showing.LIVE and ended:
        over, comes = (
            tr("{sessions} came and went; the run is over."),
            tr("{sessions} came and went; the next log-in opens one."),
        )
        hint = (over if workspace.pace.finished else comes).format(sessions=count_words(ended, "session"))
        return Emptiness(
            "moon-stars",
            tr("No live session at the moment"),
            hint,
            False,
            ended,
            Showing.ENDED,
            tr("Show the ended ones"),
        )
    live = table.count(Showing.LIVE, filtered=False)
    if showing is Showing.ENDED and live:
        hint = tr("A log-out, a time limit or an administrator ends one; then it stays here, with the reason.")
        return Emptiness(
            "hourglass-medium",
            tr("No session has ended yet"),
            hint,
            False,
            live,
            Showing.LIVE,
            tr("Show the live ones"),
        )
    return Emptiness(
        "users-three", tr("Nobody has logged in yet"), tr("Press Space to let time pass, or go to a later time.")
    )


def _nothing_passes(table: SessionTable, workspace: Workspace) -> Emptiness:
    showing = table.showing
    where = Showing.ENDED if showing is Showing.LIVE else Showing.LIVE
    elsewhere = 0 if showing is Showing.ALL else table.count(where, filtered=True)
    hint = tr("No {listed} fits {filter}").format(listed=_LISTED[showing], filter=workspace.filter_text.strip())
    if not elsewhere:
        return Emptiness("funnel", tr("No sessions match"), f"{hint}.", True)
    live = where is Showing.LIVE
    sessions = count_words(elsewhere, "live session") if live else count_words(elsewhere, "ended session")
    offer = tr("Show {sessions}").format(sessions=sessions)
    hint += (tr(", but {sessions} does.") if elsewhere == 1 else tr(", but {sessions} do.")).format(sessions=sessions)
    return Emptiness("funnel", tr("No sessions match"), hint, True, elsewhere, where, offer)
