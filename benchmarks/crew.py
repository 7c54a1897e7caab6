"""Processes that do the same at once: each is started once, makes what it works on, and takes orders over a pipe."""

from collections.abc import Callable, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Self

# Whatever the system's default is: a database must not be used across a fork.
_CONTEXT = get_context("spawn")


class Crew:
    """`size` processes; what `make(*arguments)` returns in each is the first argument of every task done there."""

    def __init__(self, size: int, make: Callable[..., Any], *arguments: Any) -> None:
        self._pipes: list[Connection] = []
        self._processes = []
        for _ in range(size):
            here, there = _CONTEXT.Pipe()
            process = _CONTEXT.Process(target=_work, args=(there, make, arguments), daemon=True)
            process.start()
            there.close()
            self._pipes.append(here)
            self._processes.append(process)
        for pipe in self._pipes:
            pipe.recv()

    def do(self, task: Callable[..., Any], jobs: Sequence[tuple[Any, ...]]) -> list[Any]:
        """The results of a task done in every process at once, in each with its own arguments."""
        for pipe, job in zip(self._pipes, jobs, strict=True):
            pipe.send((task, job))
        return [pipe.recv() for pipe in self._pipes]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for pipe in self._pipes:
            pipe.close()
        for process in self._processes:
            process.join()


def _work(pipe: Connection, make: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    subject = make(*arguments)
    pipe.send(None)
    while True:
        try:
            task, job = pipe.recv()
        except EOFError:
            return
        pipe.send(task(subject, *job))


def kill_after(make: Callable[..., Any], *arguments: Any, acknowledgements: int, then: Callable[[], object]) -> int:
    """Starts a process on `make(acknowledge, *arguments)`, kills it at a moment of one's choosing, and returns how
    often it had called `acknowledge`: awaits so many calls, lets `then` take its time, and kills."""
    here, there = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=_acknowledging, args=(there, make, arguments), daemon=True)
    process.start()
    there.close()
    count = 0
    try:
        while count < acknowledgements:
            here.recv_bytes()
            count += 1
        then()
        process.kill()
        process.join()
        while True:
            here.recv_bytes()
            count += 1
    except EOFError:
        return count
    finally:
        process.kill()
        process.join()
        here.close()


def _acknowledging(pipe: Connection, make: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    make(lambda: pipe.send_bytes(b"."), *arguments)
