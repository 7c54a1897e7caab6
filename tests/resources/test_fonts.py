"""Laws of the fonts: they look the same on every machine, carry our names, and have every sign the window writes."""

import struct
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QRawFont

import resources

FONTS = Path(resources.__file__).parent / "fonts"
WEIGHTS = {"Coatcheck Sans": [400, 500, 600, 700], "Coatcheck Mono": [400, 600]}

# Copyright, version, manufacturer, designer and licence name the authors of the originals, as the licence asks.
AUTHORSHIP = {0, 5, 8, 9, 13, 14}
ORIGINAL_NAMES = ("Inter", "JetBrains")


@pytest.fixture
def fonts_in_qt(qapp):
    identifiers = [QFontDatabase.addApplicationFont(str(path)) for path in sorted(FONTS.glob("*.ttf"))]
    yield
    for identifier in identifiers:
        QFontDatabase.removeApplicationFont(identifier)


def names(path: Path) -> dict[int, str]:
    """The name table of a font file: number of the name → text."""
    table = QRawFont(str(path), 12).fontTable("name").data()
    _, count, texts = struct.unpack(">3H", table[:6])
    records = [struct.unpack(">6H", table[6 + 12 * n : 18 + 12 * n]) for n in range(count)]
    return {
        name_id: table[texts + start : texts + start + length].decode("utf-16-be")
        for _, _, _, name_id, length, start in records
    }


@pytest.mark.parametrize("family", WEIGHTS)
def test_qt_finds_all_weights_under_one_family(family, fonts_in_qt):
    styles = QFontDatabase.styles(family)
    assert sorted(QFontDatabase.weight(family, style) for style in styles) == WEIGHTS[family]


@pytest.mark.parametrize("family", WEIGHTS)
def test_a_weight_asked_for_is_a_weight_drawn(family, fonts_in_qt):
    def stroke_px(weight: int) -> float:
        font = QFont(family)
        font.setPixelSize(100)
        font.setWeight(QFont.Weight(weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        assert QFontInfo(font).family() == family
        return QFontMetricsF(font).tightBoundingRect("|").width()

    strokes_px = [stroke_px(weight) for weight in WEIGHTS[family]]
    assert strokes_px == sorted(set(strokes_px))


def test_digits_of_the_sans_can_be_set_in_columns(fonts_in_qt):
    font = QFont("Coatcheck Sans")
    font.setPixelSize(40)
    font.setFeature(QFont.Tag("tnum"), 1)
    assert len({QFontMetricsF(font).horizontalAdvance(digit * 4) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("path", sorted(FONTS.glob("*.ttf")), ids=lambda path: path.stem)
def test_no_font_presents_itself_under_the_name_of_its_original(path, qapp):
    presented = {name_id: text for name_id, text in names(path).items() if name_id not in AUTHORSHIP}
    assert presented[1].startswith("Coatcheck ")
    assert not [text for text in presented.values() if any(original in text for original in ORIGINAL_NAMES)]


@pytest.mark.parametrize("path", sorted(FONTS.glob("*.ttf")), ids=lambda path: path.stem)
def test_every_font_has_the_signs_that_the_window_writes(path, qapp):
    font = QRawFont(str(path), 12)
    signs = "aZ09äßéøŁ ‘’“”‹›–—…·•×−≈≠≤≥∞±←↑→↓▲▶▼◀●€°§"
    assert [sign for sign in signs if not font.supportsCharacter(ord(sign))] == []


@pytest.mark.parametrize("family", ["CoatcheckSans", "CoatcheckMono"])
def test_the_licence_lies_beside_the_fonts(family):
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / f"{family}-OFL.txt").read_text(encoding="utf-8")
