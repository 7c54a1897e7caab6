"""All attacks on all presets as one table in Markdown."""

from collections.abc import Sequence
from typing import Final

from simulator.experiments.attacks import AttackReport
from simulator.world.attackers import attack_named, attack_names
from simulator.world.attacking.attempt import Outcome

_SIGNS: Final = {Outcome.BLOCKED: "·", Outcome.DETECTED: "◐", Outcome.SUCCEEDED: "●"}
_HEAD: Final = """# Every attack against every preset

Computed by attacking: `coatcheck attack --all`. A dot: blocked; ◐: it worked, and somebody was told; ●: it worked.
The victim's browser is an old one, which has no defaults that protect anybody. The score counts what was blocked, half
of what was told of, and leaves out what no session policy can stop. Where sessions live in signed cookies or tokens, as
under `wide-open`, there is no id that could be guessed or fixed.

"""


def matrix_text(reports: Sequence[AttackReport]) -> str:
    """The table, one row for a preset and one column for an attack, with a legend of the attacks below it."""
    names = attack_names()
    numbers = [str(number) for number in range(1, len(names) + 1)]
    lines = [
        _line(["preset", *numbers, "score"]),
        _line(["---", *(":-:" for _ in names), "---:"]),
        *(_line([report.policy, *_signs(report, names), str(report.score)]) for report in reports),
        "",
        *(f"{number}. {_legend(name)}" for number, name in zip(numbers, names, strict=True)),
    ]
    return _HEAD + "\n".join(lines) + "\n"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _signs(report: AttackReport, names: Sequence[str]) -> list[str]:
    outcomes = {attacked.name: attacked.outcome for attacked in report.attacks}
    return [_SIGNS[outcomes[name]] for name in names]


def _legend(name: str) -> str:
    attack = attack_named(name)
    beyond = f" No session policy stops it: {attack.inevitable}." if attack.inevitable else ""
    return f"**{attack.title}** (`{name}`): {attack.goal}.{beyond}"
