"""What came of an attack: outcome, what it got, for how long, and by which check it was stopped on which request."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from simulator.durations import format_time
from simulator.event_texts import said_again
from simulator.policy import Policy
from simulator.snapshot.attacks import AttackView
from ui import theme
from ui.models.attack_marks import course_of
from ui.models.attack_words import exposure_words, got_words, outcome_words, told
from ui.player.attacks import Asked
from ui.widgets.course import Course
from ui.widgets.facts import FactList
from ui.widgets.frames import Card, CardHeader, EmptyState, line
from ui.widgets.text import ElidedLabel, Paragraph, label, set_property
from ui.words import mark, tr

_SEAL_PX = 40
_FACTS = (("got", mark("What it got")), ("exposure", mark("Exposure")), ("stopped", mark("Stopped by")))


class _Seal(QWidget):
    """The icon of an outcome on a soft disc in its tone."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon, self._tone = "", "accent"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_outcome(self, icon: str, tone: str) -> None:
        self._icon, self._tone = icon, tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_SEAL_PX, _SEAL_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(f"{self._tone}_soft"))
        painter.drawEllipse(QRectF(self.rect()))
        if self._icon:
            theme.paint_icon(painter, self._icon, QRectF(self.rect()).adjusted(10, 10, -10, -10), self._tone)


class ResultCard(Card):
    """One attack under one policy. `request_wanted` says that the request it was stopped on is to be seen, `play_wanted`
    that the attack is."""

    request_wanted = Signal()
    play_wanted = Signal()

    def __init__(self, title: str, name: str, hint: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName(name)
        self._title = title
        self.setAccessibleName(title)
        self.column.addWidget(CardHeader(title, self))
        self.column.addWidget(line(self))
        self._pages = QStackedWidget(self)
        self._empty = EmptyState("sword", *hint, self._pages)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._told(name))
        self.column.addWidget(self._pages, 1)

    def _told(self, name: str) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        self._seal = _Seal(page)
        head.addWidget(self._seal)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._word = label("", "figure", parent=page)
        self._word.setObjectName(f"{name}Outcome")
        self._policy = ElidedLabel("", "small", "muted", page)
        self._policy.setObjectName(f"{name}Policy")
        words.addWidget(self._word)
        words.addWidget(self._policy)
        head.addLayout(words, 1)
        column.addLayout(head)
        self._why = Paragraph("", "body", "text", page)
        self._why.setObjectName(f"{name}Why")
        column.addWidget(self._why)
        self._request = self._link(tr("See the request"), f"{name}RequestButton", page)
        column.addWidget(self._request)
        column.addWidget(line(page))
        self._course = Course(tr("How it went"), page)
        column.addWidget(self._course)
        self._facts = FactList(_FACTS, frozenset({"stopped"}), page)
        column.addWidget(self._facts)
        self._note = Paragraph("", "small", "muted", page)
        column.addWidget(self._note)
        column.addStretch()
        self._play = self._link(tr("Play it on the monitor"), f"{name}PlayButton", page)
        column.addWidget(self._play)
        self._request.clicked.connect(self.request_wanted)
        self._play.clicked.connect(self.play_wanted)
        return page

    def _link(self, text: str, name: str, parent: QWidget) -> QPushButton:
        made = QPushButton(parent)
        made.setObjectName(name)
        self._say(made, text)
        made.setProperty("look", "link")
        made.setFont(theme.font("small_medium"))
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return made

    def show_attack(self, attack: AttackView, policy: Policy, differs: str, on: Asked | None) -> None:
        """Shows what came of an attack; `differs` says how the policy differs from the run's, `on` the request that it
        was stopped on."""
        word, tone, icon = outcome_words(attack.outcome)
        self._seal.show_outcome(icon, tone)
        self._word.setText(word)
        set_property(self._word, "tone", tone)
        self._policy.setText(differs)
        sentence = told(attack, policy, on)
        self._why.setText(sentence)
        self._request.setVisible(bool(attack.on_request))
        if on is not None:
            self._say(
                self._request,
                tr("See {method} {path} at {time}").format(method=on.method, path=on.path, time=format_time(on.at_ms)),
            )
        else:
            self._say(self._request, tr("See event {event:,}").format(event=attack.on_request))
        self._course.show_course(course_of(attack), attack.exposed_ms)
        self._facts.show_fact("got", got_words(attack))
        self._facts.show_fact("exposure", exposure_words(attack))
        self._facts.show_fact("stopped", ", ".join(attack.stopped_by))
        note = tr(said_again(attack.note))
        self._note.setText(note[:1].upper() + note[1:])
        self._note.setVisible(bool(attack.note))
        self.setAccessibleName(f"{self._title}: {word}")
        self.setAccessibleDescription(sentence)
        self._pages.setCurrentIndex(1)

    def _say(self, button: QPushButton, text: str) -> None:
        button.setText(text)
        button.setAccessibleName(f"{self._title}: {text}")

    def show_nothing(self, title: str, hint: str, icon: str = "sword") -> None:
        """Shows that there is nothing to tell yet, and what to do."""
        self._empty.say(title, hint, icon)
        self.setAccessibleName(f"{self._title}: {tr(title)}")
        self.setAccessibleDescription(tr(hint))
        self._pages.setCurrentIndex(0)
