"""Reads what somebody types into a filter. It knows the grammar; which fields there are it is told.

    query    = group { "or" group }
    group    = part { ["and"] part }
    part     = ("-" | "not") part | "(" query ")" | field operator value { "," value } | word
    operator = ":" | "=" | "!=" | "<" | "<=" | ">" | ">="

Values and words stand in quotes where they hold spaces, parentheses or quotes; within them a backslash keeps the next
character as it is.
"""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import NamedTuple, Protocol

from simulator.errors import InputError
from ui.sessions.query import EVERYTHING, FIELD, KEYWORDS, Not, Query, Term, Word, all_of, any_of
from ui.words import tr

_SPACE = re.compile(r"\s*")
_BARE_WORD = re.compile(r'[^\s()"]+')
_BARE_VALUE = re.compile(r'[^\s()",]+')
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_KEYWORD = re.compile(rf'(?:{"|".join(KEYWORDS)})(?![^\s()"])', re.IGNORECASE)
_COMPARING = "<>=!:"
_DEEPEST = 40


class Readable(Protocol):
    """A field, as far as a parser needs to know it; `example` is a term that is right."""

    example: str

    def check(self, operator: str, value: str) -> None:
        """Raises ValueError where the field cannot be compared so; its text is `problem; remedy`."""
        ...


class FilterError(InputError):
    """A filter that cannot be read; the fault stands from `start` up to `end`, which are positions in the text."""

    def __init__(self, text: str, start: int, end: int, problem: str, remedy: str) -> None:
        self.start, self.end = start, max(end, start + 1)
        super().__init__(f"“{text[start:end]}”" if start < len(text) else tr("at the end"), problem, remedy)


def parse(text: str, fields: Mapping[str, Readable], synonyms: Mapping[str, str] | None = None) -> Query:
    """The query that a text says; an empty text lets everything through.

    `synonyms` are names that are no fields, with the fields that are meant by them.

    Raises:
        FilterError: the text says no query. Nothing else is ever raised.
    """
    tokens = list(_Lexer(text, fields, synonyms or {}))
    return _Parser(text, tokens).parse() if tokens else EVERYTHING


class _Token(NamedTuple):
    """`kind` is a keyword, a parenthesis, or `part` for what stands alone."""

    kind: str
    start: int
    end: int
    part: Query = EVERYTHING


class _Lexer:
    """Cuts a text into tokens; what a term compares is checked here."""

    def __init__(self, text: str, fields: Mapping[str, Readable], synonyms: Mapping[str, str]) -> None:
        self._text = text
        self._fields = fields
        self._synonyms = synonyms
        self._at = 0

    def __iter__(self) -> Iterator[_Token]:
        while (start := self._skip_space()) < len(self._text):
            kind, part = self._next()
            yield _Token(kind, start, self._at, part)

    def _next(self) -> tuple[str, Query]:
        letter = self._text[self._at]
        if letter in "()":
            self._at += 1
            return letter, EVERYTHING
        if letter == "-":
            self._at += 1
            return "not", EVERYTHING
        if letter == '"':
            return "part", Word(self._quoted())
        if keyword := _KEYWORD.match(self._text, self._at):
            self._at = keyword.end()
            return keyword[0].lower(), EVERYTHING
        if field := FIELD.match(self._text, self._at):
            return "part", self._term(field)
        if letter in _COMPARING:
            length = 2 if self._text[self._at + 1 : self._at + 2] == "=" else 1
            remedy = (
                tr("write -role:admin to negate")
                if letter == "!" and length == 1
                else tr("write, for example, idle<5m")
            )
            raise self._error(
                self._at,
                self._at + length,
                tr("no field stands before it"),
                tr("{remedy}, or use quotes").format(remedy=remedy),
            )
        word = _BARE_WORD.match(self._text, self._at)
        assert word is not None, "what is no space and no mark is part of a word"
        self._at = word.end()
        return "part", Word(word[0])

    def _term(self, field: re.Match[str]) -> Term:
        start, name, operator = self._at, field[1].lower(), field[2].strip()
        known = self._fields.get(name)
        if known is None:
            raise self._unknown(start, field[1])
        self._at = field.end()
        values = [self._value(known, start, operator)]
        while self._text[self._at : self._at + 1] == ",":
            self._at += 1
            values.append(self._value(known, start, operator))
        if len(values) > 1 and operator not in (":", "=", "!="):
            raise self._error(
                start,
                self._at,
                tr("it compares with more than one value"),
                tr("write {example}").format(example=known.example),
            )
        return Term(name, operator, tuple(values))

    def _value(self, field: Readable, term_start: int, operator: str) -> str:
        start = self._at
        if self._text[start : start + 1] == '"':
            value = self._quoted()
        else:
            bare = _BARE_VALUE.match(self._text, start)
            if bare is None:
                raise self._error(
                    term_start,
                    start,
                    tr("no value follows"),
                    tr("write, for example, {example}").format(example=field.example),
                )
            self._at, value = bare.end(), bare[0]
        try:
            field.check(operator, value)
        except ValueError as error:
            problem, _, remedy = str(error).partition("; ")
            raise self._error(start, self._at, problem, remedy) from None
        return value

    def _quoted(self) -> str:
        start = self._at
        match = _QUOTED.match(self._text, start)
        if match is None:
            raise self._error(start, len(self._text), tr("the quotes are not closed"), tr('add another " behind it'))
        self._at = match.end()
        if not match[1]:
            raise self._error(start, self._at, tr("nothing stands in it"), tr("write what is looked for, or remove it"))
        return _ESCAPED.sub(r"\1", match[1])

    def _unknown(self, start: int, name: str) -> FilterError:
        lowered = name.lower()
        near = [self._synonyms[lowered]] if lowered in self._synonyms else get_close_matches(lowered, self._fields, 1)
        known = (
            tr("did you mean {near}?").format(near=near[0])
            if near
            else tr("fields are {fields}").format(fields=", ".join(self._fields))
        )
        return self._error(start, start + len(name), tr("there is no such field"), known)

    def _skip_space(self) -> int:
        space = _SPACE.match(self._text, self._at)
        assert space is not None, "no space is space too"
        self._at = space.end()
        return self._at

    def _error(self, start: int, end: int, problem: str, remedy: str) -> FilterError:
        return FilterError(self._text, start, end, problem, remedy)


class _Parser:
    """Makes a tree of tokens."""

    def __init__(self, text: str, tokens: list[_Token]) -> None:
        self._text = text
        self._tokens = [*tokens, _Token("end", len(text), len(text))]
        self._place = 0
        self._depth = 0

    @property
    def _here(self) -> _Token:
        return self._tokens[self._place]

    def parse(self) -> Query:
        query = self._query()
        if self._here.kind != "end":
            raise self._error(self._here, tr("it closes nothing"), tr("remove it, or open a parenthesis before it"))
        return query

    def _query(self) -> Query:
        groups = [self._group(tr("write what may fit instead"))]
        while self._here.kind == "or":
            self._place += 1
            groups.append(self._group(tr("write what else may fit, or remove the or")))
        return any_of(*groups)

    def _group(self, remedy: str) -> Query:
        parts = [self._part(remedy)]
        while self._here.kind not in (")", "or", "end"):
            if self._here.kind == "and":
                self._place += 1
            parts.append(self._part(tr("write what has to fit as well, or remove the and")))
        return all_of(*parts)

    def _part(self, remedy: str) -> Query:
        token = self._here
        if token.kind == "part":
            self._place += 1
            return token.part
        if token.kind not in ("not", "("):
            problem = tr("something is missing here") if token.kind == "end" else tr("something is missing before it")
            raise self._error(token, problem, remedy)
        self._place += 1
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self._error(token, tr("too much stands within one another"), tr("say it with fewer parentheses"))
        if token.kind == "not":
            part: Query = Not(self._part(tr("write what must not fit, for example -role:admin")))
        else:
            part = self._query()
            if self._here.kind != ")":
                raise self._error(token, tr("the parenthesis is not closed"), tr("add another ) behind it"))
            self._place += 1
        self._depth -= 1
        return part

    def _error(self, token: _Token, problem: str, remedy: str) -> FilterError:
        return FilterError(self._text, token.start, token.end, problem, remedy)
