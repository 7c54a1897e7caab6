"""A stored cookie, and the settings of the browser that stores it."""

from typing import Final, Literal

from msgspec import Struct

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


CookieTreatment = Literal["legacy", "lax-default", "lax-with-post-window", "strict"]
"""How a browser treats cookies on requests that another site started.

- `legacy`: a cookie without SameSite goes everywhere, as in all browsers before 2020.
- `lax-default`: without SameSite it is Lax (RFC 6265bis section 5.6.7).
- `lax-with-post-window`: the same, but for POST_WINDOW_MS after it was made, a top-level form post from another site
  still carries it ("Lax-allowing-unsafe", section 5.6.7.2; Chrome's behaviour since 2020).
- `strict`: without SameSite it is Strict, and no third-party cookie is kept or sent, whatever it says of itself.
"""

POST_WINDOW_MS: Final = 120_000
"""How long `lax-with-post-window` looks away: "2 minutes (or less)", section 5.6.7.2."""

ENFORCED: Final[dict[CookieTreatment, SameSite]] = {
    "legacy": "None",
    "lax-default": "Lax",
    "lax-with-post-window": "Lax",
    "strict": "Strict",
}
"""What a cookie whose same-site-flag is Default is held to."""
