"""The policy page: every setting, what standards say of it, and the file that it comes to."""

from ui.panels.policy.page import PolicyPage as PolicyPage
