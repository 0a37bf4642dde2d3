"""The user who is logged in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

#: Where the environ of a request holds its user.
USER_KEY = "greenio.user"
#: Where the environ of a request holds whether it lacks the login that it needs.
NO_LOGIN_KEY = "greenio.no_login"
#: Claims that name roles; providers differ.
_ROLES = ("roles", "groups")


class User:
    """A user who is logged in. Read-only.

    :param name: shown to people.
    :param claims: everything else that is known about the user, such as ``email`` or ``roles``.
    """

    __slots__ = ("claims", "name")

    def __init__(self, name: str, claims: Mapping[str, Any] | None = None) -> None:
        self.name = name
        self.claims = dict(claims or {})

    @property
    def id(self) -> str:
        """The name under which an app stores what belongs to the user: the claim ``sub`` of a login provider, which
        never changes, or else the name."""
        return str(self.claims.get("sub") or self.name)

    @property
    def roles(self) -> frozenset[str]:
        """The roles in the claims ``roles`` and ``groups``."""
        found: set[str] = set()
        for claim in _ROLES:
            value = self.claims.get(claim)
            if isinstance(value, str):
                found.update(parse_roles(value))
            elif isinstance(value, Iterable):
                found.update(str(each) for each in value)
        return frozenset(found)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, User) and (self.name, self.claims) == (other.name, other.claims)

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"<User {self.name}>"


def parse_roles(text: str) -> list[str]:
    """Return the roles in a list that is separated by commas."""
    return [role.strip() for role in text.split(",") if role.strip()]


def has_roles(user: User | None, roles: Iterable[str]) -> bool:
    """Return whether somebody is logged in and has all of these roles."""
    return user is not None and user.roles.issuperset(roles)


def required_roles(app: object) -> tuple[str, ...] | None:
    """Return the roles that ``@requires()`` asks for; None if the function is for everybody."""
    roles: tuple[str, ...] | None = getattr(app, "required_roles", None)
    return roles
