"""Laws of labels: what does not fit is cut but not lost, and no text is taken for markup."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.text import ElidedLabel, Paragraph, label, pill, set_property


def test_a_label_never_takes_its_text_for_markup(qtbot):
    for made in (label("<b>x</b>"), pill("<b>x</b>"), ElidedLabel("<b>x</b>"), Paragraph("<b>x</b>")):
        qtbot.addWidget(made)
        assert made.textFormat() == Qt.TextFormat.PlainText


def test_what_is_cut_is_in_the_tooltip(qtbot):
    made = ElidedLabel("a text that is much too long for this place")
    qtbot.addWidget(made)
    made.resize(60, 20)
    made.show()
    assert made.toolTip() == made.text()
    narrow = made.grab().toImage()
    made.setText("short")
    assert made.toolTip() == ""
    assert made.grab().toImage() != narrow
    assert made.minimumSizeHint().width() < 60


def test_a_paragraph_asks_for_as_many_lines_as_it_has(qtbot):
    made = Paragraph("one two three four five six seven eight nine ten eleven twelve")
    qtbot.addWidget(made)
    made.resize(600, 20)
    flat = made.sizeHint().height()
    made.resize(120, 20)
    assert made.sizeHint().height() >= 3 * flat
    assert made.minimumSizeHint().height() == made.sizeHint().height()


def test_a_changed_tone_is_seen_at_once(qtbot):
    made = label("text", tone="muted")
    qtbot.addWidget(made)
    made.ensurePolished()
    set_property(made, "tone", "danger")
    assert made.palette().windowText().color() == QColor(theme.color("danger"))
    set_property(made, "tone", "danger")
    assert made.property("tone") == "danger"


def test_a_label_that_changes_its_tone_keeps_the_size_of_its_type(qtbot, qapp):
    holder = QWidget()
    qtbot.addWidget(holder)
    made = label("12 denied", "caption_medium", "muted", holder)
    holder.show()
    before = made.font().pixelSize()
    theme.scale_type(qapp, 1.25)
    try:
        larger = made.font().pixelSize()
        set_property(made, "tone", "danger")
        assert made.font().pixelSize() == larger > before
    finally:
        theme.scale_type(qapp, 1.0)
    set_property(made, "tone", "muted")
    assert made.font().pixelSize() == before
