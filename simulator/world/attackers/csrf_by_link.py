"""Lets the victim follow a link to an address that acts, as sites have it that let a link stand for a form."""

from functools import partial

from simulator import event_texts
from simulator.world.attacking.parties import forged
from simulator.world.attacking.plot import Attack, Plot
from simulator.world.web.html import Document, Script

ATTACK = Attack(
    title="Forged request by link",
    goal="places an order in the victim's name",
    defences=("cookie.same_site", "csrf.mode", "csrf.origin_check"),
)


def csrf_by_link(plot: Plot) -> None:
    """A link is a top-level navigation: cookies that are Lax go along."""
    plot.victim.logs_in()
    plot.wait("5m")
    plot.victim.opens_foreign_page(
        lambda scene: Document(
            scripts=(Script(lambda page: _click(page.follow(f"{scene.home}/orders?_method=POST"))),)
        ),
        judge=partial(forged, path="/orders", got=event_texts.ORDERED),
    )


def _click(exchange: object) -> None:
    """The link is clicked; where it leads is seen afterwards."""
