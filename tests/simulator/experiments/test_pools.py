"""Where runs are played: real processes and a real Dask cluster, which lose nothing when one of theirs dies."""

import os
import signal
import socket
import sys
import warnings

import pytest

from simulator.errors import CoatcheckError, InputError
from simulator.experiments.pools import dask_cluster, processes
from simulator.experiments.specs import spec_of
from simulator.experiments.sweep import Sweep
from simulator.experiments.varying import read_axis


@pytest.fixture(scope="module")
def cluster():
    """Two workers that are processes of this machine."""
    distributed = pytest.importorskip("distributed")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        local = distributed.LocalCluster(2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1")
        yield local
        local.close()


@pytest.fixture
def sweep():
    return Sweep(spec_of("office-day", until="08:30"), [read_axis("time.idle=1m,5m,15m")], seeds=4)


def by_processes(sweep):
    with processes(1) as pool:
        assert sweep.run(pool.executor, ahead=pool.ahead)
    return sweep.document()


def interrupts_heeded():
    return signal.getsignal(signal.SIGINT) is not signal.SIG_IGN


def test_workers_leave_interrupts_to_their_parent():
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with processes(1) as pool:
            assert not pool.executor.submit(interrupts_heeded).result()
        assert interrupts_heeded()
    finally:
        signal.signal(signal.SIGINT, before)


def test_a_worker_of_this_machine_that_dies_loses_nothing(sweep):
    killed = []

    with processes(2) as pool:

        def kill_one(done, total):
            if done == 3 and not killed:
                killed.append(next(iter(pool.executor._processes)))
                os.kill(killed[0], signal.SIGKILL)

        assert sweep.run(pool.executor, ahead=pool.ahead, renew=pool.renew, progress=kill_one)
    assert killed
    again = Sweep(sweep.base, sweep.axes, seeds=4)
    assert sweep.document() == by_processes(again)


@pytest.mark.parametrize("workers", [0, -1])
def test_nobody_is_no_worker(workers):
    with pytest.raises(InputError, match="--workers"), processes(workers):
        pass


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_gives_the_same_results(cluster, sweep):
    again = Sweep(sweep.base, sweep.axes, seeds=4)
    with dask_cluster(cluster.scheduler_address) as pool:
        assert pool.ahead == 4
        assert again.run(pool.executor, ahead=pool.ahead)
    assert again.document() == by_processes(sweep)


@pytest.mark.filterwarnings("ignore")
def test_a_worker_of_a_cluster_that_dies_loses_nothing(cluster, sweep):
    killed = []

    def kill_one(done, total):
        if done == 3 and not killed:
            worker = next(iter(cluster.workers.values()))
            killed.append(worker.pid)
            os.kill(worker.pid, signal.SIGKILL)

    again = Sweep(sweep.base, sweep.axes, seeds=4)
    with dask_cluster(cluster.scheduler_address) as pool:
        assert again.run(pool.executor, ahead=pool.ahead, progress=kill_one)
    assert killed
    assert again.document() == by_processes(sweep)


@pytest.mark.filterwarnings("ignore")
def test_an_address_where_nobody_answers_is_refused(monkeypatch):
    pytest.importorskip("distributed")
    monkeypatch.setattr("simulator.experiments.pools._PATIENCE_S", 0.5)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
        with pytest.raises(InputError, match="no scheduler answers"), dask_cluster(address):
            pass


@pytest.mark.filterwarnings("ignore")
def test_what_is_no_address_is_refused():
    pytest.importorskip("distributed")
    with pytest.raises(InputError, match="tcp://host:8786"), dask_cluster("nowhere"):
        pass


def test_without_dask_one_line_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(CoatcheckError, match="cluster"), dask_cluster("tcp://127.0.0.1:8786"):
        pass
