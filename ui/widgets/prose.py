"""Text to be read: Markdown in the theme's own type, as high as it needs to be."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextFragment, QTextTable
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from ui import theme

_LINE_PERCENT = 132
_PARAGRAPH_PX = 8


class Prose(QTextBrowser):
    """A few paragraphs that ask for no more height than they have at their width, and do not scroll."""

    def __init__(self, style: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._source = ""
        self._heights_px: dict[int, int] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "prose")
        self.setOpenLinks(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for set_policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        theme.notice.theme_changed.connect(self._dress)

    @property
    def markdown(self) -> str:
        """What it says, as it was given."""
        return self._source

    def say(self, markdown: str) -> None:
        """Says something else."""
        self._source = markdown
        self._dress()
        self.setAccessibleName(self.toPlainText())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(self.width(), 120)))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def heightForWidth(self, width_px: int) -> int:
        if width_px not in self._heights_px:
            # The view lays its own document out as wide as it is itself, whatever width is asked about.
            measured = self.document().clone(self)
            measured.setTextWidth(width_px)
            self._heights_px[width_px] = round(measured.size().height() + 0.5)
            measured.deleteLater()
        return self._heights_px[width_px]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def _dress(self) -> None:
        """Qt's Markdown knows neither our type nor our colours."""
        self._heights_px = {}
        self.setFont(theme.font(self._style))
        self.setMarkdown(self._source)
        cursor = QTextCursor(self.document())
        block = self.document().begin()
        first = True
        while block.isValid():
            self._dress_block(QTextCursor(block), space_above=not first and cursor.currentTable() is None)
            first = False
            for part in block:
                self._dress_part(block.position(), part.fragment())
            block = block.next()
        self._dress_tables()
        self._heights_px = {}

    def _dress_block(self, cursor: QTextCursor, *, space_above: bool) -> None:
        form = QTextBlockFormat()
        form.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        in_list, in_table = cursor.currentList() is not None, cursor.currentTable() is not None
        form.setTopMargin(0 if not space_above or in_table else _PARAGRAPH_PX / 2 if in_list else _PARAGRAPH_PX)
        form.setBottomMargin(0)
        cursor.mergeBlockFormat(form)
        if (items := cursor.currentList()) is not None:
            shape = items.format()
            shape.setIndent(0)
            items.setFormat(shape)
            form.setIndent(0)
            form.setLeftMargin(14)
            cursor.mergeBlockFormat(form)

    def _dress_part(self, start: int, fragment: QTextFragment) -> None:
        char = fragment.charFormat()
        position, length = fragment.position(), fragment.length()
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        if char.fontFixedPitch():
            form.setFont(theme.font("mono"))
            form.setForeground(theme.color("accent"))
        elif char.fontWeight() > 500:
            form.setFont(theme.font(f"{self._style}_strong"))
            form.setForeground(theme.color("text"))
        else:
            return
        cursor.mergeCharFormat(form)

    def _dress_tables(self) -> None:
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                form = frame.format()
                form.setCellPadding(3)
                form.setCellSpacing(0)
                form.setBorder(0)
                form.setTopMargin(_PARAGRAPH_PX)
                frame.setFormat(form)
