"""The script language of personas, and the actors that live by it.

A persona is a function that writes a day once, for everybody who lives by it:

    def office_worker(day, arrive="08:45"):
        day.about(arrive, spread="20m")
        day.log_in()
        with day.until("12:00"):
            day.read("inbox")
            day.think("40s")
            with day.sometimes(0.15):
                day.submit("reports")

What it writes is a flat list of steps, and an actor is a place in that list, a count of draws and a key: a hundred
bytes that can be saved at any moment, which no running generator can.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256

import msgspec

from simulator.durations import SECOND_MS, parse_duration_ms, parse_time_ms
from simulator.engine.answers import Answer
from simulator.entropy import EXPONENTIAL, EXPONENTIAL_BITS, MASK_64, draw
from simulator.events import Reason
from simulator.world.site import TAKES_MS, page_named
from simulator.world.stage import Stage


class Actor(msgspec.Struct, gc=False, array_like=True):
    """Somebody at a device. `person` and `browser` index the world's lists, `program` its programs; `step` is the
    place in the program, `draws` counts what was drawn from the stream `key`."""

    person: int
    browser: int
    program: int
    key: int
    step: int = 0
    draws: int = 0

    def draw(self) -> int:
        """The next 64-bit draw of this actor's own stream."""
        self.draws = count = self.draws + 1
        return draw(self.key, count)


Step = Callable[[Actor, Stage], int | None]
"""Does something and returns how many milliseconds to wait before the next step, or None to go straight on."""

_TO_LOGIN = frozenset(
    int(reason) for reason in Reason if reason not in (Reason.NONE, Reason.FORBIDDEN, Reason.INACTIVE_USER)
)
_HALF = 1 << 32
_STEPS_AT_MOST = 10_000


class Program:
    """A day as steps, with a fingerprint: a saved place means nothing in another program."""

    __slots__ = ("fingerprint", "steps")

    def __init__(self, steps: list[Step], listing: list[str]) -> None:
        self.steps = tuple(steps)
        self.fingerprint = sha256("\n".join(listing).encode()).hexdigest()[:16]


class Day:
    """Writes the steps of a persona. Durations read `"40s"`, clock times `"08:45"`."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._listing: list[str] = []
        self._otherwise: list[int] | None = None

    def __bool__(self) -> bool:
        raise TypeError("a day is written once, for everybody: use 'with day.sometimes(...)', not 'if'")

    def program(self) -> Program:
        """What was written."""
        return Program(self._steps, self._listing)

    def _add(self, step: Step, words: str) -> int:
        if len(self._steps) >= _STEPS_AT_MOST:
            raise ValueError(f"a day has at most {_STEPS_AT_MOST} steps; repeat less of it")
        self._steps.append(step)
        self._listing.append(words)
        return len(self._steps) - 1

    def about(self, at: str, spread: str = "0s") -> None:
        """Waits until a clock time, give or take up to `spread` (triangular around it)."""
        at_ms, spread_ms = parse_time_ms(at), parse_duration_ms(spread)

        def step(actor: Actor, stage: Stage) -> int:
            z = actor.draw()
            offset = spread_ms * ((z >> 32) + (z & (_HALF - 1)) - _HALF) >> 32
            return max(0, at_ms + offset - stage.now_ms)

        self._add(step, f"about {at_ms} {spread_ms}")

    def within(self, span: str) -> None:
        """Waits for any time up to `span`, each as likely as the other."""
        span_ms = parse_duration_ms(span)
        self._add(lambda actor, stage: span_ms * (actor.draw() >> 32) >> 32, f"within {span_ms}")

    def wait(self, duration: str) -> None:
        """Waits exactly that long, at least a second: a loop without a pause would stop time."""
        duration_ms = parse_duration_ms(duration)
        if duration_ms < SECOND_MS:
            raise ValueError(f"a wait of {duration} is too short; wait at least 1s")
        self._add(lambda actor, stage: duration_ms, f"wait {duration_ms}")

    def think(self, mean: str) -> None:
        """Waits as people do between clicks: exponentially, `mean` on average, at least a second."""
        mean_ms = parse_duration_ms(mean)

        def step(actor: Actor, stage: Stage) -> int:
            return SECOND_MS + (mean_ms * EXPONENTIAL[actor.draw() >> 54] >> EXPONENTIAL_BITS)

        self._add(step, f"think {mean_ms}")

    def away(self, duration: str) -> None:
        """Walks away for about that long, give or take a quarter."""
        duration_ms = parse_duration_ms(duration)

        def step(actor: Actor, stage: Stage) -> int:
            z = actor.draw()
            return duration_ms + (duration_ms * ((z >> 32) + (z & (_HALF - 1)) - _HALF) >> 34)

        self._add(step, f"away {duration_ms}")

    def log_in(self) -> None:
        """Types name and password. Locked out, the person tries again later; refused for good, the day is over."""
        start = len(self._steps)

        def step(actor: Actor, stage: Stage) -> int | None:
            person = stage.people[actor.person]
            answer = stage.site.log_in(stage.browsers[actor.browser], person.name, person.password)
            if answer.reason == Reason.LOCKED_OUT:
                actor.step = start
                return 240_000 + (actor.draw() >> 46)
            if answer.reason:
                actor.step = 1 << 30
            return None

        self._add(step, "log_in")

    def mistype_password(self) -> None:
        """Types a wrong password."""

        def step(actor: Actor, stage: Stage) -> None:
            person = stage.people[actor.person]
            stage.site.log_in(stage.browsers[actor.browser], person.name, f"{person.password}?")

        self._add(step, "mistype_password")

    def log_out(self) -> None:
        """Presses log-out."""
        self._add(lambda actor, stage: _done(stage.site.log_out(stage.browsers[actor.browser])), "log_out")

    def change_password(self) -> None:
        """Chooses another password, which is in force if the site accepted it."""

        def step(actor: Actor, stage: Stage) -> None:
            person = stage.people[actor.person]
            person.passwords += 1
            if stage.site.change_password(stage.browsers[actor.browser], person.password).reason:
                person.passwords -= 1

        self._add(step, "change_password")

    def end_others(self) -> None:
        """Ends the own sessions on other devices."""
        self._add(lambda actor, stage: _done(stage.site.end_others(stage.browsers[actor.browser])), "end_others")

    def close_browser(self) -> None:
        """Closes the browser without logging out."""
        self._add(lambda actor, stage: stage.site.close_browser(stage.browsers[actor.browser]), "close_browser")

    def read(self, page: str) -> None:
        """Reads a page. Whoever is sent to the log-in form types the password and asks again."""
        self._ask(page, post=False)

    def submit(self, page: str) -> None:
        """Sends the form of a page, after a log-in if need be."""
        self._ask(page, post=True)

    def look(self, page: str) -> None:
        """Asks for a page once, whatever the answer; one that takes time loads in the background."""
        self._once(page, post=False)

    def post(self, page: str) -> None:
        """Sends the form of a page once, whatever the answer; what takes time goes on in the background."""
        self._once(page, post=True)

    def _once(self, page: str, *, post: bool) -> None:
        path, needs = page_named(page)

        def step(actor: Actor, stage: Stage) -> None:
            stage.requests.ask(stage.browsers[actor.browser], stage.site.page(path, needs), post=post)

        self._add(step, f"{'post' if post else 'look'} {path} {needs}")

    def open_tabs(self, *pages: str) -> None:
        """Opens pages in as many tabs, all at once, whatever the answers."""
        asked = [page_named(page) for page in pages]

        def step(actor: Actor, stage: Stage) -> None:
            stage.requests.ask_at_once(stage.browsers[actor.browser], [stage.site.page(*page) for page in asked])

        self._add(step, f"open_tabs {' '.join(f'{path} {needs}' for path, needs in asked)}")

    def _ask(self, page: str, *, post: bool) -> None:
        path, needs = page_named(page)
        words = f"{'submit' if post else 'read'} {path} {int(needs)}"
        if path in TAKES_MS:
            self._wait_for(path, needs, words, post=post)
            return
        done = [0]

        def ask(actor: Actor, stage: Stage) -> Answer:
            return stage.site.visit(stage.browsers[actor.browser], stage.site.page(path, needs), post=post)

        def first(actor: Actor, stage: Stage) -> None:
            if ask(actor, stage).reason not in _TO_LOGIN:
                actor.step = done[0]

        self._add(first, words)
        self.think("8s")
        self.log_in()
        self._add(lambda actor, stage: _done(ask(actor, stage)), f"again {words}")
        done[0] = len(self._steps)

    def _wait_for(self, path: str, needs: int, words: str, *, post: bool) -> None:
        """As `_ask` does, of a page that takes time: the person waits for it."""
        done = [0]

        def ask(actor: Actor, stage: Stage) -> int | None:
            page = stage.site.page(path, needs)
            answer = stage.requests.ask(stage.browsers[actor.browser], page, post=post, asker=actor.key)
            if answer is None:
                return page.takes_ms
            stage.requests.told[actor.key] = answer.reason
            return None

        def heed(actor: Actor, stage: Stage) -> None:
            if stage.requests.told.pop(actor.key) not in _TO_LOGIN:
                actor.step = done[0]

        for turn in ("", "again "):
            self._add(ask, f"{turn}{words}")
            self._add(heed, f"{turn}heed {words}")
            if not turn:
                self.think("8s")
                self.log_in()
        done[0] = len(self._steps)

    @contextmanager
    def until(self, at: str) -> Iterator[None]:
        """Repeats what is inside until a clock time has come."""
        at_ms = parse_time_ms(at)
        end = [0]

        def leave(actor: Actor, stage: Stage) -> None:
            if stage.now_ms >= at_ms:
                actor.step = end[0]

        top = self._add(leave, f"until {at_ms}")
        yield
        self._jump(top)
        end[0] = len(self._steps)
        self._listing.append(f"end {top}")

    @contextmanager
    def forever(self) -> Iterator[None]:
        """Repeats what is inside as long as the run lasts."""
        top = len(self._steps)
        yield
        self._jump(top)

    def _jump(self, to: int) -> None:
        def back(actor: Actor, stage: Stage) -> None:
            actor.step = to

        self._add(back, f"jump {to}")

    @contextmanager
    def sometimes(self, chance: float) -> Iterator[None]:
        """Does what is inside with that chance, each time anew."""
        if not 0 <= chance <= 1:
            raise ValueError(f"{chance} is no chance; a chance is a number from 0 to 1")
        below = int(chance * (MASK_64 + 1))
        end = [0]

        def skip(actor: Actor, stage: Stage) -> None:
            if actor.draw() >= below:
                actor.step = end[0]

        start = self._add(skip, f"sometimes {below}")
        yield
        end[0] = len(self._steps)
        self._listing.append(f"end {start}")
        self._otherwise = end

    @contextmanager
    def otherwise(self) -> Iterator[None]:
        """The other side of the `sometimes` just before."""
        if self._otherwise is None or self._otherwise[0] != len(self._steps):
            raise TypeError("'otherwise' must follow 'sometimes' directly")
        other, end = self._otherwise, [0]

        def skip(actor: Actor, stage: Stage) -> None:
            actor.step = end[0]

        self._add(skip, "otherwise")
        other[0] = len(self._steps)
        yield
        end[0] = len(self._steps)
        self._listing.append("end otherwise")


def _done(answer: Answer) -> None:
    """An answer that the script does not act on."""
