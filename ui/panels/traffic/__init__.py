"""The page that asks recorded traffic what two policies would have done to it."""

from ui.panels.traffic.page import TrafficPage as TrafficPage
