"""Has a script in a page of the site, which sends him the cookies that it can read."""

from simulator.world.attacking.parties import stolen_value
from simulator.world.attacking.plot import Attack, Plot
from simulator.world.attacking.scene import Scene
from simulator.world.cookie_rules import KeptBack
from simulator.world.web.navigation import Page

ATTACK = Attack(
    title="Theft by script",
    goal="reads the victim's inbox with a cookie that a script read",
    defences=("cookie.http_only", "binding.ip_ua"),
)


def theft_by_script(plot: Plot) -> None:
    """The victim is logged in and opens a page into which the script was smuggled."""
    plot.victim.logs_in()
    plot.wait("2m")
    plot.victim.opens_page_with_script(_steal)
    plot.wait("1m")
    plot.thief.reads("inbox")


def _steal(scene: Scene, page: Page) -> None:
    value = stolen_value(scene, page.cookie)
    if value:
        scene.keep_value(value)
        scene.stole()
    else:
        scene.stopped(KeptBack.HTTP_ONLY.name, for_good=True)
