"""Posts a form from a subdomain that he holds: another origin, but the same site, so that no cookie stays behind."""

from functools import partial

from simulator import event_texts
from simulator.world.attacking.parties import forged
from simulator.world.attacking.plot import Attack, Plot
from simulator.world.web.html import Document, Form

ATTACK = Attack(
    title="Forged request from a sibling domain",
    goal="places an order in the victim's name",
    defences=("csrf.mode", "csrf.origin_check", "csrf.trusted_origins"),
)


def csrf_by_sibling(plot: Plot) -> None:
    """SameSite is about sites, and a subdomain is of the same."""
    plot.victim.logs_in()
    plot.wait("5m")
    plot.victim.opens_sibling_page(
        lambda scene: Document(forms=(Form(f"{scene.home}/orders", by_itself=True),)),
        judge=partial(forged, path="/orders", got=event_texts.ORDERED),
    )
