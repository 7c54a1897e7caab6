"""Attacks: a lab in which one is run inside the day that is playing, and what holds the policy in force up."""

from ui.panels.attacks.lab import AttackLab
from ui.panels.attacks.matrix import MatrixPage

__all__ = ["AttackLab", "MatrixPage"]
