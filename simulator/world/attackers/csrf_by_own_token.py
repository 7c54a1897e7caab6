"""Uses a token that the site gave to him, for a form that the victim's browser sends."""

from functools import partial

from simulator import event_texts
from simulator.wire import cookie_value
from simulator.world.attacking.parties import forged
from simulator.world.attacking.plot import Attack, Plot
from simulator.world.attacking.scene import Scene
from simulator.world.web.html import Document, Form
from simulator.world.web.loading import CSRF_FIELD
from simulator.world.web.site_server import token_in

ATTACK = Attack(
    title="Forged request with a token of one's own",
    goal="places an order in the victim's name",
    defences=("csrf.mode", "csrf.origin_check", "csrf.trusted_origins", "cookie.name"),
)


def csrf_by_own_token(plot: Plot) -> None:
    """A token that is bound to nobody is as good in one form as in another; the cookie beside it, where there is one,
    is planted by the subdomain."""
    plot.thief.logs_in()
    plot.victim.logs_in()
    plot.wait("5m")
    plot.victim.opens_sibling_page(
        _page, judge=partial(forged, path="/orders", got=event_texts.ORDERED), set_cookies=_cookies
    )


def _page(scene: Scene) -> Document:
    tab = scene.tab(scene.thief_browser)
    tab.type_address(f"{scene.home}/orders")
    token = "" if tab.page is None else token_in(tab.page)
    return Document(forms=(Form(f"{scene.home}/orders", {CSRF_FIELD: token}, by_itself=True),))


def _cookies(scene: Scene) -> tuple[str, ...]:
    name = scene.csrf_cookie_name
    value = cookie_value(scene.thief_browser.jar.header(f"{scene.home}/orders"), name) if name else ""
    planted = f"{name}={value}; Domain=coatcheck.example; Path=/orders{scene.secure}"
    return (planted,) if value else ()
