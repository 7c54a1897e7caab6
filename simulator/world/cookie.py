"""A stored cookie, and the settings of the browser that stores it."""

from typing import Final

from msgspec import Struct

from simulator.wire import CookieTreatment
from simulator.world.set_cookie import SameSite


class Cookie(Struct, gc=False, array_like=True):
    """A stored cookie, field by field as RFC 6265bis section 5.7 lists them; times are milliseconds since 1970.

    `expires_ms` is the first instant at which the cookie is no more; None: it has no such instant. `persistent` is
    apart from it, since a private window keeps dates and still forgets everything when it closes (section 7.3).
    """

    name: str
    value: str
    domain: str
    host_only: bool
    path: str
    secure: bool
    http_only: bool
    same_site: SameSite
    persistent: bool
    expires_ms: int | None
    created_ms: int
    accessed_ms: int


POST_WINDOW_MS: Final = 120_000
"""How long `lax-with-post-window` looks away: "2 minutes (or less)", section 5.6.7.2."""

ENFORCED: Final[dict[CookieTreatment, SameSite]] = {
    "legacy": "None",
    "lax-default": "Lax",
    "lax-with-post-window": "Lax",
    "strict": "Strict",
}
"""What a cookie whose same-site-flag is Default is held to."""
