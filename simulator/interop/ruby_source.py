"""What Ruby files of settings state: assignments, calls with keywords, and lengths such as `30.minutes`."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from simulator.interop.conditions import under_ruby
from simulator.interop.literals import Folder, names_assigned
from simulator.interop.settings import MISSING, Setting, conditional
from simulator.interop.slices import Slice, assignments, expression_from, pairs, split
from simulator.interop.tokens import RUBY, Token, tokenize

_UNITS_S: Final = {
    "second": 1,
    "minute": 60,
    "hour": 3_600,
    "day": 86_400,
    "week": 604_800,
    "fortnight": 1_209_600,
    # ActiveSupport counts a month and a year of the Gregorian calendar at their average.
    "month": 2_629_746,
    "year": 31_556_952,
}


class RubyCall(NamedTuple):
    """A call without regard to whom: what is handed over by position, and by keyword."""

    name: str
    positional: tuple[Setting, ...]
    keywords: tuple[Setting, ...]
    line: int


class RubySource(NamedTuple):
    """What a Ruby file states. A setting's key is the path that it is assigned to, without its first name."""

    settings: list[Setting]
    calls: list[RubyCall]


def read_ruby(text: str, where: str, calls: frozenset[str]) -> RubySource:
    """The assignments of a file, and the calls of these names.

    Raises:
        InputError: a text or a bracket in it is not closed.
    """
    tokens = tokenize(text.partition("\n__END__\n")[0], RUBY, where)
    folder = Folder(special=_length)
    names_assigned(tokens, folder)
    conditions = under_ruby(tokens)
    settings = []
    for each in assignments(tokens):
        if len(each.path) > 1:
            key = ".".join(each.path[each.path.index("config") + 1 :] if "config" in each.path else each.path[1:])
            settings.append(conditional(folder.setting(key, each.value, each.line), conditions.get(each.place)))
    return RubySource(settings, list(_calls(tokens, folder, calls, conditions)))


def _calls(
    tokens: Sequence[Token], folder: Folder, names: frozenset[str], conditions: Mapping[int, int]
) -> Iterator[RubyCall]:
    for place, token in enumerate(tokens[:-1]):
        if token.kind != "name" or token.text not in names or tokens[place + 1].line != token.line:
            continue
        start = place + 1
        if tokens[start].text == "(":
            start += 1
        if tokens[start].text in {"=", "."}:
            continue
        statement = expression_from(tokens, start, frozenset({";"}))
        parts = list(split(statement))
        keywords = [
            conditional(folder.setting(key, value, line), conditions.get(place))
            for part in parts
            for key, line, value in pairs(part)
            if len(part) > 1
        ]
        positional = [
            conditional(folder.setting(token.text, part, token.line), conditions.get(place))
            for part in parts
            if part and not (len(part) > 2 and part[1].text in {":", "=>"})
        ]
        yield RubyCall(token.text, tuple(positional), tuple(keywords), token.line)


def _length(folder: Folder, tokens: Slice) -> object:
    """`30.minutes` in seconds; MISSING for anything else."""
    if len(tokens) >= 3 and tokens[-2].text == "." and tokens[-1].text in {"to_i", "freeze", "to_sym", "to_s"}:
        return folder.fold(tokens[:-2])
    if len(tokens) == 3 and tokens[1].text == "." and tokens[2].text.removesuffix("s") in _UNITS_S:
        count = folder.fold(tokens[:1])
        if isinstance(count, int | float) and abs(count) < 1e9:
            length_s = count * _UNITS_S[tokens[2].text.removesuffix("s")]
            return int(length_s) if length_s == int(length_s) else length_s
    return MISSING
