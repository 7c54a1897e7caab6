"""A report is one page that needs nothing else, and holds what was asked of it."""

import re

import pytest

from simulator.experiments.report import report_html, report_steps
from simulator.recording.bookmarks import Bookmark, save_bookmarks
from simulator.recording.reader import open_run

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg"><title>Timeline</title></svg>'
PNG = b"\x89PNG\r\n\x1a\n picture"


@pytest.fixture
def page(recorded_morning):
    save_bookmarks(recorded_morning, [Bookmark(33_000_000, "Everybody <is> in", "See the & figures")])
    with open_run(recorded_morning) as run:
        return report_html(run, {"Timeline": PICTURE, "Dashboard": PNG})


def test_it_holds_figures_marks_bookmarks_and_the_policy(page, recorded_morning):
    with open_run(recorded_morning) as run:
        requests = run.moment(run.count).kinds
        assert f"<dd>{requests[30] + requests[31]:,}</dd>" in page
    assert "revoked everybody: " in page
    assert "Everybody &lt;is&gt; in" in page
    assert "See the &amp; figures" in page
    assert "[time]" in page
    assert "idle = &quot;15m&quot;" in page
    for title in ("Figures", "Sessions by role", "Timeline", "Dashboard", "Marks", "Bookmarks", "Policy"):
        assert f"<h2>{title}</h2>" in page


def test_it_refers_to_nothing_outside_itself_and_runs_nothing(page):
    assert not re.search(r"<(script|link|iframe|object)\b", page)
    assert all(source.startswith("data:image/") for source in re.findall(r'(?:src|href)="([^"]*)"', page))
    assert page.count('src="data:image/svg+xml;base64,') == 1
    assert page.count('src="data:image/png;base64,') == 1
    assert "url(" not in page
    assert "@import" not in page


def test_the_same_run_gives_the_same_page_and_its_way_there_is_told(recorded_morning):
    with open_run(recorded_morning) as run:
        assert report_html(run) == report_html(run)
        parts = list(report_steps(run))
    assert parts == sorted(parts)
    assert 0 < parts[0] <= parts[-1] <= 1


def test_a_run_without_events_has_a_report_too(empty_recording):
    with open_run(empty_recording) as run:
        page = report_html(run)
    assert "<h2>Figures</h2>" in page
    assert "<h2>Marks</h2>" not in page
