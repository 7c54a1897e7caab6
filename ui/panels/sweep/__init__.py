"""The page that varies settings, and shows what each policy costs people and leaves to attackers."""

from ui.panels.sweep.page import SweepPage as SweepPage
