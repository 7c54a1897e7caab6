"""The policies that a page offers: those that come along, those in force so far, and those out of files."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from simulator.policy import Policy
from simulator.presets import load_policy, preset_names
from ui.widgets.fields import Select
from ui.words import tr


class PolicyChoice:
    """Fills a `Select` with policies. One that equals a preset is that preset, whatever it is called."""

    def __init__(self, box: Select, descriptions: Mapping[str, str]) -> None:
        self._box = box
        self._others: dict[str, Policy] = {}
        for name, description in descriptions.items():
            self._add(name, description)

    @property
    def policy(self) -> Policy:
        """The policy that is chosen."""
        name = str(self._box.currentData())
        return self._others[name] if name in self._others else load_policy(name)

    def offer(self, policy: Policy) -> str:
        """Lists a policy, if it is not listed yet; the name that it goes by here."""
        if policy.name in preset_names() and load_policy(policy.name) == policy:
            return policy.name
        for name, known in self._others.items():
            if known == policy:
                return name
        taken = {str(self._box.itemData(place)) for place in range(self._box.count())}
        name, count = policy.name, 1
        while name in taken:
            count += 1
            name = f"{policy.name}~{count}"
        self._others[name] = policy
        self._add(name, tr(policy.description))
        return name

    def choose(self, name: str) -> None:
        """Chooses a policy that is listed."""
        self._box.setCurrentIndex(self._box.findData(name))

    def _add(self, name: str, description: str) -> None:
        self._box.addItem(name, name)
        self._box.setItemData(self._box.count() - 1, description, Qt.ItemDataRole.ToolTipRole)
