"""One field of a policy as it is quoted: its name, its value, what it is for, and the clause that asks for it."""

from typing import NamedTuple

from simulator.policy.policy import Policy, policy_fields

_FIELDS = dict(policy_fields())


class Setting(NamedTuple):
    """A field of the policy: its dotted name, its value as a file writes it, what it is for, and its clause."""

    field: str
    value: str
    purpose: str
    clause: str

    @property
    def text(self) -> str:
        """Clause, name and value on one line."""
        return (f"{self.clause}: " if self.clause else "") + f"{self.field} = {self.value}"


def setting(field: str, policy: Policy) -> Setting:
    """A field of the policy with what its description says.

    Raises:
        KeyError: there is no such field.
    """
    described = _FIELDS[field]
    extra = described.json_schema_extra
    clause = str(extra.get("clause", "")) if isinstance(extra, dict) else ""
    return Setting(field, policy.value_text(field), described.description or "", clause)
