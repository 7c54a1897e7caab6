from benchmarks.case import Case, Figure, Side, at_least
from benchmarks.report import findings, print_table

RATIO = Figure("times as fast", "×", lambda quantities: quantities["peer"]["us"] / quantities["own"]["us"], at_least(3))
CASE = Case("speed", "a speed", {"own": Side("own"), "peer": Side("peer")}, (RATIO,), note="both were warm.")
ROUNDS = [{"own": {"us": own}, "peer": {"us": 8.0}} for own in (2.0, 8.0, 4.0)]


def test_a_finding_is_the_median_of_ratios_made_within_rounds():
    (finding,) = findings(CASE, ROUNDS)
    assert finding.values == (4.0, 1.0, 2.0)
    assert finding.median == 2.0


def test_a_document_says_what_was_asked_and_whether_it_was_met():
    (finding,) = findings(CASE, ROUNDS)
    assert finding.document() == {
        "title": "times as fast",
        "unit": "×",
        "median": 2.0,
        "rounds": [4.0, 1.0, 2.0],
        "goal": {"at_least": 3},
        "met": False,
    }


def test_the_table_shows_median_spread_goal_and_by_how_much_it_was_missed(capsys):
    print_table({"speed": findings(CASE, ROUNDS)}, {"speed": CASE}, {"Python": "3"})
    row, machine, note = (line for line in capsys.readouterr().out.splitlines() if line.startswith(("speed", "Python")))
    assert row.split() == ["speed", "times", "as", "fast", "2", "×", "1", "–", "4", "≥", "3", "missed", "by", "33%"]
    assert machine == "Python      3"
    assert note == "speed: both were warm."
