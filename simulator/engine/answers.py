"""What comes with a request besides the session cookie, and what a request is told."""

import msgspec

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


class Answer(msgspec.Struct, frozen=True, gc=False):
    """What a request was told: the number of the `Reason` (0: served), the key of the session it presented
    (0: none that is or was known), the value of a `Set-Cookie` header for the session cookie, if one was sent, and
    those for other cookies."""

    reason: int
    session: int
    set_cookie: str | None
    further: tuple[str, ...] = ()
