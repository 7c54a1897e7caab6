"""Keeps a stolen session busy, so that no idle limit ever ends it."""

from simulator.world.attacking.plot import Attack, Plot

ATTACK = Attack(
    title="The thief who keeps a session alive",
    goal="still reads the victim's inbox sixteen hours after the theft",
    defences=("time.absolute", "time.idle", "remember.enabled", "binding.ip_ua"),
)


def keep_alive(plot: Plot) -> None:
    """The victim goes home without logging out; the thief asks for a page every four minutes, all night."""
    plot.victim.logs_in(remember=True)
    plot.wait("1m")
    plot.thief.takes_all_cookies()
    plot.victim.closes_browser()
    plot.thief.keeps_reading("inbox", every="4m", lasting="16h")
    plot.thief.reads("inbox")
