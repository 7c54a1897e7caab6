"""The role terms of a filter: which roles can pass it, and how it reads with others."""

from collections.abc import Iterable

from simulator.roles import Role, parse_role
from ui.sessions.query import All, Either, Not, Query, Term, all_of

ALL_ROLES = frozenset(Role)


def roles_passing(query: Query) -> frozenset[Role]:
    """The roles of which a session might pass, whatever else is true of it."""
    return frozenset(role for role in Role if _passes(query, role) is not False)


def with_roles(query: Query, roles: Iterable[Role]) -> Query:
    """The query with other role terms: `role:` and its negation at the top of it give way to one term, or to none."""
    chosen = frozenset(roles)
    parts = query.parts if isinstance(query, All) else (query,)
    others = [part for part in parts if not _is_role_term(part)]
    if chosen >= ALL_ROLES:
        return all_of(*others)
    place = next((parts.index(part) for part in parts if _is_role_term(part)), len(others))
    names = tuple(role.label for role in Role if role in chosen) or ("nobody",)
    return all_of(*others[:place], Term("role", ":", names), *others[place:])


def _is_role_term(query: Query) -> bool:
    return (isinstance(query, Term) and query.field == "role") or (isinstance(query, Not) and _is_role_term(query.part))


def _passes(query: Query, role: Role) -> bool | None:
    """Whether sessions of a role pass; None where that is a matter of other things."""
    match query:
        case Term("role", operator, values):
            named = any(value.casefold() != "nobody" and parse_role(value.casefold()) is role for value in values)
            return named != (operator == "!=")
        case Not(part):
            inner = _passes(part, role)
            return None if inner is None else not inner
        case All(parts):
            answers = [_passes(part, role) for part in parts]
            return False if False in answers else None if None in answers else True
        case Either(parts):
            answers = [_passes(part, role) for part in parts]
            return True if True in answers else None if None in answers else False
    return None
