"""What an administrator may do: told before it is done, and asked for a reason."""

from ui.panels.administration.acts import ACTS as ACTS
from ui.panels.administration.desk import AdministrationDesk as AdministrationDesk

__all__ = ["ACTS", "AdministrationDesk"]
