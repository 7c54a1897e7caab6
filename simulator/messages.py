"""English sentences that remember how they were made, so that the window can say them in another language.

The simulator speaks English, and knows nothing of catalogues. A `Message` is the English sentence, wherever a text is
wanted, and carries its template with the values filled in: whoever translates looks up the template and fills in the
values anew. `resources/translations/extract.py` lists the templates, and all that is marked, for translators.
"""

from collections.abc import Iterable, Mapping
from typing import TypeVar

Marked = TypeVar("Marked")


class Message(str):
    """A sentence in English with its `template` and the `values` in its places, of which messages are translated too.

    It compares, hashes and is written as the text that it is.
    """

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, object]


def message(template: str, /, **values: object) -> Message:
    """The sentence of a template; without values, its braces are braces.

    Raises:
        KeyError: a place of the template has no value.
    """
    made = Message(template.format(**values) if values else template)
    made.template, made.values = template, values
    return made


def as_message(text: str) -> Message:
    """A text to be looked up whole wherever it is filled in, if it is none already."""
    return text if isinstance(text, Message) else message(text)


def mark(texts: Marked) -> Marked:
    """A text, or a table of texts, as it is, to be listed for translators; whoever shows one looks it up."""
    return texts


def counted(count: int, thing: str) -> Message:
    """A number with its noun: `1 session`, `3 sessions`. Both forms are listed for translators."""
    return message("{count} " + thing + ("" if count == 1 else "s"), count=count)


def joined(separator: str, parts: Iterable[str]) -> Message:
    """Texts in a row; what stands between them is no word."""
    values = {f"part_{place}": part for place, part in enumerate(parts)}
    return message(separator.join(f"{{{name}}}" for name in values), **values)


def any_of(parts: Iterable[str]) -> str:
    """Texts of which one is enough: `a or b or c`; empty where there are none."""
    told, *others = [*parts] or [""]
    for other in others:
        told = message("{some} or {other}", some=told, other=other)
    return told


def all_of(parts: Iterable[str]) -> str:
    """Texts that belong together: `a and b`; empty where there are none."""
    told, *others = [*parts] or [""]
    for other in others:
        told = message("{some} and {other}", some=told, other=other)
    return told
