"""Sections about what passes between browser and server: the cookie, forged requests, binding, transport."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from simulator.messages import message
from simulator.policy.values import OFF, Duration, Section, Switch, described

_ORIGIN = re.compile(r"https?://(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?")


def _read_origin(text: str) -> str:
    if not _ORIGIN.fullmatch(text):
        raise ValueError(
            message(
                '{text!r} is no origin; write scheme and host, such as "https://shop.example" or "https://*.a.example"',
                text=text,
            )
        )
    return text


Origin = Annotated[str, AfterValidator(_read_origin)]


class CookiePolicy(Section):
    """The attributes of the session cookie."""

    name: Annotated[str, Field(pattern=r"^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$", max_length=128)] = described(
        "__Host-session",
        "Its name; the prefixes __Host- and __Secure- are promises that the browser enforces.",
        weakest="session",
        clause="ASVS 3.3.3",
    )
    domain: Annotated[str, Field(pattern=r"^[A-Za-z0-9.-]*$", max_length=253)] = described(
        "", "The domain it is shared with; empty: this host alone.", weakest="coatcheck.example", clause="6265bis 5.6.3"
    )
    path: Annotated[str, Field(pattern=r"^/[^;\x00-\x1f\x7f]*$", max_length=512)] = described(
        "/", "The path below which it is sent.", weakest="/", clause="6265bis 5.6.4"
    )
    secure: Literal["always", "never", "same_as_request"] = described(
        "always", "Whether it is kept off plain connections.", weakest="never", clause="ASVS 3.3.1"
    )
    http_only: Switch = described(True, "Whether scripts are kept from reading it.", weakest=False, clause="ASVS 3.3.4")
    same_site: Literal["strict", "lax", "none", "unset"] = described(
        "lax", "Which requests from other sites carry it.", weakest="unset", clause="ASVS 3.3.2"
    )
    persistent: Switch = described(False, "Whether it outlives the browser.", weakest=True, clause="63B 5.1.1")
    max_age: Duration = described(
        None,
        "Its life in the browser if persistent; off: the idle limit.",
        weakest=OFF,
        clause="6265bis 5.6.2",
        unit="duration",
    )
    lifetime: Literal["max_age", "expires"] = described(
        "max_age",
        "How a persistent cookie tells its life: as seconds from its arrival, or as a date, cut to whole seconds.",
        weakest="max_age",
        clause="6265bis 5.6.1",
    )


class CsrfPolicy(Section):
    """How a forged request is told from one that the user meant."""

    mode: Literal[
        "off",
        "synchronizer",
        "double_submit",
        "signed_double_submit",
        "fetch_metadata",
        "fetch_metadata_or_token",
    ] = described(
        "synchronizer",
        "What proves that a form comes from our own page: a token kept in the session, one in a cookie that the form "
        "repeats, the same signed and bound to the session, or what the browser says of the request's origin.",
        weakest="off",
        clause="ASVS 3.5.1",
    )
    origin_check: Switch = described(
        True, "Refuse a form whose Origin or Referer is of elsewhere.", weakest=False, clause="ASVS 3.5.3"
    )
    ttl: Duration = described(
        None, "How long a token is accepted; off: as long as its session.", weakest=OFF, unit="duration"
    )
    rotate_on_login: Switch = described(
        True, "A new token at log-in, so that one planted before is void.", weakest=False, clause="ASVS 3.5.1"
    )
    rotate_on_logout: Switch = described(
        True, "A new token at log-out, so that one read before is void.", weakest=False, clause="ASVS 3.5.1"
    )
    trusted_origins: tuple[Origin, ...] = described(
        (),
        "Other origins whose forms are accepted; `*.` stands for any name below a domain.",
        weakest=["https://*.coatcheck.example"],
        clause="ASVS 3.5.3",
    )


class BindingPolicy(Section):
    """What is done about a session that comes from elsewhere than where it was opened."""

    ip_ua: Literal["off", "report", "stale", "end"] = described(
        "report",
        "Another address or client than at log-in: ignored, reported, no longer fresh, or not accepted.",
        weakest="off",
        clause="ASVS 8.2.4",
    )


class TransportPolicy(Section):
    """Which connections are served, and what browsers are told about them."""

    https: Literal["only", "optional", "none"] = described(
        "only",
        "Whether plain connections are served, beside encrypted ones or alone.",
        weakest="none",
        clause="ASVS 3.4.1",
    )
    hsts: Switch = described(
        True, "Tell browsers never to come by a plain connection again.", weakest=False, clause="ASVS 3.4.1"
    )
    no_store: Switch = described(True, "Tell browsers to keep no copy of pages.", weakest=False, clause="ASVS 14.3.2")
