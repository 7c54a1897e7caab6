"""Plants both halves of a double-submitted token: the cookie by a subdomain that he holds, the field by his own form."""

from functools import partial
from typing import Final

from simulator import event_texts
from simulator.world.attacking.parties import forged
from simulator.world.attacking.plot import Attack, Plot
from simulator.world.attacking.scene import Scene
from simulator.world.web.html import Document, Form
from simulator.world.web.loading import CSRF_FIELD

ATTACK = Attack(
    title="Forged request against a double submit",
    goal="places an order in the victim's name",
    defences=("csrf.mode", "csrf.origin_check", "csrf.trusted_origins", "cookie.name"),
)

MADE_UP_TOKEN: Final = "a-token-that-the-thief-made-up"


def csrf_by_double_submit(plot: Plot) -> None:
    """A site that only compares the two halves takes any pair for its own."""
    plot.victim.logs_in()
    plot.wait("5m")
    plot.victim.opens_sibling_page(
        _page, judge=partial(forged, path="/orders", got=event_texts.ORDERED), set_cookies=_cookies
    )


def _page(scene: Scene) -> Document:
    return Document(forms=(Form(f"{scene.home}/orders", {CSRF_FIELD: MADE_UP_TOKEN}, by_itself=True),))


def _cookies(scene: Scene) -> tuple[str, ...]:
    # Under the path of the form, so that it is sent before the site's own.
    name = scene.csrf_cookie_name
    return (f"{name}={MADE_UP_TOKEN}; Domain=coatcheck.example; Path=/orders{scene.secure}",) if name else ()
