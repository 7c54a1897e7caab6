"""The acts as the dialog words them, and the commands that they make."""

from dataclasses import dataclass

from simulator.commands import Command, Do
from simulator.snapshot import Snapshot
from ui.words import mark
from ui.workspace import Workspace

_ACCOUNTS_STAY = mark("The accounts stay open: whoever is logged out may log in again.")


@dataclass(frozen=True, slots=True)
class Act:
    """One act: its title, the words of its button, whom it is aimed at, whether it destroys something, and what is
    worth knowing of it beside the sessions that it hits.
    """

    do: Do
    title: str
    verb: str
    asks_user: bool = False
    asks_role: bool = False
    destroys: bool = True
    note: str = ""


ACTS = {
    act.do: act
    for act in (
        Act(Do.REVOKE_SESSION, mark("Revoke session"), mark("Revoke"), note=_ACCOUNTS_STAY),
        Act(Do.REVOKE_USER, mark("Revoke all sessions of a user"), mark("Revoke"), asks_user=True, note=_ACCOUNTS_STAY),
        Act(Do.REVOKE_ROLE, mark("Revoke all sessions of a role"), mark("Revoke"), asks_role=True, note=_ACCOUNTS_STAY),
        Act(Do.REVOKE_ALL, mark("Revoke everything"), mark("Revoke"), note=_ACCOUNTS_STAY),
        Act(Do.DEACTIVATE, mark("Deactivate user"), mark("Deactivate"), asks_user=True),
        Act(Do.REACTIVATE, mark("Reactivate user"), mark("Reactivate"), asks_user=True, destroys=False),
        Act(Do.SET_ROLE, mark("Change role"), mark("Change role"), asks_user=True, asks_role=True, destroys=False),
        Act(
            Do.SET_PASSWORD,
            mark("Force a password change"),
            mark("Set new password"),
            asks_user=True,
            note=mark("The next log-in takes the new password alone."),
        ),
    )
}


def selected_live(workspace: Workspace) -> list[int]:
    """The keys of the selected sessions that have not ended."""
    return [key for key in workspace.selection if key in workspace.snapshot.live]


def selected_users(workspace: Workspace) -> tuple[str, ...]:
    """The account names of those whose sessions are selected, the ended ones too; each once."""
    snapshot = workspace.snapshot
    sessions = [snapshot.sessions[key] for key in workspace.selection if key in snapshot.sessions]
    return tuple(dict.fromkeys(snapshot.users[session.user].name for session in sessions if session.user))


def display_names(users: tuple[str, ...], snapshot: Snapshot) -> list[str]:
    """What people with these account names are called, in the same order."""
    shown = {user.name: user.display for user in snapshot.users.values()}
    return [shown.get(name, name) for name in users]


def commands_of(act: Act, workspace: Workspace, *, users: tuple[str, ...], role: str, why: str) -> tuple[Command, ...]:
    """The commands that the act comes to now; none while its target has not been chosen.

    `users` are account names and `role` a role's name, as far as the act asks for them; sessions are those selected.
    """
    at_ms = workspace.now_ms
    if act.do is Do.REVOKE_SESSION:
        handles = [workspace.snapshot.handle(key) for key in selected_live(workspace)]
        return tuple(Command(at_ms=at_ms, do=act.do, session=handle, why=why) for handle in handles)
    if (act.asks_user and not users) or (act.asks_role and not role):
        return ()
    chosen_role = role if act.asks_role else None
    if not act.asks_user:
        return (Command(at_ms=at_ms, do=act.do, role=chosen_role, why=why),)
    return tuple(Command(at_ms=at_ms, do=act.do, user=user, role=chosen_role, why=why) for user in users)
