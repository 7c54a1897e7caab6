"""Has a script in a page of the site, which steals nothing and acts then and there, in the victim's own browser."""

from simulator import event_texts
from simulator.world.attacking.plot import Attack, Plot
from simulator.world.attacking.scene import Scene
from simulator.world.web.loading import CSRF_FIELD
from simulator.world.web.navigation import Page
from simulator.world.web.site_server import token_in

ATTACK = Attack(
    title="Riding a session by script",
    goal="submits a form in the victim's session",
    defences=(),
    inevitable="the request comes from the site's own page, with its own token, from its owner's browser: what has to be "
    "kept out is the script",
)


def riding_by_script(plot: Plot) -> None:
    """The script submits a form with the token that stands in the page."""
    plot.victim.logs_in()
    plot.wait("2m")
    plot.victim.opens_page_with_script(_ride)


def _ride(scene: Scene, page: Page) -> None:
    with scene.witness() as events:
        page.fetch(f"{scene.home}/orders", "POST", {CSRF_FIELD: token_in(page)})
    event = scene.served_as_victim(events, scene.victim_browser)
    if event is not None:
        scene.achieved(event_texts.ORDERED, event)
    else:
        scene.stopped_on(page.tab.exchanges[-1])
