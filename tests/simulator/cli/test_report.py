"""`report`: a recorded run as a page or as tables, by the ending of the file's name."""

import json

import pytest


@pytest.fixture
def recorded(coatcheck, tmp_path):
    path = tmp_path / "a.coatcheck"
    assert coatcheck("run", "first-session", "--record", path).status == 0
    return path


def test_a_page_is_written_and_its_place_told(coatcheck, recorded, tmp_path):
    page = tmp_path / "a.html"
    said = coatcheck("report", recorded, "-o", page)
    assert (said.status, said.out, said.err) == (0, f"{page}\n", "")
    assert page.read_text().startswith("<!doctype html>")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.coatcheck", "a.html"]


def test_tables_are_two_files(coatcheck, recorded, tmp_path):
    said = coatcheck("report", recorded, "-o", tmp_path / "a.jsonl")
    assert said.out.splitlines() == [str(tmp_path / "a.jsonl"), str(tmp_path / "a-sessions.jsonl")]
    rows = [json.loads(line) for line in (tmp_path / "a.jsonl").read_text().splitlines()]
    assert rows[0]["kind"] == "run_started"


def test_another_ending_is_refused(coatcheck, recorded, tmp_path):
    said = coatcheck("report", recorded, "-o", tmp_path / "a.pdf")
    assert (said.status, said.out) == (2, "")
    assert "unknown ending '.pdf'; give a name that ends in .html, .csv or .jsonl" in said.err


def test_of_a_damaged_run_what_can_be_read_is_told_when_asked_for(coatcheck, tmp_path):
    recorded = tmp_path / "a.coatcheck"
    coatcheck("run", "office-day", "--until", "10:00", "--record", recorded)
    content = recorded.read_bytes()
    recorded.write_bytes(content[: len(content) * 4 // 5])
    said = coatcheck("report", recorded, "-o", tmp_path / "a.html")
    assert said.status == 2
    assert "damaged or cut off" in said.err
    said = coatcheck("report", recorded, "--salvage", "-o", tmp_path / "a.html")
    assert said.status == 0
    assert "can be read; what followed is lost" in said.err
    assert "can be read; what followed is lost" in (tmp_path / "a.html").read_text()
