"""Words, numbers, texts and marks of JavaScript, PHP, C#, Ruby and JSON, each with its line; comments are left out.

A tokenizer, no parser: what it reads are literals in a file of settings, and it must stand whatever surrounds them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from simulator.interop.settings import cannot_parse
from simulator.messages import message


class Token(NamedTuple):
    """A piece of source. `kind`: name, number, text, open (a text with code inside), symbol (Ruby) or mark."""

    kind: str
    text: str
    line: int


class Language(NamedTuple):
    """How a language writes comments, texts and names."""

    comment: str
    texts: Mapping[str, str]
    """Patterns of texts by kind: `text` and `code`, in which code may stand."""
    name: str
    code: str = r"(?!)"
    """What starts code inside a text."""
    regex: bool = False
    marks: str = r"=>|->|\?->|::|&&|\|\||\?\?|\?\.|\.\.\.|[-+*/%]=|[=!]==?|[-+*/%=<>!?:;,.(){}\[\]&|^~@#\\$]"


_SLASHES: Final = r"//[^\n]*|/\*[\s\S]*?\*/"
_DOUBLE: Final = r'"(?:[^"\\\n]|\\[\s\S])*"'
_SINGLE: Final = r"'(?:[^'\\\n]|\\[\s\S])*'"

# A template, with templates in the code within it.
_NESTED: Final = r"`(?:[^`\\$]|\\[\s\S]|\$(?!\{)|\$\{(?:[^{}`]|`[^`]*`|\{[^{}]*\})*\})*`"

JAVASCRIPT: Final = Language(
    comment=_SLASHES,
    texts={"text": f"{_DOUBLE}|{_SINGLE}", "code": rf"{_NESTED}|`(?:[^`\\]|\\[\s\S])*`"},
    name=r"[A-Za-z_$#][\w$]*",
    code=r"\$\{",
    regex=True,
)
PHP: Final = Language(
    comment=rf"{_SLASHES}|#(?!\[)[^\n]*",
    texts={
        "heredoc": r"<<<[ \t]*(?P<quote>[\"']?)(?P<tag>\w+)(?P=quote)\n[\s\S]*?\n[ \t]*(?P=tag)\b",
        "text": r"'(?:[^'\\]|\\[\s\S])*'",
        "code": r'"(?:[^"\\]|\\[\s\S])*"',
    },
    name=r"\$?[A-Za-z_\\\x80-\uffff][\w\\\x80-\uffff]*",
    code=r"\$[\w{]|\{\$",
)
CSHARP: Final = Language(
    comment=rf"{_SLASHES}|^[ \t]*\#[^\n]*",
    texts={
        "heredoc": r'"""[\s\S]*?"""',
        "verbatim": r'@"(?:[^"]|"")*"',
        "code": rf"\$@?{_DOUBLE}|@\${_DOUBLE}",
        "text": f"{_DOUBLE}|{_SINGLE}",
    },
    name=r"@?[A-Za-z_]\w*",
    code=r"\{",
)
RUBY: Final = Language(
    comment=r"^=begin\b[\s\S]*?^=end\b[^\n]*|\#[^\n]*",
    texts={
        "heredoc": r"<<[~-](?P<quote>[\"']?)(?P<tag>\w+)(?P=quote)[^\n]*\n(?:[\s\S]*?\n)?[ \t]*(?P=tag)\b",
        "symbol": r":[A-Za-z_]\w*[?!]?|:\"[^\"\n]*\"",
        "text": r"'(?:[^'\\]|\\[\s\S])*'|%[wi]\[[^\]]*\]",
        "code": r'"(?:[^"\\]|\\[\s\S])*"|`(?:[^`\\]|\\[\s\S])*`',
    },
    name=r"@{0,2}[A-Za-z_]\w*[?!]?",
    code=r"#\{",
    regex=True,
)

_NUMBER: Final = r"0[xX][0-9a-fA-F_]{1,16}|\d[\d_]{0,30}(?:\.\d[\d_]{0,30})?(?:[eE][-+]?\d{1,3})?"
_REGEX: Final = r"/(?![*/\s])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*"
_BEFORE_A_REGEX: Final = frozenset({"return", "typeof", "case", "when", "if", "unless", "and", "or", "not", "in"})
_CLOSING: Final = {")": "(", "]": "[", "}": "{"}
_MOST_DEPTH: Final = 100
_ESCAPES: Final = {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}
_ESCAPED: Final = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))")


def tokenize(text: str, language: Language, where: str, first_line: int = 1) -> list[Token]:
    """The tokens of a source, with its brackets checked.

    Raises:
        InputError: a text or a bracket is not closed, or a character has no place; the message names the line.
    """
    tokens = list(_tokens(text, language, where, first_line))
    _check_brackets(tokens, where)
    return tokens


def _tokens(text: str, language: Language, where: str, first_line: int) -> Iterator[Token]:
    texts = "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in language.texts.items())
    regex = f"|(?P<regex>{_REGEX})" if language.regex else ""
    pattern = re.compile(
        rf"(?P<space>\s+)|(?P<comment>{language.comment})|{texts}{regex}|(?P<number>{_NUMBER})|(?P<name>{language.name})"
        rf"|(?P<mark>{language.marks})",
        re.MULTILINE,
    )
    place, line, before = 0, first_line, Token("mark", ";", first_line)
    while place < len(text):
        match = pattern.match(text, place)
        kind, piece = (match.lastgroup or "mark", match[0]) if match else ("mark", text[place])
        if kind == "regex" and not _may_start_regex(before):
            kind, piece = "mark", "/"
        if match is None and piece in "\"'`":
            raise cannot_parse(where, line, message("a text that begins with {piece} is not closed", piece=piece))
        if kind not in {"space", "comment"}:
            before = _token(kind, piece, line, language)
            yield before
        line += piece.count("\n")
        place += len(piece)


def _may_start_regex(before: Token) -> bool:
    """Whether a slash here opens a pattern; after a value it divides."""
    if before.kind == "name":
        return before.text in _BEFORE_A_REGEX
    return before.kind == "mark" and before.text not in {")", "]", "}"}


def _token(kind: str, piece: str, line: int, language: Language) -> Token:
    if kind in {"text", "code", "verbatim"}:
        body = piece[piece.index(_quote_of(piece)) + 1 : -1]
        if kind == "code" and re.search(language.code, body):
            return Token("open", "", line)
        return Token("text", body.replace('""', '"') if kind == "verbatim" else _unescaped(body), line)
    if kind in {"heredoc", "regex"}:
        return Token("open", "", line)
    if kind == "symbol":
        return Token("symbol", piece[1:].strip('"'), line)
    return Token(kind, piece, line)


def _quote_of(piece: str) -> str:
    return next(mark for mark in piece if mark in "\"'`[")


def _unescaped(body: str) -> str:
    def read(match: re.Match[str]) -> str:
        code = match[1] or match[2]
        if code:
            # Half of a pair is no character by itself.
            return "\ufffd" if 0xD800 <= int(code, 16) <= 0xDFFF else chr(int(code, 16))
        return _ESCAPES.get(match[3], match[3])

    return _ESCAPED.sub(read, body)


def _check_brackets(tokens: Sequence[Token], where: str) -> None:
    waiting: list[Token] = []
    for token in tokens:
        if token.kind != "mark":
            continue
        if token.text in {"(", "[", "{"}:
            waiting.append(token)
            if len(waiting) > _MOST_DEPTH:
                raise cannot_parse(where, token.line, "nested too deeply")
        elif token.text in _CLOSING and (not waiting or waiting.pop().text != _CLOSING[token.text]):
            raise cannot_parse(where, token.line, message("{text} closes nothing", text=token.text))
    if waiting:
        raise cannot_parse(where, waiting[-1].line, message("{text} is not closed", text=waiting[-1].text))
