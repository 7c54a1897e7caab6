"""The tokens of PHP files: what stands between `<?php` and `?>`, the lines counted through."""

import re
from typing import Final

from simulator.interop.tokens import PHP, Token, tokenize

_CODE: Final = re.compile(r"<\?(?:php\b|=)?([\s\S]*?)(?:\?>|\Z)")


def php_tokens(text: str, where: str) -> list[Token]:
    """All tokens of a file's code.

    Raises:
        InputError: a text or a bracket in it is not closed.
    """
    kept = list(re.sub(r"[^\n]", " ", text))
    for match in _CODE.finditer(text):
        kept[match.start(1) : match.end(1)] = match[1]
    return tokenize("".join(kept), PHP, where)
