"""Has a copy of the id that the victim's tabs race to exchange for another one, and joins the race."""

from simulator.world.attacking.plot import Attack, Plot

ATTACK = Attack(
    title="The rotation race",
    goal="reads the victim's inbox under the old id, a moment after the victim's tabs were given a new one",
    defences=("id.rotate_on_login", "id.rotate_every", "id.old_after_rotate", "id.rotation_grace", "binding.ip_ua"),
    behind={
        "replaced": ("id.rotate_on_login", "id.old_after_rotate"),
        "unknown_id": ("id.rotate_on_login", "id.old_after_rotate"),
        "no_session": ("id.rotate_on_login", "id.old_after_rotate"),
    },
)


def rotation_race(plot: Plot) -> None:
    """Tabs are restored, and all come with the id of which one is given another. What the site accepts for the sake of
    the late ones, it accepts from a thief too; where it accepts nothing, the victim's own tabs lose the race."""
    plot.victim.logs_in()
    plot.wait("9m")
    plot.victim.visits("home")
    plot.thief.takes_all_cookies()
    plot.wait("2m")
    plot.victim.restores_window("inbox", "documents", "reports", "orders")
    plot.wait("2s")
    plot.thief.reads("inbox")
