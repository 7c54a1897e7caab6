"""Locks an account after failures in a row: ask `is_locked` before a password is checked, then tell how it went.

What is counted belongs into your database: here it lasts as long as the process.
"""

import time

MAX_FAILURES = 5
LOCKOUT_S = 900  # None: until `unlock` is called

_failures: dict[str, int] = {}
_locked_at: dict[str, float] = {}


def is_locked(name):
    since = _locked_at.get(name)
    if since is not None and LOCKOUT_S is not None and time.time() - since >= LOCKOUT_S:
        unlock(name)
    return name in _locked_at


def failed(name):
    _failures[name] = _failures.get(name, 0) + 1
    if _failures[name] >= MAX_FAILURES:
        _locked_at[name] = time.time()


def logged_in(name):
    _failures.pop(name, None)


def unlock(name):
    _locked_at.pop(name, None)
    _failures.pop(name, None)
