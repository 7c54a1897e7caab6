"""Answers to choose from, which tell afterwards which one was right."""

from enum import Enum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui import theme
from ui.words import tr

_PADDING_PX = 9
_MARK_PX = 20
_GAP_PX = 10
_FLAGS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class Verdict(Enum):
    """What is known of an answer: its tone and its sign."""

    OPEN = ("muted", "")
    RIGHT = ("ok", "check")
    WRONG = ("danger", "x")
    PASSED_OVER = ("faint", "")


class AnswerButton(QAbstractButton):
    """One answer, on as many lines as it needs, with a letter that becomes a sign once the verdict is known."""

    def __init__(self, letter: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = letter
        self.verdict = Verdict.OPEN
        self.setText(text)
        self.setFont(theme.font("body"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(f"{letter}: {text}")
        theme.notice.theme_changed.connect(self.update)

    def judge(self, verdict: Verdict) -> None:
        """Tells what is known of it; whatever is not open can no longer be chosen."""
        self.verdict = verdict
        self.setEnabled(verdict is Verdict.OPEN)
        said = {Verdict.RIGHT: tr("{answer}, right"), Verdict.WRONG: tr("{answer}, wrong")}.get(verdict, "{answer}")
        self.setAccessibleName(said.format(answer=f"{self._letter}: {self.text()}"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(max(self.width(), 160)))

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.sizeHint().height())

    def heightForWidth(self, width_px: int) -> int:
        room = QRect(0, 0, self._text_area(width_px).width(), 10_000)
        text_px = self.fontMetrics().boundingRect(room, _FLAGS, self.text()).height()
        return max(_MARK_PX, text_px) + 2 * _PADDING_PX

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def _text_area(self, width_px: int) -> QRect:
        left = _PADDING_PX + _MARK_PX + _GAP_PX
        return QRect(left, 0, max(20, width_px - left - _PADDING_PX), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone, sign = self.verdict.value
        soft = f"{tone}_soft" if sign else "hover" if self.underMouse() and self.isEnabled() else "surface"
        edge = "accent" if self.hasFocus() else tone if sign else "border"
        painter.setPen(QPen(theme.color(edge), 1))
        painter.setBrush(theme.color(soft))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        mark = QRectF(_PADDING_PX, (self.height() - _MARK_PX) / 2, _MARK_PX, _MARK_PX)
        if sign:
            theme.paint_icon(painter, sign, mark.adjusted(2, 2, -2, -2), tone)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("sunken"))
            painter.drawEllipse(mark)
            painter.setPen(theme.color(tone))
            painter.setFont(theme.font("caption_strong"))
            painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, self._letter)
        painter.setFont(self.font())
        painter.setPen(theme.color("faint" if self.verdict is Verdict.PASSED_OVER else "text"))
        painter.drawText(self._text_area(self.width()), _FLAGS, self.text())
