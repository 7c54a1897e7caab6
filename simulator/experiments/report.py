"""A recorded run as one page: figures, pictures, marks, bookmarks and the policy, in a file that can be sent."""

import base64
from collections.abc import Generator, Iterable, Mapping
from html import escape
from typing import Any

from simulator.durations import format_time
from simulator.events import ENDING_REASONS, Reason
from simulator.experiments.concurrency_chart import concurrency_svg
from simulator.experiments.summary import Summary
from simulator.policy.text import file_values, policy_toml
from simulator.recording.bookmarks import Bookmark
from simulator.recording.overview import Mark
from simulator.recording.reader import Run
from simulator.snapshot import Snapshot

_BINS = 240
_BATCH = 16_384
_MARKS_SHOWN = 500

_STYLE = """
:root { --bg: #f3f4f7; --surface: #fff; --line: #e1e4ea; --text: #161b24; --muted: #566072; --accent: #4453c9;
  --danger: #b9302f; --role-1: #2a5da4; --role-2: #1e9973; --role-3: #b97727; --role-4: #ab79a8; --role-0: #7c8698; }
@media (prefers-color-scheme: dark) { :root { --bg: #0d1016; --surface: #151922; --line: #2a303c; --text: #e8ebf1;
  --muted: #9aa4b5; --accent: #8b97f5; --danger: #f07a78; --role-1: #6ea0e6; --role-2: #4cc9a2; --role-3: #dfa35c;
  --role-4: #cfa0cc; --role-0: #97a1b3; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--text); font: 15px/1.5 Inter, system-ui, sans-serif; }
main { max-width: 1080px; margin: 0 auto; padding: 40px 24px 64px; }
h1 { margin: 0; font-size: 28px; line-height: 1.2; letter-spacing: -.01em; }
h2 { margin: 0 0 14px; font-size: 16px; }
p { margin: 6px 0 0; } .muted, th, dt { color: var(--muted); }
section { margin-top: 20px; padding: 20px; background: var(--surface); border: 1px solid var(--line);
  border-radius: 12px; overflow-x: auto; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 18px 24px; margin: 0; }
dt { font-size: 13px; } dd { margin: 0; font-size: 24px; font-weight: 600; font-variant-numeric: tabular-nums; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th { font-weight: 500; text-align: left; font-size: 13px; }
th, td { padding: 6px 16px 6px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
tr:last-child td { border-bottom: 0; } td.number, th.number { text-align: right; }
td.time { white-space: nowrap; } code, pre { font: 13px/1.6 "JetBrains Mono", ui-monospace, monospace; }
pre { margin: 0; white-space: pre-wrap; } figure { margin: 0 0 20px; } figure:last-child { margin: 0; }
figure img, figure svg { display: block; max-width: 100%; height: auto; border-radius: 8px; }
figcaption { margin-top: 8px; color: var(--muted); font-size: 13px; } .damage { border-color: var(--danger); }
"""


def report_html(run: Run, pictures: Mapping[str, bytes | str] | None = None) -> str:
    """The page as text. `pictures` are shown under their captions: PNG as bytes, SVG as text.

    Nothing in it comes from elsewhere: it can be opened where there is no network.

    Raises:
        RunFileError: the run file is damaged.
    """
    steps = report_steps(run, pictures)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return str(done.value)


def report_steps(run: Run, pictures: Mapping[str, bytes | str] | None = None) -> Generator[float, None, str]:
    """The same in steps: yields the part done, 0 to 1, and returns the page."""
    summary, total = Summary(), max(1, run.count)
    for batch in run.iterate(_BATCH):
        summary.add(list(batch))
        yield 0.9 * batch[-1].seq / total
    document = summary.document(run.spec, 0)
    overview = run.overview(_BINS)
    last = run.moment(run.count)
    yield 0.95
    sections = (
        _damage(run.damage),
        _section("Figures", _figures(document)),
        _section("Sessions by role", _figure(concurrency_svg(overview), "Live sessions over the run")),
        *(
            _section(caption, _figure(_picture(picture, caption), caption))
            for caption, picture in (pictures or {}).items()
        ),
        _section("Marks", _marks(overview.marks)) if overview.marks else "",
        _section("Bookmarks", _bookmarks(run.bookmarks(), last)) if run.bookmarks() else "",
        _section("How sessions ended", _reasons(last.endings)) if +last.endings else "",
        _section("Why requests were denied", _reasons(last.denials)) if +last.denials else "",
        _section("Attacks", _attacks(document["attacks"])) if document["attacks"] else "",
        _section("Policy", _policy(run)),
    )
    return _page(run, document, "\n".join(filter(None, sections)))


def _page(run: Run, document: Mapping[str, Any], body: str) -> str:
    spec = run.spec
    title = escape(spec.scenario.title)
    span = f"{format_time(spec.start_ms)} to {format_time(max(run.last_ms, spec.start_ms))}"
    about = f"{escape(spec.policy.name)} · seed {spec.seed} · {span} · {run.count:,} events"
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title} – Coatcheck</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f'<h1>{title}</h1>\n<p class="muted">{about}</p>\n<p class="muted">digest <code>{document["digest"]}</code></p>\n'
        f"{body}\n</main>\n</body>\n</html>\n"
    )


def _section(title: str, body: str) -> str:
    return f"<section>\n<h2>{escape(title)}</h2>\n{body}\n</section>"


def _damage(text: str) -> str:
    return f'<section class="damage"><strong>{escape(text)}</strong></section>' if text else ""


def _figures(document: Mapping[str, Any]) -> str:
    sessions, logins = document["sessions"], document["logins"]
    figures = {
        "requests": document["requests"],
        "denied": document["denied"],
        "sessions created": sessions["created"],
        "sessions at the end": sessions["active"],
        "first log-ins": logins["first"],
        "log-ins after log-out": logins["again"],
        "forced log-ins": logins["forced"],
        "failed log-ins": logins["failed"],
    }
    return (
        "<dl>" + "".join(f"<div><dt>{name}</dt><dd>{count:,}</dd></div>" for name, count in figures.items()) + "</dl>"
    )


def _figure(picture: str, caption: str) -> str:
    return f"<figure>{picture}<figcaption>{escape(caption)}</figcaption></figure>"


def _picture(picture: bytes | str, caption: str) -> str:
    # As an image, an SVG cannot run a script or fetch anything.
    kind, content = ("svg+xml", picture.encode()) if isinstance(picture, str) else ("png", picture)
    return f'<img alt="{escape(caption)}" src="data:image/{kind};base64,{base64.b64encode(content).decode()}">'


def _marks(marks: tuple[Mark, ...]) -> str:
    rows = [(format_time(mark.at_ms), "attack" if mark.attack else "administrator", mark.words) for mark in marks]
    more = f'<p class="muted">and {len(rows) - _MARKS_SHOWN:,} more</p>' if len(rows) > _MARKS_SHOWN else ""
    return _table(("time", "by", "what"), rows[:_MARKS_SHOWN]) + more


def _bookmarks(bookmarks: Iterable[Bookmark], last: Snapshot) -> str:
    rows = [
        (
            format_time(bookmark.at_ms),
            bookmark.title,
            bookmark.text,
            last.handle(bookmark.session) if bookmark.session in last.sessions else "",
        )
        for bookmark in bookmarks
    ]
    return _table(("time", "title", "text", "session"), rows)


def _reasons(counts: Mapping[int, int]) -> str:
    order = {int(reason): place for place, reason in enumerate((*ENDING_REASONS, *Reason))}
    rows = [
        (Reason(reason).label, f"{counts[reason]:,}")
        for reason in sorted(counts, key=lambda reason: order[reason])
        if counts[reason]
    ]
    return _table(("reason", "count"), rows)


def _attacks(attacks: Iterable[Mapping[str, Any]]) -> str:
    rows = [
        (told["name"], told["outcome"], f"{told['exposure_s']:,} s", ", ".join(told["stopped_by"])) for told in attacks
    ]
    return _table(("attack", "outcome", "exposure", "stopped by"), rows)


def _policy(run: Run) -> str:
    policy = run.spec.policy
    return f"<pre>{escape(policy_toml(file_values(policy), policy.name, policy.description))}</pre>"


def _table(titles: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    head = "".join(f"<th{_number(title)}>{title}</th>" for title in titles)
    body = "".join(
        "<tr>"
        + "".join(f"<td{_number(title)}>{escape(cell)}</td>" for title, cell in zip(titles, row, strict=True))
        + "</tr>"
        for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _number(title: str) -> str:
    return {"count": ' class="number"', "exposure": ' class="number"', "time": ' class="time"'}.get(title, "")
