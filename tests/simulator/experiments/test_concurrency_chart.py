"""The chart of concurrency is well-formed and as high as the run was busy."""

from xml.etree import ElementTree as ET

from simulator.experiments.concurrency_chart import concurrency_svg
from simulator.recording.reader import open_run


def test_there_is_an_area_for_each_role_and_a_line_for_each_mark(recorded_morning):
    with open_run(recorded_morning) as run:
        overview = run.overview(50)
    picture = ET.fromstring(concurrency_svg(overview))
    areas = [shape for shape in picture if shape.tag.endswith("polygon")]
    dashed = [shape for shape in picture if shape.get("stroke-dasharray")]
    assert len(areas) == len(overview.by_role) > 1
    assert len(dashed) == len(overview.marks) > 0
    assert f"at most {overview.total.max():,}" in picture.get("aria-label")


def test_a_run_without_sessions_has_an_empty_chart(empty_recording):
    with open_run(empty_recording) as run:
        picture = ET.fromstring(concurrency_svg(run.overview(50)))
    assert not [shape for shape in picture if shape.tag.endswith("polygon")]
