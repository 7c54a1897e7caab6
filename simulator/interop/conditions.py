"""Which tokens stand under a condition: in a block of `if`, `else`, `switch` or `unless`, or after one on its line."""

from collections.abc import Mapping, Sequence
from typing import Final

from simulator.interop.tokens import Token

_CONDITIONS: Final = frozenset({"if", "switch", "match", "for", "foreach", "while", "catch"})
_RUBY_CONDITIONS: Final = frozenset({"if", "unless", "case", "while", "until"})
_RUBY_BLOCKS: Final = frozenset({"def", "class", "module", "begin", "do"})


def under_braces(tokens: Sequence[Token]) -> Mapping[int, int]:
    """For languages with braces: the line of the condition, by the place of each token under one."""
    found: dict[int, int] = {}
    blocks: list[int] = []
    heads: list[tuple[int, bool]] = []
    last_head = 0
    for place, token in enumerate(tokens):
        before = tokens[place - 1] if place else None
        inherited = blocks[-1] if blocks else 0
        if token.kind == "mark" and token.text == "(":
            conditional = before is not None and before.kind == "name" and before.text in _CONDITIONS
            heads.append((before.line if before else 0, conditional))
        elif token.kind == "mark" and token.text == ")":
            line, conditional = heads.pop() if heads else (0, False)
            last_head = line if conditional else 0
        elif token.kind == "mark" and token.text == "{":
            opens = before is not None and (
                (before.text == ")" and last_head) or (before.text == "else" and before.line)
            )
            blocks.append(int(opens or 0) or inherited)
        elif token.kind == "mark" and token.text == "}" and blocks:
            blocks.pop()
        elif before is not None and before.kind == "mark" and before.text == ")" and last_head:
            inherited = last_head  # A statement without braces: its first token is enough, it names what is set.
        if inherited:
            found[place] = inherited
    return found


def under_ruby(tokens: Sequence[Token]) -> Mapping[int, int]:
    """The same for Ruby, whose blocks end with `end`."""
    found: dict[int, int] = {}
    blocks: list[int] = []
    for place, token in enumerate(tokens):
        first = place == 0 or tokens[place - 1].line != token.line
        key = place + 1 < len(tokens) and tokens[place + 1].text == ":"
        if token.kind == "name" and not key and not (place and tokens[place - 1].text == "."):
            if token.text in _RUBY_CONDITIONS and first:
                blocks.append(token.line)
            elif token.text in _RUBY_BLOCKS:
                blocks.append(blocks[-1] if blocks else 0)
            elif token.text == "end" and blocks:
                blocks.pop()
        if blocks and blocks[-1]:
            found[place] = blocks[-1]
    return found
