"""Opens several tabs at once, as one does who restores yesterday's window: all are asked for with the same cookie."""

from simulator.world.actor import Day

_PAGES = ("inbox", "documents", "reports", "orders", "home")


def tab_opener(day: Day, arrive: str = "09:01", leave: str = "11:50", every: str = "12m", tabs: int = 5) -> None:
    """Habits: clock times to `arrive` and `leave`, how many `tabs` are opened, and how long it is from one time to the
    next (`every`)."""
    day.about(arrive)
    day.log_in()
    with day.until(leave):
        day.wait(every)
        day.open_tabs(*(_PAGES[i % len(_PAGES)] for i in range(tabs)))
    day.log_out()
