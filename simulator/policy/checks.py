"""What fields say together: contradictions, which are refused, and values that another field keeps from acting."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from simulator.durations import format_duration
from simulator.messages import as_message, mark, message

if TYPE_CHECKING:
    from simulator.policy.policy import Policy

ON_THE_SERVER = frozenset({"server_db", "server_cache", "server_db_cached", "server_file", "server_memory"})
IN_A_COOKIE = frozenset({"client_signed", "client_encrypted"})
FINDS_NO_SESSION = mark("the store cannot find the sessions of somebody else (store.finds_users)")
_DROPPED_INSECURE = mark('a browser would drop the cookie (effective: no cookie); write secure = "always"')
_ENFORCED_PREFIXES = ("__host-", "__secure-")


class Note(NamedTuple):
    """Something that two fields say together: which, what, and the value that acts in fact (of the first field)."""

    fields: tuple[str, str]
    text: str
    effective: str


Check = Callable[["Policy"], Iterator[Note]]


def finds_users(policy: "Policy") -> bool:
    """Whether somebody can find the sessions of a user, to list or end them."""
    kind = policy.store.kind
    return policy.store.finds_users and (kind in ON_THE_SERVER or (kind == "jwt" and keeps_records(policy)))


def keeps_records(policy: "Policy") -> bool:
    """Whether the server keeps anything of a session that it could end. Of tokens: what refreshes them, or a list of
    those that are no longer accepted."""
    if policy.store.kind == "jwt":
        return policy.token.refresh is not None or policy.token.revocation == "denylist"
    return policy.store.kind in ON_THE_SERVER


def dates_revocations(policy: "Policy") -> bool:
    """Whether a revocation of a user, or of everybody, is kept as a date, so that it reaches what nobody can find."""
    return policy.revoke.not_before or (policy.store.kind == "jwt" and policy.token.revocation == "not_before")


def contradictions(policy: "Policy") -> Iterator[Note]:
    """What cannot be meant: with each of these, a setting would never do what it says."""
    for check in (_prefixes, _same_site_none, _rotation_times, _resolution):
        yield from check(policy)


def overruled(policy: "Policy") -> Iterator[Note]:
    """What is allowed and yet does not act as written, because another field decides."""
    for check in (_transport, _limits, _idle_beyond_absolute, _cookie_life, _tokens, _forms, _records, _remembering):
        yield from check(policy)


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if value is None:
        return '"off"'
    return f'"{format_duration(value)}"' if isinstance(value, int) else f'"{value}"'


def _together(policy: "Policy", first: str, second: str, text: str, effective: str) -> Note:
    told = message(
        "{first} = {first_value} and {second} = {second_value}: {text}",
        first=first,
        first_value=_shown(policy.value(first)),
        second=second,
        second_value=_shown(policy.value(second)),
        text=as_message(text),
    )
    return Note((first, second), told, effective)


def _prefixes(policy: "Policy") -> Iterator[Note]:
    cookies = [("cookie.name", policy.cookie.name)]
    if policy.remember.enabled:
        cookies.append(("remember.name", policy.remember.name))
    for field, name in cookies:
        prefix = next((known for known in _ENFORCED_PREFIXES if name.lower().startswith(known)), None)
        if prefix is None:
            continue
        if policy.cookie.secure == "never":
            yield _together(policy, field, "cookie.secure", _DROPPED_INSECURE, "no cookie")
        if prefix == "__host-" and policy.cookie.domain:
            text = mark("a browser would drop the cookie (effective: no cookie); leave the domain empty")
            yield _together(policy, field, "cookie.domain", text, "no cookie")
        if prefix == "__host-" and policy.cookie.path != "/":
            text = mark('a browser would drop the cookie (effective: no cookie); write path = "/"')
            yield _together(policy, field, "cookie.path", text, "no cookie")


def _same_site_none(policy: "Policy") -> Iterator[Note]:
    if policy.cookie.same_site == "none" and policy.cookie.secure == "never":
        yield _together(policy, "cookie.same_site", "cookie.secure", _DROPPED_INSECURE, "no cookie")


def _rotation_times(policy: "Policy") -> Iterator[Note]:
    every, grace = policy.id.rotate_every, policy.id.rotation_grace
    idle, absolute = policy.time.idle, policy.time.absolute
    if every is not None and absolute is not None and every >= absolute:
        text = message(
            'the session is over before its id changes (effective: "off"); write less than {limit}',
            limit=_shown(absolute),
        )
        yield _together(policy, "id.rotate_every", "time.absolute", text, "off")
    if every == 0:
        text = message(
            '{field} = "0s": an id that changes all the time leads nowhere; write at least "1s", or "off"',
            field="id.rotate_every",
        )
        yield Note(("id.rotate_every", "id.rotate_every"), text, "off")
    if grace is not None and idle is not None and grace >= idle:
        text = message(
            "an exchanged id would outlive the pause that ends its session (effective: {effective}); write less",
            effective=_shown(idle),
        )
        yield _together(policy, "id.rotation_grace", "time.idle", text, format_duration(idle))
    if grace is not None and every is not None and grace >= every:
        text = message(
            "several old ids would be valid at once (effective: {effective}); write less", effective=_shown(every)
        )
        yield _together(policy, "id.rotation_grace", "id.rotate_every", text, format_duration(every))


def _resolution(policy: "Policy") -> Iterator[Note]:
    step = policy.time.resolution
    if step == 0:
        text = message(
            '{field} = "0s": time cannot be measured in steps of nothing; write "1s", or "off"',
            field="time.resolution",
        )
        yield Note(("time.resolution", "time.resolution"), text, "off")
    for field in ("idle", "absolute"):
        limit = getattr(policy.time, field)
        if step and limit is not None and limit % step:
            whole = max(step, limit // step * step)
            text = message(
                "the limit falls between two steps (effective: {effective}); write a multiple", effective=_shown(whole)
            )
            yield _together(policy, f"time.{field}", "time.resolution", text, format_duration(whole))


def _transport(policy: "Policy") -> Iterator[Note]:
    if policy.transport.https == "none":
        if policy.cookie.secure == "always":
            text = mark("no connection would ever carry the cookie (effective: no session)")
            yield _together(policy, "cookie.secure", "transport.https", text, "no session")
        if policy.transport.hsts:
            text = mark("the header counts on encrypted connections only (effective: false)")
            yield _together(policy, "transport.hsts", "transport.https", text, "false")


def _limits(policy: "Policy") -> Iterator[Note]:
    if policy.limit.max_sessions is None and policy.limit.on_exceed == "deny":
        text = mark("without a limit nothing is denied (effective: no limit); write a number, or another on_exceed")
        yield _together(policy, "limit.on_exceed", "limit.max_sessions", text, "no limit")


def _idle_beyond_absolute(policy: "Policy") -> Iterator[Note]:
    idle, absolute = policy.time.idle, policy.time.absolute
    if absolute is not None and (idle is None or idle > absolute):
        text = message("inactivity never ends a session (effective: {effective})", effective=_shown(absolute))
        yield _together(policy, "time.idle", "time.absolute", text, format_duration(absolute))


def _cookie_life(policy: "Policy") -> Iterator[Note]:
    cookie, idle = policy.cookie, policy.time.idle
    if cookie.persistent and cookie.max_age is not None and idle is not None and cookie.max_age < idle:
        text = message(
            "the browser drops the cookie before the session ends (effective: {effective})",
            effective=_shown(cookie.max_age),
        )
        yield _together(policy, "time.idle", "cookie.max_age", text, format_duration(cookie.max_age))
    if not cookie.persistent and cookie.max_age is not None:
        told = mark("the cookie ends with the browser (effective: until the browser closes)")
        yield _together(policy, "cookie.max_age", "cookie.persistent", told, "until the browser closes")


def _tokens(policy: "Policy") -> Iterator[Note]:
    token, absolute = policy.token, policy.time.absolute
    if policy.store.kind != "jwt":
        for field in ("auth.roles", "auth.deactivation.effect"):
            if policy.value(field) == "token_expiry":
                text = mark('there is no token that expires (effective: "next_login")')
                yield _together(policy, field, "store.kind", text, "next_login")
    elif token.refresh is not None and token.access is not None and token.access > token.refresh:
        text = message(
            "the refresh token is over before it is needed (effective: {effective})", effective=_shown(token.access)
        )
        yield _together(policy, "token.refresh", "token.access", text, format_duration(token.access))
    elif token.refresh is None and absolute is not None and (token.access is None or token.access > absolute):
        text = message(
            "a token is believed until it is over, whatever became of its session (effective: {effective})",
            effective=_shown(token.access),
        )
        effective = "off" if token.access is None else format_duration(token.access)
        yield _together(policy, "time.absolute", "token.access", text, effective)
    if policy.store.kind == "jwt" and policy.revoke.not_before and token.revocation == "none":
        effective = "false" if token.refresh is None else mark("when it is refreshed")
        text = message(
            "an access token is not compared with a date, only what refreshes it is (effective: {effective})",
            effective=as_message(effective),
        )
        yield _together(policy, "revoke.not_before", "token.revocation", text, effective)


def _forms(policy: "Policy") -> Iterator[Note]:
    if policy.csrf.mode == "off" and not policy.csrf.origin_check and policy.csrf.trusted_origins:
        text = message(
            '{first} and {second} = "off": nothing is checked, so nothing need be trusted (effective: every origin)',
            first="csrf.trusted_origins",
            second="csrf.mode",
        )
        yield Note(("csrf.trusted_origins", "csrf.mode"), text, "every origin")


def _records(policy: "Policy") -> Iterator[Note]:
    if keeps_records(policy):
        return
    kind = policy.store.kind
    if policy.logout.server == "record_destroyed":
        text = mark('there is no record to destroy (effective: "none")')
        yield _together(policy, "logout.server", "store.kind", text, "none")
    if policy.auth.deactivation.session == "destroyed":
        text = mark('what browsers hold cannot be destroyed, and is valid again after reactivation (effective: "kept")')
        yield _together(policy, "auth.deactivation.session", "store.kind", text, "kept")
    if policy.limit.max_sessions is not None:
        text = message(
            '{first} and {second} = "{kind}": sessions without a record cannot be counted (effective: "off")',
            first="limit.max_sessions",
            second="store.kind",
            kind=kind,
        )
        yield Note(("limit.max_sessions", "store.kind"), text, "off")


def _remembering(policy: "Policy") -> Iterator[Note]:
    remember, absolute = policy.remember, policy.time.absolute
    if remember.enabled and absolute is not None and (remember.duration is None or remember.duration > absolute):
        effective = "off" if remember.duration is None else format_duration(remember.duration)
        text = message(
            'a remembered browser logs in again by itself when the session is over (effective: "{effective}")',
            effective=effective,
        )
        yield _together(policy, "time.absolute", "remember.duration", text, effective)
    if remember.enabled and "key" not in remember.dies_with:
        text = message(
            '{field}: its cookie is signed, and a new signing key ends it all the same (effective: with "key")',
            field="remember.dies_with",
        )
        yield Note(("remember.dies_with", "remember.enabled"), text, 'with "key"')
