"""What fields say together: what is refused names both fields, their values and what would act in fact."""

import pytest
from pydantic import ValidationError

from simulator.policy import Policy, overruled
from simulator.presets import load_policy, preset_names


def changed(**changes):
    return Policy().with_changes({name.replace("__", "."): value for name, value in changes.items()})


CONTRADICTIONS = [
    ({"cookie__secure": "never"}, "cookie.name", "cookie.secure", "no cookie"),
    ({"cookie__domain": "coatcheck.example"}, "cookie.name", "cookie.domain", "no cookie"),
    ({"cookie__path": "/app"}, "cookie.name", "cookie.path", "no cookie"),
    ({"cookie__name": "__Secure-sid", "cookie__secure": "never"}, "cookie.name", "cookie.secure", "no cookie"),
    ({"cookie__name": "__HOST-sid", "cookie__path": "/app"}, "cookie.name", "cookie.path", "no cookie"),
    (
        {"cookie__name": "sid", "cookie__same_site": "none", "cookie__secure": "never"},
        "cookie.same_site",
        "cookie.secure",
        "no cookie",
    ),
    (
        {"remember__enabled": True, "cookie__name": "sid", "cookie__domain": "coatcheck.example"},
        "remember.name",
        "cookie.domain",
        "no cookie",
    ),
    ({"id__rotate_every": "8h"}, "id.rotate_every", "time.absolute", '"off"'),
    ({"id__rotation_grace": "15m"}, "id.rotation_grace", "time.idle", '"15m"'),
    ({"id__rotation_grace": "10m", "id__rotate_every": "5m"}, "id.rotation_grace", "id.rotate_every", '"5m"'),
    ({"time__resolution": "1m", "time__idle": "90s"}, "time.idle", "time.resolution", '"1m"'),
]


@pytest.mark.parametrize(("changes", "first", "second", "effective"), CONTRADICTIONS)
def test_a_contradiction_is_refused_with_both_fields_and_what_would_act(changes, first, second, effective):
    with pytest.raises(ValidationError) as caught:
        changed(**changes)
    text = caught.value.errors()[0]["msg"]
    assert f"{first} = " in text
    assert f"{second} = " in text
    assert f"(effective: {effective})" in text


@pytest.mark.parametrize("changes", [{"id__rotate_every": "0s"}, {"time__resolution": "0s"}])
def test_a_step_of_nothing_is_refused(changes):
    with pytest.raises(ValidationError, match="write"):
        changed(**changes)


BELIEVED = {"store__kind": "jwt", "token__refresh": "off", "token__revocation": "none"}

OVERRULED = [
    ({"time__idle": "9h"}, ("time.idle", "time.absolute"), "8h"),
    ({"time__idle": "off"}, ("time.idle", "time.absolute"), "8h"),
    ({"cookie__persistent": True, "cookie__max_age": "5m"}, ("time.idle", "cookie.max_age"), "5m"),
    ({"cookie__max_age": "5m"}, ("cookie.max_age", "cookie.persistent"), "until the browser closes"),
    ({"auth__roles": "token_expiry"}, ("auth.roles", "store.kind"), "next_login"),
    ({"store__kind": "jwt", "token__access": "9h"}, ("token.refresh", "token.access"), "9h"),
    ({"store__kind": "client_signed"}, ("logout.server", "store.kind"), "none"),
    ({"store__kind": "client_signed"}, ("limit.max_sessions", "store.kind"), "off"),
    ({"store__kind": "client_encrypted"}, ("auth.deactivation.session", "store.kind"), "kept"),
    (BELIEVED | {"token__access": "5m"}, ("logout.server", "store.kind"), "none"),
    (BELIEVED | {"token__access": "9h"}, ("time.absolute", "token.access"), "9h"),
    (BELIEVED | {"token__access": "off"}, ("time.absolute", "token.access"), "off"),
    (
        {"store__kind": "jwt", "token__revocation": "none", "revoke__not_before": True},
        ("revoke.not_before", "token.revocation"),
        "when it is refreshed",
    ),
    (BELIEVED | {"revoke__not_before": True}, ("revoke.not_before", "token.revocation"), "false"),
    ({"limit__max_sessions": "off", "limit__on_exceed": "deny"}, ("limit.on_exceed", "limit.max_sessions"), "no limit"),
    ({"transport__https": "none"}, ("cookie.secure", "transport.https"), "no session"),
    ({"transport__https": "none"}, ("transport.hsts", "transport.https"), "false"),
    ({"remember__enabled": True}, ("time.absolute", "remember.duration"), "14d"),
    ({"remember__enabled": True, "remember__dies_with": []}, ("remember.dies_with", "remember.enabled"), 'with "key"'),
]


@pytest.mark.parametrize(("changes", "fields", "effective"), OVERRULED)
def test_a_value_that_another_keeps_from_acting_is_told_with_what_acts(changes, fields, effective):
    notes = {note.fields: note for note in overruled(changed(**changes))}
    assert notes[fields].effective == effective
    assert fields[0] in notes[fields].text


def test_nothing_overrules_anything_in_owasp():
    assert list(overruled(load_policy("owasp"))) == []


@pytest.mark.parametrize("name", preset_names())
def test_whatever_is_told_of_a_preset_names_fields_that_exist(name):
    policy = load_policy(name)
    for note in overruled(policy):
        assert all(policy.value_text(field) is not None for field in note.fields)
