"""The draft taken out as a framework's settings: their text, the code beside them, and what they leave unsaid."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from simulator.errors import InputError
from simulator.interop import EXPORTED, framework_named
from simulator.interop.exporting import Export, export_policy
from simulator.policy import Policy
from ui import theme
from ui.models.cells import Cell
from ui.models.loss_table import REMEDY, LossTable
from ui.models.throttle import Throttle
from ui.widgets.buttons import tool_button
from ui.widgets.cells import Box, Canvas, Cells
from ui.widgets.fields import Select
from ui.widgets.fitted_table import FittedTable
from ui.widgets.frames import EmptyState, line
from ui.widgets.text import Paragraph, set_property
from ui.words import count_words, error_words, tr

_WIDTHS_PX = ((110, 190), (70, 120), (70, 120), (120, 300))
_REFRESH_MS = 150
_LOSSES_PX = 190


class _LossCells(Cells):
    def style_of(self, column: int) -> str:
        return "small" if column == REMEDY else "mono_small"

    def paint_cells(self, canvas: Canvas, model: LossTable, row: int, boxes: list[Box]) -> None:
        for column, rect in boxes:
            index = model.index(row, column)
            token = str(model.data(index, Cell.TONE))
            canvas.lines.add(rect, str(model.data(index)), self.style_of(column), token)


class ExportView(QWidget):
    """Follows the draft while it is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._policy: Policy | None = None
        self._export: Export | None = None
        self._model = LossTable(self)
        self._throttle = Throttle(self, self._refresh, _REFRESH_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(line(self))
        self._text = QPlainTextEdit(self)
        self._text.setObjectName("exportText")
        self._text.setAccessibleName(tr("The framework's settings"))
        self._text.setFont(theme.font("mono_small"))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        room = QVBoxLayout()
        room.setContentsMargins(12, 10, 12, 10)
        room.addWidget(self._text)
        column.addLayout(room, 1)
        self._told = Paragraph("", "small", "muted", self)
        self._told.setObjectName("exportTold")
        told = QVBoxLayout()
        told.setContentsMargins(16, 0, 16, 8)
        told.addWidget(self._told)
        column.addLayout(told)
        column.addWidget(line(self))
        self.view = FittedTable(tr("What the settings leave unsaid"), _WIDTHS_PX, self)
        self.view.setObjectName("lossTable")
        self.view.set_cells(_LossCells())
        self.view.setSelectionMode(FittedTable.SelectionMode.SingleSelection)
        self.view.setModel(self._model)
        self.view.setFixedHeight(_LOSSES_PX)
        self._whole = EmptyState("seal-check", "Nothing is lost", "The settings say all that the policy means.", self)
        self.view.put_in_place_of_rows(self._whole)
        column.addWidget(self.view)
        self._frameworks.activated.connect(self._framework_chosen)
        self._files.activated.connect(self._show_file)
        self._copy.clicked.connect(self._copy_text)
        self._save.clicked.connect(self._choose_folder)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(8)
        self._frameworks = Select(tr("Framework"), self)
        self._frameworks.setObjectName("exportFrameworkBox")
        for name in EXPORTED:
            self._frameworks.addItem(framework_named(name).title, name)
        self._files = Select(tr("File"), self)
        self._files.setObjectName("exportFileBox")
        self._files.setSizeAdjustPolicy(Select.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._copy = tool_button("copy", "Copy this file's text", name="exportCopyButton", parent=self)
        self._save = QPushButton(tr("Save …"), self)
        self._save.setObjectName("exportSaveButton")
        self._save.setAccessibleName(tr("Save the files into a folder"))
        self._save.setFont(theme.font("small_medium"))
        row.addWidget(self._frameworks)
        row.addWidget(self._files, 1)
        row.addWidget(self._copy)
        row.addWidget(self._save)
        return row

    def show_policy(self, policy: Policy | None) -> None:
        """Takes out another policy; None: the draft contradicts itself, so that the last one stays."""
        if policy is not None and policy != self._policy:
            self._policy = policy
            self._throttle.ask(now=self._export is None)

    def _framework_chosen(self) -> None:
        self._files.setCurrentIndex(0)
        self._refresh()

    def _refresh(self) -> None:
        if self._policy is None:
            return
        self._export = export = export_policy(framework_named(self._frameworks.currentData()), self._policy)
        place = self._files.currentIndex()
        self._files.clear()
        self._files.addItems(list(export.files))
        self._files.setCurrentIndex(min(max(place, 0), self._files.count() - 1))
        self._show_file()
        self._model.show_export(export)
        self._whole.setVisible(not self._model.rowCount())
        felt = sum(loss.felt for loss in export.losses)
        code = (
            tr(" {files} of code beside them would do part of it.").format(
                files=count_words(len(export.remedies), "file")
            )
            if export.remedies
            else ""
        )
        self._say(
            tr("{title} cannot say {fields} of it.{code}").format(
                title=export.framework.title, fields=count_words(felt, "field"), code=code
            )
            if felt
            else tr("{title} says all that it means.").format(title=export.framework.title)
        )

    def _show_file(self) -> None:
        assert self._export is not None, "files of it are listed"
        self._text.setPlainText(self._export.files[self._files.currentText()])

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
        self._say(tr("{file} is copied.").format(file=self._files.currentText()))

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, tr("Save into a folder"))
        dialog.setObjectName("exportFolderDialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_into)
        dialog.open()

    def save_into(self, folder: str) -> None:
        """Writes the settings and the code into a folder."""
        assert self._export is not None, "what is saved is shown"
        try:
            self._export.write(Path(folder))
        except InputError as error:
            self._say(error_words(error), "danger")
            return
        self._say(tr("Saved into {folder}: {files}.").format(folder=folder, files=", ".join(self._export.files)))

    def _say(self, text: str, tone: str = "muted") -> None:
        self._told.setText(text)
        set_property(self._told, "tone", tone)
