"""What is exported for Flask, Flask-Login and Flask-Session, loaded into them: their settings in force, their cookies, and
the code beside them.
"""

from contextlib import contextmanager
from dataclasses import dataclass
from types import ModuleType

import flask
import flask_login
import pytest
from flask import abort, request, session

from simulator.interop import flask as flask_settings
from simulator.interop import flask_login as flask_login_settings
from simulator.interop import flask_session as flask_session_settings
from simulator.interop.losses import losses
from simulator.policy import Policy
from tests.fidelity.accounts import AccountTable
from tests.fidelity.exporting import USERS, assert_cookie_says, exported_as, meant_by, policy_with, remedies_of, run
from tests.fidelity.flask_login_site import LoginUser
from tests.fidelity.flask_site import FlaskApplication
from tests.fidelity.harness import SECRET_KEY, Framework, Request, credentials
from tests.fidelity.stories import tell, telling

SETTINGS = {"flask": flask_settings, "flask-login": flask_login_settings, "flask-session": flask_session_settings}
frameworks = pytest.mark.parametrize("framework", SETTINGS)


class EndingAccounts(AccountTable):
    """Accounts whose changes end sessions by the guard's date."""

    def __init__(self, users, guard: ModuleType | None) -> None:
        super().__init__(users)
        self._guard = guard

    def set_password(self, user: str, password: str) -> None:
        super().set_password(user, password)
        self._end(user)

    def set_active(self, user: str, active: bool) -> None:
        super().set_active(user, active)
        if not active:
            self._end(user)

    def _end(self, user: str) -> None:
        if self._guard is not None:
            self._guard.end_sessions_of(self.named(user).number)


class ExportedApplication(FlaskApplication):
    """The pages upon the exported application, with the guard where it came along."""

    def __init__(self, framework: str, app: flask.Flask, users, modules) -> None:
        self.flask, self._framework = app, framework
        self._guard, self._lockout = modules.get("guard"), modules.get("lockout")
        self.accounts = EndingAccounts(users, self._guard)
        app.config["SECRET_KEY"] = SECRET_KEY
        for module in ("guard", "headers"):
            if module in modules:
                modules[module].install(app)
        if framework == "flask-login":
            app.login_manager.user_loader(self._load)
        self._route("/login", self._log_in)
        self._route("/logout", self._log_out)
        self._route("/page", self._guarded(self._page), "GET", "POST")
        self.session_cookie = app.config["SESSION_COOKIE_NAME"]

    def _load(self, user_id: str) -> LoginUser:
        return LoginUser(self.accounts.numbered(int(user_id)), alternative_id=False)

    def _log_in(self) -> str:
        name = request.form["username"]
        if self._lockout is not None and self._lockout.is_locked(name):
            abort(401)
        account = self.accounts.authenticate(name, request.form["password"])
        if self._lockout is not None:
            (self._lockout.logged_in if account else self._lockout.failed)(name)
        if account is None:
            abort(401)
        session["user_id"] = account.number
        if self._framework == "flask-login":
            flask_login.login_user(LoginUser(account, alternative_id=False), remember="remember" in request.form)
        if self._guard is not None:
            self._guard.note_log_in(account.number)
        return name

    def _log_out(self) -> str:
        if self._guard is not None:
            self._guard.end_this_session()
        else:
            session.clear()
        return "good bye"

    def _page(self) -> str:
        if request.args.get("fresh") and self._guard is not None:
            return self._guard.fresh_login_required(super()._page)()
        return super()._page()

    def _account(self):
        number = session.get("user_id")
        return self.accounts.numbered(int(number) if number is not None else None)


@dataclass(frozen=True)
class Exported(Framework):
    """A framework of the Flask family with the settings, and the code, that a policy came to."""

    framework: str
    wanted: Policy

    @property
    def name(self) -> str:
        return f"exported {self.framework}"

    @property
    def limits_s(self) -> tuple[int, ...]:
        return ()

    @property
    def policy(self) -> Policy:
        return meant_by(exported_as(self.framework, self.wanted))

    @contextmanager
    def serving(self, users):
        export = exported_as(self.framework, self.wanted)
        with remedies_of(export) as modules:
            yield ExportedApplication(self.framework, run(export.text, "app").app, users, modules)


def policies(framework: str) -> list[Policy]:
    """Policies to write; sessions on the server are kept in memory, where nothing has to run beside the test."""
    changes = {"store__kind": "server_memory"} if framework == "flask-session" else {}
    presets = ["owasp", "pci", framework, "wide-open"]
    return [policy_with(preset, **changes) for preset in presets]


@frameworks
@pytest.mark.parametrize("number", range(4))
def test_the_settings_in_force_are_those_of_the_policy_but_for_the_losses(framework, number):
    policy = policies(framework)[number]
    export = exported_as(framework, policy)
    app = run(export.text, "app").app
    in_force = {key: app.config[key] for key in export.settings if key in app.config}
    # What a cache bears within it, and what code says, is no entry of the configuration.
    in_force |= {
        key: export.settings[key]
        for key in ("SESSION_CACHELIB", "session.permanent", "CSRFProtect")
        if key in export.settings
    }
    assert losses(policy, SETTINGS[framework].policy_of(in_force)) == export.losses


@frameworks
@pytest.mark.parametrize("number", range(4))
def test_the_cookie_that_flask_sends_says_what_the_policy_does(framework, number):
    policy = policies(framework)[number].with_changes({"csrf.mode": "off", "csrf.origin_check": False})
    if policy.cookie.same_site == "none":
        policy = policy.with_changes({"cookie.same_site": "lax"})
    with Exported(framework, policy).playback(USERS, 1_000_000_000) as playback:
        reply = playback.application.answer(Request("POST", "/login", form=credentials("u1")))
    [line] = [line for line in reply.set_cookies if line.startswith(f"{policy.cookie.name}=")]
    assert_cookie_says(policy, line)


def with_guard(framework: str, **changes: object) -> Exported:
    return Exported(framework, policy_with(framework, **changes))


def in_memory(framework: str) -> dict[str, object]:
    return {"store__kind": "server_memory"} if framework == "flask-session" else {}


@frameworks
def test_a_session_ends_at_its_longest_life_however_busy(framework):
    tell(
        with_guard(framework, time__absolute="1h", **in_memory(framework)),
        "0 a login u1 yes; 1500 a visit yes; 3000 a submit yes; 3599 a visit yes; 3600 a visit no",
    )


@pytest.mark.parametrize("framework", ["flask", "flask-login"])
def test_every_request_renews_where_the_cookie_ends_with_the_browser(framework):
    exported = with_guard(framework, time__idle="30m", time__renew="on_access", time__absolute="400d")
    tell(exported, "0 a login u1 yes; 1799 a visit yes; 3598 a visit yes; 5397 a visit yes; 7199 a visit no")


@frameworks
def test_a_copied_cookie_is_refused_after_log_out(framework):
    exported = with_guard(framework, logout__server="record_destroyed", time__absolute="1d", **in_memory(framework))
    tell(exported, "0 a login u1 yes; 1 b copy_cookies a; 2 a logout yes; 3 b visit no")


@frameworks
def test_a_closed_account_has_no_session_left_to_revive(framework):
    exported = with_guard(
        framework,
        auth__deactivation__effect="immediately",
        auth__deactivation__session="destroyed",
        **in_memory(framework),
    )
    tell(
        exported,
        "0 a login u1 yes; 1 - deactivate u1; 2 a visit no; 3 - reactivate u1; 4 a visit no; 5 a login u1 yes; 6 a visit yes",
    )


@frameworks
def test_a_new_password_ends_what_was_logged_in_before(framework):
    exported = with_guard(framework, auth__password_change__others="immediately", **in_memory(framework))
    tell(exported, "0 a login u1 yes; 0 x login u2 yes; 1 - set_password u1; 2 a visit no; 2 x visit yes")


@frameworks
def test_one_log_in_too_many_ends_the_oldest_session(framework):
    tell(
        with_guard(framework, limit__max_sessions=2, **in_memory(framework)),
        """
        0  a  login u1  yes
        1  b  login u1  yes
        2  x  login u2  yes
        3  a  visit     yes
        4  c  login u1  yes
        5  a  visit     no
        5  b  visit     yes
        5  c  visit     yes
        5  x  visit     yes
        6  b  logout    yes
        7  a  login u1  yes
        8  c  visit     yes
        """,
    )


def test_a_new_role_or_password_gives_a_new_id_on_the_server():
    policy = policy_with("flask-session", id__rotate_on_privilege=True, store__kind="server_memory")
    export = exported_as("flask-session", policy)
    with remedies_of(export) as modules:
        app = run(export.text, "app").app
        app.add_url_rule("/in", "in", lambda: session.update(user=1) or "in")
        app.add_url_rule("/new", "new", lambda: modules["guard"].new_id() or "new")
        app.add_url_rule("/who", "who", lambda: str(session.get("user")))
        client, thief = app.test_client(), app.test_client()
        client.get("/in")
        thief.set_cookie("session", client.get_cookie("session").value)
        client.get("/new")
        assert (client.get("/who").text, thief.get("/who").text) == ("1", "None")


@frameworks
def test_a_page_may_ask_for_a_fresh_log_in(framework):
    exported = with_guard(framework, auth__reauth_after="15m", **in_memory(framework))
    tell(exported, "0 a login u1 yes; 900 a visit fresh yes; 901 a visit fresh no; 901 a visit yes")


@pytest.mark.parametrize(
    ("binding", "visit", "fresh"), [("end", "no", "no"), ("stale", "yes", "no"), ("report", "yes", "yes")]
)
def test_a_session_from_elsewhere_is_met_as_the_policy_says(binding, visit, fresh):
    exported = with_guard("flask", binding__ip_ua=binding, auth__reauth_after="1d")
    tell(exported, f"0 a login u1 yes; 1 b copy_cookies a; 2 b visit {visit}; 3 b visit fresh {fresh}")


@pytest.mark.parametrize(("protection", "visit"), [("end", "no"), ("stale", "yes"), ("off", "yes")])
def test_the_protection_of_flask_login_is_a_setting(protection, visit):
    exported = with_guard("flask-login", binding__ip_ua=protection)
    app = run(exported_as("flask-login", exported.wanted).text, "app").app
    assert app.config["SESSION_PROTECTION"] == {"end": "strong", "stale": "basic", "off": None}[protection]


def test_log_in_gives_a_new_id_on_the_server():
    exported = with_guard("flask-session", id__rotate_on_login="always", store__kind="server_memory")
    with telling(exported) as told:
        told.tell("0 a login u1 yes")
        first = told.cookies("a")["session"]
        told.tell("1 b copy_cookies a; 2 a login u1 yes")
        assert told.cookies("a")["session"] != first
        told.tell("3 b visit no; 3 a visit yes")


@frameworks
def test_failures_in_a_row_lock_an_account_for_a_while(framework):
    exported = with_guard(framework, login__max_failures=2, login__lockout="10m", **in_memory(framework))
    tell(
        exported,
        """
        0    a  login u1 wrong  no
        1    a  login u1        yes
        2    b  login u1 wrong  no
        3    b  login u1 wrong  no
        4    b  login u1        no
        4    b  login u2        yes
        602  c  login u1        no
        603  c  login u1        yes
        """,
    )


def test_plain_connections_are_led_away_and_pages_not_kept():
    export = exported_as("flask", policy_with("owasp"))
    app = flask.Flask("pages")
    app.add_url_rule("/", "page", lambda: "page")
    with remedies_of(export) as modules:
        modules["headers"].install(app)
        plain = app.test_client().get("/", base_url="http://shop.example")
        secure = app.test_client().get("/", base_url="https://shop.example")
    assert (plain.status_code, plain.headers["Location"]) == (308, "https://shop.example/")
    assert secure.headers["Strict-Transport-Security"] == "max-age=31536000"
    assert secure.headers["Cache-Control"] == "no-store"


def test_a_form_without_the_token_of_its_session_is_refused():
    with Exported("flask", policy_with("owasp")).playback(USERS, 1_000_000_000) as playback:
        assert playback.application.answer(Request("POST", "/login", form=credentials("u1"))).status == 400


def test_a_csrf_token_does_not_outlive_log_in():
    export = exported_as("flask", policy_with("owasp"))
    with remedies_of(export) as modules:
        app = run(export.text, "app").app
        app.config["SECRET_KEY"] = SECRET_KEY
        with app.test_request_context("/", base_url="https://shop.example"):
            session["csrf_token"] = "one from before"
            modules["guard"].note_log_in(1)
            assert "csrf_token" not in session
