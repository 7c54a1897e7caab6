"""The acts as the dialog words them, and the commands that they make."""

from dataclasses import dataclass

from simulator.commands import Command, Do
from ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Act:
    """One act: its title, the words of its button, whom it is aimed at, and whether it destroys something."""

    do: Do
    title: str
    verb: str
    asks_user: bool = False
    asks_role: bool = False
    destroys: bool = True


ACTS = {
    act.do: act
    for act in (
        Act(Do.REVOKE_SESSION, "Revoke session", "Revoke"),
        Act(Do.REVOKE_USER, "Revoke all sessions of a user", "Revoke", asks_user=True),
        Act(Do.REVOKE_ROLE, "Revoke all sessions of a role", "Revoke", asks_role=True),
        Act(Do.REVOKE_ALL, "Revoke everything", "Revoke"),
        Act(Do.DEACTIVATE, "Deactivate user", "Deactivate", asks_user=True),
        Act(Do.REACTIVATE, "Reactivate user", "Reactivate", asks_user=True, destroys=False),
        Act(Do.SET_ROLE, "Change role", "Change role", asks_user=True, asks_role=True, destroys=False),
        Act(Do.SET_PASSWORD, "Force a password change", "Set new password", asks_user=True),
    )
}


def commands_of(act: Act, workspace: Workspace, *, user: str, role: str, why: str) -> tuple[Command, ...]:
    """The commands that the act comes to now; none while its target has not been chosen.

    `user` is an account's name and `role` a role's, as far as the act asks for them; sessions are those selected.
    """
    at_ms = workspace.now_ms
    if act.do is Do.REVOKE_SESSION:
        snapshot = workspace.snapshot
        handles = [snapshot.handle(key) for key in workspace.selection if key in snapshot.live]
        return tuple(Command(at_ms=at_ms, do=act.do, session=handle, why=why) for handle in handles)
    if (act.asks_user and not user) or (act.asks_role and not role):
        return ()
    chosen_user, chosen_role = user if act.asks_user else None, role if act.asks_role else None
    return (Command(at_ms=at_ms, do=act.do, user=chosen_user, role=chosen_role, why=why),)
