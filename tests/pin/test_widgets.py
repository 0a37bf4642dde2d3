"""Pin widgets: anywhere among outputs, and mistakes at the call."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.output import popup, put_scope, put_table
from greenio.pin import (
    get_pin_values,
    pin,
    pin_on_change,
    pin_update,
    pin_wait_change,
    put_actions,
    put_checkbox,
    put_file_upload,
    put_input,
    put_select,
    put_slider,
)
from greenio.testing import Visit


def test_pins_anywhere_among_outputs() -> None:
    got: list[Any] = []

    def app() -> None:
        put_table([["x", put_input("cell", value="c")]])
        put_scope("s", content=[put_slider("scope", value=3)])
        popup("P", [put_checkbox("popup", ["a"], value="a")])
        kept = put_input("kept", value="k")
        lost = put_input("lost", value="l", scope="nowhere")
        del lost
        got.append(get_pin_values(["cell", "scope", "popup", "kept", "lost"]))
        kept.show()
        got.append(pin.kept)

    with Visit(app) as page:
        page.wait(lambda: len(got) == 2)
    assert got == [{"cell": "c", "scope": 3, "popup": ["a"]}, "k"]


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: pin["bad name"], ValueError),
        (lambda: pin.__deepcopy__, AttributeError),
        (lambda: setattr(pin, "use_strict", 1), AttributeError),
        (lambda: put_input("x y"), ValueError),
        (lambda: put_input(""), ValueError),
        (lambda: put_input("a", type="nonsense"), ValueError),
        (lambda: put_select("a"), TypeError),
        (lambda: put_actions("a"), TypeError),
        (lambda: put_actions("a", buttons=[("x", 1, "reset")]), ValueError),
        (lambda: put_file_upload("a", max_size="300M"), ValueError),
        (lambda: pin_wait_change(), TypeError),
        (lambda: pin_on_change("a"), TypeError),
        (lambda: pin_on_change("a", 5), TypeError),
        (lambda: pin_update("a", multiple=True), ValueError),
        (lambda: put_slider("a", step=-1), ValueError),
        (lambda: get_pin_values("ab"), TypeError),
    ],
)
def test_mistakes(call: Any, error: type[Exception]) -> None:
    failures: list[BaseException] = []

    def app() -> None:
        try:
            call()
        except Exception as failure:
            failures.append(failure)

    with Visit(app) as page:
        page.wait(lambda: failures)
        assert page.scopes["ROOT"] == []
    assert type(failures[0]) is error
