"""Every sentence of the simulator that the window may show is handed over as a message, or marked.

Told from the source alone: a sentence is a literal in which one word follows another. It has to stand in a call of
`message`, `mark` or `counted`, or of one of those who say what they are given.
"""

import ast
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import resources
import simulator

ROOT = Path(simulator.__file__).parent
NOT_LOOKED_AT = {
    "cli": "speaks to a terminal",
    "engine/store": "SQL, and what befalls databases that only the command line opens",
    "experiments/attack_matrix.py": "writes a document of the repository",
    "experiments/concurrency_chart.py": "draws a picture of the report, which is in English",
    "experiments/expectations.py": "speaks to a terminal",
    "experiments/pools.py": "speaks to a terminal",
    "experiments/report.py": "writes the report, which is in English",
    "interop/policy_text.py": "writes comments into a policy file",
    "lessons/claims.py": "tells tests why a lesson does not keep what it says",
    "policy/table.py": "prints the reference of policy files",
    "recording/overview.py": "tells the report what was done",
    "recording/salvage.py": "SQL",
    "recording/schema.py": "SQL",
    "world/actor.py": "names steps, which are saved, and tells programmers what is wrong with a day",
    "world/attacking/parties.py": "names steps, which are saved",
    "world/people.py": "names of people and of their devices",
    "world/personas": "lists what people do",
}
NOT_SENTENCES = {
    r"(ASVS|63B|6265bis|RFC|OWASP) .*": "clauses of standards",
    r"(PRAGMA|INSERT|DROP|SELECT) [\S ]*": "SQL",
    r"after \d+[mhd]": "values of settings",
    r"(remember cookie|refresh token)": "the doors by which one enters, which are compared",
    r"not (asked|reached)": "outcomes of a check, which are compared",
    r"not said": "a kind of remark, which is compared",
    r"(deny new session|terminate oldest session|Deny new session)": "values of Keycloak",
    r"[A-Z][\w.]+ (Core|Boot)": "names of frameworks",
    r"(no (cookie|session|limit)|until the browser closes|every origin)": "values in effect, told within their sentences",
    r"(// |# |from |[\S\s]*\n)[\S\s]*": "code, and what stands beside it",
    r"Value error, ": "the beginning that pydantic gives to what we raise",
    r"What it is (called|for)\.": "fields of a policy file that the form does not show",
    r"Thu, 01 Jan 1970 00:00:00 GMT": "a date of HTTP",
    r"agent of \{\}": "the header line of a browser",
    r"what if, \{\}": "the reason of a command in a run that is tried and thrown away",
    r"\{\} as \{\} sets it up\.": "what a policy file that was brought is called in it",
    r"(the columns of events .*|event \{\} is missing)": "how damage is noticed, which is told in other words",
    r"\w+\[.*\]": "types, written as text",
    r"\{\}=\{\}; Domain=.*": "header lines of HTTP",
    r"thief guesses for a minute": "the name of a step, which is saved",
}
"""What reads like a sentence and is none, with the reason."""
_SENTENCE = re.compile(r"[A-Za-z]\w*[,;:]? +\w")
_PROGRAMMERS = frozenset({"TypeError", "KeyError", "AttributeError", "LookupError", "NotImplementedError"})
"""Errors that no input leads to."""


def _extract():
    place = Path(resources.__file__).parent / "translations" / "extract.py"
    spec = importlib.util.spec_from_file_location("extract", place)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


EXTRACT = _extract()


def not_said(source: str) -> list[tuple[int, str]]:
    """The lines and the sentences of a module that nobody could translate."""
    return list(_walk(ast.parse(source)))


def _walk(node: ast.AST) -> Iterator[tuple[int, str]]:
    text = _text(node)
    if text is not None:
        if _SENTENCE.search(text) and not any(re.fullmatch(pattern, text) for pattern in NOT_SENTENCES):
            yield node.lineno, text
    elif isinstance(node, ast.Call):
        yield from _walk_call(node)
    elif not isinstance(node, ast.Assert | ast.Compare | ast.Subscript) and not _is_of_programmers(node):
        for part in ast.iter_child_nodes(node):
            if not (isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant)):
                yield from _walk(part)


def _is_of_programmers(node: ast.AST) -> bool:
    raised = node.exc.func if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) else None
    return isinstance(raised, ast.Name) and raised.id in _PROGRAMMERS


def _walk_call(call: ast.Call) -> Iterator[tuple[int, str]]:
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    if name in {*EXTRACT.TABLES, *EXTRACT.COUNTS}:
        return
    places, named = EXTRACT.TAKERS.get(name, ()), EXTRACT.WORDS.get(name, ())
    for place, part in enumerate(call.args):
        yield from _unlisted(part) if place in places else _walk(part)
    for word in call.keywords:
        yield from _unlisted(word.value) if word.arg in named else _walk(word.value)


def _unlisted(part: ast.AST) -> Iterator[tuple[int, str]]:
    """What is handed over as text: an f-string is none that could be listed."""
    return _walk(part) if isinstance(part, ast.JoinedStr | ast.Call) else iter(())


def _text(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return None


def modules() -> list[Path]:
    left_out = {ROOT / name for name in NOT_LOOKED_AT}
    return [path for path in sorted(ROOT.rglob("*.py")) if not left_out.intersection((path, *path.parents))]


def test_every_sentence_that_may_reach_the_window_can_be_said_in_another_language():
    found = {
        f"{path.relative_to(ROOT)}:{line}": text
        for path in modules()
        for line, text in not_said(path.read_text(encoding="utf-8"))
    }
    assert found == {}, "hand them to `message`, or `mark` them, and run `make words`"


@pytest.mark.parametrize(
    "source",
    [
        'return "the session has ended"',
        'return f"{name} is deactivated"',
        'raise InputError(where, f"{key} is missing")',
        'WORDS = {1: "at the next request"}',
        'yield Compared(f"{count} other sessions", "of at most", "3", True)',
    ],
)
def test_a_sentence_that_nobody_could_translate_is_found(source):
    assert len(not_said(source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        'return message("{name} is deactivated", name=name)',
        'raise InputError(where, "no such file", "give another one" if other else "")',
        'WORDS = mark({1: "at the next request"})',
        'return counted(number, "other session")',
        'return kind == "not a kind"',
        'assert found, "there is one"',
        '"""What this is about."""',
    ],
)
def test_what_is_handed_over_or_read_by_nobody_is_left_alone(source):
    assert not_said(source) == []


@pytest.mark.parametrize("name", NOT_LOOKED_AT)
def test_every_module_left_out_is_there(name):
    assert (ROOT / name).exists()


@pytest.mark.parametrize("pattern", NOT_SENTENCES)
def test_every_exception_is_needed(pattern):
    kept = NOT_SENTENCES.pop(pattern)
    try:
        assert any(not_said(path.read_text(encoding="utf-8")) for path in modules())
    finally:
        NOT_SENTENCES[pattern] = kept
