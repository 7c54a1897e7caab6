import dataclasses
from pathlib import Path

from simulator.experiments.attack_matrix import matrix_text
from simulator.experiments.attacks import AttackReport, attack, attack_policies
from simulator.experiments.pools import processes
from simulator.policy import Policy
from simulator.presets import load_policy, preset_names
from simulator.world.attackers import attack_names
from simulator.world.attacking.attempt import Outcome


def report(policy, **outcomes):
    blocked = attack("kiosk", Policy())
    attacks = (
        dataclasses.replace(blocked, name=name, outcome=outcomes.get(name, Outcome.BLOCKED)) for name in attack_names()
    )
    return AttackReport(policy, tuple(attacks))


DOCUMENTED = Path(__file__).parents[3] / "resources" / "attack-matrix.md"


def test_the_matrix_in_the_documentation_is_what_attacking_computes_today():
    """`coatcheck attack --all > resources/attack-matrix.md` writes it anew."""
    policies = [load_policy(name) for name in preset_names()]
    with processes(2) as pool:
        reports = attack_policies(policies, pool.executor, lambda done, total: None)
    assert matrix_text(reports) == DOCUMENTED.read_text(encoding="utf-8")


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
