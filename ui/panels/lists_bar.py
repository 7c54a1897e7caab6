"""The line above the lists: which list is shown, its own controls, and the filter that acts on all of them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from simulator.roles import Role
from ui.controller import Controller
from ui.models.words import role_words
from ui.sessions.completion import begins_a_field, complete
from ui.sessions.parser import FilterError
from ui.sessions.roles import ALL_ROLES, roles_passing
from ui.widgets.badges import FilterChip
from ui.widgets.buttons import SegmentedButtons
from ui.widgets.fault_bubble import FaultBubble
from ui.widgets.query_field import Offers, QueryField
from ui.words import error_words, mark, tr
from ui.workspace import Workspace

_HEIGHT_PX = 44
_GAP_PX = 8
_FIELD_TIGHT_PX, _FIELD_LEAST_PX, _FIELD_MOST_PX = 100, 190, 460
"""How wide the filter is where even the roles have given way; where they are shown; and at the most."""
_UNCLEAR_MS = 500
"""After so long a pause the beginning of a field is meant as a word."""

_TIP = mark("""Filters table, timeline and events together.

Words are looked for in handle, user, client and address.
role:admin   state:idle   user:"Grace Lin"   browser:firefox   reason:revoked
idle<5m   absolute<1h   age>2h   requests>100   denied>0   ended<10m   ended>14:30
: is in it, = is exactly it, != is not in it, < <= > >= compare; role:user,admin is either
- or not negates, or is one of both, ( ) go together
from:09:30 to:10:15 is a time range: of figures, events and requests what lies in it, of sessions those that were there

An event is listed if its session passes. Without a session, as after a failed log-in, it is
listed where the filter speaks of users, roles, browsers and addresses alone.""")


class ListsBar(QWidget):
    """`pages` are titles with the controls that belong to each list: some at the left, some at the right.

    `page_chosen` carries the number of the list that a person chose, `left` sends the keyboard back to it.
    """

    page_chosen = Signal(object)
    left = Signal()

    def __init__(
        self,
        workspace: Workspace,
        controller: Controller,
        pages: Sequence[tuple[str, QWidget, QWidget]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._controls = [controls for _, *controls in pages]
        self._in_force = ""
        self._shared_px = 0
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_UNCLEAR_MS)
        self._build([title for title, *_ in pages])
        self._connect()
        self.show_page(0)
        self._show_filter()

    def _build(self, titles: list[str]) -> None:
        self.setFixedHeight(_HEIGHT_PX)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 0, 8, 0)
        self._row.setSpacing(_GAP_PX)
        self._switch = SegmentedButtons(list(enumerate(titles)), tr("List"), self)
        self._switch.setObjectName("listButtons")
        self._switch.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._row.addWidget(self._switch)
        for left, _ in self._controls:
            self._row.addWidget(left)
        self._chips = {role: FilterChip(role_words(role), role.label, self) for role in Role}
        for role, chip in self._chips.items():
            chip.setObjectName(f"{role.label}Chip")
            self._row.addWidget(chip)
        self._row.addStretch(1)
        self.field = QueryField(tr("Filter"), self._complete, self)
        self.field.setObjectName("filterField")
        self.field.hint(tr("Filter, e.g. role:admin idle<5m"), tr("Filter, e.g. role:admin"), tr("Filter"))
        self.field.setToolTip(tr(_TIP))
        self.field.setMinimumWidth(_FIELD_TIGHT_PX)
        self.field.setMaximumWidth(_FIELD_MOST_PX)
        self._row.addWidget(self.field, 1000)
        self._fault = FaultBubble(self.field)
        self._fault.setObjectName("filterFault")
        for _, right in self._controls:
            self._row.addWidget(right)

    def _connect(self) -> None:
        self._switch.chosen.connect(self.page_chosen)
        self.field.textEdited.connect(self._edited)
        self.field.settled.connect(self._take)
        self._waiting.timeout.connect(self._take)
        self.field.left.connect(self.left)
        for chip in self._chips.values():
            chip.clicked.connect(self._chip_clicked)
        self._workspace.filter_changed.connect(self._show_filter)
        self._shortcuts = [QShortcut(QKeySequence(keys), self, self.start_filtering) for keys in ("Ctrl+F", "/")]

    def show_page(self, page: int) -> None:
        """Shows the controls of a list."""
        self._switch.set_value(page)
        for place, controls in enumerate(self._controls):
            for control in controls:
                control.setVisible(place == page)
        self._share_room()

    def start_filtering(self) -> None:
        """Gives the keyboard to the filter, with all of it selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def minimumSizeHint(self) -> QSize:
        # Where there is less than is needed, words end in an ellipsis.
        return QSize(self._taken_px(least=True) + _FIELD_TIGHT_PX, _HEIGHT_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def event(self, event: QEvent) -> bool:
        """Shares the room anew where what must stand in it says more or less than it did: counts grow."""
        if event.type() == QEvent.Type.LayoutRequest and self._needed_px() != self._shared_px:
            self._share_room()
        return super().event(event)

    def _needed_px(self) -> int:
        """How wide everything but the roles has to be, so that all words are whole."""
        return self._taken_px(least=False) + _FIELD_LEAST_PX

    def _taken_px(self, *, least: bool) -> int:
        margins = self._row.contentsMargins()
        others = [self._switch, *(control for controls in self._controls for control in controls)]
        sizes = [other.minimumSizeHint() if least else other.sizeHint() for other in others if not other.isHidden()]
        return margins.left() + sum(size.width() + _GAP_PX for size in sizes) + margins.right()

    def _share_room(self) -> None:
        """Where it is tight, roles shrink to a letter, and then give way altogether: they can still be typed."""
        chips = list(self._chips.values())
        self._shared_px = self._needed_px()
        room = self.width() - self._shared_px
        for compact in (False, True):
            for chip in chips:
                chip.set_compact(compact)
            fits = sum(chip.sizeHint().width() + _GAP_PX for chip in chips) <= room
            if fits:
                break
        for chip in chips:
            chip.setVisible(fits)

    def _complete(self, text: str, cursor: int) -> Offers:
        workspace = self._workspace
        return Offers(*complete(text, cursor, workspace.snapshot, workspace.columns))

    def _edited(self, text: str) -> None:
        """Takes what was typed; what cannot be read is underlined, and the filter stays as it was.

        The beginning of a field is a word as well: it waits, lest everything disappear while a field is typed.
        """
        self._waiting.stop()
        if begins_a_field(text):
            self._waiting.start()
        else:
            self._take()

    def _take(self) -> None:
        self._waiting.stop()
        text, fault = self.field.text(), None
        try:
            self._workspace.set_filter(text)
        except FilterError as error:
            fault = error
        else:
            self._in_force = text
        # As long as something is offered for it, it is unfinished rather than wrong.
        self._show_fault(None if self.field.offering else fault)

    def _chip_clicked(self) -> None:
        """The first role chosen is chosen alone; choosing the last one again lets all through."""
        clicked = next(role for role, chip in self._chips.items() if chip is self.sender())
        before = roles_passing(self._workspace.query)
        chosen = {clicked} if before == ALL_ROLES else before ^ {clicked}
        self._workspace.show_roles(chosen or ALL_ROLES)
        self._show_filter()

    def _show_filter(self) -> None:
        passing = roles_passing(self._workspace.query)
        for role, chip in self._chips.items():
            chip.setChecked(role in passing)
        # What is being typed stays, unless somebody else has changed the filter.
        if self._workspace.filter_text != self._in_force:
            self._in_force = self._workspace.filter_text
            if self.field.text() != self._in_force:
                self._waiting.stop()
                self.field.setText(self._in_force)
                self._show_fault(None)

    def _show_fault(self, fault: FilterError | None) -> None:
        self.field.show_fault(None if fault is None else (fault.start, fault.end))
        told = "" if fault is None else error_words(fault)
        self.field.setAccessibleDescription(told)
        self._fault.tell(told)
