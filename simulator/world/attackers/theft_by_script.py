"""Has a script in a page of the site, which sends him the cookies that it can read."""

from simulator.world.cookie_rules import KeptBack
from simulator.world.navigation import Page
from simulator.world.plot import Attack, Plot
from simulator.world.plot_people import stolen_value
from simulator.world.scene import Scene

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
