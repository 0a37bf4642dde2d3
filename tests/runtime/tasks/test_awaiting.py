"""Functions that tasks call and coroutines await."""

from __future__ import annotations

import warnings

from greenio.input import input, input_group
from greenio.output import put_text
from greenio.session import (
    local,
)
from greenio.testing import Visit


def test_input_functions_are_awaited():
    async def app():
        name = await input("Name", validate=lambda value: "no" if value == "x" else None)
        data = await input_group("More", [input("Age", name="age"), input("Town", name="town")])
        put_text(name, data["age"], data["town"])

    with Visit(app) as page:
        page.answer("x")
        page.wait(lambda: page.errors)
        page.answer("Ada")
        page.wait(lambda: page.form().title == "More")
        page.answer(age="36", town="London")
        page.wait(lambda: page.texts() == ["Ada 36 London"])
        page.wait(lambda: page.ended == "done")


def test_a_forgotten_await_is_warned_of_by_python():
    async def app():
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            input("Name")
        local.warned = [str(each.message) for each in caught]
        put_text(local.warned)

    with Visit(app) as page:
        page.wait(page.texts)
        assert "was never awaited" in page.texts()[0]
