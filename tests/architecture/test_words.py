"""Every visible text of the window is looked up, so that a catalogue can translate all of it.

Told from the source alone: a literal is visible where it is handed to what shows text, where it reads as a sentence, or
where it begins like a title. It has to stand in a call of `tr`, or of one of those who look up what they are given.
"""

import ast
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import resources
import ui

ROOT = Path(ui.__file__).parent
NOT_LOOKED_AT = {
    "theme": "style sheets, names of fonts, and keys of the desktop's settings",
    "commands.py": "speaks to a terminal, as the rest of the command line does",
    "preflight.py": "speaks to a terminal before there is any window",
}
NOT_WORDS = {
    r"(Ctrl|Alt|Shift)\+.*|PgUp|PgDown|Space|Delete|Enter|Esc|End|Home": "keys, as Qt spells them",
    r"Coatcheck": "the name of the program",
    r"Host|Referer|[A-Z][a-z]+-\w+(-\w+)?|(Set-)?Cookie: \{\}": "header lines of HTTP",
    r'user:"Grace Lin"': "a term of the filter, which has one language",
    r"d+ d M+": "a date, which the desktop's language spells",
    r"Strict|Lax|None|Default": "values of SameSite, as headers have them",
    r"this policy": "where an error is said to be; it is cut off before it is shown",
}
"""What reads like words and is none, with the reason."""
SHOWN = frozenset(
    "setText setToolTip setWindowTitle setPlaceholderText setAccessibleName setAccessibleDescription setStatusTip "
    "setTitle addAction addTab addItem addMenu setTabText setSuffix setPrefix setInformativeText "
    "QLabel QPushButton QCheckBox QRadioButton QAction QGroupBox drawText".split()
)
NAMES = frozenset(
    "setObjectName setProperty set_property findChild Signal compile icon property getattr beginGroup QKeySequence "
    "TypeVar cast replace removeprefix".split()
)
"""Who takes names and no words."""
LOOKED_UP = frozenset({"tr", "mark", "Words", "Phrases", "count_words"})
_SENTENCE = re.compile(r"[A-Za-z]\w*[,;:]? +\w")
_TITLE = re.compile(r"[A-Z][a-z]")
_FILLED = re.compile(r"(^|[ (])[a-z]{2,}[,;:]? |  ?[a-z]{2,}\)?$")


def _takers() -> tuple[dict[str, tuple[int, ...]], dict[str, tuple[str, ...]]]:
    place = Path(resources.__file__).parent / "translations" / "extract.py"
    spec = importlib.util.spec_from_file_location("extract", place)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.TAKERS, module.WORDS


TAKERS, NAMED = _takers()


def not_looked_up(source: str) -> list[tuple[int, str]]:
    """The lines and the texts of a module that are shown as they stand."""
    return list(_walk(ast.parse(source), shown=False))


def _walk(node: ast.AST, *, shown: bool) -> Iterator[tuple[int, str]]:
    text = _text(node)
    if text is not None and _visible(text, filled=isinstance(node, ast.JoinedStr), shown=shown):
        yield node.lineno, text
    elif isinstance(node, ast.Call):
        yield from _walk_call(node)
    elif not isinstance(node, ast.Constant):
        for part in _parts(node):
            yield from _walk(part, shown=shown and isinstance(node, ast.IfExp))


def _walk_call(call: ast.Call) -> Iterator[tuple[int, str]]:
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    if name in NAMES | LOOKED_UP:
        return
    given = [part for place, part in enumerate(call.args) if not _taken(part, place in TAKERS.get(name, ()))]
    given += [word.value for word in call.keywords if not _taken(word.value, word.arg in NAMED.get(name, ()))]
    for part in (call.func, *given):
        yield from _walk(part, shown=name in SHOWN and part is not call.func)


def _taken(part: ast.AST, looked_up: bool) -> bool:
    return looked_up and isinstance(part, ast.Constant)


def _parts(node: ast.AST) -> list[ast.AST]:
    """What is in a node but for what nobody reads: docstrings, keys, what is compared with, errors of programmers."""
    if isinstance(node, ast.Raise | ast.Assert | ast.Compare | ast.Subscript | ast.Import | ast.ImportFrom):
        return []
    if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__":
        return []
    if isinstance(node, ast.AnnAssign):
        return [node.value] if node.value else []
    if isinstance(node, ast.FunctionDef):
        defaults = [part for part in (*node.args.defaults, *node.args.kw_defaults) if part is not None]
        return [*defaults, *node.decorator_list, *_statements(node)]
    if isinstance(node, ast.JoinedStr):
        return [part for part in node.values if isinstance(part, ast.FormattedValue)]
    if isinstance(node, ast.Dict):
        return node.values
    return _statements(node)


def _statements(node: ast.AST) -> list[ast.AST]:
    parts = node.body if isinstance(node, ast.FunctionDef) else ast.iter_child_nodes(node)
    return [part for part in parts if not (isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant))]


def _text(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return None


def _visible(text: str, *, filled: bool, shown: bool) -> bool:
    if any(re.fullmatch(pattern, text) for pattern in NOT_WORDS):
        return False
    if shown and re.search(r"[A-Za-z]{2}", text):
        return True
    return bool(_SENTENCE.search(text) or _TITLE.match(text) or (filled and _FILLED.search(text)))


def modules() -> list[Path]:
    return [path for path in sorted(ROOT.rglob("*.py")) if path.relative_to(ROOT).parts[0] not in NOT_LOOKED_AT]


def test_every_visible_text_of_the_window_is_looked_up():
    found = {
        f"{path.relative_to(ROOT)}:{line}": text
        for path in modules()
        for line, text in not_looked_up(path.read_text(encoding="utf-8"))
    }
    assert found == {}, "hand them to `tr`, keep tables of them in `Words` or `Phrases`, and run `make words`"


@pytest.mark.parametrize(
    "source",
    [
        'button.setText("go")',
        'QPushButton("go" if idle else tr("Stop"), self)',
        'made.setToolTip(f"Open {name}")',
        'TITLES = ("Time", "")',
        'WORDS = {Kind.LOGIN: "logged in at last"}',
        'return f"{count} sessions"',
        'label(f"as of {time}")',
        'Entry("goAction", "Go", "clock", tip=f"Go {where}")',
    ],
)
def test_a_text_that_is_shown_as_it_stands_is_found(source):
    assert len(not_looked_up(source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        'button.setText(tr("Go"))',
        'label("As it is")',
        'TITLES = Phrases(("Time", "Person"))',
        'button.setObjectName("goNowButton")',
        'action.setShortcut("Ctrl+Right")',
        '"""What this is."""',
        'assert run is not None, "no run is open"',
        'raise ValueError(f"there is no {name}")',
        'return kind == "Some kind"',
        'return f"{first} · {second}"',
    ],
)
def test_what_is_looked_up_or_read_by_nobody_is_left_alone(source):
    assert not_looked_up(source) == []


@pytest.mark.parametrize("pattern", NOT_WORDS)
def test_every_exception_is_needed(pattern):
    kept = NOT_WORDS.pop(pattern)
    try:
        assert any(not_looked_up(path.read_text(encoding="utf-8")) for path in modules())
    finally:
        NOT_WORDS[pattern] = kept
