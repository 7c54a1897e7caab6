"""Runs handed out to workers, a few at a time; what a dead worker had is given out again."""

from collections import deque
from collections.abc import Callable, Hashable, Iterable
from concurrent.futures import FIRST_COMPLETED, CancelledError, Executor, Future, wait
from concurrent.futures.process import BrokenProcessPool
from typing import Generic, TypeVar

from simulator.errors import CoatcheckError

Place = TypeVar("Place", bound=Hashable)
Task = TypeVar("Task")
Result = TypeVar("Result")

MOST_DEATHS = 3
"""How many times in a row workers may die before anything is done: a run that kills its worker would kill them all."""


class Dispatch(Generic[Place, Task, Result]):
    """Tasks by their place, done by `work` on an executor, at most `ahead` given out at a time.

    `keep` is told each result with its place. `renew` makes another executor after a worker's death broke the first;
    without it, a death ends the work.
    """

    def __init__(
        self,
        executor: Executor,
        work: Callable[[Task], Result],
        tasks: Iterable[tuple[Place, Task]],
        keep: Callable[[Place, Result], None],
        *,
        ahead: int,
        renew: Callable[[], Executor] | None = None,
    ) -> None:
        self._executor = executor
        self._work = work
        self._tasks = iter(tasks)
        self._keep = keep
        self._ahead = ahead
        self._renew = renew
        self._again: deque[tuple[Place, Task]] = deque()
        self._under_way: dict[Future[Result], tuple[Place, Task]] = {}
        self._deaths = 0
        self._stopped = False

    def step(self, timeout_s: float | None = None) -> bool:
        """Gives out what can be, and takes in what is done, after waiting for it at most `timeout_s` seconds (None: as
        long as it takes); whether nothing is left to do.

        Raises:
            CoatcheckError: workers died, again and again; what was done is kept.
        """
        try:
            self._give_out()
            self._take(wait(self._under_way, timeout=timeout_s, return_when=FIRST_COMPLETED).done)
            self._give_out()
        except BrokenProcessPool:
            self._start_again()
        return not self._under_way and (self._stopped or not self._again)

    def stop(self) -> None:
        """Gives out nothing more, and takes back what no worker has begun: `step` takes in the rest."""
        self._stopped = True
        for future in list(self._under_way):
            if future.cancel():
                del self._under_way[future]

    def _give_out(self) -> None:
        """Fills up what is under way."""
        while not self._stopped and len(self._under_way) < self._ahead:
            entry = self._again.popleft() if self._again else next(self._tasks, None)
            if entry is None:
                break
            try:
                self._under_way[self._executor.submit(self._work, entry[1])] = entry
            except BrokenProcessPool:
                self._again.appendleft(entry)
                raise

    def _take(self, futures: Iterable[Future[Result]]) -> None:
        broken: BrokenProcessPool | None = None
        for future in futures:
            entry = self._under_way.pop(future)
            try:
                result = future.result()
            except BrokenProcessPool as error:
                self._again.append(entry)
                broken = error
            except CancelledError:
                continue
            else:
                self._deaths = 0
                self._keep(entry[0], result)
        if broken is not None:
            raise broken

    def _start_again(self) -> None:
        self._deaths += 1
        self._again.extend(self._under_way.values())
        self._under_way.clear()
        if self._renew is None or self._deaths > MOST_DEATHS:
            raise CoatcheckError("a worker died, perhaps for want of memory; what was done is kept") from None
        if not self._stopped:
            self._executor = self._renew()
