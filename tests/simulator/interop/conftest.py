"""Files of settings that were written for these tests, as an application would have them."""

from pathlib import Path

FILES = Path(__file__).parent / "files"
TOLD = Path(__file__).parent / "told"
"""For each file, what its import says: the policy, then what the policy does not say."""

CANARY = "canary-not-to-be-seen"
"""Stands in the files wherever a secret would."""


def settings_files() -> list[tuple[str, Path]]:
    """Framework and file, three of each."""
    return [(path.parent.name, path) for path in sorted(FILES.glob("*/*"))]
