"""What is in a page, as far as it makes a browser do something."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from simulator.world.web.initiation import DEFAULT_REFERRER_POLICY, ReferrerPolicy

if TYPE_CHECKING:
    from simulator.world.web.navigation import Page


class Form(Struct, frozen=True, gc=False):
    """A form. `in_frame`: its answer goes into a frame of the page, where nobody sees it. `by_itself`: a script submits
    it as soon as the page is there."""

    action: str
    fields: Mapping[str, str] = {}
    method: Literal["GET", "POST"] = "POST"
    in_frame: bool = False
    by_itself: bool = False


class Script(Struct, frozen=True, gc=False):
    """A script: `run` is what it does to the page that it is in; `src` is where it is loaded from, where it does not
    stand in the page itself."""

    run: "Callable[[Page], None] | None" = None
    src: str = ""


class Document(Struct, frozen=True, gc=False):
    """A page as a server hands it over: images and frames by their URLs, forms, scripts, and what it lets out about its
    address. What is in it happens in this order."""

    images: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    scripts: tuple[Script, ...] = ()
    forms: tuple[Form, ...] = ()
    referrer_policy: ReferrerPolicy = DEFAULT_REFERRER_POLICY
