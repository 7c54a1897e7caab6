"""What comes with a request besides the session cookie, what it is while it is under way, and what it is told."""

import msgspec

from simulator.engine.store.base import SessionRecord
from simulator.wire import RequestContext


class Brought(msgspec.Struct, frozen=True, gc=False):
    """What else a browser sent: the values of the remember, refresh and CSRF cookies, empty where none came, and what the
    request says of itself; None: that it is an ordinary request of the site's own pages, with the token that is valid
    there."""

    remember: str = ""
    refresh: str = ""
    context: RequestContext | None = None
    csrf: str = ""


NOTHING_ELSE = Brought()


class Begun(msgspec.Struct, gc=False, array_like=True):
    """A request whose page is being made: what came with it, and the session as it was read.

    `flags` is what the request does however it ends; `writes` says that its end writes data, `rotates` that it gives
    another id, because the role was found changed.
    """

    token: str
    browser: int
    route: int
    brought: Brought
    record: SessionRecord
    began_at_ms: int
    flags: int
    writes: bool
    rotates: bool


class Answer(msgspec.Struct, frozen=True, gc=False):
    """What a request was told: the number of the `Reason` (0: served), the key of the session it presented
    (0: none that is or was known), the value of a `Set-Cookie` header for the session cookie, if one was sent, and
    those for other cookies."""

    reason: int
    session: int
    set_cookie: str | None
    further: tuple[str, ...] = ()
