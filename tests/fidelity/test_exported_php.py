"""What is exported for PHP, run by it: the directives in force, its cookie, and the code beside them."""

import json
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pytest

from simulator.interop.losses import losses
from simulator.interop.php import policy_of
from simulator.policy import Policy
from tests.fidelity.exporting import assert_cookie_says, attributes, exported_as, policy_with

PAGES = Path(__file__).parent / "php" / "pages.php"
# Debian's own directives in conf.d stay out of it.
ENVIRONMENT = {**os.environ, "PHP_INI_SCAN_DIR": ""}

pytestmark = pytest.mark.skipif(shutil.which("php") is None, reason="php is not installed (php-cli)")


class Client:
    """A browser of the simplest kind, in front of PHP's own server."""

    def __init__(self, port: int, cookies: Mapping[str, str] | None = None, agent: str = "agent") -> None:
        self.port, self.cookies, self.agent = port, dict(cookies or {}), agent
        self.lines: list[str] = []
        self.headers: dict[str, str] = {}

    def get(self, do: str, headers: Mapping[str, str] | None = None, form: Mapping[str, str] | None = None, **query):
        """Status and text of a page; the cookies that it sets are kept."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        pairs = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        sent = {"Cookie": pairs, "User-Agent": self.agent, **(headers or {})}
        body = None if form is None else urlencode(form)
        if form is not None:
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        method = "GET" if form is None else "POST"
        connection.request(method, f"/?{urlencode({'do': do, **query})}", body, sent)
        response = connection.getresponse()
        self.lines = [value for name, value in response.getheaders() if name.lower() == "set-cookie"]
        self.headers = {name.lower(): value for name, value in response.getheaders()}
        for line in self.lines:
            name, _, value = line.partition(";")[0].partition("=")
            if "deleted" in value or not value or attributes(line).get("max-age") == "0":
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value
        text = response.read().decode()
        connection.close()
        return response.status, text

    def copy(self, agent: str = "agent") -> "Client":
        """Another browser with the same cookies."""
        return Client(self.port, self.cookies, agent)


@contextmanager
def serving(policy: Policy, folder: Path) -> Iterator[Client]:
    """PHP's own server with the exported directives and the exported code."""
    export = exported_as("php", policy)
    (folder / "php.ini").write_text(export.text + f'session.save_path = "{folder}"\n', encoding="utf-8")
    shutil.copy(PAGES, folder / "index.php")
    for remedy in export.remedies:
        (folder / remedy.name.removeprefix("php/")).write_text(remedy.text, encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = ["php", "-c", str(folder / "php.ini"), "-S", f"127.0.0.1:{port}", "-t", str(folder)]
    server = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
    try:
        while b"started" not in (line := server.stderr.readline()):
            assert line, "PHP's server did not start"
        yield Client(port)
    finally:
        server.kill()
        server.wait()
        server.stderr.close()


@pytest.fixture
def php(tmp_path):
    """PHP's server as PHP ships, with fields changed."""
    return lambda **changes: serving(policy_with("php", **changes), tmp_path)


POLICIES = [
    policy_with("owasp", store__kind="server_file", store__finds_users=False),
    policy_with("pci", store__kind="server_file"),
    policy_with("php"),
    policy_with("django-file"),
    policy_with("php", cookie__path='/"q"', cookie__domain="example.org", id__bits=288, cookie__same_site="strict"),
]
each_policy = pytest.mark.parametrize(
    "policy", POLICIES, ids=[f"{i}{policy.name}" for i, policy in enumerate(POLICIES)]
)


@each_policy
def test_the_directives_in_force_are_those_of_the_policy_but_for_the_losses(policy, tmp_path):
    export = exported_as("php", policy)
    ini = tmp_path / "php.ini"
    ini.write_text(export.text, encoding="utf-8")
    program = ["php", "-c", str(ini), "-r", 'echo json_encode(ini_get_all("session", false));']
    done = subprocess.run(program, capture_output=True, text=True, check=True, env=ENVIRONMENT)
    in_force = json.loads(done.stdout)
    assert set(export.settings) <= set(in_force)
    assert losses(policy, policy_of({key: in_force[key] for key in export.settings})) == export.losses


@each_policy
def test_the_cookie_that_php_sends_says_what_the_policy_does(policy, tmp_path):
    sayable = policy.with_changes({"csrf.mode": "off", "csrf.origin_check": False})
    with serving(sayable, tmp_path) as client:
        client.get("login")
    assert_cookie_says(sayable, client.lines[-1])


def test_a_pause_and_a_long_life_end_a_session(php):
    with php(time__idle="15m", time__absolute="1h") as client:
        client.get("login")
        for _ in range(3):
            client.get("age", s=890)
            assert client.get("visit") == (200, "u1")
        pausing, old = client.copy(), client.copy()
        old.get("age", s=880)
        assert old.get("visit") == (200, "u1")
        old.get("age", s=60)
        assert old.get("visit") == (200, "nobody")
        assert pausing.get("visit") == (200, "nobody")
        client.cookies.clear()
        client.get("login")
        client.get("age", s=900)
        assert client.get("visit") == (200, "nobody")


def test_log_in_gives_a_new_id_and_voids_the_old_one(php):
    with php(id__rotate_on_login="always", id__old_after_rotate="destroyed") as client:
        client.get("login")
        before, first = client.copy(), client.cookies["PHPSESSID"]
        client.get("login")
        assert client.cookies["PHPSESSID"] != first
        assert client.get("visit") == (200, "u1")
        assert before.get("visit") == (200, "nobody")


def test_an_id_changes_in_time(php):
    with php(id__rotate_every="10m") as client:
        client.get("login")
        first = client.cookies["PHPSESSID"]
        client.get("age", s=590)
        client.get("visit")
        assert client.cookies["PHPSESSID"] == first
        client.get("age", s=20)
        assert client.get("visit") == (200, "u1")
        assert client.cookies["PHPSESSID"] != first


def test_a_closed_account_or_a_new_password_ends_what_was_logged_in_before(php):
    with php(auth__password_change__others="immediately") as client:
        client.get("login")
        other = client.copy()
        other.get("login")
        client.get("end")
        client.get("login")
        assert client.get("visit") == (200, "u1")
        assert other.get("visit") == (200, "nobody")


def test_a_new_role_or_password_gives_a_new_id(php):
    with php(id__rotate_on_privilege=True, id__rotate_on_password=True) as client:
        client.get("login")
        before, first = client.copy(), client.cookies["PHPSESSID"]
        client.get("new_id")
        assert client.cookies["PHPSESSID"] != first
        assert (client.get("visit")[1], before.get("visit")[1]) == ("u1", "nobody")


def test_failures_in_a_row_lock_an_account_for_a_while(php):
    with php(login__max_failures=2, login__lockout="10m") as client:
        tried = [client.get("attempt", right=right)[1] for right in (0, 1, 0, 0, 1)]
        assert tried == ["wrong", "in", "wrong", "wrong", "locked"]
        client.get("lock_age", s=590)
        assert client.get("attempt", right=1)[1] == "locked"
        client.get("lock_age", s=600)
        assert client.get("attempt", right=1)[1] == "in"


def test_a_chosen_id_is_not_adopted_in_strict_mode(php):
    with php(id__strict=True) as client:
        client.cookies["PHPSESSID"] = "a" * 32
        client.get("login")
        assert client.cookies["PHPSESSID"] != "a" * 32


def test_a_page_may_ask_for_a_fresh_log_in(php):
    with php(auth__reauth_after="15m") as client:
        client.get("login")
        assert client.get("fresh") == (200, "fresh")
        client.get("age", s=901)
        assert client.get("fresh") == (200, "stale")


@pytest.mark.parametrize(("binding", "visit"), [("end", "nobody"), ("stale", "u1"), ("report", "u1")])
def test_a_session_from_elsewhere_is_met_as_the_policy_says(php, binding, visit):
    with php(binding__ip_ua=binding, auth__reauth_after="1d") as client:
        client.get("login")
        thief = client.copy("another agent")
        assert thief.get("visit") == (200, visit)
        assert thief.get("fresh")[1] == ("fresh" if binding == "report" else "stale")


def test_log_out_takes_the_cookie_out_of_the_browser(php):
    with php(logout__clears_cookie=True) as client:
        client.get("login")
        copy = client.copy()
        client.get("logout")
        assert client.cookies == {}
        assert copy.get("visit") == (200, "nobody")


def test_every_request_sends_a_persistent_cookie_again(php):
    changes = {"cookie__persistent": True, "cookie__max_age": "1h", "time__renew_cookie": "on_access"}
    with php(**changes) as client:
        client.get("login")
        client.get("visit")
    assert attributes(client.lines[-1])["max-age"] == "3600"


def test_plain_connections_are_led_away(php):
    with php(transport__https="only", transport__hsts=True) as client:
        assert client.get("headers", {"Host": "shop.example"})[0] == 308
        assert client.headers["location"] == "https://shop.example/?do=headers"
        assert client.get("headers", {"X-HTTPS": "on"}) == (200, "page")
        assert client.headers["strict-transport-security"] == "max-age=31536000"


@pytest.mark.parametrize(
    ("token", "origin", "status"),
    [
        ("right", None, 200),
        ("right", "https://shop.example", 200),
        ("right", "https://a.friends.example", 200),
        ("right", "https://evil.example", 403),
        ("wrong", None, 403),
        ("", None, 403),
    ],
)
def test_a_forged_form_is_refused(php, token, origin, status):
    friends = ["https://*.friends.example"]
    with php(csrf__mode="synchronizer", csrf__origin_check=True, csrf__trusted_origins=friends) as client:
        _, right = client.get("token")
        headers = {"Host": "shop.example"} | ({"Origin": origin} if origin else {})
        form = {"csrf_token": right if token == "right" else token}
        assert client.get("form", headers, form)[0] == status


@pytest.mark.parametrize(("no_store", "header"), [(True, "no-store, no-cache, must-revalidate"), (False, None)])
def test_the_cache_limiter_decides_whether_copies_of_pages_are_kept(php, no_store, header):
    with php(transport__no_store=no_store) as client:
        client.get("visit")
    assert client.headers.get("cache-control") == header


def test_without_an_ini_php_tells_browsers_to_keep_no_copy():
    program = ["php", "-n", "-r", 'echo ini_get("session.cache_limiter");']
    done = subprocess.run(program, capture_output=True, text=True, check=True, env=ENVIRONMENT)
    assert done.stdout == "nocache"
    assert policy_of({}).transport.no_store
