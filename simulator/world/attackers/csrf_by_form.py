"""Lets the victim's browser post a form to the site from a page of another one."""

from functools import partial

from simulator import event_texts
from simulator.world.attacking.parties import forged
from simulator.world.attacking.plot import Attack, Plot
from simulator.world.web.html import Document, Form

ATTACK = Attack(
    title="Forged request by form",
    goal="places an order in the victim's name",
    defences=("cookie.same_site", "csrf.mode", "csrf.origin_check"),
)


def csrf_by_form(plot: Plot) -> None:
    """The page submits its form by itself, into the tab: the way that takes most cookies along."""
    plot.victim.logs_in()
    plot.wait("5m")
    plot.victim.opens_foreign_page(
        lambda scene: Document(forms=(Form(f"{scene.home}/orders", by_itself=True),)),
        judge=partial(forged, path="/orders", got=event_texts.ORDERED),
    )
