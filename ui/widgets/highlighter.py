"""Points at what is spoken of: rings one part of the window and dims the rest, and lets every click through."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget

from ui import theme
from ui.widgets.overlay import Overlay
from ui.words import tr

_ROOM_PX = 4
_RING_PX = 3
_ROUND_PX = 9
_DIM = {"light": 82, "dark": 150}
_FOLLOWED = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})


class Highlighter(Overlay):
    """Rings a widget, or the button of an action, for as long as it is on screen; follows where it goes.

    Without `dims` the rest of the window stays as bright as it is.

    `changed` comes when it points at something else, or at nothing.
    """

    changed = Signal()

    def __init__(self, parent: QWidget, *, dims: bool = True) -> None:
        super().__init__(parent)
        self._dims = dims
        self.setObjectName("highlighter")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._home = parent
        self._target: QWidget | None = None
        self._area: QRect | None = None
        self._watched: list[QObject] = []

    @property
    def target(self) -> QWidget | None:
        """What it points at; None: at nothing."""
        return self._target

    def point_at(self, target: QWidget | str, area: QRect | None = None) -> bool:
        """Points at a widget, or at what goes by an object name in this window or in a dialog above it: a widget, or
        an action, whose button is meant. `area` is a part of it, in its own pixels.

        Returns whether there is such a thing on screen. Where there is not, nothing is dimmed.
        """
        found = self._find(target) if isinstance(target, str) else target
        self._forget()
        if found is None or not found.isVisible():
            self.hide()
            self.changed.emit()
            return False
        self._target, self._area = found, area
        self._bring_into_view(found)
        self._watch(found)
        self._move_into(found.window())
        self.show()
        self.lay()
        self.update()
        self._announce(found)
        self.changed.emit()
        return True

    def clear(self) -> None:
        """Points at nothing."""
        if self._target is not None:
            self._forget()
            self.hide()
            self.changed.emit()

    @property
    def ring(self) -> QRect:
        """What is ringed, in the pixels of the overlay; empty where nothing is."""
        target = self._target
        if target is None or not target.isVisible():
            return QRect()
        area = self._area or target.rect()
        whole = QRect(target.mapTo(self.parentWidget(), area.topLeft()), area.size())
        seen = whole.intersected(self._seen(target))
        return seen.adjusted(-_ROOM_PX, -_ROOM_PX, _ROOM_PX, _ROOM_PX) if not seen.isEmpty() else QRect()

    def paintEvent(self, event: QPaintEvent) -> None:
        ring = self.ring
        if ring.isEmpty():
            return
        inside = QRectF(ring).intersected(QRectF(self.rect()).adjusted(2, 2, -2, -2))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._dims:
            dim = QPainterPath()
            dim.addRect(QRectF(self.rect()))
            dim.addRoundedRect(inside, _ROUND_PX, _ROUND_PX)
            painter.fillPath(dim, theme.color("shade", _DIM[theme.current()]))
        painter.setPen(QPen(theme.color("accent"), _RING_PX))
        painter.drawRoundedRect(inside, _ROUND_PX, _ROUND_PX)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._target is not None and event.type() in _FOLLOWED and watched in self._watched:
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        """What has gone to another page dims the window no longer, and is pointed at again when it is back."""
        target = self._target
        assert target is not None, "only what is pointed at is followed"
        seen = target.isVisible()
        # A dialog that closes may take with it whatever it holds.
        self._move_into(target.window() if seen else self._home)
        self.setVisible(seen)
        self.update()

    def _move_into(self, window: QWidget) -> None:
        if self.parentWidget() is not window:
            self.setParent(window)

    def _find(self, name: str) -> QWidget | None:
        for window in (QApplication.activeModalWidget(), self._home.window()):
            if window is None:
                continue
            action = window.findChild(QAction, name)
            named = window.findChildren(QWidget, name) if action is None else action.associatedObjects()
            for widget in named:
                if isinstance(widget, QWidget) and widget is not window and widget.isVisible():
                    return widget
        return None

    def _watch(self, target: QWidget) -> None:
        part: QWidget | None = target
        while part is not None:
            self._watched.append(part)
            part.installEventFilter(self)
            part = None if part.isWindow() else part.parentWidget()
        target.destroyed.connect(self._lose)

    def _forget(self) -> None:
        for part in self._watched:
            # The home is watched for its size too, and stays so.
            if part is not self._home:
                part.removeEventFilter(self)
        if self._target is not None:
            self._target.destroyed.disconnect(self._lose)
        self._watched, self._target, self._area = [], None, None

    def _lose(self) -> None:
        self._watched, self._target, self._area = [], None, None
        self.hide()
        self.changed.emit()

    @staticmethod
    def _bring_into_view(target: QWidget) -> None:
        part = target.parentWidget()
        while part is not None:
            if isinstance(part, QScrollArea) and part is not target:
                part.ensureWidgetVisible(target, 8, 8)
            part = part.parentWidget()

    def _seen(self, target: QWidget) -> QRect:
        """The part of the overlay in which `target` can be seen: inside all that it is scrolled in."""
        seen, part = self.rect(), target.parentWidget()
        while part is not None and part is not self.parentWidget():
            if isinstance(part, QAbstractScrollArea):
                view = part.viewport()
                seen &= QRect(view.mapTo(self.parentWidget(), QPoint(0, 0)), view.size())
            part = part.parentWidget()
        return seen

    def _announce(self, target: QWidget) -> None:
        name = target.accessibleName() or target.windowTitle() or target.objectName()
        self.setAccessibleName(tr("Pointing at: {name}").format(name=name))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, tr("Pointing at: {name}").format(name=name)))
