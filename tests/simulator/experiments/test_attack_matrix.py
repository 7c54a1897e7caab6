import dataclasses

from simulator.experiments.attack_matrix import matrix_text
from simulator.experiments.attacks import AttackReport, attack
from simulator.policy import Policy
from simulator.world.attackers import attack_names
from simulator.world.attempt import Outcome


def report(policy, **outcomes):
    blocked = attack("kiosk", Policy())
    attacks = (
        dataclasses.replace(blocked, name=name, outcome=outcomes.get(name, Outcome.BLOCKED)) for name in attack_names()
    )
    return AttackReport(policy, tuple(attacks))


def test_a_table_has_a_row_for_each_policy_and_a_column_for_each_attack():
    text = matrix_text([report("one"), report("two", kiosk=Outcome.SUCCEEDED, leaver=Outcome.DETECTED)])
    rows = [line.split(" | ") for line in text.splitlines() if line.startswith("| ")]
    assert [row[0] for row in rows] == ["| preset", "| ---", "| one", "| two"]
    assert {len(row) for row in rows} == {len(attack_names()) + 2}
    names = attack_names()
    assert rows[3][1 + names.index("kiosk")] == "●"
    assert rows[3][1 + names.index("leaver")] == "◐"
    assert set(rows[2][1:-1]) == {"·"}


def test_below_the_table_every_attack_is_explained():
    text = matrix_text([report("one")])
    for number, name in enumerate(attack_names(), start=1):
        assert f"\n{number}. **" in text
        assert f"(`{name}`)" in text
    assert "No session policy stops it" in text
