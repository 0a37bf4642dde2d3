"""Users: what their claims mean."""

from __future__ import annotations

import pytest

from greenio.runtime.visitor.user import User, has_roles, parse_roles, required_roles


@pytest.mark.parametrize(
    ("claims", "roles"),
    [
        ({}, set()),
        ({"roles": ["admin", "dev"]}, {"admin", "dev"}),
        ({"groups": "admin, dev"}, {"admin", "dev"}),
        ({"roles": ["admin"], "groups": ["dev"]}, {"admin", "dev"}),
        ({"roles": 3, "groups": None}, set()),
    ],
)
def test_roles_are_found_in_two_claims(claims: dict[str, object], roles: set[str]) -> None:
    assert User("anna", claims).roles == roles


def test_the_id_is_what_a_provider_never_changes() -> None:
    assert User("anna").id == "anna"
    assert User("Anna B.", {"sub": "4711"}).id == "4711"
    assert repr(User("anna", {"email": "a@b"})) == "<User anna>"
    assert User("anna") == User("anna") != User("anna", {"roles": ["x"]})


def test_all_roles_are_needed_and_nobody_has_none() -> None:
    anna = User("anna", {"roles": parse_roles("admin,dev,")})
    assert has_roles(anna, ["admin", "dev"])
    assert has_roles(anna, [])
    assert not has_roles(anna, ["admin", "root"])
    assert not has_roles(None, [])
    assert required_roles(lambda: None) is None
