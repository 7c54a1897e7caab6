"""The exchange behind a request: who said what to whom, header by header, and the browser's jar beside it."""

from ui.panels.wire.page import WirePage

__all__ = ["WirePage"]
