"""Smuggles a session id of his own choice into the victim's browser, and waits for the victim to log in under it."""

from simulator.world.attacking.parties import CHOSEN_ID
from simulator.world.attacking.plot import Attack, Plot
from simulator.world.attacking.scene import Scene
from simulator.world.web.navigation import Page

ATTACK = Attack(
    title="Session fixation by a chosen id",
    goal="reads the victim's inbox under an id that he knew before the log-in",
    defences=("id.rotate_on_login", "id.strict"),
    behind={
        "unknown_id": ("id.strict", "id.rotate_on_login"),
        "no_session": ("id.rotate_on_login",),
        "bad_signature": ("store.kind",),
    },
)


def fixation_by_id(plot: Plot) -> None:
    """The id comes into the victim's browser through a script in a page of the site."""
    plot.thief.chooses_an_id()
    plot.victim.opens_page_with_script(_plant)
    plot.wait("1m")
    plot.victim.logs_in()
    plot.wait("1m")
    plot.thief.reads("inbox")


def _plant(scene: Scene, page: Page) -> None:
    rule = page.set_cookie(f"{scene.cookie_name}={CHOSEN_ID}; Path={scene.planting_path}{scene.secure}")
    if rule is not None:
        scene.stopped(rule.name, for_good=True)
    else:
        scene.stole()
