"""Where two runs part, in words that tell the two apart."""

from itertools import chain

from simulator.durations import format_time
from simulator.event_texts import label_words
from simulator.events import Flag, Kind
from ui.models.words import FLAG_WORDS, KIND_WORDS
from ui.player.comparing import Divergence, Told
from ui.words import Words, tr

_MORE_FLAGS = Words({Flag.POST: "a form was submitted", Flag.ACCESSED: "a known session was presented"})
_NAMED = ("user", "session", "browser", "route", "reason")


def divergence_words(found: Divergence, names: tuple[str, str]) -> str:
    """What happened first in one of two runs of these names and not in the other, as a sentence."""
    first, second = found.first, found.second
    told = first or second
    assert told is not None, "one of them has an event there"
    events = tr("{event} in {name}, {other} in {other_name}").format(
        event=_event(first, second), name=names[0], other=_event(second, first), other_name=names[1]
    )
    return tr("They part at {time}, event {seq:,}: {events}.").format(
        time=format_time(told.at_ms), seq=found.seq, events=events
    )


def _event(event: Told | None, other: Told | None) -> str:
    if event is None:
        return tr("nothing")
    said = KIND_WORDS[Kind[event.kind.upper()]].lower()
    if other is None or event.kind != other.kind:
        return f"{said} ({who})" if (who := event.session or event.browser or event.user) else said
    more = "; ".join(_differing(event, other))
    return f"{said} ({more})" if more else said


def _differing(event: Told, other: Told) -> list[str]:
    """What an event of the same kind has that the other has not, or has otherwise."""
    parts = [format_time(event.at_ms)] if event.at_ms != other.at_ms else []
    mine = {name: getattr(event, name) for name in _NAMED}
    parts += [tr(label_words(value)) for name, value in mine.items() if value and value != getattr(other, name)]
    parts += [
        words for flag, words in chain(FLAG_WORDS.items(), _MORE_FLAGS.items()) if event.flags & ~other.flags & flag
    ]
    if event.detail and event.detail != other.detail:
        parts.append(event.detail)
    return parts
