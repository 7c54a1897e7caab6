"""The words of the window in the language that is on, and a language that is none, to see whether others will fit.

Texts stand in the code in English; `tr` looks them up when they are shown, and those who make labels and buttons do it
for all that they are given. `resources/translations/extract.py` lists them for translators.
"""

import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

CONTEXT: Final = "coatcheck"
_FILL = "~"
_PLACE = re.compile(r"(\{[^}]*\}|%[sdn\d])")
_ACCENTED = str.maketrans("aeiounyAEIOUNYcsgjz", "åéîöûñýÅÉÎÖÛÑÝçšĝĵž")


def tr(text: str) -> str:
    """A text in the language that is on; the text itself where there is no translation of it."""
    return QCoreApplication.translate(CONTEXT, text) if text else text


def pseudo(text: str) -> str:
    """A text as a language might have it that is two fifths longer; what is filled in later stays as it is."""
    parts = [part if _PLACE.fullmatch(part) else part.translate(_ACCENTED) for part in _PLACE.split(text)]
    more = -(-len(text) * 4 // 10)
    return "".join(parts) + " " + _FILL * max(1, more - 1)


class PseudoTranslator(QTranslator):
    """Answers every text of the window that has letters in it with its `pseudo`."""

    def isEmpty(self) -> bool:  # noqa: N802 - overrides QTranslator
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        # Only None makes Qt look further: an empty text would be a translation.
        if context != CONTEXT or source.endswith(_FILL) or not any(map(str.isalpha, source)):
            return None
        return pseudo(source)


def speak(app: QCoreApplication, folder: Path, locale: QLocale | None = None) -> bool:
    """Installs the catalogue of a language, that of the desktop where none is given; says whether there is one.

    Catalogues are `coatcheck_<language>.qm` in `folder`, as Qt's own tools make them.
    """
    translator = QTranslator(app)
    found = translator.load(locale or QLocale(), CONTEXT, "_", str(folder))
    return found and app.installTranslator(translator)
