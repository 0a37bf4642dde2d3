"""Classes are described with what authors use of them."""

from __future__ import annotations

from greenio.guide.reference.members import members
from greenio.guide.reference.names import entries
from greenio.output import Output
from greenio.testing import Visit


def test_methods_are_calls_and_properties_have_types() -> None:
    found = {member.name: member for member in members(Visit)}
    assert found["click"].call == "click(label: str) -> None"
    assert found["location"].call == "location: str"
    assert found["texts"].doc.text.startswith("Return the visible texts of a scope")


def test_what_authors_do_not_call_is_left_out() -> None:
    names = {member.name for member in members(Output)}
    assert {"update", "remove", "onclick"} <= names
    assert not names & {"send", "embed", "discard"}
    assert not any(name.startswith("_") for name in names)


def test_functions_have_none() -> None:
    assert members(print) == []


def test_every_member_of_a_public_class_has_a_docstring() -> None:
    missing = [
        f"{entry.name}.{member.name}"
        for entry in entries().values()
        for member in members(entry.value)
        if not member.doc.text
    ]
    assert missing == []
