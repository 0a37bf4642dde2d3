"""The log box."""

from __future__ import annotations

import pytest

from greenio.battery import logbox_append, logbox_clear, put_logbox
from greenio.testing import Visit
from tests.support.scripts_of_page import scripts


def test_text_is_added_as_it_is() -> None:
    def app() -> None:
        put_logbox("log", height=100)
        logbox_append("log", "<b>\n")
        logbox_append("log", 5)
        logbox_clear("log")

    with Visit(app) as page:
        found = scripts(page)
        assert [each.args["id"] for each in found] == ["webio-logbox-log"] * 3
        assert [each.args.get("text") for each in found] == ["<b>\n", "5", None]
        [widget] = page.scopes["ROOT"]
        assert 'id="webio-logbox-log"' in widget["html"]
        assert "height:100px" in widget["html"]


@pytest.mark.parametrize("call", [put_logbox, logbox_clear, lambda name: logbox_append(name, "x")])
def test_names_are_checked(call: object) -> None:
    errors: list[str] = []

    def app() -> None:
        try:
            call("a b")  # type: ignore[operator]
        except ValueError as error:
            errors.append(str(error))

    with Visit(app):
        pass
    assert "name" in errors[0]
