"""ASP.NET Core's options in Program.cs or appsettings.json. Read from source, not run.

Keys are `Options.Property`; a TimeSpan as text is `[d.]hh:mm:ss`, and "30" is thirty *days*.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Final

from simulator.durations import SECOND_MS
from simulator.interop.conditions import under_braces
from simulator.interop.cookies import SAME_SITE
from simulator.interop.framework import Framework
from simulator.interop.literals import Folder, names_assigned
from simulator.interop.reading import Kind, Reading, policy_from
from simulator.interop.settings import MISSING, Setting, conditional, without_secrets
from simulator.interop.slices import Slice, arguments_at, assignments, split
from simulator.interop.tokens import CSHARP, Token, tokenize
from simulator.interop.trees import read_json
from simulator.messages import mark, message
from simulator.policy import AFTER, OFF, Policy

_COOKIE: Final = "CookieAuthenticationOptions"
_SPAN: Final = f"{_COOKIE}.ExpireTimeSpan"
_SLIDING: Final = f"{_COOKIE}.SlidingExpiration"
_INTERVAL: Final = "SecurityStampValidatorOptions.ValidationInterval"
_LOCKOUT: Final = "IdentityOptions.Lockout"
_CONTEXTS: Final = {
    "AddCookie": _COOKIE,
    "ConfigureApplicationCookie": _COOKIE,
    "CookieAuthenticationOptions": _COOKIE,
    "AddSession": "SessionOptions",
    "SessionOptions": "SessionOptions",
    "AddAntiforgery": "AntiforgeryOptions",
    "AntiforgeryOptions": "AntiforgeryOptions",
    "SecurityStampValidatorOptions": "SecurityStampValidatorOptions",
    "AddIdentity": "IdentityOptions",
    "AddDefaultIdentity": "IdentityOptions",
    "AddIdentityCore": "IdentityOptions",
    "IdentityOptions": "IdentityOptions",
}
_FLAGS: Final = (
    "AddCookie",
    "UseHsts",
    "UseHttpsRedirection",
    "UseAntiforgery",
    "AutoValidateAntiforgeryTokenAttribute",
)
_SPANS: Final = {"FromDays": 86_400, "FromHours": 3_600, "FromMinutes": 60, "FromSeconds": 1, "FromMilliseconds": 0.001}
_TIMESPAN: Final = re.compile(r"(-?)(?:(\d{1,8})\.)?(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d{1,7})?)?", re.ASCII)
_SECURE: Final[Mapping[object, str]] = {"always": "always", "none": "never", "sameasrequest": "same_as_request"}
_BY_LAST_NAME: Final = {
    "ExpireTimeSpan": _SPAN,
    "SlidingExpiration": _SLIDING,
    "ValidationInterval": _INTERVAL,
    "DefaultLockoutTimeSpan": f"{_LOCKOUT}.DefaultLockoutTimeSpan",
    "MaxFailedAccessAttempts": f"{_LOCKOUT}.MaxFailedAccessAttempts",
    "IdleTimeout": "SessionOptions.IdleTimeout",
}


def policy_of(settings: Mapping[str, object]) -> Policy:
    """The policy of effective options; absent ones are as ASP.NET Core Identity ships them.

    Raises:
        InputError: an option has a value that it does not take, or they contradict each other.
    """
    return policy_from(translate(settings), "aspnet")


def translate(settings: Mapping[str, object]) -> Reading:
    """What options mean, field by field."""
    reading = Reading(settings, "aspnet")
    _read_life(reading)
    _read_cookie(reading)
    _read_stamp(reading)
    reading.copy("cookie.persistent", "isPersistent", lambda key: reading.flag(key, default=False))
    if reading.has(f"{_COOKIE}.SessionStore"):
        key = f"{_COOKIE}.SessionStore"
        reading.say("store.kind", "server_cache", key)
        reading.say("logout.server", "record_destroyed", key)
    failures = f"{_LOCKOUT}.MaxFailedAccessAttempts"
    reading.copy("login.max_failures", failures, lambda key: reading.number(key, 5, 0, 1000))
    reading.copy("login.lockout", f"{_LOCKOUT}.DefaultLockoutTimeSpan", lambda key: _span(reading, key, "5m"))
    if reading.has("SessionOptions.IdleTimeout"):
        text = mark("is about the session of data, which nobody is logged in by; it would be a policy of its own")
        reading.remark("SessionOptions.IdleTimeout", text)
    for key in ("UseAntiforgery", "AutoValidateAntiforgeryTokenAttribute"):
        if reading.flag(key, default=False):
            reading.say("csrf.mode", "signed_double_submit", key)
    if reading.flag("UseHsts", default=False):
        reading.say("transport.hsts", True, "UseHsts")
    if reading.flag("UseHttpsRedirection", default=False):
        reading.say("transport.https", "only", "UseHttpsRedirection")
    return reading


def _read_life(reading: Reading) -> None:
    """A ticket that slides ends by a pause, one that does not ends by its age."""
    sliding = reading.flag(_SLIDING, default=True)
    if not reading.has(_SPAN, _SLIDING):
        return
    life = _span(reading, _SPAN, "14d")
    reading.say("time.idle", life if sliding else OFF, _SPAN, _SLIDING)
    reading.say("time.absolute", OFF if sliding else life, _SPAN, _SLIDING)
    renewal = "half_life" if sliding else "never"
    reading.say("time.renew", renewal, _SLIDING)
    reading.say("time.renew_cookie", renewal, _SLIDING)


def _read_cookie(reading: Reading) -> None:
    if reading.flag("AddCookie", default=False):
        # A scheme of its own, without Identity: nothing looks at an account again.
        reading.say("cookie.name", ".AspNetCore.Cookies", "AddCookie")
        for path, value in (("auth.roles", "next_login"), ("auth.password_change.others", "never")):
            reading.say(path, value, "AddCookie")
        reading.say("login.max_failures", 0, "AddCookie")
    for part in ("Name", "Domain", "Path"):
        key = f"{_COOKIE}.Cookie.{part}"
        if reading.has(key):
            reading.say(f"cookie.{part.lower()}", reading.text(key, ""), key)
    key = f"{_COOKIE}.Cookie.HttpOnly"
    reading.copy("cookie.http_only", key, lambda key: reading.flag(key, default=True))
    key = f"{_COOKIE}.Cookie.SameSite"
    words: Mapping[object, str] = {**SAME_SITE, "unspecified": "unset"}
    reading.copy("cookie.same_site", key, lambda key: reading.choice(key, words, "lax", fold_case=True))
    key = f"{_COOKIE}.Cookie.SecurePolicy"
    reading.copy("cookie.secure", key, lambda key: reading.choice(key, _SECURE, "same_as_request", fold_case=True))
    for part in ("Expiration", "MaxAge"):
        if reading.has(f"{_COOKIE}.Cookie.{part}"):
            reading.remark(f"{_COOKIE}.Cookie.{part}", "does not act on the ticket: say ExpireTimeSpan", Kind.RISK)


def _read_stamp(reading: Reading) -> None:
    """The security stamp is looked at when more than the interval has passed; nothing is no interval."""
    interval = _span(reading, _INTERVAL, "30m")
    if reading.has(_INTERVAL):
        each_time = interval in {"0s", OFF}
        reading.say("auth.roles", "every_request" if each_time else AFTER + interval, _INTERVAL)
        reading.say("auth.password_change.others", "next_request" if each_time else AFTER + interval, _INTERVAL)
    if reading.flag(_SLIDING, default=True) and reading.has(_SPAN):
        span, every = (
            _seconds(reading.settings[_SPAN]),
            _seconds(reading.settings.get(_INTERVAL, timedelta(minutes=30))),
        )
        if span is not None and every and span < 2 * every:
            text = mark("is less than twice the interval of stamp checks: with steady traffic none ever comes")
            reading.remark(_SPAN, text, Kind.RISK)


def _span(reading: Reading, key: str, default: str) -> str:
    value = reading.settings.get(key, MISSING)
    if value is MISSING:
        return default
    seconds = _seconds(value)
    if seconds is None:
        reading.misread(key, "a TimeSpan, [d.]hh:mm:ss")
        return default
    if isinstance(value, str) and value.strip().isdecimal():
        reading.remark(key, message('is "{value}", which .NET reads as days', value=value.strip()), Kind.RISK)
    return reading.written(key, round(seconds * SECOND_MS), default)


def _seconds(value: object) -> float | None:
    """The length of a TimeSpan, as code makes it or as text says it; None if it is neither."""
    if isinstance(value, timedelta):
        return value.total_seconds()
    text = value.strip() if isinstance(value, str) else ""
    if re.fullmatch(r"[0-9]{1,8}", text):
        return int(text) * 86_400.0
    match = _TIMESPAN.fullmatch(text)
    if match is None:
        return None
    days, hours, minutes, seconds = (int(part or 0) for part in match.groups()[1:])
    return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * (-1.0 if match[1] else 1.0)


def read(text: str, where: str) -> Sequence[Setting]:
    """The options of a C# file, or of a JSON file where it begins with a brace.

    Raises:
        InputError: it cannot be parsed.
    """
    if text.lstrip("\ufeff \t\r\n").startswith("{") or where.endswith(".json"):
        return list(_bound(read_json(text.removeprefix("\ufeff"), where)))
    tokens = tokenize(text.removeprefix("\ufeff"), CSHARP, where)
    folder = Folder(special=_constant)
    names_assigned(tokens, folder)
    return without_secrets(_in_code(tokens, folder))


def _bound(leaves: Sequence[Setting]) -> Iterator[Setting]:
    """Options by the last name of a section's key: what a section is called is the application's choice."""
    for leaf in leaves:
        parts = re.split(r"[.:]", leaf.key)
        key = _BY_LAST_NAME.get(parts[-1])
        if key is None and len(parts) > 1 and parts[-2] == "Cookie":
            section = ".".join(parts[:-2]).lower()
            options = next((name for word, name in _SECTIONS.items() if word in section), _COOKIE)
            key = f"{options}.Cookie.{parts[-1]}"
        if key is not None:
            yield Setting(key, leaf.value, leaf.line, leaf.why)


_SECTIONS: Final = {"session": "SessionOptions", "antiforgery": "AntiforgeryOptions"}


def _in_code(tokens: Sequence[Token], folder: Folder) -> Iterator[Setting]:
    contexts = _contexts(tokens)
    conditions = under_braces(tokens)
    for each in assignments(tokens):
        options = contexts.get(each.place)
        if options is not None and len(each.path) > 1:
            setting = folder.setting(f"{options}.{'.'.join(each.path[1:])}", each.value, each.line)
            yield conditional(setting, conditions.get(each.place))
        elif each.path == ("IsPersistent",):
            yield folder.setting("isPersistent", each.value, each.line)
    for place, token in enumerate(tokens[:-1]):
        if token.kind == "name" and token.text in _FLAGS and tokens[place + 1].text == "(":
            yield conditional(Setting(token.text, True, token.line), conditions.get(place))
        if token.text == "PasswordSignInAsync" and tokens[place + 1].text == "(":
            for number, argument in enumerate(split(arguments_at(tokens, place + 1))):
                named = len(argument) > 2 and argument[1].text == ":"
                if (named and argument[0].text == "isPersistent") or (not named and number == 2):
                    value = argument[2:] if named else argument
                    yield folder.setting("isPersistent", value, token.line)


def _contexts(tokens: Sequence[Token]) -> Mapping[int, str]:
    """For each token within the brackets of a call that configures options: which options."""
    found: dict[int, str] = {}
    open_calls: list[str | None] = []
    for place, token in enumerate(tokens):
        if token.kind == "mark" and token.text == "(":
            name = _name_before(tokens, place)
            inherited = open_calls[-1] if open_calls else None
            open_calls.append(_CONTEXTS.get(name, inherited))
        elif token.kind == "mark" and token.text == ")" and open_calls:
            open_calls.pop()
        elif open_calls and open_calls[-1] is not None:
            found[place] = open_calls[-1]
    return found


def _name_before(tokens: Sequence[Token], place: int) -> str:
    """The name that a bracket calls; of `Configure<X>(`, what is configured; of `AddIdentity<X, Y>(`, the name."""
    if not place:
        return ""
    if tokens[place - 1].text != ">":
        return tokens[place - 1].text
    start = next((at for at in range(place - 2, max(-1, place - 12), -1) if tokens[at].text == "<"), None)
    if not start:
        return ""
    name = tokens[start - 1].text
    return tokens[place - 2].text if name == "Configure" else name


def _constant(folder: Folder, tokens: Slice) -> object:
    """A TimeSpan as a timedelta, a member of an enumeration as its name; MISSING for anything else."""
    names = [token.text for token in tokens if token.kind == "name"]
    if "TimeSpan" in names[:2] and tokens[-1].text == ")":
        opening = next((at for at, token in enumerate(tokens) if token.text == "("), 0)
        arguments = [folder.fold(part) for part in split(arguments_at(tokens, opening))]
        return _timespan(names, arguments)
    if names == ["TimeSpan", "Zero"]:
        return timedelta(0)
    plain = len(tokens) == 2 * len(names) - 1 and all(token.text == "." for token in tokens[1::2])
    if plain and len(names) > 1 and names[-2] in {"CookieSecurePolicy", "SameSiteMode"}:
        return names[-1]
    return MISSING


def _timespan(names: Sequence[str], arguments: Sequence[object]) -> object:
    numbers = [number for number in arguments if isinstance(number, int | float)]
    try:
        if names[-1] in _SPANS and len(numbers) == len(arguments) == 1:
            return timedelta(seconds=numbers[0] * _SPANS[names[-1]])
        if names[0] == "new" and len(numbers) == len(arguments) and len(numbers) in {3, 4}:
            days, hours, minutes, seconds = numbers if len(numbers) == 4 else (0, *numbers)
            return timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    except OverflowError:
        return MISSING
    if names[-1] == "Parse" and len(arguments) == 1 and isinstance(arguments[0], str):
        return arguments[0]
    return MISSING


FRAMEWORK: Final = Framework(
    name="aspnet",
    title="ASP.NET Core",
    read=read,
    translate=translate,
    known={
        _SPAN: "14.00:00:00",
        _SLIDING: "true",
        "isPersistent": "false",
        f"{_COOKIE}.Cookie.Name": ".AspNetCore.Identity.Application",
        f"{_COOKIE}.Cookie.Domain": "unset",
        f"{_COOKIE}.Cookie.Path": "/",
        f"{_COOKIE}.Cookie.HttpOnly": "true",
        f"{_COOKIE}.Cookie.SameSite": "Lax",
        f"{_COOKIE}.Cookie.SecurePolicy": "SameAsRequest",
        f"{_COOKIE}.Cookie.Expiration": mark("does not act"),
        f"{_COOKIE}.Cookie.MaxAge": mark("does not act"),
        f"{_COOKIE}.SessionStore": "null",
        _INTERVAL: "00:30:00",
        f"{_LOCKOUT}.DefaultLockoutTimeSpan": "00:05:00",
        f"{_LOCKOUT}.MaxFailedAccessAttempts": "5",
        "SessionOptions.IdleTimeout": "00:20:00",
        **dict.fromkeys(_FLAGS, mark("not called")),
    },
    outside={
        f"{_COOKIE}.LoginPath": "a page",
        f"{_COOKIE}.LogoutPath": "a page",
        f"{_COOKIE}.AccessDeniedPath": "a page",
        f"{_COOKIE}.ReturnUrlParameter": "a name",
        f"{_COOKIE}.Cookie.IsEssential": "whether consent is needed",
        f"{_COOKIE}.Events*": "code",
        f"{_COOKIE}.EventsType": "code",
        "SessionOptions.*": "about the session of data, which nobody is logged in by",
        "AntiforgeryOptions.*": "about the token of forms",
        f"{_LOCKOUT}.AllowedForNewUsers": "whether new accounts can be locked out",
    },
    prefixes=(f"{_COOKIE}.", "SecurityStampValidatorOptions.", _LOCKOUT),
    asked={"isPersistent": "does sign-in say isPersistent: true? taken as not"},
)
