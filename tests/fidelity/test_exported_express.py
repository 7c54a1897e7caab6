"""What is exported for express-session, evaluated in Node: its cookie, and the code beside it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest

from simulator.policy import Policy
from tests.fidelity.exporting import USERS, assert_cookie_says, exported_as, meant_by, policy_with
from tests.fidelity.express_site import ExpressMissingError, Node
from tests.fidelity.harness import Application, Framework, Reply, Request, credentials, first_password
from tests.fidelity.stories import tell, telling


@pytest.fixture(scope="module")
def node() -> Iterator[Node]:
    try:
        process = Node("exported.js")
    except ExpressMissingError as missing:
        pytest.skip(str(missing))
    yield process
    process.stop()


class ExportedApplication(Application):
    """The pages upon the exported options, with the code that came along."""

    def __init__(self, node: Node, users: Mapping[str, str], policy: Policy) -> None:
        self.node, self.accounts, self.session_cookie = node, self, policy.cookie.name
        export = exported_as("express", policy)
        code = {remedy.name[len("express/") : -len(".js")]: remedy.text for remedy in export.remedies}
        known = [{"name": name, "role": role, "password": first_password(name)} for name, role in users.items()]
        node.command("start", settings=export.text, code=code, users=known)

    def answer(self, request: Request) -> Reply:
        return self.node.ask(request)

    def set_password(self, user: str, password: str) -> None:
        self.node.command("change", user=user, fields={"password": password})

    def set_role(self, user: str, role: str) -> None:
        self.node.command("change", user=user, fields={"role": role})

    def set_active(self, user: str, active: bool) -> None:
        self.node.command("change", user=user, fields={"active": active})


@dataclass(frozen=True)
class Exported(Framework):
    """express-session with the options, and the code, that a policy came to."""

    node: Node = field(repr=False)
    wanted: Policy

    @property
    def name(self) -> str:
        return "exported express"

    @property
    def limits_s(self) -> tuple[int, ...]:
        return ()

    @property
    def policy(self) -> Policy:
        return meant_by(exported_as("express", self.wanted))

    @contextmanager
    def serving(self, users: Mapping[str, str]) -> Iterator[Application]:
        yield ExportedApplication(self.node, users, self.wanted)


@pytest.fixture
def exported(node):
    """express-session as it ships, with fields changed."""
    return lambda **changes: Exported(node, policy_with("express", **changes))


@pytest.mark.parametrize(
    ("preset", "changes"),
    [
        ("owasp", {"time__idle": "off"}),
        ("owasp", {"cookie__persistent": True}),
        ("express", {}),
        ("wide-open", {"time__idle": "1h", "id__rotation_grace": "off"}),
        ("express", {"cookie__same_site": "strict", "cookie__secure": "same_as_request", "cookie__path": "/login"}),
    ],
)
def test_the_cookie_that_express_sends_says_what_the_policy_does(node, preset, changes):
    policy = policy_with(preset, store__kind="server_memory", csrf__mode="off", csrf__origin_check=False, **changes)
    with Exported(node, policy).playback(USERS, 1_000_000_000) as playback:
        reply = playback.application.answer(Request("POST", "/login", form=credentials("u1")))
    [line] = [line for line in reply.set_cookies if line.startswith(f"{policy.cookie.name}=")]
    assert_cookie_says(policy, line)


def test_the_idle_limit_is_in_force_to_the_second(exported):
    policy = exported(time__idle="30m", cookie__persistent=True, time__renew_cookie="on_access")
    tell(policy, "0 a login u1 yes; 1799 a visit yes; 3598 a visit yes; 5398 a visit no")


def test_a_session_ends_at_its_longest_life_however_busy(exported):
    story = "0 a login u1 yes; 1500 a visit yes; 3000 a submit yes; 3599 a visit yes; 3600 a visit no"
    tell(exported(time__absolute="1h"), story)


def test_log_in_gives_a_new_id(exported):
    with telling(exported(id__rotate_on_login="always")) as told:
        told.tell("0 a login u1 yes")
        first = told.cookies("a")["connect.sid"]
        told.tell("1 b copy_cookies a; 2 a login u1 yes")
        assert told.cookies("a")["connect.sid"] != first
        told.tell("3 b visit no; 3 a visit yes")


def test_an_id_changes_in_time(exported):
    with telling(exported(id__rotate_every="10m")) as told:
        told.tell("0 a login u1 yes; 1 b copy_cookies a")
        first = told.cookies("a")["connect.sid"]
        told.tell("600 a visit yes")
        assert told.cookies("a")["connect.sid"] == first
        told.tell("601 a visit yes; 602 a visit yes; 602 b visit no")
        assert told.cookies("a")["connect.sid"] != first


def test_a_new_role_or_password_gives_a_new_id(exported):
    with telling(exported(id__rotate_on_privilege=True)) as told:
        told.tell("0 a login u1 yes; 1 b copy_cookies a")
        told.send("a", "POST", "/new-id")
        told.tell("2 a visit yes; 2 b visit no")


def test_one_log_in_too_many_ends_the_oldest_session(exported):
    story = """
        0  a  login u1  yes
        1  b  login u1  yes
        2  x  login u2  yes
        3  a  visit     yes
        4  c  login u1  yes
        5  a  visit     no
        5  b  visit     yes
        5  c  visit     yes
        5  x  visit     yes
        """
    tell(exported(limit__max_sessions=2), story)


def test_a_closed_account_has_no_session_left_to_revive(exported):
    policy = exported(auth__deactivation__effect="immediately", auth__deactivation__session="destroyed")
    tell(policy, "0 a login u1 yes; 1 - deactivate u1; 2 a visit no; 3 - reactivate u1; 4 a visit no; 5 a login u1 yes")


def test_a_new_password_ends_what_was_logged_in_before(exported):
    policy = exported(auth__password_change__others="immediately")
    tell(policy, "0 a login u1 yes; 0 x login u2 yes; 1 - set_password u1; 2 a visit no; 2 x visit yes")


def test_a_page_may_ask_for_a_fresh_log_in(exported):
    policy = exported(auth__reauth_after="15m")
    tell(policy, "0 a login u1 yes; 900 a visit fresh yes; 901 a visit fresh no; 901 a visit yes")


# One machine has one address: the other browser is told by its client.
@pytest.mark.parametrize(("binding", "visit", "fresh"), [("end", "no", "no"), ("stale", "yes", "no")])
def test_a_session_from_elsewhere_is_met_as_the_policy_says(exported, binding, visit, fresh):
    policy = exported(binding__ip_ua=binding, auth__reauth_after="1d")
    tell(policy, f"0 a login u1 yes; 1 b copy_cookies a; 2 b visit {visit}; 3 b visit fresh {fresh}")


def test_log_out_takes_the_cookie_out_of_the_browser(exported):
    with telling(exported(logout__clears_cookie=True)) as told:
        told.tell("0 a login u1 yes; 1 a logout yes")
        assert "connect.sid" not in told.cookies("a")


def test_a_host_cookie_is_taken_out_too(node):
    policy = policy_with("owasp", store__kind="server_memory", csrf__mode="off", csrf__origin_check=False)
    with telling(Exported(node, policy)) as told:
        told.tell("0 a login u1 yes; 1 a visit yes; 2 a logout yes")
        assert "__Host-session" not in told.cookies("a")


def test_failures_in_a_row_lock_an_account_for_a_while(exported):
    story = """
        0    a  login u1 wrong  no
        1    a  login u1        yes
        2    b  login u1 wrong  no
        3    b  login u1 wrong  no
        4    b  login u1        no
        4    b  login u2        yes
        602  c  login u1        no
        603  c  login u1        yes
        """
    tell(exported(login__max_failures=2, login__lockout="10m"), story)


def answered(node: Node, method: str, path: str, headers: Mapping[str, str], cookies: str = ""):
    """What Node answers: status, headers by name, cookies, text."""
    connection = node.connect()
    connection.request(method, path, headers={"x-now-ms": "1000000000000", "cookie": cookies, **headers})
    response = connection.getresponse()
    text = response.read().decode()
    connection.close()
    return response.status, {name.lower(): value for name, value in response.getheaders()}, text


def test_plain_connections_are_led_away_and_pages_not_kept(node):
    policy = policy_with("express", transport__https="only", transport__hsts=True, transport__no_store=True)
    ExportedApplication(node, USERS, policy)
    status, headers, _ = answered(node, "GET", "/page", {"x-plain": "1", "host": "shop.example"})
    assert (status, headers["location"]) == (308, "https://shop.example/page")
    _, headers, _ = answered(node, "GET", "/page", {})
    assert headers["cache-control"] == "no-store"
    assert headers["strict-transport-security"] == "max-age=31536000"


@pytest.mark.parametrize(
    ("token", "origin", "refused"),
    [
        ("right", None, False),
        ("right", "https://shop.example", False),
        ("right", "https://a.friends.example", False),
        ("right", "https://evil.example", True),
        ("right", "https://friends.example.evil.example", True),
        ("wrong", None, True),
        (None, None, True),
    ],
)
def test_a_forged_form_is_refused(node, token, origin, refused):
    friends = ["https://*.friends.example"]
    changes = {"csrf__mode": "synchronizer", "csrf__origin_check": True, "csrf__trusted_origins": friends}
    ExportedApplication(node, USERS, policy_with("express", **changes))
    _, headers, right = answered(node, "GET", "/token", {})
    cookies = headers["set-cookie"].partition(";")[0]
    sent = {"host": "shop.example"} | ({"origin": origin} if origin else {})
    if token is not None:
        sent["x-csrf-token"] = right if token == "right" else "x" * len(right)
    status, _, _ = answered(node, "POST", "/login", sent, cookies)
    assert (status == 403) is refused
