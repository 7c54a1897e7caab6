"""The settings under study, whole: one frozen model, read from TOML, every field described once.

Clauses: ASVS is OWASP ASVS 5.0.0; 6265bis is draft-ietf-httpbis-rfc6265bis; 63B is NIST SP 800-63B-4.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Self

from pydantic import BaseModel, Field, model_validator
from pydantic.fields import FieldInfo

from simulator.policy.accounts import AuthPolicy, LoginPolicy, RememberPolicy
from simulator.policy.browsers import BindingPolicy, CookiePolicy, CsrfPolicy, TransportPolicy
from simulator.policy.checks import contradictions
from simulator.policy.sessions import (
    IdPolicy,
    LimitPolicy,
    LogoutPolicy,
    RevokePolicy,
    StorePolicy,
    TimePolicy,
    TokenPolicy,
)
from simulator.policy.values import Section


class Policy(Section):
    """A policy, whole. Defaults are those of the preset `owasp`."""

    name: str = Field("owasp", description="What it is called.")
    description: str = Field("", description="What it is for.")
    store: StorePolicy = StorePolicy()
    id: IdPolicy = IdPolicy()
    time: TimePolicy = TimePolicy()
    cookie: CookiePolicy = CookiePolicy()
    login: LoginPolicy = LoginPolicy()
    remember: RememberPolicy = RememberPolicy()
    auth: AuthPolicy = AuthPolicy()
    logout: LogoutPolicy = LogoutPolicy()
    limit: LimitPolicy = LimitPolicy()
    csrf: CsrfPolicy = CsrfPolicy()
    binding: BindingPolicy = BindingPolicy()
    revoke: RevokePolicy = RevokePolicy()
    token: TokenPolicy = TokenPolicy()
    transport: TransportPolicy = TransportPolicy()

    @model_validator(mode="after")
    def _does_not_contradict_itself(self) -> Self:
        for found in contradictions(self):
            raise ValueError(found.text)
        return self

    def with_changes(self, changes: Mapping[str, Any]) -> "Policy":
        """This policy with the given dotted fields set to values as a file writes them.

        Raises:
            pydantic.ValidationError: a field is unknown or a value is out of bounds.
        """
        data = self.model_dump()
        for path, value in changes.items():
            table = data
            *parents, leaf = path.split(".")
            for parent in parents:
                if not isinstance(table.get(parent), dict):
                    table[parent] = {}
                table = table[parent]
            table[leaf] = value
        return Policy.model_validate(data)

    def value_text(self, path: str) -> str:
        """The value of a dotted field as a policy file writes it.

        Raises:
            KeyError: there is no such field.
        """
        value: Any = self.model_dump()
        for part in path.split("."):
            value = value[part]
        if isinstance(value, bool):
            return str(value).lower()
        return json.dumps(list(value)) if isinstance(value, (list, tuple)) else str(value)

    def value(self, path: str) -> Any:
        """The value of a dotted field as the engine reads it: milliseconds, None for off.

        Raises:
            AttributeError: there is no such field.
        """
        value: Any = self
        for part in path.split("."):
            value = getattr(value, part)
        return value


def policy_fields(model: type[BaseModel] = Policy, prefix: str = "") -> Iterator[tuple[str, FieldInfo]]:
    """Every field that is not a section, by its dotted name, in the order of the file."""
    for name, field in model.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield from policy_fields(field.annotation, f"{prefix}{name}.")
        elif prefix:
            yield prefix + name, field
