"""A session server to talk to: an engine with a clock, dice and a store of its own, and browsers that keep their ids."""

from copy import copy

import pytest

from simulator.clock import VirtualClock
from simulator.durations import parse_duration_ms
from simulator.engine import MemoryStore, SessionEngine
from simulator.engine.administration import Administration
from simulator.engine.answers import Brought
from simulator.engine.tokens import token_digest
from simulator.entropy import SeededEntropy
from simulator.events import Event, Kind, Reason, split_session_key
from simulator.journal import Journal
from simulator.policy import Policy
from simulator.roles import Permission, Role
from simulator.wire import ORIGIN, RequestContext

START_MS = 9 * 3_600_000
ACCOUNTS = {"ann": Role.USER, "max": Role.MANAGER, "root": Role.ADMIN, "bot": Role.SERVICE}


class Shelf(MemoryStore):
    """Hands out copies, as a database does: what is not saved is lost."""

    def insert(self, record):
        super().insert(copy(record))

    def find(self, digest, now_ms):
        return copy(super().find(digest, now_ms))

    def save(self, record):
        return super().save(copy(record))

    def save_exchange(self, record, refreshes):
        return super().save_exchange(copy(record), refreshes)

    def rotate(self, record, digest, until_ms):
        kept = copy(record)
        moved = super().rotate(kept, digest, until_ms)
        record.digest = kept.digest
        return moved

    def of_user(self, user):
        return [copy(record) for record in super().of_user(user)]

    def all(self):
        return [copy(record) for record in super().all()]


class Server:
    """Browsers are numbers; what they are told is the label of the reason, or `served`."""

    def __init__(self, **changes):
        policy = Policy().with_changes({name.replace("__", "."): value for name, value in changes.items()})
        self.clock = VirtualClock(now_ms=START_MS)
        self.journal = Journal()
        self.store = Shelf()
        self.engine = SessionEngine(
            policy, clock=self.clock, entropy=SeededEntropy(1), store=self.store, journal=self.journal
        )
        self.lifecycle = self.engine.lifecycle
        self.admin = Administration(self.engine)
        self.accounts = {name: self.engine.accounts.create(name, role, name) for name, role in ACCOUNTS.items()}
        self.tokens = {}
        self.set_cookie = None

    # --- time

    @property
    def now_ms(self):
        """Since the server was started."""
        return self.clock.now_ms - START_MS

    def wait(self, pause):
        """Lets a duration go by, or a number of milliseconds; what time ends in between, ends at its own instant."""
        until_ms = self.clock.now_ms + (pause if isinstance(pause, int) else parse_duration_ms(pause))
        self.lifecycle.expire(until_ms)
        self.clock.now_ms = until_ms

    # --- browsers

    def login(self, name="ann", browser=1, password=None):
        return self._told(browser, self.engine.log_in(name, password or name, self.tokens.get(browser, ""), browser, 9))

    def visit(self, browser=1, needs=0, *, fresh=False):
        return self._told(browser, self.engine.request(self.tokens.get(browser, ""), browser, 3, needs, False, fresh))

    def submit(self, browser=1, needs=0, *, fresh=False):
        return self._told(browser, self.engine.request(self.tokens.get(browser, ""), browser, 3, needs, True, fresh))

    def logout(self, browser=1):
        return self._told(browser, self.engine.log_out(self.tokens.get(browser, ""), browser))

    def change_password(self, password="new", browser=1):
        return self._told(browser, self.engine.change_password(self.tokens.get(browser, ""), password, browser))

    def end_others(self, browser=1):
        return self._told(browser, self.engine.end_others(self.tokens.get(browser, ""), browser))

    def _told(self, browser, answer):
        self.answer = answer
        self.set_cookie = answer.set_cookie
        if answer.set_cookie is not None:
            value = answer.set_cookie.partition("=")[2].partition(";")[0]
            if value:
                self.tokens[browser] = value
            else:
                self.tokens.pop(browser, None)
        return Reason(answer.reason).label if answer.reason else "served"

    # --- an administrator

    def act(self, do, *args, actor="root", why=""):
        """Calls `do` of the administration; an account is named."""
        args = [self.accounts.get(arg, arg) if isinstance(arg, str) else arg for arg in args]
        getattr(self.admin, do)(*args, actor=actor, why=why)

    def change(self, **changes):
        """Puts changed settings in force."""
        changes = {name.replace("__", "."): value for name, value in changes.items()}
        self.admin.take_policy(self.engine.policy.with_changes(changes), '{"changes": {}}')

    # --- what happened

    def record(self, browser=1):
        """The live session whose id a browser holds."""
        return (
            self.store.find(token_digest(self.tokens[browser]), self.clock.now_ms) if browser in self.tokens else None
        )

    def events(self, *kinds):
        return [event for event in map(Event._make, self.journal.pending) if not kinds or event.kind in kinds]

    @property
    def endings(self):
        """(browser, ordinal, reason, milliseconds since the start) of every session that ended, in order."""
        return [
            (*split_session_key(event.session), Reason(event.reason).label, event.at_ms - START_MS)
            for event in self.events(Kind.SESSION_ENDED)
        ]

    @property
    def live(self):
        """(browser, ordinal) of every session that has not ended."""
        return [split_session_key(record.key) for record in self.store.all()]


class Tabs:
    """A browser whose CSRF cookie is kept. Its forms say of themselves what those of the site's own pages do, but for what
    is said."""

    def __init__(self, server, browser=1):
        self.server = server
        self.browser = browser
        self.cookie = ""

    @property
    def _session(self):
        return self.server.tokens.get(self.browser, "")

    def open(self):
        """Opens a page with a form; returns the token in it."""
        issued = self.server.engine.form_token(self._session, Brought(csrf=self.cookie), self.browser)
        self._keep(issued.set_cookie)
        return issued.value

    def _keep(self, *lines):
        for line in filter(None, lines):
            if line.startswith("__Host-session-csrf="):
                self.cookie = line.partition(";")[0].partition("=")[2]

    def _sent(self, do, said, *args, **more):
        brought = Brought(
            context=RequestContext(**{"method": "POST", "origin": ORIGIN, "csrf_token": "", **said}),
            csrf=more.pop("cookie", self.cookie),
        )
        answer = do(*args, self._session, self.browser, 3, brought=brought, **more)
        self._keep(*answer.further)
        return self.server._told(self.browser, answer)

    def post(self, cookie=None, **said):
        more = {} if cookie is None else {"cookie": cookie}
        return self._sent(self.server.engine.request, said, post=True, **more)

    def log_in(self, name="ann", **said):
        return self._sent(self.server.engine.log_in, said, name, name)

    def log_out(self, **said):
        return self._sent(self.server.engine.log_out, said)

    def change_password(self, **said):
        def change(token, *args, **more):
            return self.server.engine.change_password(token, "new", *args, **more)

        return self._sent(change, said)

    def end_others(self, **said):
        return self._sent(self.server.engine.end_others, said)


@pytest.fixture
def serve():
    """Starts a server: `serve(time__idle="5m")`; what is not said is as in `owasp`."""
    return Server


@pytest.fixture
def server():
    """A server under `owasp`."""
    return Server()


@pytest.fixture
def approve():
    """The permission of managers and above."""
    return int(Permission.APPROVE)


@pytest.fixture
def tabs_of():
    """The browser of a number at a server."""
    return Tabs


@pytest.fixture
def tabs():
    """A function: somebody's browser, logged in under `csrf.*` as given, without `origin_check` unless it is said."""

    def build(**changes):
        tabs = Tabs(Server(**{"csrf__origin_check": False, **changes}))
        assert tabs.server.login() == "served"
        return tabs

    return build
