"""The facts about this machine without which the figures mean little."""

import os
import platform
import sqlite3
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_CACHES = Path("/sys/devices/system/cpu/cpu0/cache")
_CPU_INFO = Path("/proc/cpuinfo")
_PACKAGES = ("PySide6-Essentials", "SQLAlchemy", "Django", "simpy")


def machine_facts(folder: Path) -> dict[str, str]:
    """What there is, by what it matters for. `folder` is where the measurements write."""
    return {
        "Python": f"{platform.python_implementation()} {platform.python_version()}, {platform.system()}",
        "packages": ", ".join(
            [f"{name} {_version_of(name)}" for name in _PACKAGES] + [f"SQLite {sqlite3.sqlite_version}"]
        ),
        "processor": f"{os.cpu_count()} cores, {_processor()}",
        "caches": _caches() or "not told by this system",
        "load before": load_text(),
        "files on": f"{_file_system(folder)} ({folder})",
    }


WHAT_MATTERS = (
    "Ratios are made within one round, so that a busy neighbour slows both sides, and of processor time, but for what "
    "somebody waits for: lateness and first pictures are real time, and suffer where the load is above the number of "
    "cores. Single times are not comparable between machines. The caches decide how much dearer a request among 100,000 "
    "people is than among 1,000. Files on a memory file system flatter everything that writes."
)


def load_text() -> str:
    """How many processes wanted a processor in the last 1, 5 and 15 minutes, our own among them."""
    return ", ".join(f"{load:.2f}" for load in os.getloadavg()) if hasattr(os, "getloadavg") else "not told"


def _version_of(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "missing"


def _processor() -> str:
    if _CPU_INFO.exists():
        for line in _CPU_INFO.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _caches() -> str:
    levels = {}
    for index in sorted(_CACHES.glob("index*")) if _CACHES.exists() else ():
        if (index / "type").read_text().strip() != "Instruction":
            levels[(index / "level").read_text().strip()] = (index / "size").read_text().strip()
    return ", ".join(f"L{level} {size}" for level, size in levels.items())


def _file_system(folder: Path) -> str:
    """The type of file system that `folder` is on, where the system tells."""
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return "a file system not told"
    kinds = {}
    for line in mounts.read_text().splitlines():
        _, place, kind, *_ = line.split()
        if folder.is_relative_to(place):
            kinds[len(place)] = kind
    return kinds[max(kinds)]
