"""A list of facts: what on the left, its value on the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.widgets.text import ElidedLabel, label

_NAME_PX = 92


class FactList(QWidget):
    """Names with values that change; a row whose value is empty takes no room.

    `names` are pairs of a key and the words for it; keys in `mono` have values in the monospaced font.
    """

    def __init__(self, names: Sequence[tuple[str, str]], mono: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, _NAME_PX)
        grid.setColumnStretch(1, 1)
        self._rows: dict[str, tuple[QWidget, ElidedLabel]] = {}
        for row, (key, words) in enumerate(names):
            name = label(words, "small", "muted", self)
            value = ElidedLabel("", "mono_small" if key in mono else "small", "text", self)
            value.setAccessibleName(name.text())
            value.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            grid.addWidget(name, row, 0)
            grid.addWidget(value, row, 1)
            self._rows[key] = (name, value)

    def show_fact(self, key: str, value: str) -> None:
        """Shows a value; an empty one hides its row.

        Raises:
            KeyError: there is no such row.
        """
        name, shown = self._rows[key]
        shown.setText(value)
        shown.setAccessibleDescription(value)
        for widget in (name, shown):
            widget.setVisible(bool(value))

    def keep_end(self, key: str) -> None:
        """Cuts a value that is too long in its middle.

        Raises:
            KeyError: there is no such row.
        """
        self._rows[key][1].keep_end()

    def value(self, key: str) -> str:
        """The value that is shown."""
        return self._rows[key][1].text()
