"""Exported settings and the code beside them, loaded as an application would load them."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

from simulator.interop import framework_named
from simulator.interop.exporting import Export, export_policy
from simulator.policy import Policy
from simulator.presets import load_policy

USERS = {"u1": "user", "u2": "admin"}


def policy_with(preset: str, **changes: Any) -> Policy:
    """A preset with fields changed, `__` for the dots in their names."""
    return load_policy(preset).with_changes({path.replace("__", "."): value for path, value in changes.items()})


def exported_as(framework: str, policy: Policy) -> Export:
    return export_policy(framework_named(framework), policy)


def meant_by(export: Export) -> Policy:
    """What the exported settings mean, without the code beside them."""
    return export.framework.translate(export.settings).policy(export.framework.name)


def run(text: str, name: str, **given: Any) -> ModuleType:
    """The module that Python makes of a text; `given` are names that stand above it."""
    module = ModuleType(name)
    module.__dict__.update(given)
    exec(compile(text, name, "exec"), module.__dict__)
    return module


@contextmanager
def remedies_of(export: Export) -> Iterator[dict[str, ModuleType]]:
    """The code that came with an export as modules, importable as `exported_guard` and so on."""
    modules = {}
    for remedy in export.remedies:
        short = remedy.name.partition("/")[2].removesuffix(".py")
        name = f"exported_{short}"
        modules[short] = sys.modules[name] = run(remedy.text, name)
    try:
        yield modules
    finally:
        for short in modules:
            del sys.modules[f"exported_{short}"]


def attributes(set_cookie: str) -> dict[str, str | bool]:
    """The attributes of a Set-Cookie line by their names in small letters, the cookie's own under `name`."""
    pair, *parts = set_cookie.split(";")
    found: dict[str, str | bool] = {"name": pair.partition("=")[0]}
    for part in parts:
        key, equals, value = part.strip().partition("=")
        found[key.lower()] = value if equals else True
    return found


def assert_cookie_says(policy: Policy, set_cookie: str) -> None:
    """The line that a framework sends says what the policy does, but for what cannot be said."""
    found, cookie = attributes(set_cookie), policy.cookie
    assert found["name"] == cookie.name
    assert found.get("path", "/") == cookie.path
    assert str(found.get("domain", "")).lstrip(".") == cookie.domain.lstrip(".")
    assert found.get("secure", False) is (cookie.secure != "never")
    assert found.get("httponly", False) is cookie.http_only
    assert str(found.get("samesite", "unset")).lower() == cookie.same_site
    assert ("max-age" in found or "expires" in found) is cookie.persistent
