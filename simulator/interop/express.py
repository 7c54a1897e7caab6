"""express-session's `session({...})`. Places are those of express-session 1.19: `index.js`, `session/cookie.js`.

Options of the cookie stand under `cookie.`; `store` is the name of what is constructed there, and `store.touch`, which no
file says, whether that store can move the end of a session without saving it.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Final

from simulator.interop import remedies
from simulator.interop.conditions import under_braces
from simulator.interop.cookies import SAME_SITE, read_cookie
from simulator.interop.framework import Exporting, Framework
from simulator.interop.literals import Folder, names_assigned
from simulator.interop.reading import Kind, Reading, policy_from
from simulator.interop.settings import Called, Setting, conditional, without_secrets
from simulator.interop.slices import arguments_at, assignments, inside, pairs, split
from simulator.interop.tokens import JAVASCRIPT, Token, tokenize
from simulator.messages import mark
from simulator.policy import OFF, Policy

_MODULE: Final = "express-session"
_MAX_AGE: Final = "cookie.maxAge"
_STORES: Final[Mapping[str, str]] = {
    "MemoryStore": "server_memory",
    "RedisStore": "server_cache",
    "ConnectRedis": "server_cache",
    "MemcachedStore": "server_cache",
    "FileStore": "server_file",
}
_PACKAGES: Final = {"PgSession": "connect-pg-simple", "RedisStore": "connect-redis", "FileStore": "session-file-store"}
_IN_ROWS: Final = ("mongo", "pg", "sql", "knex", "sequelize", "prisma", "typeorm", "firestore", "dynamo")
_COOKIE: Final = {
    "name": "name",
    "domain": "cookie.domain",
    "path": "cookie.path",
    "http_only": "cookie.httpOnly",
    "same_site": "cookie.sameSite",
}
_SAME_SITE: Final[Mapping[object, str]] = {**SAME_SITE, True: "strict", False: "unset"}


def policy_of(settings: Mapping[str, object]) -> Policy:
    """The policy of options; absent ones are as express-session ships them.

    Raises:
        InputError: an option has a value that express-session does not take, or they contradict each other.
    """
    return policy_from(translate(settings), "express")


def translate(settings: Mapping[str, object]) -> Reading:
    """What options mean, field by field."""
    reading = Reading(settings, "express")
    if reading.has(_MAX_AGE):
        idle = reading.duration(_MAX_AGE, OFF, unit_ms=1)
        reading.say("time.idle", idle, _MAX_AGE)
        reading.say("cookie.persistent", idle != OFF, _MAX_AGE)
    if reading.has("cookie.expires"):
        reading.remark("cookie.expires", "is one date for all sessions; say maxAge", Kind.RISK)
    if reading.has("rolling"):
        reading.say(
            "time.renew_cookie", "on_access" if reading.flag("rolling", default=False) else "on_write", "rolling"
        )
    if reading.flag("resave", default=True):
        remark = (
            mark("true brings back a session that logged out during a slow request")
            if reading.has("resave")
            else mark("is true if unset: brings back a session that logged out during a slow request")
        )
        reading.remark("resave", remark, Kind.RISK)
    if not reading.flag("store.touch", default=True) and not reading.flag("resave", default=True):
        reading.say("time.renew", "on_write", "store.touch", "resave")
    reading.copy("id.anonymous", "saveUninitialized", lambda key: reading.flag(key, default=True))
    _read_store(reading)
    if reading.has("cookie.secure"):
        meanings: Mapping[object, str] = {True: "always", False: "never", "auto": "same_as_request"}
        reading.say("cookie.secure", reading.choice("cookie.secure", meanings, "never"), "cookie.secure")
    if reading.settings.get("cookie.sameSite") == "auto":
        reading.remark("cookie.sameSite", '"auto" is none on encrypted connections and lax on plain ones')
        settings = {key: value for key, value in settings.items() if key != "cookie.sameSite"}
        reading.settings = settings
    read_cookie(reading, _COOKIE, _SAME_SITE)
    if reading.has("genid"):
        reading.remark("genid", "makes ids of its own, whose entropy is not told here")
    return reading


def _read_store(reading: Reading) -> None:
    if not reading.has("store"):
        return
    name = reading.called("store").rpartition(".")[2]
    kind = _STORES.get(name)
    if kind is None and any(word in name.lower() for word in _IN_ROWS):
        kind = "server_db"
    if kind is None:
        reading.remark("store", "is a store that is not known here; kept as in memory")
        return
    reading.say("store.kind", kind, "store")
    reading.say("store.finds_users", kind in {"server_memory", "server_db"}, "store")


def read(text: str, where: str) -> Sequence[Setting]:
    """The options of every `session({...})` in a JavaScript or TypeScript file.

    Raises:
        InputError: a text or a bracket in it is not closed.
    """
    tokens = tokenize(text, JAVASCRIPT, where)
    folder = Folder()
    names_assigned(tokens, folder)
    stated = list(assignments(tokens))
    objects = {
        each.path[0]: inner for each in stated if len(each.path) == 1 and (inner := inside(each.value)) is not None
    }
    settings: list[Setting] = []
    names = _names_of_the_module(tokens)
    for place, token in enumerate(tokens[:-1]):
        if token.kind == "name" and token.text in names and tokens[place + 1].text == "(":
            arguments = list(split(arguments_at(tokens, place + 1)))
            if arguments:
                settings += _options(folder, objects, arguments[0])
    conditions = under_braces(tokens)
    for each in stated:
        if each.path[0] in objects and len(each.path) == 3 and each.path[1] == "cookie":
            # `sess.cookie.secure = true`, as the documentation of express-session shows it.
            settings.append(
                conditional(folder.setting(".".join(each.path[1:]), each.value, each.line), conditions.get(each.place))
            )
    return without_secrets(settings)


def _names_of_the_module(tokens: Sequence[Token]) -> set[str]:
    """What the module is called: `const X = require("express-session")`, `import X from "express-session"`."""
    names = {"session"}
    for place, token in enumerate(tokens):
        if token.kind == "text" and token.text == _MODULE:
            before = [each.text for each in tokens[max(0, place - 4) : place]]
            if before[-1:] == ["from"] and len(before) > 1:
                names.add(before[-2])
            elif before[-2:] == ["require", "("] and len(before) == 4 and before[1] == "=":
                names.add(before[0])
    return names


def _options(folder: Folder, objects: Mapping[str, Sequence[Token]], argument: Sequence[Token]) -> list[Setting]:
    inner = inside(argument)
    if inner is None and len(argument) == 1:
        inner = objects.get(argument[0].text)
    if inner is None:
        return []
    settings: list[Setting] = []
    for key, line, part in pairs(inner):
        nested = inside(part) if key == "cookie" else None
        if key == "cookie" and nested is None and len(part) == 1:
            nested = objects.get(part[0].text)
        settings += folder.leaves(key, nested) if nested is not None else [folder.setting(key, part, line)]
    return settings


def settings_of(policy: Policy) -> dict[str, object]:
    """The options that come closest to a policy."""
    cookie = policy.cookie
    idle_ms = policy.time.idle
    same_site = {"unset": False, "strict": "strict", "lax": "lax", "none": "none"}[cookie.same_site]
    secure = {"always": True, "never": False, "same_as_request": "auto"}[cookie.secure]
    settings: dict[str, object] = {
        "name": cookie.name,
        "resave": False,
        "rolling": policy.time.renew_cookie in {"on_access", "half_life"},
        "saveUninitialized": policy.id.anonymous,
        _MAX_AGE: idle_ms,
        "cookie.path": cookie.path,
        "cookie.httpOnly": cookie.http_only,
        "cookie.secure": secure,
        "cookie.sameSite": same_site,
    }
    if cookie.domain:
        settings["cookie.domain"] = cookie.domain
    store = {"server_db": "PgSession", "server_db_cached": "PgSession", "server_cache": "RedisStore"}
    if policy.store.kind in store:
        settings["store"] = Called(store[policy.store.kind])
    elif policy.store.kind == "server_file":
        settings["store"] = Called("FileStore")
    return settings


def render(settings: Mapping[str, object]) -> str:
    """`session({...})` as JavaScript; the store's own options are left to fill in."""
    top = {key: value for key, value in settings.items() if not key.startswith("cookie.")}
    inner = {key.removeprefix("cookie."): value for key, value in settings.items() if key.startswith("cookie.")}
    lines = [f"  {key}: {_javascript(value)},\n" for key, value in top.items()]
    lines.append("  cookie: {\n")
    lines += [f"    {key}: {_javascript(value)},\n" for key, value in inner.items()]
    store = settings.get("store")
    note = ""
    if isinstance(store, Called) and store.name in _PACKAGES:
        note = f"// {store.name} comes from {_PACKAGES[store.name]}, and takes your connection.\n"
    return (
        f"{note}const session = require('express-session')\n\n"
        "app.use(session({\n  secret: process.env.SESSION_SECRET,\n" + "".join(lines) + "  }\n}))\n"
    )


def _javascript(value: object) -> str:
    return f"new {value.name}({{}})" if isinstance(value, Called) else json.dumps(value)


FRAMEWORK: Final = Framework(
    name="express",
    title="express-session",
    read=read,
    translate=translate,
    known={
        "name": "connect.sid",
        _MAX_AGE: "null",
        "rolling": "false",
        "resave": "true",
        "saveUninitialized": "true",
        "store": "MemoryStore",
        "store.touch": mark("the store has it"),
        "cookie.secure": "false",
        "cookie.httpOnly": "true",
        "cookie.path": "/",
        "cookie.domain": "unset",
        "cookie.sameSite": "unset",
    },
    outside={
        "cookie.expires": "one date for all sessions",
        "cookie.partitioned": "a cookie for each top-level site is nothing that a policy says",
        "cookie.priority": "which cookie a full jar drops first",
        "cookie.signed": "the id is signed always",
        "genid": "how ids are made",
        "proxy": "whether X-Forwarded-Proto is believed",
        "secret": "the key, which is not read",
        "unset": "what deleting req.session does",
    },
    prefixes=("",),
    exporting=Exporting(settings_of, render, "session.js", "//", remedies.EXPRESS),
)
