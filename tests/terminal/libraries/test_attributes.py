"""Attributes that each run has of its own."""

from __future__ import annotations

import types
from typing import Any

import gevent

from greenio.terminal.libraries.attributes import RunAttribute
from greenio.terminal.programs.current import belongs_to


class Shared:
    level = RunAttribute("level")
    names = RunAttribute("names", list)

    def __init__(self) -> None:
        self.level = 1
        self.names = ["process"]


def in_run(function: Any) -> Any:
    def visit() -> Any:
        belongs_to(types.SimpleNamespace(sys_names={}))
        return function()

    return gevent.spawn(visit).get()


def test_what_a_run_sets_or_changes_is_its_own() -> None:
    shared = Shared()

    def change() -> Any:
        shared.level = 5
        shared.names.append("visitor")
        return shared.level, shared.names

    assert in_run(change) == (5, ["process", "visitor"])
    assert in_run(lambda: (shared.level, shared.names)) == (1, ["process"])
    assert (shared.level, shared.names) == (1, ["process"])


def test_an_object_that_a_run_makes_is_new_to_all() -> None:
    shared = in_run(Shared)
    assert (shared.level, shared.names) == (1, ["process"])
