"""Snapshots of a run that a test tells event by event."""

import json

import pytest

from simulator.events import Kind, facts_text, session_key
from simulator.journal import Journal
from simulator.policy import Policy
from simulator.snapshot import Snapshot

PEOPLE = {"ann": "user", "max": "manager", "root": "admin"}
BROWSERS = ("ann", "ann/phone", "max", "root")
START_MS = 9 * 3_600_000


class Teller:
    """Tells what happens; `snapshot` has heard it all."""

    def __init__(self, **changes):
        policy = Policy().with_changes({name.replace("__", "."): value for name, value in changes.items()})
        self.journal, self.snapshot, self.now_ms, self.ordinals = Journal(), Snapshot(), START_MS, {}
        self.journal.sinks.append(self.snapshot.apply)
        spec = {"scenario": "told", "origin_s": 7, "seed": 1, "policy": policy.model_dump(mode="json")}
        self.tell(Kind.RUN_STARTED, detail=facts_text(**spec))
        for number, (name, role) in enumerate(PEOPLE.items(), start=1):
            self.tell(Kind.USER_ADDED, user=number, detail=facts_text(name=name, role=role))
        for number, name in enumerate(BROWSERS, start=1):
            self.tell(Kind.BROWSER_ADDED, browser=number, detail=facts_text(name=name))

    def tell(self, kind, **columns):
        self.journal.emit(self.now_ms, int(kind), **columns)
        self.journal.drain()

    def login(self, browser, user=None):
        """Somebody logs in; the handle's number."""
        number = BROWSERS.index(browser) + 1
        user = user or browser.partition("/")[0]
        ordinal = self.ordinals[number] = self.ordinals.get(number, 0) + 1
        columns = {
            "user": list(PEOPLE).index(user) + 1,
            "session": session_key(number, ordinal),
            "browser": number,
            "detail": PEOPLE[user],
        }
        self.tell(Kind.SESSION_CREATED, **columns)
        self.tell(Kind.LOGIN, **columns, flags=7)
        return columns["session"]

    def end(self, session, reason, **facts):
        self.tell(
            Kind.SESSION_ENDED,
            user=self.snapshot.sessions[session].user,
            session=session,
            reason=int(reason),
            detail=json.dumps(facts) if facts else None,
        )


@pytest.fixture
def told():
    """Starts telling a run under `owasp`, but for what is said: `told(time__idle="5m")`."""
    return Teller
