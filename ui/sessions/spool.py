"""A column of numbers that grows with a run, in little memory however long the run."""

import mmap
import tempfile
import weakref
from typing import IO

import numpy as np
from numpy.typing import DTypeLike

_FIRST_COUNT = 16
_IN_MEMORY_BYTES = 1 << 20
_STEP_BYTES = 1 << 20


class Spool:
    """Numbers of one type that are appended and never changed.

    From a megabyte on they lie in a temporary file that is mapped into memory: what nobody looks at is the system's to
    drop, and each time the file grows it is mapped anew, so that nothing of it is held. Where no file can be written
    they stay in memory.
    """

    __slots__ = ("__weakref__", "_data", "_file", "_size", "_spooling")

    def __init__(self, kind: DTypeLike) -> None:
        self._data = np.empty(_FIRST_COUNT, kind)
        self._size = 0
        self._file: IO[bytes] | None = None
        self._spooling = True

    def extend(self, numbers: list[int] | np.ndarray) -> None:
        """Appends numbers."""
        size = self._size + len(numbers)
        if size > len(self._data):
            self._grow(size)
        self._data[self._size : size] = numbers
        self._size = size

    @property
    def values(self) -> np.ndarray:
        """All numbers so far; those who keep it keep the numbers as they are now."""
        return self._data[: self._size]

    @property
    def in_file(self) -> bool:
        """Whether the numbers lie in a file."""
        return self._file is not None

    def _grow(self, count: int) -> None:
        wanted_bytes = count * self._data.itemsize
        if wanted_bytes > _IN_MEMORY_BYTES and self._spooling:
            try:
                self._map(-(-wanted_bytes // _STEP_BYTES) * _STEP_BYTES)
            except OSError:
                # What is there is whole: the file was longer before it was mapped anew.
                self._spooling = False
            else:
                return
        grown = np.empty(1 << (count - 1).bit_length(), self._data.dtype)
        grown[: self._size] = self.values
        self._data, self._file = grown, None

    def _map(self, length_bytes: int) -> None:
        if self._file is None:
            file: IO[bytes] = tempfile.TemporaryFile(prefix="coatcheck-")  # noqa: SIM115 - closed with the spool
            weakref.finalize(self, file.close)
            file.write(self.values.tobytes())
        else:
            file = self._file
            file.seek(0, 2)
        # Written, not only made longer: a full disk is told here, where it is an error, and not by a signal later.
        file.write(bytes(length_bytes - file.tell()))
        file.flush()
        mapped = mmap.mmap(file.fileno(), length_bytes)
        self._data, self._file = np.frombuffer(mapped, self._data.dtype), file
