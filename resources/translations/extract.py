"""Lists the texts of the window for translators, as Qt Linguist reads them: `make words`.

A text is a literal that is handed to `tr`, or to one of those who translate what they are given; all that stands in a
table of `Words` or `Phrases`, or is marked; what the simulator says, which is a literal that is handed to `message`, or
to one who says what he is given; and what files of data say: lessons, whose Markdown is listed block by block,
scenarios, presets, notes for trainers and standards. Existing translations are kept; a text that is no longer there goes.
"""

import ast
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from simulator.lessons.lesson import Lesson, Step
from simulator.lessons.reading import lesson_named, lesson_names
from simulator.lessons.trainer_notes import page_notes, session_notes
from simulator.lint.rules import conflicts, find_standard, reason, standard_names
from simulator.presets import load_policy, preset_names
from simulator.runspec.scenario import Scenario
from simulator.world.casting import attack_scenario_names, load_scenario, scenario_names
from ui.words import blocks

ROOT = Path(__file__).parents[2]
CATALOGUE = Path(__file__).with_name("coatcheck.ts")
CONTEXT = "coatcheck"
TAKERS = {
    **dict.fromkeys(("tr", "label", "pill", "Paragraph", "ElidedLabel", "CardHeader", "SearchButton"), (0,)),
    **dict.fromkeys(("tool_button",), (1,)),
    **dict.fromkeys(("EmptyState", "EntryCard"), (1, 2)),
    **dict.fromkeys(("Entry",), (1,)),
    # What the simulator says
    **dict.fromkeys(("message", "as_message", "CoatcheckError", "ValueError"), (0,)),
    **dict.fromkeys(("InputError", "refusal", "told_of"), (1, 2)),
    "damage": (1,),
    "refuse": (0, 1),
    **dict.fromkeys(("remark", "misread", "RefusedError"), (1,)),
    "cannot_parse": (2,),
    "Unresolved": (0,),
    "CheckKind": (1,),
    "Compared": (0, 1, 2),
    "StoreStep": (0, 1),
    "Header": (2,),
    "Attribute": (0, 1),
    "described": (1,),
    "Attack": (0, 1),
}
"""Who translates what they are given, or hands it to somebody who does, and in which places."""
WORDS = {"Entry": ("tip",), "Attack": ("title", "goal", "inevitable"), "Framework": ("outside", "asked")}
"""The same for arguments by name."""
TABLES = ("Words", "Phrases", "mark")
"""Who holds texts that are looked up later."""
COUNTS = {"count_words": "{count:,} ", "counted": "{count} "}
"""Who makes two forms of a noun, and what stands before it."""
DOCUMENTED = ("Section",)
"""Classes whose first line of documentation is read as the title of what their subclasses hold."""


def texts_in(source: str) -> Iterator[str]:
    """The texts in a module, in the order in which they stand."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            yield from filter(None, _given(name, node))
        if isinstance(node, ast.ClassDef) and any(getattr(base, "id", "") in DOCUMENTED for base in node.bases):
            yield (ast.get_docstring(node) or "").splitlines()[0].rstrip(".")


def _given(name: str, call: ast.Call) -> Iterator[str]:
    if name in TABLES:
        yield from _held(call.args[0])
    if name in COUNTS and isinstance(call.args[1], ast.Constant):
        yield from (f"{COUNTS[name]}{call.args[1].value}{plural}" for plural in ("", "s"))
    given = [call.args[place] for place in TAKERS.get(name, ()) if place < len(call.args)]
    given += [keyword.value for keyword in call.keywords if keyword.arg in WORDS.get(name, ())]
    for value in given:
        yield from _held(value)


def _held(table: ast.expr) -> Iterator[str]:
    """The texts of a table, of a mapping its values; those of a choice are all that could be chosen."""
    if isinstance(table, ast.Constant) and isinstance(table.value, str):
        yield table.value
    elif isinstance(table, ast.Dict | ast.Tuple | ast.List):
        for part in table.values if isinstance(table, ast.Dict) else table.elts:
            yield from _held(part)
    elif isinstance(table, ast.BinOp):
        yield from (*_held(table.left), *_held(table.right))
    elif isinstance(table, ast.DictComp):
        yield from _held(table.value)
    elif isinstance(table, ast.IfExp):
        yield from (*_held(table.body), *_held(table.orelse))


def texts_of_data() -> Iterator[str]:
    """What the files say that come along, in the order in which a reader meets it."""
    for scenario in map(load_scenario, (*scenario_names(), *attack_scenario_names())):
        yield from _of_scenario(scenario)
    for policy in map(load_policy, preset_names()):
        yield policy.description
    for lesson in map(lesson_named, lesson_names()):
        yield from _of_lesson(lesson)
    for note in (*page_notes().values(), *session_notes().values()):
        yield from note.texts
    for standard in map(find_standard, standard_names()):
        yield standard.title
        for rule in standard.rules:
            yield from (rule.text, rule.also, rule.question, reason(rule.because) if rule.because else "")
    for conflict in conflicts():
        yield from (conflict.title, conflict.text)


def _of_scenario(scenario: Scenario) -> Iterator[str]:
    yield from (scenario.title, scenario.description, *(command.why for command in scenario.commands))
    yield from (note.text for note in scenario.notes)


def _of_lesson(lesson: Lesson) -> Iterator[str]:
    yield from (lesson.title, lesson.goal)
    yield from _of_scenario(lesson.scenario)
    for step in lesson.steps:
        yield from _of_step(step)
    yield from (lesson.question, *blocks(lesson.answer))


def _of_step(step: Step) -> Iterator[str]:
    yield from (step.title, *blocks(step.narration), step.ask, *step.answers, *blocks(step.revealed))
    if step.command is not None:
        yield from (step.command_words, step.command.why)
    if step.trial is not None:
        yield step.trial.words
    yield from blocks(step.notes)


def all_texts(root: Path = ROOT) -> list[str]:
    """Every text of the window, each once."""
    found: dict[str, None] = {}
    for path in (path for folder in ("ui", "simulator") for path in sorted((root / folder).rglob("*.py"))):
        found.update(dict.fromkeys(texts_in(path.read_text(encoding="utf-8"))))
    found.update(dict.fromkeys(text for text in texts_of_data() if any(map(str.isalpha, text))))
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
