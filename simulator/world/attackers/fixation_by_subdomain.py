"""Lets a subdomain that he holds set the session cookie of the whole domain, and waits for the victim to log in."""

from simulator.events import Event
from simulator.world.attacking.plot import Attack, Plot
from simulator.world.attacking.scene import Scene
from simulator.world.web.html import Document
from simulator.world.web.navigation import Tab

ATTACK = Attack(
    title="Session fixation by a subdomain's cookie",
    goal="reads the victim's inbox under an id that he knew before the log-in",
    defences=("cookie.name", "id.rotate_on_login", "id.strict"),
    behind={
        "unknown_id": ("id.strict", "id.rotate_on_login"),
        "no_session": ("id.rotate_on_login",),
        "replaced": ("id.rotate_on_login",),
        "bad_signature": ("store.kind",),
    },
)


def fixation_by_subdomain(plot: Plot) -> None:
    """Where the site gives ids to strangers, the planted one is a real one."""
    plot.thief.gets_an_id()
    plot.victim.opens_sibling_page(lambda scene: Document(), judge=_planted, set_cookies=_cookies)
    plot.wait("1m")
    plot.victim.logs_in()
    plot.wait("1m")
    plot.thief.reads("inbox")


def _cookies(scene: Scene) -> tuple[str, ...]:
    cookie = scene.session_cookie(scene.thief_browser)
    value = "" if cookie is None else cookie.value
    return (f"{scene.cookie_name}={value}; Domain=coatcheck.example; Path={scene.planting_path}{scene.secure}",)


def _planted(scene: Scene, tab: Tab, events: list[Event]) -> None:
    (asked,) = tab.exchanges
    if asked.refused:
        ((_, rule),) = asked.refused
        scene.stopped(rule.name, for_good=True)
    else:
        scene.stole()
