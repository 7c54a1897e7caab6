"""The branches of a run, and what was done in them."""

from ui.panels.branches.page import BranchesPage

__all__ = ["BranchesPage"]
