"""Where runs are played: processes of this machine, or a Dask cluster."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from typing import NamedTuple

from simulator.errors import CoatcheckError, InputError
from simulator.messages import message

RUNS_A_WORKER = 2
"""How many runs are given out for each worker, so that none waits for the next."""
_PATIENCE_S = 10


class Pool(NamedTuple):
    """An executor, how many runs to give out at a time, and how to get another executor where a worker's death breaks
    this one (None: it goes on by itself)."""

    executor: Executor
    ahead: int
    renew: Callable[[], Executor] | None = None


@contextmanager
def processes(workers: int | None = None) -> Iterator[Pool]:
    """That many processes of this machine; by default one for each core.

    Raises:
        InputError: there must be one at least.
    """
    count = (os.cpu_count() or 1) if workers is None else workers
    if count < 1:
        raise InputError("--workers", message("{count} workers do nothing", count=count), "write 1 or more")
    made: list[ProcessPoolExecutor] = []

    def renew() -> Executor:
        made.append(process_pool(count))
        return made[-1]

    try:
        yield Pool(renew(), count * RUNS_A_WORKER, renew)
    finally:
        for executor in made:
            executor.shutdown(cancel_futures=True)


def process_pool(workers: int) -> ProcessPoolExecutor:
    """That many processes of this machine, which are started when they are first needed."""
    # Fresh processes: a copy of this one would have its threads' locks without the threads.
    fresh = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=fresh, initializer=_leave_interrupts_to_parent)


def _leave_interrupts_to_parent() -> None:
    """A terminal sends Ctrl-C to all of its processes; the parent alone decides what becomes of the runs."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def dask_cluster(address: str) -> Iterator[Pool]:
    """The workers of a Dask cluster, which must have this program installed. What a dead worker had is given out again.

    Raises:
        InputError: nobody answers at the address, or it is none.
        CoatcheckError: Dask is not installed.
    """
    try:
        distributed = import_module("distributed")  # an extra, and slow to import
    except ImportError:
        raise CoatcheckError("--dask needs the extra: pip install 'coatcheck[cluster]'") from None
    try:
        client = distributed.Client(address, timeout=_PATIENCE_S)
    except (OSError, TimeoutError, ValueError) as error:
        text = str(error) or type(error).__name__
        raise InputError(
            message("--dask {address}", address=address),
            message("no scheduler answers ({text})", text=text),
            "give tcp://host:8786",
        ) from None
    try:
        threads = sum(client.nthreads().values())
        if not threads:
            raise InputError(
                message("--dask {address}", address=address),
                "the cluster has no workers",
                "start some: dask worker ADDRESS",
            )
        yield Pool(client.get_executor(), threads * RUNS_A_WORKER)
    finally:
        client.close()
