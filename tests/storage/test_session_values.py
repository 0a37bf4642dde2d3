"""Values of a session."""

from __future__ import annotations

import pytest

from greenio import storage
from greenio.exceptions import SessionNotFoundException
from greenio.input import input
from greenio.output import put_text
from greenio.session import defer_call
from greenio.testing import Visit


def test_each_session_has_its_own_until_its_deferred_functions_have_run() -> None:
    last = []

    def app() -> None:
        defer_call(lambda: last.append(dict(storage.session)))
        storage.session["name"] = input("Name")
        storage.session.increment("visits")
        put_text(dict(storage.session))
        input("wait")

    with Visit(app) as ann, Visit(app) as bob:
        ann.answer("Ann")
        bob.answer("Bob")
        assert ann.texts() == ["{'name': 'Ann', 'visits': 1}"]
        assert bob.texts() == ["{'name': 'Bob', 'visits': 1}"]
    assert sorted(each["name"] for each in last) == ["Ann", "Bob"]
    with pytest.raises(SessionNotFoundException):
        storage.session["name"]
