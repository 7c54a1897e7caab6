"""Traces as short stories with their answers, for laws that are read at a glance.

    0       a  login u1       yes
    1799.5  a  visit          yes
    1800    a  visit          no
    1800    -  deactivate u1

Lines may be parted by semicolons too. A line is: seconds, browser (`-`: none), action, what it needs (a user or a
browser, for `set_role` a role too), options (`fresh`, `remember`, `wrong`, `needs=admin`), and for what is told an
answer whether it is allowed.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from difflib import ndiff

from simulator.experiments.replay import replay
from simulator.policy import Policy
from simulator.runspec.trace import ANSWERED_ACTIONS, Action, Trace
from simulator.wire import ORIGIN
from tests.fidelity.harness import Framework, Playback, Reply

ORIGIN_S = 1_767_225_600
"""Midnight of 2026-01-01, UTC."""

_SAID = {True: "yes", False: "no"}
_OBJECTS = {
    "login": ("user",),
    "copy_cookies": ("copied_from",),
    "set_password": ("user",),
    "set_role": ("user", "role"),
    "deactivate": ("user",),
    "reactivate": ("user",),
    "revoke_session": ("target",),
    "revoke_user": ("user",),
}
_FLAGS = {"fresh": "fresh", "remember": "remember", "wrong": "wrong_password"}


def read_line(number: int, line: str) -> Action:
    """One line of a story, without its answer."""
    at_s, browser, do, *words = line.split()
    names = _OBJECTS.get(do, ())
    fields: dict[str, object] = dict(zip(names, words, strict=False))
    for word in words[len(names) :]:
        if word.startswith("needs="):
            fields["needs"] = word.removeprefix("needs=")
        else:
            fields[_FLAGS[word]] = True
    return Action(number, round(float(at_s) * 1000), do, browser="" if browser == "-" else browser, **fields)


class Telling:
    """A story being told against a real framework, with room for other things to happen between two parts of it."""

    def __init__(self, playback: Playback) -> None:
        self.playback = playback
        self.application = playback.application

    def tell(self, story: str) -> None:
        """Plays a part of the story and asserts that every answer is the one that it tells."""
        told = _lines_of(story)
        answered = [self._answered(number, line) for number, line in enumerate(told, 1)]
        if answered != told:
            raise AssertionError("\n".join(["the framework tells another story:", *ndiff(told, answered)]))

    def cookies(self, browser: str) -> dict[str, str]:
        """What a browser would send now, by name."""
        return {cookie.name: cookie.value for cookie in self.playback.browser(browser).jar.dump()}

    def keep(self, browser: str, set_cookie: str) -> None:
        """A cookie comes into a browser by other ways than an answer, such as a thief's hand."""
        assert self.playback.browser(browser).jar.store(set_cookie, ORIGIN)

    def send(
        self,
        browser: str,
        method: str,
        path: str,
        form: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Reply:
        """A request that is no action of a trace."""
        return self.playback.send(self.playback.browser(browser), method, path, form, headers=headers)

    def _answered(self, number: int, line: str) -> str:
        answered = any(word in ANSWERED_ACTIONS for word in line.split())
        asked = line.rsplit(maxsplit=1)[0] if answered else line
        allowed = self.playback.perform(read_line(number, asked))
        return line[: line.rindex(" ") + 1] + _SAID[allowed] if answered else line


@contextmanager
def telling(framework: Framework, **roles: str) -> Iterator[Telling]:
    """A story begins: there are the users u1 and u2, with role `user` if nothing else is said."""
    with framework.playback({"u1": "user", "u2": "user", **roles}, ORIGIN_S) as playback:
        yield Telling(playback)


def retell(policy: Policy, story: str, **roles: str) -> None:
    """Asserts that `replay` under a policy tells a story. There are u1 and u2, as in `telling`."""
    told = _lines_of(story)
    asked = [line.rsplit(maxsplit=1)[0] if line.rsplit(maxsplit=1)[1] in _SAID.values() else line for line in told]
    actions = tuple(read_line(number, line) for number, line in enumerate(asked, 1))
    trace = Trace("story", ORIGIN_S, actions, {"u1": "user", "u2": "user", **roles})
    answers = {decision.line: decision.allowed for decision in replay(trace, [policy]).runs[0].decisions}
    retold = [f"{line} {_SAID[answers[n]]}" if n in answers else line for n, line in enumerate(asked, 1)]
    expected = [" ".join(line.split()) for line in told]
    if (answered := [" ".join(line.split()) for line in retold]) != expected:
        raise AssertionError("\n".join(["the engine tells another story:", *ndiff(expected, answered)]))


def agree(framework: Framework, story: str) -> None:
    """Tells a whole story at once, and asserts that the engine tells it too under the policy of the same settings."""
    tell(framework, story)
    retell(framework.policy, story)


def _lines_of(story: str) -> list[str]:
    return [line.strip() for line in story.replace(";", "\n").splitlines() if line.strip()]


def tell(framework: Framework, story: str, **roles: str) -> None:
    """Tells a whole story at once."""
    with telling(framework, **roles) as it:
        it.tell(story)
