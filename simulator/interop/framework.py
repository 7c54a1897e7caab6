"""What a framework's module offers: how its settings are read, what they mean, and how they are written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from simulator.interop.reading import Reading
from simulator.interop.settings import Setting
from simulator.policy import Policy


def _none(policy: Policy) -> Mapping[str, str]:
    return {}


@dataclass(frozen=True, slots=True)
class RemedyFile:
    """A file of code that does what no setting can."""

    serves: Mapping[str, Callable[[Policy], bool]]
    """The fields that it makes good, each with whether it can do what a policy says there."""
    constants: Callable[[Policy], Mapping[str, str]] = _none
    """The constants in it that come from a policy, as the file's language writes them."""


@dataclass(frozen=True, slots=True)
class Exporting:
    """How a policy is written in a framework's own form."""

    settings_of: Callable[[Policy], dict[str, object]]
    """The settings that come closest to a policy."""
    render: Callable[[Mapping[str, object]], str]
    """Their text, which `Framework.read` reads back."""
    file: str
    """What a file of them is called."""
    comment: str = "#"
    """What begins a comment there."""
    remedies: Mapping[str, RemedyFile] = field(default_factory=dict)
    """The code that does what no setting can, by its path below `resources/remedies`."""


@dataclass(frozen=True, slots=True)
class Framework:
    """A framework whose settings can be read."""

    name: str
    title: str
    read: Callable[[str, str], Sequence[Setting]]
    """The settings of a text, by the framework's own keys, in the order of lines; `where` is what messages call it.

    Raises:
        InputError: the text cannot be parsed.
    """
    translate: Callable[[Mapping[str, object]], Reading]
    known: Mapping[str, str]
    """Every key that is understood, with its default in words, as the framework ships."""
    outside: Mapping[str, str] = field(default_factory=dict)
    """Keys that are known and say nothing of sessions, with what they say; a key that ends with `*` is a prefix."""
    prefixes: tuple[str, ...] = ()
    """What the keys of sessions begin with: one that is neither known nor outside is reported."""
    asked: Mapping[str, str] = field(default_factory=dict)
    """What no file says and can be given by hand, with the question."""
    exporting: Exporting | None = None
