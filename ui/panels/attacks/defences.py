"""The settings that may stop an attack, each of which can be turned the other way before the attack is run again."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from simulator.policy import Policy
from ui.models.policy_words import meaning
from ui.player.attacks import is_weakest, switched
from ui.widgets.frames import Card, CardHeader, PageScroll, line
from ui.widgets.text import ElidedLabel, Paragraph, label
from ui.widgets.toggle import Toggle
from ui.words import tr


class _Row(QWidget):
    """One defence: its name, what it is set to, and what it would be set to the other way."""

    def __init__(self, setting: str, policy: Policy, change: Mapping[str, Any] | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setting, self.change = setting, change
        self._policy = policy
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(ElidedLabel(setting, "mono", "text", self))
        self._told = ElidedLabel("", "small", "muted", self)
        words.addWidget(self._told)
        row.addLayout(words, 1)
        self.toggle = Toggle(tr("Defence {setting}").format(setting=setting), self)
        self.toggle.setObjectName(f"defence.{setting}")
        self._on = not is_weakest(policy, setting)
        self.toggle.setChecked(self._on)
        self.toggle.setEnabled(change is not None)
        self.toggle.setVisible(change is not None)
        row.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignVCenter)
        self.tell()

    @property
    def turned(self) -> bool:
        """Whether it is the other way than in the policy."""
        return self.toggle.isChecked() != self._on

    def tell(self) -> None:
        """Says what it is set to, and what it would be."""
        now = self._policy.value_text(self.setting)
        if self.turned and self.change is not None:
            after = self._policy.with_changes(self.change).value_text(self.setting)
            self._told.setText(f"{now} → {after}")
        else:
            why = "" if self.change is not None else tr(" · cannot be changed alone")
            self._told.setText(f"{now}{why}")
        self._told.setAccessibleName(f"{self.setting}: {self._told.text()}")
        self.setToolTip(meaning(self.setting, now))


class Defences(Card):
    """`turned` says that a person has turned a defence."""

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._rows: list[_Row] = []
        self.column.addWidget(CardHeader("Defences against it", self))
        self.column.addWidget(line(self))
        self._scroll = PageScroll(0, self)
        self._scroll.column.setSpacing(0)
        self.column.addWidget(self._scroll, 1)
        hint = QWidget(self)
        inner = QVBoxLayout(hint)
        inner.setContentsMargins(16, 10, 16, 12)
        self._hint = Paragraph("Turn one off or on, and run the attack again from the same moment.", parent=hint)
        inner.addWidget(self._hint)
        self.column.addWidget(line(self))
        self.column.addWidget(hint)

    def show_defences(self, settings: tuple[str, ...], policy: Policy) -> None:
        """Shows these settings as they are in a policy."""
        column = self._scroll.column
        while (item := column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        self._rows = [_Row(setting, policy, switched(policy, setting), self._scroll.widget()) for setting in settings]
        for row in self._rows:
            row.toggle.toggled.connect(row.tell)
            row.toggle.toggled.connect(self.turned)
            column.addWidget(row)
        if not self._rows:
            column.addWidget(label("No setting stops it.", "small", "muted", self._scroll.widget()))
        column.addStretch()

    def turn(self, setting: str) -> None:
        """Turns one defence the other way, and all others as they are in the policy."""
        for row in self._rows:
            if row.turned != (row.setting == setting) and row.toggle.isEnabled():
                row.toggle.setChecked(not row.toggle.isChecked())

    @property
    def changes(self) -> dict[str, Any]:
        """What has to change in the policy so that the defences are as they are shown."""
        changes: dict[str, Any] = {}
        for row in self._rows:
            if row.turned and row.change is not None:
                changes.update(row.change)
        return changes
