"""Demands on the connection and on what browsers keep of pages."""

from simulator.lint.shortfall import field_is

CHECKS = {
    "https_only": field_is("transport.https", "only"),
    "hsts": field_is("transport.hsts", True),
    "no_store": field_is("transport.no_store", True),
}
