"""Attacks in words: what came of one, in a sign, a word, and a sentence that names the check and the request."""

from collections.abc import Sequence
from typing import NamedTuple

from simulator.durations import SECOND_MS, format_time
from simulator.event_texts import said_again
from simulator.policy import Policy
from simulator.snapshot import Snapshot
from simulator.snapshot.attacks import NEVER_MS, AttackView
from ui.models.words import user_words
from ui.player.attacks import Asked, attack_named, clause_of
from ui.words import Words, mark, tr


class OutcomeWords(NamedTuple):
    """An outcome as it is shown: its word, its tone, and the icon beside it, which tells it apart without the colour."""

    word: str
    tone: str
    icon: str


OUTCOMES = {
    "": OutcomeWords(mark("Under way"), "accent", "hourglass-medium"),
    "blocked": OutcomeWords(mark("Blocked"), "ok", "shield-check"),
    "detected": OutcomeWords(mark("Detected"), "warn", "eye"),
    "succeeded": OutcomeWords(mark("Succeeded"), "danger", "warning-octagon"),
}

_CHECKS = Words(
    {
        "no_answer": "the site accepts no such connection",
        "encrypted": "the browser came by an encrypted connection, and nothing was to be heard",
        "nothing_to_steal": "the browser held no session cookie",
        "too_many_ids": "there are too many ids to try",
        "signed": "the cookie is signed, and holds no id that could be guessed",
        "no_copy": "the browser kept no copy of the page",
        "host": "the cookie belongs to another host",
        "secure": "the browser keeps a Secure cookie from a plain connection",
        "http_only": "no script can read an HttpOnly cookie",
        "strict": "the browser kept the cookie back from a request of another site",
        "lax": "the browser kept the cookie back from a form of another site",
        "unset_lax": "the browser takes a cookie without SameSite for a lax one, and kept it back",
        "unset_strict": "the browser takes a cookie without SameSite for a strict one, and kept it back",
        "third_party": "the browser has no third-party cookies",
        "domain": "the cookie is for another domain",
        "path": "the cookie is for another path",
        "cross_site": "the browser takes no such cookie from another site",
        "expired": "the cookie had run out",
        "prefix": "the browser refused a cookie whose name binds it to the site itself",
        "secure_left_alone": "a plain connection cannot overwrite a Secure cookie",
        "http_only_left_alone": "a script cannot overwrite an HttpOnly cookie",
        "logout": "the session had ended with its log-out",
        "idle_timeout": "the session had been idle for too long",
        "absolute_timeout": "the session was too old",
        "revoked": "the session had been revoked",
        "evicted": "the session had been pushed out by a newer one",
        "session_limit": "there were as many sessions as there may be",
        "origin": "the request came from another origin",
        "csrf": "the form proved nothing of where it came from",
        "binding": "the session was presented from another address or client",
        "password_changed": "the password had been changed",
        "account_deactivated": "the account had been closed",
        "inactive_user": "the account was closed",
        "replaced": "the id had been exchanged for another",
        "unknown_id": "the site does not know the id",
        "no_session": "no session came with the request",
        "bad_signature": "the signature was not right",
        "bad_credentials": "name and password did not fit",
        "locked_out": "the account was locked after failed log-ins",
        "forbidden": "the role no longer allows it",
        "reauth_required": "the log-in was not fresh enough",
        "not_before": "whatever was issued before that instant is refused",
    }
)


def outcome_words(outcome: str) -> OutcomeWords:
    """An outcome, empty while it is under way, as it is shown."""
    words = OUTCOMES[outcome]
    return words._replace(word=tr(words.word))


def span_words(seconds: int) -> str:
    """A span of time in the unit that fits: `45 s`, `12 min 30 s`, `9 h 05 min`."""
    minutes, rest_s = divmod(seconds, 60)
    hours, rest_min = divmod(minutes, 60)
    if hours:
        return tr("{hours} h {rest_min:02} min").format(hours=hours, rest_min=rest_min)
    return (
        tr("{minutes} min {rest_s:02} s").format(minutes=minutes, rest_s=rest_s)
        if minutes
        else tr("{rest_s} s").format(rest_s=rest_s)
    )


def exposure_words(attack: AttackView) -> str:
    """For how long the thief had what was the victim's."""
    if not attack.uses_at_ms:
        return tr("None")
    seconds = attack.exposure_s if attack.over else _so_far_s(attack)
    whole = tr("{seconds:,} s").format(seconds=seconds)
    return whole if seconds < 60 else f"{whole} ({span_words(seconds)})"


def _so_far_s(attack: AttackView) -> int:
    first_ms, last_ms = attack.exposed_ms or (0, 0)
    return (last_ms - first_ms) // SECOND_MS


def got_words(attack: AttackView) -> str:
    """What the thief got."""
    got = tr(said_again(attack.got))
    return got[:1].upper() + got[1:] if got else tr("Nothing")


def check_words(check: str) -> str:
    """What a check found, as half a sentence."""
    return _CHECKS.get(check, check.replace("_", " "))


def settings_words(settings: Sequence[str], policy: Policy) -> str:
    """Settings with their values and the clauses that ask for them."""
    parts = []
    for setting in settings:
        clause = clause_of(setting)
        parts.append(f"{setting} = {policy.value_text(setting)}" + (f" ({clause})" if clause else ""))
    return tr(" and ").join(parts)


def told(attack: AttackView, policy: Policy, on: Asked | None = None) -> str:
    """What came of an attack in one sentence: by which check it was stopped, with setting and clause, on which
    request; or why nothing stopped it."""
    if not attack.over:
        return tr("It is under way; what comes of it shows as the run goes on.")
    if attack.check:
        behind = settings_words(attack.stopped_by, policy)
        by = f": {behind}." if behind else tr(", which is the browser's doing and no setting's.")
        where = (
            tr("{method} {path} at {time}").format(method=on.method, path=on.path, time=format_time(on.at_ms))
            if on is not None
            else ""
        )
        if attack.outcome == "blocked":
            said = tr("On {where} {check}{by}") if where else tr("At once {check}{by}")
        else:
            said = tr("It worked until, on {where}, {check}{by}") if where else tr("It worked until {check}{by}")
        return said.format(where=where, check=check_words(attack.check), by=by)
    if inevitable := attack_named(attack.name).inevitable:
        return tr("No session policy stops it: {inevitable}.").format(inevitable=tr(inevitable))
    return (
        tr("Somebody was told, but nothing stopped it.") if attack.outcome == "detected" else tr("Nothing stopped it.")
    )


def headline(attack: AttackView) -> str:
    """The attack's title, with what came of it so far."""
    title = tr(attack_named(attack.name).title)
    return f"{title}: {outcome_words(attack.outcome).word.lower()}" if attack.over else title


def at_length(attack: AttackView, snapshot: Snapshot) -> str:
    """An attack in a few lines, for a tooltip and for screen readers."""
    lines = [
        headline(attack),
        tr("on {user}, from {time}").format(
            user=user_words(attack.victim, snapshot), time=format_time(attack.began_at_ms)
        ),
    ]
    if attack.stole_at_ms != NEVER_MS:
        lines.append(tr("stolen {time}").format(time=format_time(attack.stole_at_ms)))
    if attack.uses_at_ms:
        lines.append(
            tr("used {uses_at_ms} times, last {time}").format(
                uses_at_ms=len(attack.uses_at_ms), time=format_time(attack.uses_at_ms[-1])
            )
        )
    if attack.stopped_by:
        lines.append(tr("stopped by {stopped_by}").format(stopped_by=tr(" and ").join(attack.stopped_by)))
    return "\n".join(lines)
