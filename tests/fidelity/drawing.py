"""Traces drawn by Hypothesis: any action, by several browsers of two people, at times that land on the limits."""

from collections.abc import Sequence
from typing import Final

from hypothesis import strategies as st

from simulator.durations import SECOND_MS
from simulator.roles import ROLE_NAMES
from simulator.runspec.trace import Action, Trace
from tests.fidelity.stories import ORIGIN_S

LONGEST: Final = 40

USERS: Final = ("u1", "u2")
BROWSERS: Final = ("b1", "b2", "b3")

AROUND_MS: Final = (0, -SECOND_MS // 2, SECOND_MS // 2, -SECOND_MS, SECOND_MS)
"""How far from a limit to land. Half a second is the finest step that survives the clock's way through floats of
nanoseconds; whole seconds are what signed cookies count in."""

_PAUSES_MS: Final = (0, 500, 1_000, 5_000, 60_000)
_BACK: Final = 6

_WEIGHTS: Final = {
    "visit": 10,
    "login": 10,
    "submit": 6,
    "copy_cookies": 2,
    "close_browser": 2,
    "reactivate": 2,
    "logout": 1,
    "change_password": 1,
    "end_others": 1,
    "set_password": 1,
    "set_role": 2,
    "deactivate": 1,
    "revoke_session": 1,
    "revoke_user": 1,
    "revoke_all": 1,
}
"""How often an action is drawn: what tells sessions apart oftener than what ends them, or most would be nobody's."""

# The first oftener than the others: what acts deepest is a long story of one person in one browser.
_users, _browsers = st.sampled_from(("u1", *USERS)), st.sampled_from(("b1", "b1", "b2", *BROWSERS))
_roles = st.sampled_from(ROLE_NAMES)
_often, _seldom = st.booleans(), st.sampled_from((False,) * 7 + (True,))
_needs = st.sampled_from(("",) * 6 + ROLE_NAMES)

_FIELDS: Final[dict[str, dict[str, st.SearchStrategy[object]]]] = {
    "visit": {"browser": _browsers, "needs": _needs, "fresh": _seldom},
    "login": {"browser": _browsers, "user": _users, "remember": _often, "wrong_password": _seldom},
    "submit": {"browser": _browsers, "needs": _needs, "fresh": _seldom},
    "copy_cookies": {"browser": _browsers, "copied_from": _browsers},
    "close_browser": {"browser": _browsers},
    "reactivate": {"user": _users},
    "logout": {"browser": _browsers},
    "change_password": {"browser": _browsers},
    "end_others": {"browser": _browsers},
    "set_password": {"user": _users},
    "set_role": {"user": _users, "role": _roles},
    "deactivate": {"user": _users},
    "revoke_session": {"target": _browsers},
    "revoke_user": {"user": _users},
    "revoke_all": {},
}
_names = st.sampled_from([name for name, weight in _WEIGHTS.items() for _ in range(weight)])


@st.composite
def traces(draw: st.DrawFn, limits_s: Sequence[int], longest: int = LONGEST) -> Trace:
    """Traces of up to `longest` actions whose times land on, just before and just after each limit, in seconds.

    Every length is drawn alike: lists of Hypothesis have half a dozen elements, hardly a log-in and its end.
    """
    roles = {user: draw(_roles) for user in USERS}
    moments = _moments(limits_s)
    times_ms, actions = [0], []
    for line in range(1, draw(st.integers(1, longest)) + 1):
        back, after_ms = draw(moments)
        counted_from_ms = times_ms[-min(back, len(times_ms))]
        times_ms.append(max(times_ms[-1], counted_from_ms + after_ms))
        do = draw(_names)
        fields = {name: draw(values) for name, values in _FIELDS[do].items()}
        actions.append(Action(line, times_ms[-1], do, **fields))
    return Trace("drawn", ORIGIN_S, tuple(actions), roles)


def _moments(limits_s: Sequence[int]) -> st.SearchStrategy[tuple[int, int]]:
    """From which action counting back, and how long after it: soon after the last, or beside a limit."""
    pauses = st.tuples(st.just(1), st.sampled_from(_PAUSES_MS))
    beside_ms = [limit_s * SECOND_MS + around_ms for limit_s in limits_s for around_ms in AROUND_MS]
    if not beside_ms:
        return pauses
    landings = st.tuples(st.integers(1, _BACK), st.sampled_from(beside_ms))
    return st.booleans().flatmap(lambda soon: pauses if soon else st.one_of(pauses, landings))
