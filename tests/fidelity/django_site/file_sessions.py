"""Django's file engine where the clock is moved: file systems stamp files by the real clock, which nobody can move."""

import os

from django.contrib.sessions.backends import file

from simulator.clock import WallClock


class SessionStore(file.SessionStore):
    """Django's own, with the files stamped by the moved clock. The folder may change between two applications."""

    def save(self, must_create: bool = False) -> None:
        super().save(must_create)
        now_ns = WallClock().now_ms * 1_000_000
        os.utime(self._key_to_file(), ns=(now_ns, now_ns))

    @classmethod
    def _get_storage_path(cls) -> str:
        path = super()._get_storage_path()
        del cls._storage_path
        return path
