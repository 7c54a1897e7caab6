"""Results of sweeps that were played before, so that they are not played again."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec
import platformdirs

import simulator
from simulator.experiments.costs import Costs

_KEPT_VERSIONS = 3


class _Line(msgspec.Struct, frozen=True, array_like=True):
    key: str
    costs: Costs


class ResultFile:
    """Costs by the key of their run, one line each, added when they are known: a kill loses the last line at most.

    A file is of one version of this program's code. Where it cannot be kept, results are merely not remembered.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or Path(platformdirs.user_cache_dir("coatcheck")) / "sweeps"
        self.path = self._folder / f"{code_fingerprint()}.jsonl"
        self._encode = msgspec.json.Encoder().encode

    def read(self) -> Mapping[str, Costs]:
        """Everything that is remembered; a line that was cut is left out."""
        return dict(self._lines())

    def _lines(self) -> Iterator[tuple[str, Costs]]:
        decode = msgspec.json.Decoder(_Line).decode
        try:
            lines = self.path.read_bytes().splitlines()
        except OSError:
            return
        for text in lines:
            try:
                line = decode(text)
            except msgspec.DecodeError:
                continue
            yield line.key, line.costs

    def add(self, key: str, costs: Costs) -> None:
        """Remembers one result; silently not where nothing can be written."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            # One short write to a file that is only added to: two sweeps at a time do not cut each other's lines.
            with self.path.open("ab", buffering=0) as file:
                file.write(self._encode(_Line(key, costs)) + b"\n")
        except OSError:
            return

    def forget_old_versions(self) -> None:
        """Deletes the files of all but the few versions that were used last."""
        try:
            files = sorted(self._folder.glob("*.jsonl"), key=lambda path: path.stat().st_mtime, reverse=True)
            for path in files[_KEPT_VERSIONS:]:
                path.unlink(missing_ok=True)
        except OSError:
            return


def code_fingerprint() -> str:
    """A hash over the simulator's own code and the scenarios that come along: another program, other results."""
    root = Path(simulator.__file__).parents[1]
    code = hashlib.blake2b(digest_size=8)
    for path in sorted([*root.glob("simulator/**/*.py"), *root.glob("resources/scenarios/**/*.toml")]):
        code.update(path.relative_to(root).as_posix().encode())
        code.update(path.read_bytes())
    return code.hexdigest()
