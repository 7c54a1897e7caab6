"""Where files come in and go out: open, save, recent ones, dropped ones, and exports."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QPainter
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu

from simulator.errors import CoatcheckError
from ui import theme
from ui.actions import Actions
from ui.controller import Controller
from ui.panels.files.pictures import draw_png, draw_svg, picture_bytes
from ui.player.exporting import EXPORTS, export_steps
from ui.player.work import Work
from ui.settings import recent_files
from ui.words import error_words, mark, tr
from ui.workspace import Workspace

RUN_SUFFIX = ".coatcheck"
_PLAYABLE = mark("What can be played (*.toml *.jsonl *.log *.coatcheck);;All files (*)")
_SAVED = mark("Runs (*.coatcheck)")
_EXPORTED = mark(
    "Report (*.html);;Events and sessions, CSV (*.csv);;Events and sessions, JSON Lines (*.jsonl);;"
    "Picture of the timeline (*.png);;Drawing of the timeline (*.svg)"
)

DrawTimeline = Callable[[QPainter], None]


class FileDesk(QObject):
    """Opens, saves and exports; files may be dropped anywhere on the window.

    `draw_timeline` paints what the timeline shows, of `timeline_px` in width and height.
    """

    def __init__(
        self,
        workspace: Workspace,
        controller: Controller,
        actions: Actions,
        draw_timeline: DrawTimeline,
        timeline_px: Callable[[], tuple[int, int]],
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._controller = controller
        self._window = window
        self._draw_timeline, self._timeline_px = draw_timeline, timeline_px
        self._exporting: Work | None = None
        self._export_place = Path()
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        actions["openAction"].triggered.connect(self.ask_for_file)
        actions["recentAction"].triggered.connect(self._show_recent)
        actions["saveAction"].triggered.connect(self._ask_where_to_save)
        actions["exportAction"].triggered.connect(self._ask_where_to_export)

    def ask_for_file(self) -> None:
        """Opens the dialog that asks what to open."""
        dialog = QFileDialog(self._window, tr("Open"), "", tr(_PLAYABLE))
        dialog.setObjectName("openDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._open)
        self._show(dialog)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and event.mimeData().hasUrls():
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            places = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
            if places:
                event.acceptProposedAction()
                self._open(places[0])
                return True
        return super().eventFilter(watched, event)

    def _show(self, dialog: QFileDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _open(self, path: str) -> None:
        self._controller.open_source(Path(path))

    def recent_menu(self) -> QMenu:
        """A menu of the files that were opened or saved last."""
        menu = QMenu(self._window)
        menu.setObjectName("recentMenu")
        for path in recent_files():
            action = menu.addAction(theme.icon("file"), path.name)
            action.setToolTip(str(path))
            action.setData(str(path))
        if menu.isEmpty():
            menu.addAction(tr("No file was opened or saved yet")).setEnabled(False)
        menu.triggered.connect(self._open_chosen)
        return menu

    def _show_recent(self) -> None:
        menu = self.recent_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._window.mapToGlobal(QPoint(self._window.width() // 2 - 120, 60)))

    def _open_chosen(self, action: QAction) -> None:
        self._open(action.data())

    def _ask_where_to_save(self) -> None:
        dialog = QFileDialog(
            self._window, tr("Save the run"), f"{self._workspace.run.scenario}{RUN_SUFFIX}", tr(_SAVED)
        )
        dialog.setObjectName("saveDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(RUN_SUFFIX[1:])
        dialog.fileSelected.connect(self._save)
        self._show(dialog)

    def _save(self, path: str) -> None:
        self._controller.save_as(Path(path))

    def _ask_where_to_export(self) -> None:
        dialog = QFileDialog(self._window, tr("Export"), f"{self._workspace.run.scenario}.html", tr(_EXPORTED))
        dialog.setObjectName("exportDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(self.export)
        self._show(dialog)

    def export(self, path: str) -> None:
        """Writes what the end of the name asks for: a report, events and sessions, or a picture of the timeline."""
        place = Path(path)
        if place.suffix in EXPORTS:
            self._export_run(place)
            return
        draw = {".png": draw_png, ".svg": draw_svg}.get(place.suffix)
        if draw is None:
            self._controller.refused.emit(
                tr("{name}: end the name in .html, .csv, .jsonl, .png or .svg").format(name=place.name)
            )
        elif not draw(place, self._draw_timeline, self._timeline_px()):
            self._controller.refused.emit(
                tr("{place}: the picture cannot be written; choose another place").format(place=place)
            )
        else:
            self._controller.told.emit(
                tr("Exported"), tr("{name}: the timeline as it is shown").format(name=place.name)
            )

    def _export_run(self, place: Path) -> None:
        if self._exporting is not None:
            self._exporting.cancel()
        picture = picture_bytes(self._draw_timeline, self._timeline_px())
        self._export_place = place
        self._exporting = Work(export_steps(self._controller.tape, place, {"The timeline": picture}), self)
        self._exporting.done.connect(self._exported)
        self._exporting.failed.connect(self._not_exported)
        self._exporting.start()

    def _exported(self, written: list[Path]) -> None:
        self._exporting = None
        self._controller.told.emit(tr("Exported"), " and ".join(place.name for place in written))

    def _not_exported(self, error: CoatcheckError) -> None:
        self._exporting = None
        self._controller.refused.emit(error_words(error))
