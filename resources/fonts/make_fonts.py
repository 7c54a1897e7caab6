# /// script
# requires-python = ">=3.11"
# dependencies = ["fonttools==4.68.0", "fontpkg-inter==4.1.post1", "fontpkg-jetbrains-mono==2.211"]
# ///
"""Cuts the fonts beside this file from Inter and JetBrains Mono: run it with `uv run`, or with the three packages above.

Qt ignores `setWeight` and style sheets on a variable font that an application brings along, and prefers an installed
font of the same name. Static cuts under names of their own look the same on every machine. The result is committed:
nothing but this script needs the packages, and the same packages give the same bytes.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

import fontpkg_inter
import fontpkg_jetbrains_mono
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FOLDER = Path(__file__).parent

STYLES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}

LATIN = (*range(0x20, 0x7F), *range(0xA0, 0x180))
SPACES_AND_DASHES = (0x2007, 0x2009, 0x200B, *range(0x2010, 0x2016), 0x202F)
PUNCTUATION = "\u2018\u2019\u201a\u201c\u201d\u201e†‡•…‰′″‹›€№™"
MATHEMATICS = "−×÷∕≈≠≤≥∞√∆∑"
ARROWS = "←↑→↓↔↕↖↗↘↙↩↪↵⇧⌘⌥⌫"
SHAPES = "■□▪▲△▶▷▼▽◀◁◆◇●○✓✗"
CHARACTERS = {*LATIN, *SPACES_AND_DASHES, *map(ord, PUNCTUATION + MATHEMATICS + ARROWS + SHAPES)}

# Of the name table: family, style, unique id, full name, version, PostScript name. Copyright and licence stay as they
# are; trademarks, and names of axes and instances that are gone, do not.
FAMILY, STYLE, UNIQUE_ID, FULL_NAME, VERSION, POSTSCRIPT_NAME = range(1, 7)
TYPOGRAPHIC_FAMILY, TYPOGRAPHIC_STYLE = 16, 17
COPYRIGHT, MANUFACTURER, DESIGNER, LICENCE, LICENCE_ADDRESS = 0, 8, 9, 13, 14
KEPT_NAMES = {COPYRIGHT, VERSION, MANUFACTURER, DESIGNER, LICENCE, LICENCE_ADDRESS}
WINDOWS_UNICODE_ENGLISH = (3, 1, 0x409)

ITALIC, BOLD, REGULAR = 1 << 0, 1 << 5, 1 << 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Typeface:
    """A variable font and the static cuts that are made of it."""

    family: str
    package: Path
    variable_font: str
    axes: dict[str, int]
    weights: tuple[int, ...]
    features: tuple[str, ...]
    original_names: tuple[str, ...]


TYPEFACES = (
    Typeface(
        family="Coatcheck Sans",
        package=fontpkg_inter.ROOT,
        variable_font="Inter[opsz,wght].ttf",
        axes={"opsz": 14},
        weights=(400, 500, 600, 700),
        features=("calt", "case", "ccmp", "kern", "locl", "mark", "mkmk", "tnum", "zero"),
        original_names=("Inter", "RSMS"),
    ),
    Typeface(
        family="Coatcheck Mono",
        package=fontpkg_jetbrains_mono.ROOT,
        variable_font="JetBrainsMono[wght].ttf",
        axes={},
        weights=(400, 600),
        # Without "calt": it draws -> and != as one sign, and what went over the wire is to be read letter by letter.
        features=("case", "ccmp", "locl", "mark", "mkmk", "zero"),
        original_names=("JetBrains", "JetBrainsMono"),
    ),
)


def cut(typeface: Typeface, weight: int) -> TTFont:
    """One static font with the characters and features that the window uses."""
    font = TTFont(typeface.package / "files" / typeface.variable_font, recalcTimestamp=False)
    font = instantiateVariableFont(font, {**typeface.axes, "wght": weight}, inplace=True)
    options = subset.Options(
        layout_features=list(typeface.features),
        name_IDs=["*"],
        notdef_outline=True,
        hinting=False,
        drop_tables=["STAT"],
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    rename(font, typeface.family, weight)
    assert not reserved_names(font, typeface), f"{typeface.family} still carries {reserved_names(font, typeface)}"
    return font


def rename(font: TTFont, family: str, weight: int) -> None:
    """Gives the font our family name, and the marks by which Qt tells its weight."""
    style = STYLES[weight]
    full_name = f"{family} {style}"
    postscript_name = f"{family.replace(' ', '')}-{style}"
    names = font["name"]
    for record in list(names.names):
        if record.nameID not in KEPT_NAMES:
            names.removeNames(nameID=record.nameID)
    # Families of the old kind know four styles only: any other weight is a family of its own there.
    of_the_four = style in {"Regular", "Bold"}
    for name_id, text in {
        FAMILY: family if of_the_four else full_name,
        STYLE: style if of_the_four else "Regular",
        UNIQUE_ID: f"{names.getDebugName(VERSION)};{postscript_name}",
        FULL_NAME: full_name,
        POSTSCRIPT_NAME: postscript_name,
        TYPOGRAPHIC_FAMILY: family,
        TYPOGRAPHIC_STYLE: style,
    }.items():
        names.setName(text, name_id, *WINDOWS_UNICODE_ENGLISH)
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection &= ~(ITALIC | BOLD | REGULAR)
    font["OS/2"].fsSelection |= {"Regular": REGULAR, "Bold": BOLD}.get(style, 0)
    font["head"].macStyle = 1 if style == "Bold" else 0


def reserved_names(font: TTFont, typeface: Typeface) -> list[str]:
    """The names under which the font presents itself and which belong to the original."""
    authorship = {COPYRIGHT, MANUFACTURER, DESIGNER, LICENCE, LICENCE_ADDRESS, VERSION}
    presented = [str(record) for record in font["name"].names if record.nameID not in authorship]
    return [name for name in presented if any(original in name for original in typeface.original_names)]


def main() -> None:
    for typeface in TYPEFACES:
        stem = typeface.family.replace(" ", "")
        for weight in typeface.weights:
            path = FOLDER / f"{stem}-{STYLES[weight]}.ttf"
            cut(typeface, weight).save(path)
            print(f"{path.name}: {path.stat().st_size:,} bytes")
        shutil.copyfile(typeface.package / "LICENSE", FOLDER / f"{stem}-OFL.txt")


if __name__ == "__main__":
    main()
