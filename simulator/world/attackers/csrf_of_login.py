"""Logs the victim's browser in to his own account, so that what the victim then types in ends up there."""

from simulator import event_texts
from simulator.events import Event, Kind
from simulator.world.attacking.plot import Attack, Plot
from simulator.world.attacking.scene import Scene
from simulator.world.web.html import Document, Form
from simulator.world.web.navigation import Tab

ATTACK = Attack(
    title="Forged log-in",
    goal="has the victim work in his account without knowing",
    defences=("csrf.mode", "csrf.origin_check"),
)


def csrf_of_login(plot: Plot) -> None:
    """Nobody is logged in: there is no cookie that could stay behind."""
    plot.victim.visits("home")
    plot.wait("1m")
    plot.victim.opens_foreign_page(_page, judge=_judge)


def _page(scene: Scene) -> Document:
    fields = {"name": scene.thief.name, "password": scene.thief.password}
    return Document(forms=(Form(f"{scene.home}/login", fields, by_itself=True),))


def _judge(scene: Scene, tab: Tab, events: list[Event]) -> None:
    for event in events:
        if event.kind == Kind.LOGIN and event.user == scene.thief.number:
            scene.achieved(event_texts.WORKS_AS.format(user=scene.victim.name, other=scene.thief.name), event)
            return
    # No cookie is needed, so that none that stayed behind is what stopped it.
    scene.stopped(scene.check_on(tab.exchanges[-1], cookie=False))
