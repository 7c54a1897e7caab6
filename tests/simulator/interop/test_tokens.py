"""Sources of four languages cut into tokens."""

import pytest

from simulator.errors import InputError
from simulator.interop.tokens import CSHARP, JAVASCRIPT, PHP, RUBY, tokenize


def texts(source, language):
    return [(token.kind, token.text, token.line) for token in tokenize(source, language, "a") if token.kind != "mark"]


@pytest.mark.parametrize(
    ("language", "source", "tokens"),
    [
        (JAVASCRIPT, "a // it's\n/* \"b */ c", [("name", "a", 1), ("name", "c", 2)]),
        (
            JAVASCRIPT,
            r"x.replace(/['\"`]/g, 'y')",
            [("name", "x", 1), ("name", "replace", 1), ("open", "", 1), ("text", "y", 1)],
        ),
        (JAVASCRIPT, "a / b / 'c'", [("name", "a", 1), ("name", "b", 1), ("text", "c", 1)]),
        (JAVASCRIPT, "`plain` + `with ${code}`", [("text", "plain", 1), ("open", "", 1)]),
        (JAVASCRIPT, "`out ${a ? `in ${1}`.b : ''} side` + c", [("open", "", 1), ("name", "c", 1)]),
        (JAVASCRIPT, r"'it\'s \u00e9 \ud800'", [("text", "it's \u00e9 \ufffd", 1)]),
        (
            JAVASCRIPT,
            "3_600_000 0x1F 1.5e3",
            [("number", "3_600_000", 1), ("number", "0x1F", 1), ("number", "1.5e3", 1)],
        ),
        (PHP, "# it's\n$a = 'b\nc' . \"d $e\"", [("name", "$a", 2), ("text", "b\nc", 2), ("open", "", 3)]),
        (PHP, "<<<X\nit's\nX;\n'b'", [("open", "", 1), ("text", "b", 4)]),
        (
            CSHARP,
            '#region it\'s\n@"a""b\\" + $"{c}" + "d\\"e"',
            [("text", 'a"b\\', 2), ("open", "", 2), ("text", 'd"e', 2)],
        ),
        (
            RUBY,
            "=begin\nit's\n=end\n:a # b'\n%w[c d] \"#{e}\"",
            [("symbol", "a", 4), ("text", "c d", 5), ("open", "", 5)],
        ),
        (RUBY, "x <<~SQL\n  it's\nSQL\ny", [("name", "x", 1), ("open", "", 1), ("name", "y", 4)]),
    ],
)
def test_texts_comments_and_patterns_are_told_apart(language, source, tokens):
    assert texts(source, language) == tokens


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("a\n'b", "a, line 2: a text that begins with ' is not closed"),
        ("(\n[\n)", r"a, line 3: \) closes nothing"),
        ("f(\n{", "a, line 2: { is not closed"),
        ("[" * 101, "a, line 1: nested too deeply"),
    ],
)
def test_what_is_not_closed_is_refused_by_its_line(source, problem):
    with pytest.raises(InputError, match=problem):
        tokenize(source, JAVASCRIPT, "a")
