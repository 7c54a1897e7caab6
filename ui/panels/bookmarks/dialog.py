"""The sheet on which a bookmark is written."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from simulator.durations import format_time
from ui.widgets.fields import CheckBox
from ui.widgets.sheet import Sheet
from ui.widgets.text import label
from ui.words import tr

_TEXT_PX = 96
REMOVED = 2
"""What the dialog ends with where the bookmark is to be removed."""


class BookmarkDialog(Sheet):
    """Asks for a title and a text; `about` is the handle of the session that it may be about, empty where none is."""

    def __init__(
        self,
        at_ms: int,
        about: str,
        *,
        title: str = "",
        text: str = "",
        is_about: bool = False,
        known: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Bookmark"), "bookmark-simple", width_px=440, parent=parent)
        self.setObjectName("bookmarkDialog")
        self.set_subtitle(
            tr("At {time}. It is saved with the run and told in its report.").format(time=format_time(at_ms))
        )
        self.title = QLineEdit(title, self)
        self.title.setObjectName("bookmarkTitleField")
        self.title.setAccessibleName(tr("Title"))
        self.title.setPlaceholderText(tr("For example: here the laptop is stolen"))
        self.title.setMaxLength(120)
        self.text = QPlainTextEdit(text, self)
        self.text.setObjectName("bookmarkTextField")
        self.text.setAccessibleName(tr("Text"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_TEXT_PX)
        for words, field in ((tr("Title"), self.title), (tr("Text"), self.text)):
            self.column.addWidget(label(words, "small_medium", "muted", self))
            self.column.addWidget(field)
        self.about = CheckBox(tr("About {about}").format(about=about), self)
        self.about.setObjectName("bookmarkAboutBox")
        self.about.setChecked(is_about)
        self.about.setVisible(bool(about))
        self.column.addWidget(self.about)
        if known:
            remove = self.add_button(tr("Remove"), "bookmarkRemoveButton")
            remove.clicked.connect(self._remove)
        cancel = self.add_button(tr("Cancel"), "bookmarkCancelButton")
        cancel.clicked.connect(self.reject)
        self._keep = self.add_button(tr("Keep"), "bookmarkKeepButton", "primary", default=True)
        self._keep.clicked.connect(self.accept)
        self.title.textChanged.connect(self._show_possible)
        self._show_possible()
        self.title.setFocus()

    def _show_possible(self) -> None:
        self._keep.setEnabled(bool(self.title.text().strip()))

    def _remove(self) -> None:
        self.done(REMOVED)
