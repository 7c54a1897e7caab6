"""The words of the window in the language that is on, and a language that is none, to see whether others will fit.

Texts stand in the code in English; `tr` looks them up when they are shown, and those who make labels and buttons do it
for all that they are given. A table that a module holds is read in before any language is on, so it keeps its texts in
English (`Words`, `Phrases`, `mark`) and is looked up word by word.
`resources/translations/extract.py` lists all of them for translators.
"""

import re
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final, TypeVar, overload

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

CONTEXT: Final = "coatcheck"
_KEPT = 4096
_FILL = "~"
_PLACE = re.compile(r"(\{[^}]*\}|%[sdn\d])")
_ACCENTED = str.maketrans("aeiounyAEIOUNYcsgjz", "åéîöûñýÅÉÎÖÛÑÝçšĝĵž")

Key = TypeVar("Key", bound=Hashable)


@lru_cache(maxsize=_KEPT)
def tr(text: str) -> str:
    """A text in the language that is on; the text itself where there is no translation of it.

    What was looked up once is kept, so that tables and pictures may ask for each cell.
    """
    return QCoreApplication.translate(CONTEXT, text) if text else text


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
    """A text in brackets as a language might have it that is a third longer; what is filled in later stays as it is.

    Its vowels have accents: a word without any was not looked up.
    """
    parts = [part if _PLACE.fullmatch(part) else part.translate(_ACCENTED) for part in _PLACE.split(text)]
    more = -(-len(text) * 4 // 10) - len("[] ")
    return f"[{''.join(parts)} {_FILL * max(1, more)}]"


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
    tr.cache_clear()
    return app.installTranslator(translator)


def turn_off(app: QCoreApplication, translator: QTranslator) -> None:
    """Speaks that language no longer."""
    tr.cache_clear()
    app.removeTranslator(translator)


def speak(app: QCoreApplication, folder: Path, locale: QLocale | None = None) -> bool:
    """Installs the catalogue of a language, that of the desktop where none is given; says whether there is one.

    Catalogues are `coatcheck_<language>.qm` in `folder`, as Qt's own tools make them.
    """
    translator = QTranslator(app)
    found = translator.load(locale or QLocale(), CONTEXT, "_", str(folder))
    return found and turn_on(app, translator)
