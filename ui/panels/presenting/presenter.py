"""Presents the window to a room, and goes back to how it was."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

from ui import theme
from ui.actions import Actions
from ui.controller import Controller
from ui.settings import remember, remembered
from ui.theme import ticking
from ui.widgets.curtain import Curtain
from ui.widgets.highlighter import Highlighter
from ui.workspace import Workspace

LARGE = 1.25
_ROOMY_PX = 1600
_CALM = "presenting/calm"
_CLICKER = ("clickerNextAction", "clickerBackAction")


class Presenter(QObject):
    """Does what the actions of presenting ask for, in `window`.

    A clicker steps the lesson where one is taught, and the events where none is; its keys are the window's own while it
    does not present. `changed` comes when presenting begins or ends.
    """

    changed = Signal()

    def __init__(self, window: QWidget, workspace: Workspace, controller: Controller, actions: Actions) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._controller = controller
        self._actions = actions
        self._inspector_px = 0
        self.curtain = Curtain(window)
        self.spoken_of = Highlighter(window)
        self.spoken_of.setObjectName("spokenOf")
        self.presenting = False
        for name in ("presentAction", "calmTimeAction"):
            actions[name].setCheckable(True)
        actions["presentAction"].toggled.connect(self.present)
        actions["calmTimeAction"].toggled.connect(self.show_calm)
        actions["blankScreenAction"].triggered.connect(self.blank)
        actions["pointAction"].triggered.connect(self.point)
        actions["clickerNextAction"].triggered.connect(self._go_on)
        actions["clickerBackAction"].triggered.connect(self._go_back)
        for name in (*_CLICKER, "blankScreenAction"):
            actions[name].setEnabled(False)
        actions["calmTimeAction"].setChecked(remembered(_CALM) == "yes" or ticking.is_calm())

    def present(self, presenting: bool) -> None:
        """Begins or ends presenting: the type is large and the window fills the screen, or all is as it was."""
        if presenting == self.presenting:
            return
        self.presenting = presenting
        for name in (*_CLICKER, "blankScreenAction"):
            self._actions[name].setEnabled(presenting)
        app = QApplication.instance()
        assert isinstance(app, QApplication), "a window needs an application"
        theme.scale_type(app, LARGE if presenting else 1.0)
        self._give_room()
        if presenting:
            self._window.showFullScreen()
        else:
            self.curtain.hide()
            self.spoken_of.clear()
            self._window.showNormal()
        self.changed.emit()

    def show_calm(self, calm: bool) -> None:
        """Shows time in minutes, or in seconds."""
        ticking.choose_calm(calm)
        remember(_CALM, "yes" if calm else "no")
        theme.notice.theme_changed.emit()
        self._workspace.moment_changed.emit()

    def blank(self) -> None:
        """Blanks the screen, or shows it again."""
        if self.curtain.isVisible():
            self.curtain.lift()
        else:
            self.curtain.fall()

    def point(self) -> None:
        """Rings the part of the window that the pointer is on, and dims the rest; again: points at nothing."""
        if self.spoken_of.target is not None:
            self.spoken_of.clear()
            return
        part = _named_part(self._window.childAt(self._window.mapFromGlobal(QCursor.pos())))
        if part is not None:
            self.spoken_of.point_at(part)

    def _go_on(self) -> None:
        if self._actions["lessonNextAction"].isEnabled():
            self._actions["lessonNextAction"].trigger()
        else:
            self._controller.step()

    def _go_back(self) -> None:
        if self._actions["lessonBackAction"].isEnabled():
            self._actions["lessonBackAction"].trigger()
        else:
            self._controller.step_back()

    def _give_room(self) -> None:
        """Lets what has a least width of its own have more of it while the type is larger, where the screen has it."""
        inspector = self._window.findChild(QWidget, "inspector")
        if inspector is None:
            return
        if not self.presenting:
            inspector.setMinimumWidth(self._inspector_px)
            return
        self._inspector_px = inspector.minimumWidth()
        if self._window.screen().availableGeometry().width() >= _ROOMY_PX:
            inspector.setMinimumWidth(round(self._inspector_px * LARGE))


def _named_part(part: QWidget | None) -> QWidget | None:
    """The innermost part of a window with a name of its own that a point lies in; Qt names parts of its own `qt_…`."""
    while part is not None and not part.isWindow():
        name = part.objectName()
        if name and not name.startswith("qt_"):
            return part
        part = part.parentWidget()
    return None
