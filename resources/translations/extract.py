"""Lists the texts of the window for translators, as Qt Linguist reads them: `make words`.

A text is a literal that is handed to `tr`, or to one of those who translate what they are given; all that stands in a
table of `Words` or `Phrases`, or is marked. Existing translations are kept; a text that is no longer there goes.
"""

import ast
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
CATALOGUE = Path(__file__).with_name("coatcheck.ts")
CONTEXT = "coatcheck"
TAKERS = {
    **dict.fromkeys(("tr", "label", "pill", "Paragraph", "ElidedLabel", "CardHeader", "SearchButton"), (0,)),
    **dict.fromkeys(("tool_button",), (1,)),
    **dict.fromkeys(("EmptyState", "EntryCard"), (1, 2)),
    **dict.fromkeys(("Entry",), (1,)),
}
"""Who translates what they are given, and in which places."""
WORDS = {"Entry": ("tip",)}
"""The same for arguments by name."""
TABLES = ("Words", "Phrases", "mark")
"""Who holds texts that are looked up later."""


def texts_in(source: str) -> Iterator[str]:
    """The texts in a module, in the order in which they stand."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            yield from filter(None, _given(name, node))


def _given(name: str, call: ast.Call) -> Iterator[str]:
    if name in TABLES:
        yield from _held(call.args[0])
    if name == "count_words" and isinstance(call.args[1], ast.Constant):
        yield from (f"{{count:,}} {call.args[1].value}{plural}" for plural in ("", "s"))
    given = [call.args[place] for place in TAKERS.get(name, ()) if place < len(call.args)]
    given += [keyword.value for keyword in call.keywords if keyword.arg in WORDS.get(name, ())]
    for value in given:
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            yield value.value


def _held(table: ast.expr) -> Iterator[str]:
    """The texts of a table: of a mapping its values."""
    parts = table.values if isinstance(table, ast.Dict) else table.elts if isinstance(table, ast.Tuple) else [table]
    for part in parts:
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def all_texts(root: Path = ROOT) -> list[str]:
    """Every text of the window, each once."""
    found: dict[str, None] = {}
    for path in sorted((root / "ui").rglob("*.py")):
        found.update(dict.fromkeys(texts_in(path.read_text(encoding="utf-8"))))
    return list(found)


def catalogue(texts: list[str], kept: dict[str, str]) -> str:
    """A catalogue in Qt's format, with the translations that there are already."""
    root = ET.Element("TS", version="2.1", language="", sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text in texts:
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        if kept.get(text):
            translation.text = kept[text]
        else:
            translation.set("type", "unfinished")
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ET.tostring(root, encoding="unicode")}\n'


def translations_in(path: Path) -> dict[str, str]:
    """The translations in a catalogue, by their texts; none where there is no such file."""
    if not path.exists():
        return {}
    messages = ET.parse(path).getroot().iter("message")
    return {str(message.findtext("source")): message.findtext("translation") or "" for message in messages}


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else CATALOGUE
    target.write_text(catalogue(all_texts(), translations_in(target)), encoding="utf-8")
    print(f"{target.name}: {len(all_texts())} texts")
