"""The name of a process, and ids that begin with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from greenio.runtime.identity import is_elsewhere, name_process, new_id, owner_of, process_name


@pytest.fixture(autouse=True)
def nameless() -> Iterator[None]:
    yield
    name_process(None)


def test_without_a_name_ids_are_as_they_were() -> None:
    assert process_name() == ""
    assert len(new_id()) == 32
    assert "." not in new_id()
    assert owner_of(new_id()) == ""
    assert not is_elsewhere(new_id())


def test_ids_begin_with_the_name() -> None:
    name_process("w3")
    assert process_name() == "w3"
    made = new_id()
    assert made.startswith("w3.")
    assert len(made) == len("w3.") + 32
    assert owner_of(made) == "w3"
    assert not is_elsewhere(made)


def test_ids_of_other_processes_are_known_as_such() -> None:
    name_process("w3")
    assert is_elsewhere("w4.secret")
    assert not is_elsewhere("secret")
    assert not is_elsewhere("")


@pytest.mark.parametrize("name", ["w3", "a", "greenio-0", "0", "a" * 32])
def test_names(name: str) -> None:
    name_process(name)
    assert process_name() == name


@pytest.mark.parametrize(
    "name", ["", "W3", "w.3", "-w", "w-", "a" * 33, "w3\n", "w/3", "evil.example", "wä", "w 3"]
)
def test_what_could_mean_something_else_in_an_address_is_no_name(name: str) -> None:
    with pytest.raises(ValueError, match="is no name of a process"):
        name_process(name)
    assert owner_of(f"{name}.secret") == "" or "." in name


def test_a_visitor_cannot_name_a_host() -> None:
    assert owner_of("evil.example.secret") == "evil"
    assert owner_of("EVIL.secret") == ""
    assert owner_of(".secret") == ""
