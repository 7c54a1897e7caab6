"""Settings of a framework brought in: a file, what each of its settings came to, and what no policy says."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from simulator.errors import InputError
from simulator.interop import IMPORTED, framework_named
from simulator.interop.flat_files import env_value
from simulator.interop.guessing import guess_framework
from simulator.interop.importing import Import, import_settings
from simulator.validation import read_text
from ui import theme
from ui.models.cells import Cell
from ui.models.import_table import KNOWN, KNOWN_WORDS, LINE, SAYS, SETTING, ImportTable
from ui.widgets.cells import Box, Canvas, Cells
from ui.widgets.fields import Select
from ui.widgets.fitted_table import FittedTable
from ui.widgets.frames import EmptyState, line
from ui.widgets.text import Paragraph, set_property
from ui.words import count_words, error_words, mark, tr

_WIDTHS_PX = ((52, 56), (116, 210), (90, 96), (140, 340))
_STYLES = {LINE: "mono_small", SETTING: "mono_small", KNOWN: "small_medium", SAYS: "small"}
_TOLD_PX = 84
_HINT = mark("Open or drop a settings file: it is read, never run, and secrets in it are not kept.")


class _ImportCells(Cells):
    def style_of(self, column: int) -> str:
        return _STYLES[column]

    def paint_cells(self, canvas: Canvas, model: ImportTable, row: int, boxes: list[Box]) -> None:
        for column, rect in boxes:
            index = model.index(row, column)
            tone = str(model.data(index, Cell.TONE))
            quiet = "faint" if tone == "neutral" else "text"
            token = quiet if column in (SETTING, SAYS) else "faint" if column == LINE or tone == "neutral" else tone
            canvas.lines.add(rect, str(model.data(index)), _STYLES[column], token, right=column == LINE)


class ImportView(QWidget):
    """`imported` carries an Import whose policy is to be the draft."""

    imported = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._model = ImportTable(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(line(self))
        self.view = FittedTable(tr("Settings of the file"), _WIDTHS_PX, self)
        self.view.setObjectName("importTable")
        self.view.set_cells(_ImportCells())
        self.view.setSelectionMode(FittedTable.SelectionMode.SingleSelection)
        self.view.setModel(self._model)
        self._empty = EmptyState("download-simple", "Bring your settings", _HINT, self)
        self.view.put_in_place_of_rows(self._empty)
        column.addWidget(self.view, 1)
        column.addWidget(line(self))
        column.addWidget(self._foot())
        self._open.clicked.connect(self.choose_file)
        self._frameworks.activated.connect(self._read_again)
        self._given.returnPressed.connect(self._read_again)
        self.view.selectionModel().currentRowChanged.connect(self._tell_row)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(8)
        self._frameworks = Select(tr("Framework"), self)
        self._frameworks.setObjectName("importFrameworkBox")
        self._frameworks.setMaxVisibleItems(len(IMPORTED))
        for name in IMPORTED:
            self._frameworks.addItem(framework_named(name).title, name)
        self._given = QLineEdit(self)
        self._given.setObjectName("importGivenField")
        self._given.setAccessibleName(tr("What no file says, as KEY=VALUE with commas between them"))
        self._given.setPlaceholderText(tr("KEY=VALUE that no file says"))
        self._given.setToolTip(self._given.placeholderText())
        self._open = QPushButton(tr("Open …"), self)
        self._open.setObjectName("importOpenButton")
        self._open.setAccessibleName(tr("Open a settings file"))
        self._open.setFont(theme.font("small_medium"))
        row.addWidget(self._frameworks)
        row.addWidget(self._given, 1)
        row.addWidget(self._open)
        return row

    def _foot(self) -> QWidget:
        foot = QWidget(self)
        foot.setMinimumHeight(_TOLD_PX)
        column = QVBoxLayout(foot)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(2)
        self._told = Paragraph(_HINT, "small", "muted", foot)
        self._told.setObjectName("importTold")
        self._row = Paragraph("", "small", "text", foot)
        self._row.setObjectName("importRowTold")
        column.addWidget(self._told)
        column.addWidget(self._row)
        column.addStretch()
        return foot

    def choose_file(self) -> None:
        """Asks for a file of settings."""
        dialog = QFileDialog(self, tr("Open settings"), "", tr("All files (*)"))
        dialog.setObjectName("importFileDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.take_file)
        dialog.open()

    def take_file(self, path: str) -> None:
        """Brings in a file; which framework it is of, its ending and what is in it tell, and somebody may say otherwise."""
        self._path = Path(path)
        try:
            text = read_text(self._path)
        except InputError as error:
            self._complain(error)
            return
        framework = guess_framework(path, text, self._frameworks.currentData())
        self._frameworks.setCurrentIndex(self._frameworks.findData(framework))
        self._read_again()

    def _read_again(self) -> None:
        if self._path is None:
            return
        framework = framework_named(self._frameworks.currentData())
        try:
            imported = import_settings(framework, read_text(self._path), str(self._path), self._pairs())
        except InputError as error:
            self._complain(error)
            return
        self._model.show_import(imported)
        self._empty.setVisible(not self._model.rowCount())
        self._row.setText("")
        self._tell(imported)
        self.imported.emit(imported)

    def _pairs(self) -> dict[str, object]:
        """What is given by hand.

        Raises:
            InputError: it is not written KEY=VALUE.
        """
        pairs: dict[str, object] = {}
        for text in filter(None, (part.strip() for part in self._given.text().split(","))):
            key, equals, value = text.partition("=")
            if not equals:
                raise InputError(text, "no value in it", "write KEY=VALUE")
            pairs[key.strip()] = env_value(value.strip())
        return pairs

    def _tell(self, imported: Import) -> None:
        counts = dict.fromkeys(("stated", "given", "unresolved", "defaulted"), 0)
        for told in imported.settings:
            counts[told.status] += 1
        found = ", ".join(f"{count} {KNOWN_WORDS[status]}" for status, count in counts.items() if count)
        unsaid = count_words(len(imported.unsaid), "remark") if imported.unsaid else tr("nothing left unsaid")
        name = Path(imported.where).name
        if not imported.found:
            self._say(
                tr("{name}: no setting of {title} is in it; the policy is as it ships.").format(
                    name=name, title=imported.framework.title
                ),
                "warn",
            )
            return
        self._say(
            tr("{name}: {found}; {unsaid}. It extends {preset}, and is the draft at the left.").format(
                name=name, found=found, unsaid=unsaid, preset=imported.preset
            ),
            "muted",
        )

    def _tell_row(self, index) -> None:
        row = self._model.row_at(index.row()) if index.isValid() else None
        place = tr("line {line}, ").format(line=row.line) if row and row.line else ""
        self._row.setText(f"{place}{row.setting}: {row.says} ({KNOWN_WORDS[row.known]})" if row else "")

    def _complain(self, error: InputError) -> None:
        """Says what is wrong; what was shown before stays."""
        self._say(error_words(error), "danger")

    def _say(self, text: str, tone: str) -> None:
        self._told.setText(text)
        set_property(self._told, "tone", tone)
