"""Devise's initializer, or a model that says `devise :...`, over Rails. Read from Devise 5.0, not run.

What a module sets acts only where the model lists the module: `timeoutable` and the others stand for that.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from simulator.interop import rails
from simulator.interop.framework import Framework
from simulator.interop.reading import Kind, Reading, policy_from
from simulator.interop.ruby_source import read_ruby
from simulator.interop.settings import Setting
from simulator.messages import mark
from simulator.policy import Policy

_MODULES: Final = ("timeoutable", "rememberable", "lockable")
_FORGETS_ALL: Final = "expire_all_remember_me_on_sign_out"
_EXTENDS: Final = "extend_remember_period"
_CLEANS: Final = "clean_up_csrf_token_on_authentication"


def policy_of(settings: Mapping[str, object]) -> Policy:
    """The policy of effective settings; absent ones are as Devise's generator leaves them.

    Raises:
        InputError: a setting has a value that Devise does not take, or they contradict each other.
    """
    return policy_from(translate(settings), "devise")


def translate(settings: Mapping[str, object]) -> Reading:
    """What settings mean, field by field."""
    reading = rails.translate(settings)
    reading.preset = "devise"
    if reading.flag("timeoutable", default=False):
        reading.say("time.idle", reading.duration("timeout_in", "30m"), "timeoutable", "timeout_in")
        reading.say("time.renew", "on_access", "timeoutable")
        if reading.flag("rememberable", default=True):
            text = mark("stands still while a remember-me cookie is there (hooks/timeoutable.rb:26)")
            reading.remark("timeout_in", text, Kind.RISK)
    elif reading.has("timeout_in"):
        reading.remark("timeout_in", "acts only where the model lists :timeoutable; taken as not", Kind.UNRESOLVED)
    _read_remember(reading)
    if reading.flag("lockable", default=False):
        failures = reading.number("maximum_attempts", 20, 1, 1000)
        reading.say("login.max_failures", failures, "lockable", "maximum_attempts")
        reading.say("login.lockout", reading.duration("unlock_in", "1h"), "lockable", "unlock_in")
    elif reading.has("maximum_attempts", "unlock_in"):
        key = "maximum_attempts" if reading.has("maximum_attempts") else "unlock_in"
        reading.remark(key, "acts only where the model lists :lockable; taken as not", Kind.UNRESOLVED)
    reading.copy("csrf.rotate_on_login", _CLEANS, lambda key: reading.flag(key, default=True))
    if not reading.flag("sign_in_after_change_password", default=True):
        reading.say("auth.password_change.current", "ended", "sign_in_after_change_password")
    return reading


def _read_remember(reading: Reading) -> None:
    if not reading.flag("rememberable", default=True):
        reading.say("remember.enabled", False, "rememberable")
        return
    reading.copy("remember.duration", "remember_for", lambda key: reading.duration(key, "14d"))
    if reading.has(_EXTENDS):
        reading.say("remember.renew", "on_access" if reading.flag(_EXTENDS, default=False) else "never", _EXTENDS)
    if not reading.flag(_FORGETS_ALL, default=True):
        # The date on the record stays, so a copy of the cookie goes on.
        reading.say("remember.dies_with", ["password", "key"], _FORGETS_ALL)


def read(text: str, where: str) -> Sequence[Setting]:
    """The settings of a Ruby file, and the modules that a model lists.

    Raises:
        InputError: a text or a bracket in it is not closed.
    """
    source = read_ruby(text, where, frozenset({"devise", "session_store", "load_defaults"}))
    settings = rails.settings_in(source._replace(calls=[call for call in source.calls if call.name != "devise"]))
    for call in source.calls:
        if call.name == "devise":
            listed = {setting.value for setting in call.positional if isinstance(setting.value, str)}
            settings += [Setting(name, name in listed, call.line) for name in _MODULES]
            settings += call.keywords
    return settings


FRAMEWORK: Final = Framework(
    name="devise",
    title="Devise",
    read=read,
    translate=translate,
    known={
        **rails.KNOWN,
        "timeoutable": mark("not listed"),
        "rememberable": "listed",
        "lockable": mark("not listed"),
        "timeout_in": mark("30 minutes, with :timeoutable"),
        "remember_for": "2 weeks",
        _EXTENDS: "false",
        _FORGETS_ALL: "true",
        _CLEANS: "true",
        "sign_in_after_change_password": "true",
        "maximum_attempts": "20, with :lockable",
        "unlock_in": mark("1 hour, with :lockable"),
    },
    outside={
        **rails.OUTSIDE,
        "rememberable_options": "attributes of the remember cookie",
        "sign_out_all_scopes": "whether signing out ends all kinds of accounts",
        "sign_in_after_reset_password": "whether a reset password logs in",
        "sign_out_via": "which method signs out",
        "lock_strategy": "what is counted",
        "unlock_strategy": "what unlocks an account",
        "remember_me_*": "the remember cookie",
    },
    prefixes=(
        "session_store.",
        "timeout",
        "remember",
        "expire_all_",
        "sign_out_",
        "sign_in_after_",
        "lock_",
        "unlock_",
    ),
    asked={
        "timeoutable": "does the model list :timeoutable? taken as not",
        "lockable": "does the model list :lockable? taken as not",
    },
)
