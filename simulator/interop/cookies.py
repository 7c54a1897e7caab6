"""The attributes of a cookie, which all frameworks set under names of their own."""

from collections.abc import Mapping
from typing import Final

from simulator.interop.reading import Reading

SAME_SITE: Final[Mapping[object, str]] = {"strict": "strict", "lax": "lax", "none": "none"}
"""SameSite as most frameworks write it, in any case."""


def read_cookie(reading: Reading, keys: Mapping[str, str], same_site: Mapping[object, str] = SAME_SITE) -> None:
    """Sets the fields of the session cookie; `keys` gives the setting for `name`, `domain`, `path`, `secure` (a
    switch), `http_only` and `same_site`, where the framework has it.
    """
    for part, default in (("name", ""), ("domain", ""), ("path", "/")):
        key = keys.get(part)
        if key is not None and reading.has(key) and (part != "name" or reading.settings[key]):
            text = reading.text(key, default)
            if text or part == "domain":
                reading.say(f"cookie.{part}", text, key)
    if (key := keys.get("secure")) is not None:
        reading.copy("cookie.secure", key, lambda key: "always" if reading.flag(key, default=False) else "never")
    if (key := keys.get("http_only")) is not None:
        reading.copy("cookie.http_only", key, lambda key: reading.flag(key, default=True))
    if (key := keys.get("same_site")) is not None and reading.has(key):
        meant = reading.choice(key, same_site, "", fold_case=True)
        if meant:
            reading.say("cookie.same_site", meant, key)
