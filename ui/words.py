"""The words of the window in the language that is on, and a language that is none, to see whether others will fit.

Texts stand in the code in English; `tr` looks them up when they are shown, and those who make labels and buttons do it
for all that they are given. A table that a module holds is read in before any language is on, so it keeps its texts in
English (`Words`, `Phrases`, `mark`) and is looked up word by word. What stands in files of data, such as titles of
scenarios, is looked up where it is shown, and Markdown block by block (`tr_blocks`).
`resources/translations/extract.py` lists all of them for translators.
"""

import re
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final, TypeVar, overload

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from simulator.errors import text_of
from simulator.messages import Message

CONTEXT: Final = "coatcheck"
_KEPT = 4096
_FILL = "~"
_FILL_MOST = 8
_PLACE = re.compile(r"(\{[^}]*\}|%[sdn\d]|`[^`]*`|\]\([^)]*\))")
_BETWEEN_BLOCKS = re.compile(r"(\s*\n\s*\n|\n(?=\s*(?:[-*+>#]|\d+[.)]|\|)))")
_BEFORE_BLOCK = re.compile(r"(\A\s*(?:[-*+>]|#+|\d+[.)])\s+)")
_BETWEEN_CELLS = re.compile(r"(\s*\|\s*)")
_ACCENTED = str.maketrans("aeiounyAEIOUNYcsgjz", "åéîöûñýÅÉÎÖÛÑÝçšĝĵž")

Key = TypeVar("Key", bound=Hashable)
Remembering = TypeVar("Remembering", bound=Callable[..., object])

_remembering: Final[list[Callable[[], None]]] = []


def spoken(remembering: Remembering) -> Remembering:
    """Marks a function with a cache of what is said in the language that is on: it forgets when that changes."""
    _remembering.append(remembering.cache_clear)  # type: ignore[attr-defined] - what functools.lru_cache gives
    return remembering


def tr(text: str) -> str:
    """A text in the language that is on; the text itself where there is no translation of it.

    Of what the simulator says, the template is looked up, and the values are filled in; those that are messages
    themselves are looked up too.
    """
    if not isinstance(text, Message):
        return _looked_up(text)
    values = {name: tr(value) if isinstance(value, Message) else value for name, value in text.values.items()}
    template = _looked_up(text.template)
    return template.format(**values) if values else template


@spoken
@lru_cache(maxsize=_KEPT)
def _looked_up(text: str) -> str:
    """Kept, so that tables and pictures may ask for each cell."""
    return QCoreApplication.translate(CONTEXT, text) if text else text


def blocks(markdown: str) -> list[str]:
    """Markdown taken apart: its paragraphs, headings, items of lists and cells of tables, and what stands between them.

    Joined, they are the same Markdown. Marks within a block, such as those of emphasis, stay in it.
    """
    parts = []
    for block in _BETWEEN_BLOCKS.split(markdown):
        apart = _BETWEEN_CELLS if block.lstrip().startswith("|") else _BEFORE_BLOCK
        parts += apart.split(block)
    return parts


def tr_blocks(markdown: str) -> str:
    """Markdown in the language that is on, block by block: one that has no translation stays as it is."""
    return "".join(map(tr, blocks(markdown)))


def error_words(error: BaseException) -> str:
    """What went wrong, in the language that is on."""
    return tr(text_of(error))


def mark(text: str) -> str:
    """The text as it is, to be listed for translators; whoever shows it calls `tr`."""
    return text


class Words(Mapping[Key, str]):
    """A table of texts that gives them in the language that is on."""

    def __init__(self, texts: Mapping[Key, str]) -> None:
        self._texts = texts

    def __getitem__(self, key: Key) -> str:
        return tr(self._texts[key])

    def __iter__(self) -> Iterator[Key]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


class Phrases(Sequence[str]):
    """Texts in a row, such as the titles of columns, that are given in the language that is on."""

    def __init__(self, texts: tuple[str, ...]) -> None:
        self._texts = texts

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[str, ...]: ...
    def __getitem__(self, place: int | slice) -> str | tuple[str, ...]:
        return tr(self._texts[place]) if isinstance(place, int) else tuple(map(tr, self._texts[place]))

    def __len__(self) -> int:
        return len(self._texts)


def count_words(count: int, thing: str) -> str:
    """A number with its noun: `1 session`, `3 sessions`. Both forms are listed for translators."""
    return tr("{count:,} " + thing + ("" if count == 1 else "s")).format(count=count)


def pseudo(text: str) -> str:
    """A text in brackets as a language might have it that is two fifths longer; what is filled in later stays as it is,
    and so do code and the targets of links.

    Its vowels have accents: a word without any was not looked up.
    """
    parts = [part if _PLACE.fullmatch(part) else part.translate(_ACCENTED) for part in _PLACE.split(text)]
    more = max(1, -(-len(text) * 4 // 10) - len("[] "))
    words = [_FILL * min(_FILL_MOST, more - start) for start in range(0, more, _FILL_MOST + 1)]
    return f"[{''.join(parts)} {' '.join(words)}]"


class PseudoTranslator(QTranslator):
    """Answers the texts that translators have been given with their `pseudo`, and no other."""

    def __init__(self, texts: Collection[str]) -> None:
        super().__init__()
        self._texts = frozenset(texts)

    def isEmpty(self) -> bool:  # noqa: N802 - overrides QTranslator
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        # Only None makes Qt look further: an empty text would be a translation.
        known = context == CONTEXT and source in self._texts and any(map(str.isalpha, source))
        return pseudo(source) if known else None


def turn_on(app: QCoreApplication, translator: QTranslator) -> bool:
    """Speaks the language of a translator from now on; says whether it has any words."""
    _forget()
    return app.installTranslator(translator)


def turn_off(app: QCoreApplication, translator: QTranslator) -> None:
    """Speaks that language no longer."""
    _forget()
    app.removeTranslator(translator)


def _forget() -> None:
    for forget in _remembering:
        forget()


def speak(app: QCoreApplication, folder: Path, locale: QLocale | None = None) -> bool:
    """Installs the catalogue of a language, that of the desktop where none is given; says whether there is one.

    Catalogues are `coatcheck_<language>.qm` in `folder`, as Qt's own tools make them.
    """
    translator = QTranslator(app)
    found = translator.load(locale or QLocale(), CONTEXT, "_", str(folder))
    return found and turn_on(app, translator)
