"""Where runs are played: processes of this machine, or a Dask cluster."""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from typing import NamedTuple

from simulator.errors import CoatcheckError, InputError

_RUNS_A_WORKER = 2
"""How many runs are given out for each worker, so that none waits for the next."""
_PATIENCE_S = 10


class Pool(NamedTuple):
    """An executor, and how many runs to give out at a time."""

    executor: Executor
    ahead: int


@contextmanager
def processes(workers: int | None = None) -> Iterator[Pool]:
    """That many processes of this machine; by default one for each core.

    Raises:
        InputError: there must be one at least.
    """
    count = (os.cpu_count() or 1) if workers is None else workers
    if count < 1:
        raise InputError("--workers", f"{count} workers do nothing", "write 1 or more")
    # Fresh processes: a copy of this one would have its threads' locks without the threads.
    fresh = multiprocessing.get_context("spawn")
    executor = ProcessPoolExecutor(count, mp_context=fresh, initializer=_leave_interrupts_to_parent)
    try:
        yield Pool(executor, count * _RUNS_A_WORKER)
    finally:
        executor.shutdown(cancel_futures=True)


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
        raise InputError(f"--dask {address}", f"no scheduler answers ({text})", "give tcp://host:8786") from None
    try:
        threads = sum(client.nthreads().values())
        if not threads:
            raise InputError(f"--dask {address}", "the cluster has no workers", "start some: dask worker ADDRESS")
        yield Pool(client.get_executor(), threads * _RUNS_A_WORKER)
    finally:
        client.close()
