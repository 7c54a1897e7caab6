"""Live sessions over a run as a picture of stacked areas, in SVG."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from simulator.durations import HOUR_MS, MINUTE_MS, format_time
from simulator.recording.overview import Overview
from simulator.roles import Role

_WIDTH, _HEIGHT, _LEFT, _BOTTOM, _TOP = 1000, 260, 44, 44, 12
_STEPS_MS = (MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, 30 * MINUTE_MS, HOUR_MS, 2 * HOUR_MS, 6 * HOUR_MS, 24 * HOUR_MS)
_MOST_TICKS = 10
_LEGEND_STEP = 96


def concurrency_svg(overview: Overview) -> str:
    """The picture; colours are the variables `--role-N`, `--line`, `--muted`, `--accent` and `--danger` of its page."""
    top = max(1, int(overview.total.max(initial=0)))
    parts = [_text(_LEFT - 8, _y(0, top) + 4, "0", "end"), _text(_LEFT - 8, _y(top, top) + 4, f"{top:,}", "end")]
    below = np.zeros(len(overview.edges_ms) - 1, np.int64)
    for position, (role, level) in enumerate(overview.by_role.items()):
        above = below + level
        parts += [_area(below, above, top, role), *_legend(position, role)]
        below = above
    parts += [*_ticks(overview), *(_mark(overview, mark.at_ms, attack=mark.attack) for mark in overview.marks)]
    label = f"Live sessions by role, at most {top:,} at a time"
    return (
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{label}" '
        f'font-family="inherit" font-size="12" xmlns="http://www.w3.org/2000/svg">{"".join(parts)}</svg>'
    )


def _y(level: int, top: int) -> float:
    return _TOP + (_HEIGHT - _TOP - _BOTTOM) * (1 - level / top)


def _x(overview: Overview, at_ms: int) -> float:
    first_ms, last_ms = int(overview.edges_ms[0]), int(overview.edges_ms[-1])
    return _LEFT + (_WIDTH - _LEFT) * (at_ms - first_ms) / max(1, last_ms - first_ms)


def _area(below: NDArray[np.int64], above: NDArray[np.int64], top: int, role: int) -> str:
    edges = np.linspace(_LEFT, _WIDTH, len(above) + 1)
    upper = [
        f"{x:.1f},{_y(int(level), top):.1f}" for left, level in zip(pairwise(edges), above, strict=True) for x in left
    ]
    lower = [
        f"{x:.1f},{_y(int(level), top):.1f}" for left, level in zip(pairwise(edges), below, strict=True) for x in left
    ]
    return f'<polygon fill="var(--role-{role})" points="{" ".join(upper + lower[::-1])}"/>'


def _legend(position: int, role: int) -> list[str]:
    x, y = _LEFT + position * _LEGEND_STEP, _HEIGHT - 14
    name = Role(role).label if role else "nobody"
    return [
        f'<rect x="{x}" y="{y}" width="10" height="10" rx="2" fill="var(--role-{role})"/>',
        _text(x + 16, y + 9, name),
    ]


def _ticks(overview: Overview) -> list[str]:
    first_ms, last_ms = int(overview.edges_ms[0]), int(overview.edges_ms[-1])
    step_ms = next((step for step in _STEPS_MS if (last_ms - first_ms) / step <= _MOST_TICKS), _STEPS_MS[-1])
    instants = range(-(-first_ms // step_ms) * step_ms, last_ms + 1, step_ms)
    axis = _HEIGHT - _BOTTOM
    line = f'<line x1="{_LEFT}" x2="{_WIDTH}" y1="{axis}" y2="{axis}" stroke="var(--line)"/>'
    return [line, *(_text(_x(overview, at_ms), axis + 16, format_time(at_ms)[:5], "middle") for at_ms in instants)]


def _mark(overview: Overview, at_ms: int, *, attack: bool) -> str:
    x = _x(overview, at_ms)
    colour = "var(--danger)" if attack else "var(--accent)"
    return f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{_TOP}" y2="{_HEIGHT - _BOTTOM}" stroke="{colour}" stroke-dasharray="2 3"/>'


def _text(x: float, y: float, text: str, anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="var(--muted)">{text}</text>'
