"""No field of the policy is decoration: for each there is a story that ends differently under two of its values."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from simulator.clock import VirtualClock
from simulator.commands import Command, Do
from simulator.durations import parse_duration_ms
from simulator.engine import MemoryStore, SessionEngine
from simulator.engine.answers import Brought
from simulator.entropy import SeededEntropy
from simulator.events import Kind
from simulator.experiments.attacks import attack
from simulator.policy import Policy, policy_fields
from simulator.roles import Role
from simulator.runspec.spec import RunSpec
from simulator.runspec.trace_file import read_trace
from simulator.wire import ORIGIN, RequestContext
from simulator.world.cookies import CookieJar
from simulator.world.simulation import play

REMEMBERED = {"remember.enabled": True, "remember.duration": "1h", "time.absolute": "30m"}
TOKENS = {"store.kind": "jwt"}
DUE = {"id.rotate_every": "5m"}
NAIVE = {"csrf.mode": "off", "csrf.origin_check": False}
HEARD = {"cookie.name": "session", "cookie.secure": "never", "transport.https": "optional", "transport.hsts": False}


@dataclass(frozen=True)
class Experiment:
    """`probe` of a policy with `base` must tell `values` of a field apart."""

    values: tuple[object, object]
    probe: Callable[[Policy], object]
    base: dict[str, object] = field(default_factory=dict)


def story(*lines, command=None):
    """What happens to recorded traffic; a line is a time, an action, and what it names: `"10m visit b1 fresh"`."""
    actions = [_action(*line.split()) for line in lines]
    trace = read_trace("\n".join(map(json.dumps, actions)), "story.jsonl")

    def probe(policy):
        commands = () if command is None else (command,)
        return [event[1:] for event in play(RunSpec(trace, policy, 1, commands)) if event.kind != Kind.RUN_STARTED]

    return probe


def _action(at, do, *given):
    fields = {"at": parse_duration_ms(at) / 1000, "do": do}
    for word in given:
        name, _, value = word.partition("=")
        if value:
            fields[name] = float(value) if name == "takes" else value
        elif word in ("fresh", "remember", "wrong_password"):
            fields[word] = True
        else:
            fields["user" if word.startswith("u") else "browser"] = word
    return fields


def attacked(name):
    """What comes of an attack."""
    return lambda policy: attack(name, policy).outcome


class Talk:
    """A browser that keeps every cookie it is given, whatever its date, and talks to an engine of its own."""

    def __init__(self, policy):
        self.clock = VirtualClock()
        self.engine = SessionEngine(policy, clock=self.clock, entropy=SeededEntropy(1), store=MemoryStore())
        self.engine.accounts.create("u1", Role.USER, "pw")
        self.policy = policy
        self.jar = {}
        self.lines = []

    def kept(self, answer):
        own = () if answer.set_cookie is None else (answer.set_cookie,)
        for line in (*own, *answer.further):
            self.lines.append(line)
            name, _, rest = line.partition("=")
            self.jar[name] = rest.partition(";")[0]
        return answer.reason

    def sent(self, token=None):
        rules = self.engine.lifecycle.rules
        context = RequestContext(method="POST", origin=ORIGIN, csrf_token=token)
        remember, csrf = self.jar.get(rules.remember_name, ""), self.jar.get(rules.csrf_name, "")
        return self.jar.get(rules.cookie_name, ""), Brought(remember, context=context, csrf=csrf)

    def log_in(self, token=None):
        session, brought = self.sent(token)
        return self.kept(self.engine.log_in("u1", "pw", session, 1, 1, brought, remember=True))

    def log_out(self):
        session, brought = self.sent()
        return self.kept(self.engine.log_out(session, 1, 1, brought))

    def post(self, token=None):
        session, brought = self.sent(token)
        return self.kept(self.engine.request(session, 1, 1, 0, True, False, brought))

    def form(self):
        session, brought = self.sent()
        issued = self.engine.form_token(session, brought, 1)
        if issued.set_cookie is not None:
            self.jar[self.engine.lifecycle.rules.csrf_name] = issued.set_cookie.partition("=")[2].partition(";")[0]
        return issued.value


def cookies_given(policy):
    """The `Set-Cookie` lines of a log-in."""
    talk = Talk(policy)
    talk.log_in()
    return talk.lines


def sent_to_a_sibling(policy):
    """What the browser sends to another name below the site's domain."""
    jar = CookieJar(clock=lambda: 0)
    for line in cookies_given(policy):
        jar.store(line, f"{ORIGIN}/")
    return jar.header("https://evil.coatcheck.example/")


def old_form(policy):
    talk = Talk(policy)
    talk.log_in()
    token = talk.form()
    talk.clock.now_ms += 600_000
    return talk.post(token)


def form_from_before_log_in(policy):
    talk = Talk(policy)
    token = talk.form()
    return talk.log_in(token), talk.post(token)


def form_from_before_log_out(policy):
    talk = Talk(policy)
    talk.log_in()
    token = talk.form()
    talk.log_out()
    return talk.log_in(token)


def remember_cookie_that_no_browser_drops(policy):
    talk = Talk(policy)
    talk.log_in()
    talk.clock.now_ms += 7_200_000
    return talk.post()


SHORTER = Command(at_ms=60_000, do=Do.CHANGE_POLICY, policy={"time.idle": "5m"}, actor="root")

EXPERIMENTS = {
    "store.kind": Experiment(
        ("server_db", "client_signed"),
        story("0s login b1 u1", "1m copy_cookies b2 from=b1", "2m logout b1", "3m visit b2"),
    ),
    "store.max_entries": Experiment(("off", 1), story("0s login b1 u1", "1m login b2 u2", "2m visit b1")),
    "store.finds_users": Experiment((True, False), story("0s login b1 u1", "1m revoke_user u1", "2m visit b1")),
    "id.bits": Experiment((128, 64), cookies_given),
    "id.strict": Experiment((True, False), attacked("fixation_by_id"), {"id.rotate_on_login": "never"}),
    "id.anonymous": Experiment((False, True), story("0s visit b1", "1m visit b1")),
    "id.rotate_on_login": Experiment(("always", "never"), story("0s login b1 u1", "1m login b1 u1")),
    "id.rotate_on_privilege": Experiment(
        (True, False), story("0s login b1 u1", "1m set_role u1 role=manager", "2m visit b1")
    ),
    "id.rotate_on_password": Experiment((True, False), story("0s login b1 u1", "1m change_password b1")),
    "id.rotate_every": Experiment(("off", "5m"), story("0s login b1 u1", "6m visit b1")),
    "id.rotation_grace": Experiment(
        ("off", "30s"), story("0s login b1 u1", "360s visit b1 takes=5", "361s visit b1"), DUE
    ),
    "id.old_after_rotate": Experiment(
        ("destroyed", "kept"),
        story("0s login b1 u1", "1m copy_cookies b2 from=b1", "6m visit b1", "7m visit b2"),
        DUE,
    ),
    "time.idle": Experiment(("15m", "5m"), story("0s login b1 u1", "10m visit b1")),
    "time.absolute": Experiment(("8h", "5m"), story("0s login b1 u1", "10m visit b1")),
    "time.renew": Experiment(("on_access", "never"), story("0s login b1 u1", "10m visit b1", "20m visit b1")),
    "time.renew_cookie": Experiment(
        ("on_access", "never"),
        story("0s login b1 u1", "10m visit b1", "20m visit b1"),
        {"cookie.persistent": True},
    ),
    "time.valid_at_limit": Experiment((False, True), story("0s login b1 u1", "15m visit b1")),
    "time.resolution": Experiment(("off", "1m"), story("30s login b1 u1", "920s visit b1")),
    "time.rounding": Experiment(("both", "left"), story("30s login b1 u1", "880s visit b1"), {"time.resolution": "1m"}),
    "time.setting_change": Experiment(
        ("at_once", "next_write"),
        story("0s login b1 u1", "8m visit b1", command=SHORTER),
        {"time.renew": "never"},
    ),
    "cookie.name": Experiment(("__Host-session", "session"), cookies_given),
    "cookie.domain": Experiment(("", "coatcheck.example"), sent_to_a_sibling, {"cookie.name": "session"}),
    "cookie.path": Experiment(("/", "/elsewhere"), story("0s login b1 u1", "1m visit b1"), {"cookie.name": "session"}),
    "cookie.secure": Experiment(
        ("always", "never"), attacked("theft_on_plain_network"), {"cookie.name": "session", "transport.hsts": False}
    ),
    "cookie.http_only": Experiment((True, False), attacked("theft_by_script")),
    "cookie.same_site": Experiment(("lax", "none"), attacked("csrf_by_form"), NAIVE),
    "cookie.persistent": Experiment((False, True), story("0s login b1 u1", "1m close_browser b1", "2m visit b1")),
    "cookie.max_age": Experiment(
        ("off", "5m"),
        story("0s login b1 u1", "10m visit b1"),
        {"cookie.persistent": True, "time.renew_cookie": "never"},
    ),
    "cookie.lifetime": Experiment(("max_age", "expires"), cookies_given, {"cookie.persistent": True}),
    "login.max_failures": Experiment((5, 1), story("0s login b1 u1 wrong_password", "1m login b1 u1")),
    "login.lockout": Experiment(
        ("15m", "1m"), story("0s login b1 u1 wrong_password", "5m login b1 u1"), {"login.max_failures": 1}
    ),
    "remember.enabled": Experiment(
        (False, True), story("0s login b1 u1 remember", "1m close_browser b1", "2m visit b1")
    ),
    "remember.name": Experiment(("__Host-remember", "me"), cookies_given, REMEMBERED),
    "remember.duration": Experiment(("1h", "3h"), story("0s login b1 u1 remember", "2h visit b1"), REMEMBERED),
    "remember.server_checks_expiry": Experiment((True, False), remember_cookie_that_no_browser_drops, REMEMBERED),
    "remember.renew": Experiment(
        ("never", "on_access"), story("0s login b1 u1 remember", "50m visit b1", "90m visit b1"), REMEMBERED
    ),
    "remember.bound": Experiment(
        (True, False),
        story("0s login b1 u1 remember", "50m visit b1", "51m visit b1"),
        {**REMEMBERED, "binding.ip_ua": "end"},
    ),
    "remember.persistent": Experiment(
        (True, False),
        story("0s login b1 u1 remember", "55m visit b1", "58m close_browser b1", "61m visit b1"),
        {**REMEMBERED, "remember.renew": "never", "cookie.persistent": True},
    ),
    "remember.elsewhere": Experiment(
        ("alike", "end"),
        story("0s login b1 u1 remember", "50m visit b1", "51m copy_cookies b2 from=b1", "52m visit b2"),
        {**REMEMBERED, "cookie.persistent": True, "remember.persistent": False},
    ),
    "remember.dies_with": Experiment(
        (["logout"], []),
        story("0s login b1 u1 remember", "1m copy_cookies b2 from=b1", "2m logout b1", "3m visit b2"),
        REMEMBERED,
    ),
    "auth.password_change.others": Experiment(
        ("immediately", "never"), story("0s login b1 u1", "1m login b2 u1", "2m change_password b1", "3m visit b2")
    ),
    "auth.password_change.current": Experiment(
        ("kept", "ended"), story("0s login b1 u1", "1m change_password b1", "2m visit b1")
    ),
    "auth.deactivation.effect": Experiment(
        ("immediately", "never"), story("0s login b1 u1", "1m deactivate u1", "2m visit b1")
    ),
    "auth.deactivation.session": Experiment(
        ("destroyed", "kept"), story("0s login b1 u1", "1m deactivate u1", "2m reactivate u1", "3m visit b1")
    ),
    "auth.roles": Experiment(
        ("every_request", "next_login"),
        story("0s login b1 u1", "1m set_role u1 role=manager", "2m visit b1 needs=manager"),
    ),
    "auth.reauth_after": Experiment(("15m", "5m"), story("0s login b1 u1", "10m visit b1 fresh")),
    "logout.server": Experiment(
        ("record_destroyed", "none"),
        story("0s login b1 u1", "1m copy_cookies b2 from=b1", "2m logout b1", "3m visit b2"),
    ),
    "logout.clears_cookie": Experiment((True, False), story("0s login b1 u1", "1m logout b1", "2m visit b1")),
    "limit.max_sessions": Experiment((5, 1), story("0s login b1 u1", "1m login b2 u1", "2m visit b1")),
    "limit.on_exceed": Experiment(
        ("evict_oldest", "deny"), story("0s login b1 u1", "1m login b2 u1"), {"limit.max_sessions": 1}
    ),
    "csrf.mode": Experiment(("synchronizer", "off"), attacked("csrf_by_sibling"), {"csrf.origin_check": False}),
    "csrf.origin_check": Experiment((True, False), attacked("csrf_by_sibling"), {"csrf.mode": "off"}),
    "csrf.ttl": Experiment(("off", "5m"), old_form),
    "csrf.rotate_on_login": Experiment((True, False), form_from_before_log_in),
    "csrf.rotate_on_logout": Experiment((True, False), form_from_before_log_out, {"csrf.mode": "double_submit"}),
    "csrf.trusted_origins": Experiment(
        ([], ["https://*.coatcheck.example"]), attacked("csrf_by_sibling"), {"csrf.mode": "off"}
    ),
    "binding.ip_ua": Experiment(
        ("off", "end"), story("0s login b1 u1", "1m copy_cookies b2 from=b1", "2m visit b2", "3m visit b1")
    ),
    "revoke.not_before": Experiment(
        (False, True), story("0s login b1 u1", "1m revoke_user u1", "2m visit b1"), {"store.kind": "client_signed"}
    ),
    "token.access": Experiment(
        ("5m", "off"), story("0s login b1 u1", "10m visit b1"), {**TOKENS, "token.refresh": "off"}
    ),
    "token.refresh": Experiment(("8h", "off"), story("0s login b1 u1", "10m visit b1"), TOKENS),
    "token.refresh_rotation": Experiment(
        (True, False),
        story("0s login b1 u1", "1m copy_cookies b2 from=b1", "6m visit b1", "7m visit b2"),
        {**TOKENS, "binding.ip_ua": "off"},
    ),
    "token.reuse_detection": Experiment(
        (True, False),
        story("0s login b1 u1", "1m copy_cookies b2 from=b1", "6m visit b1", "7m visit b2", "12m visit b1"),
        {**TOKENS, "binding.ip_ua": "off"},
    ),
    "token.revocation": Experiment(
        ("denylist", "none"), story("0s login b1 u1", "1m revoke_user u1", "2m visit b1"), TOKENS
    ),
    "transport.https": Experiment(("only", "none"), story("0s login b1 u1", "1m visit b1")),
    "transport.hsts": Experiment((True, False), attacked("theft_on_plain_network"), HEARD),
    "transport.no_store": Experiment((True, False), attacked("left_pages")),
}


def test_there_is_an_experiment_for_every_field():
    assert list(EXPERIMENTS) == [path for path, _ in policy_fields()]


@pytest.mark.parametrize("path", EXPERIMENTS)
def test_a_field_acts(path):
    it = EXPERIMENTS[path]
    one, other = (Policy().with_changes({**it.base, path: value}) for value in it.values)
    assert it.probe(one) != it.probe(other)
    assert it.probe(one) == it.probe(one)
