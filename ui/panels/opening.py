"""What is seen while a file is being opened, and when it could not be."""

import re

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from simulator.errors import CoatcheckError, InputError, text_of
from ui import theme
from ui.actions import Actions
from ui.controller import Controller
from ui.widgets.emblem import Emblem
from ui.widgets.overlay import Overlay
from ui.widgets.text import ElidedLabel, Paragraph, label
from ui.words import error_words, mark, tr
from ui.workspace import Workspace

_WIDTH_PX = 460
_DIM = 190
_SETTING = re.compile(r"\S+ = ")


class OpeningPanel(Overlay):
    """Lies above the run that is open: it can be gone back to at any time."""

    def __init__(self, workspace: Workspace, controller: Controller, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self.setObjectName("openingPanel")
        outer = QVBoxLayout(self)
        card = QFrame(self)
        card.setProperty("look", "sheet")
        card.setFixedWidth(_WIDTH_PX)
        outer.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(24, 22, 24, 20)
        self._pages = QStackedWidget(card)
        self._pages.addWidget(self._loading_page())
        self._pages.addWidget(self._failure_page())
        inner.addWidget(self._pages)
        self._escape = QShortcut(Qt.Key.Key_Escape, self)
        self._escape.activated.connect(self._go_back)
        self._cancel.clicked.connect(self._go_back)
        self._back.clicked.connect(self._go_back)
        self._again.clicked.connect(actions["openAction"].trigger)
        controller.loading.connect(self._show_loading)
        controller.loading_ended.connect(self.hide)
        controller.working.connect(self._show_way_back)
        controller.worked.connect(self.hide)
        controller.open_failed.connect(self._show_failure)
        workspace.run_changed.connect(self.hide)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), theme.color("bg", _DIM))

    def _page(self, icon: str, tone: str) -> tuple[QWidget, QVBoxLayout, ElidedLabel]:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        title = ElidedLabel("", "heading", parent=page)
        head.addWidget(Emblem(icon, tone, parent=page))
        head.addWidget(title, 1)
        column.addLayout(head)
        return page, column, title

    def _loading_page(self) -> QWidget:
        page, column, self._loading_title = self._page("folder-open", "accent")
        self._progress = QProgressBar(page)
        self._progress.setObjectName("openingProgress")
        self._progress.setAccessibleName(tr("How much has been read"))
        self._progress.setRange(0, 100)
        self._progress.setTextVisible(False)
        self._part = label("", "small", "muted", page)
        self._cancel = self._button(tr("Cancel"), "openingCancelButton", "plain")
        column.addWidget(self._progress)
        foot = QHBoxLayout()
        foot.addWidget(self._part, 1)
        foot.addWidget(self._cancel)
        column.addLayout(foot)
        return page

    def _failure_page(self) -> QWidget:
        page, column, self._failure_title = self._page("warning-circle", "danger")
        self._problem = Paragraph("", "body_medium", "text", page)
        self._problem.setObjectName("openingProblem")
        self._remedy = Paragraph("", "small", "muted", page)
        self._remedy.setObjectName("openingRemedy")
        self._place = Paragraph("", "mono_small", "faint", page)
        self._back = self._button(tr("Go back"), "openingBackButton", "plain")
        self._again = self._button(tr("Open another …"), "openingAgainButton", "primary")
        for part in (self._problem, self._remedy, self._place):
            column.addWidget(part)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self._back)
        foot.addWidget(self._again)
        column.addSpacing(4)
        column.addLayout(foot)
        return page

    def _button(self, text: str, name: str, look: str) -> QPushButton:
        made = QPushButton(text, self)
        made.setObjectName(name)
        made.setAccessibleName(text)
        made.setProperty("look", look)
        made.setFont(theme.font("body_medium"))
        return made

    def _show_loading(self, name: str, part: float) -> None:
        self._show_progress(tr("Opening {name}").format(name=name), part, mark("read"))

    def _show_way_back(self, part: float) -> None:
        """Play goes on from the checkpoint before a moment: the way from there has to be gone again."""
        self._show_progress(tr("Going back to where play goes on from"), part, mark("done"))

    def _show_progress(self, title: str, part: float, done: str) -> None:
        percent = round(100 * part)
        self._loading_title.setText(title)
        self._progress.setValue(percent)
        self._part.setText(tr("{percent} % {done}").format(percent=percent, done=tr(done)))
        self.setAccessibleName(title)
        if not self.isVisible() or self._pages.currentIndex() != 0:
            self._pages.setCurrentIndex(0)
            self.show()
            self._cancel.setFocus()

    def _show_failure(self, name: str, error: CoatcheckError) -> None:
        self._failure_title.setText(tr("{name} cannot be opened").format(name=name))
        told = error if isinstance(error, InputError) else InputError("", text_of(error))
        sentences = (_sentence(tr(text)) for text in (told.problem, told.remedy))
        for part, text in zip((self._problem, self._remedy, self._place), (*sentences, told.where), strict=True):
            part.setText(text)
            part.setVisible(bool(text))
        self.setAccessibleName(tr("{name} cannot be opened: {error}").format(name=name, error=error_words(error)))
        self._pages.setCurrentIndex(1)
        self.show()
        self._again.setFocus()

    def _go_back(self) -> None:
        self._controller.cancel_opening()
        self._controller.give_up()
        self.hide()


def _sentence(text: str) -> str:
    """The text with a capital, unless it begins with the name of a setting: that is spelled as in the file."""
    return text if _SETTING.match(text) else f"{text[:1].upper()}{text[1:]}"
