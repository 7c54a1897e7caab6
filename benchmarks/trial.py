"""One measurement in a process of its own: `python -m benchmarks.trial SIDE ARGUMENTS FOLDER SPAWNED_S`.

Prints one JSON object of quantities. A process measures once, because what ran before leaves the memory and the
collector in a state that the next measurement would pay for.
"""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

Quantities = dict[str, float]


@dataclass(frozen=True)
class Trial:
    """Where a side may write, and the reading of `time.monotonic` at which its process was started."""

    folder: Path
    spawned_s: float

    def since_spawned_s(self) -> float:
        """Real seconds since the process was started, Python's own start among them."""
        return time.monotonic() - self.spawned_s


class Stopwatch:
    """Seconds of real time and of this process's own since it was made."""

    def __init__(self) -> None:
        self._wall_s, self._cpu_s = time.perf_counter(), time.process_time()

    def read(self) -> tuple[float, float]:
        """Real seconds and processor seconds so far."""
        return time.perf_counter() - self._wall_s, time.process_time() - self._cpu_s

    def quantities(self, operations: int) -> Quantities:
        """What one of so many operations took."""
        wall_s, cpu_s = self.read()
        return {"wall_us": wall_s / operations * 1e6, "cpu_us": cpu_s / operations * 1e6}


def _main(side: str, arguments: str, folder: str, spawned_s: str) -> None:
    measure: Callable[..., Quantities] = import_module(f"benchmarks.sides.{side}").measure
    quantities = measure(Trial(Path(folder), float(spawned_s)), **json.loads(arguments))
    print(json.dumps(quantities), flush=True)


if __name__ == "__main__":
    _main(*sys.argv[1:])
