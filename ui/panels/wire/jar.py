"""What the browser's cookie jar holds once it has the answer."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.player.questions import InJar
from ui.widgets.frames import EmptyState, PageScroll, line
from ui.widgets.text import ElidedLabel, Paragraph, pill
from ui.words import tr

_TONES = {"new": "ok", "replaced": "accent", "dropped": "warn"}


class JarList(QWidget):
    """The cookies, each with its shortened value, its flags, and what the exchange did to it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("wireJar")
        self.setAccessibleName(tr("Cookies in the browser's jar"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 0, 8)
        self._area = PageScroll(16, self)
        self._area.column.setSpacing(10)
        self._empty = EmptyState("cookie", "The jar is empty", "The browser holds no cookie for the site.", self)
        column.addWidget(self._area)
        column.addWidget(self._empty)
        self.cookies: tuple[InJar, ...] = ()
        self._parts: list[QWidget] = []
        self.show_cookies(())

    def show_cookies(self, cookies: Sequence[InJar]) -> None:
        """Shows these cookies."""
        self.cookies = tuple(cookies)
        while (item := self._area.column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, cookie in enumerate(self.cookies):
            if number:
                self._area.column.addWidget(line(self._area.widget()))
            self._area.column.addWidget(_CookieRow(cookie, self._area.widget()))
        self._area.column.addStretch()
        self._area.setVisible(bool(self.cookies))
        self._empty.setVisible(not self.cookies)


class _CookieRow(QWidget):
    def __init__(self, cookie: InJar, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(ElidedLabel(cookie.name, "mono_strong", parent=self), 1)
        if cookie.change:
            mark = pill(cookie.change, _TONES[cookie.change], self)
            mark.setFixedHeight(20)
            first.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(first)
        column.addWidget(ElidedLabel(cookie.value, "mono_small", "muted", self))
        if cookie.flags:
            column.addWidget(Paragraph(cookie.flags, "caption", "muted", self))
        self.setAccessibleName(
            ", ".join(part for part in (cookie.name, cookie.value, tr(cookie.flags), tr(cookie.change)) if part)
        )
