"""Buttons: forms, values, clicks."""

from __future__ import annotations

from functools import partial

import pytest
from gevent.event import Event

from greenio.output import put_button, put_buttons, put_table
from greenio.protocol import events
from greenio.testing import Visit
from tests.support.play import only, shown


def nothing(*_):
    """A callback."""


def test_all_forms_of_a_button_and_values_of_any_type():
    got = []
    token = object()

    def app():
        put_buttons(
            [
                {"label": "dict", "value": token},
                {"label": "red", "value": 2, "color": "danger", "disabled": False},
                ("pair", [1]),
                ["list", None],
                "plain",
                5,
                ("equal", 1),
                ("also", True),
                {"label": 7, "value": 7, "color": None},
            ],
            onclick=got.append,
        )

    with Visit(app) as page:
        labels = ["dict", "red", "pair", "list", "plain", "5", "equal", "also", "7"]
        assert page.texts() == labels
        for label in labels:
            page.click(label)
        assert got == [token, 2, [1], None, "plain", 5, 1, True, 7]
        assert got[0] is token
        assert got[7] is True


def test_the_looks():
    item = only(lambda: put_buttons(["a"], nothing, small=True, link_style=True, outline=True, group=True))
    assert [item[key] for key in ("small", "link_style", "outline", "group")] == [True] * 4
    item = only(lambda: put_buttons(["a"], nothing))
    assert item == {"k": "buttons", "buttons": [{"label": "a"}], "callback": 1}
    item = only(
        lambda: put_button(
            "b", nothing, color="dark", small=True, link_style=True, outline=True, disabled=True
        )
    )
    assert item["buttons"] == [{"label": "b", "color": "dark", "disabled": True}]
    assert [item[key] for key in ("small", "link_style", "outline")] == [True] * 3
    assert only(lambda: put_button("b", nothing))["buttons"] == [{"label": "b"}]


def test_keys_of_buttons():
    item = only(lambda: put_button("b", nothing, hotkey="ctrl+s"))
    assert item["buttons"] == [{"label": "b", "hotkey": "Control+S"}]
    item = only(lambda: put_buttons([{"label": "a", "value": 1, "hotkey": "N"}, "b"], nothing))
    assert item["buttons"] == [{"label": "a", "hotkey": "N"}, {"label": "b"}]


def test_one_function_per_button_is_called_without_argument():
    got = []

    def app():
        put_buttons(["a", "b", "c"], onclick=(lambda: got.append("A"), ..., partial(got.append, "C")))
        put_button("d", lambda *args: got.append(args))

    with Visit(app) as page:
        for label in "abcd":
            page.click(label)
        assert got == ["A", "C", ()]


def test_clicks_that_no_button_can_have_made_do_nothing():
    got = []

    def app():
        put_buttons([("a", 1), {"label": "off", "value": 2, "disabled": True}], onclick=got.append)
        put_buttons([{"label": "off2", "value": 3, "disabled": True}], onclick=[lambda: got.append("off2")])
        put_button("off3", lambda: got.append("off3"), disabled=True)

    with Visit(app) as page:
        first, second, third = (item["callback"] for item in page.scopes["ROOT"])
        for index in (1, -1, 2, 1.0, True, "0", None, [0], {"a": 1}):
            page.send(events.Click(first, index))
        page.send(events.Click(second, 0), events.Click(third, 0), events.Click(99, 0))
        page.send(events.Click(first, 0))
        page.wait(lambda: got)
        assert got == [1]


def test_the_ellipsis_does_nothing():
    def app():
        put_buttons(["a"], onclick=...)
        put_button("b", onclick=...)

    with Visit(app) as page:
        page.click("a")
        page.click("b")
        assert page.toasts == []


def test_mutex_mode_ignores_clicks_while_one_is_handled():
    started = []
    release = Event()

    def app():
        def work(value):
            started.append(value)
            release.wait()

        put_buttons(["a"], work, mutex_mode=True)
        put_button("s", lambda: started.append("s"), serial_mode=True, mutex_mode=False)

    with Visit(app) as page:
        page.click("a")
        page.click("a")
        page.click("s")
        page.wait(lambda: "s" in started)
        assert started == ["a", "s"]
        release.set()


@pytest.mark.parametrize(
    "call",
    [
        lambda: put_buttons(["a", "b"], onclick=[nothing]),
        lambda: put_buttons(["a"], onclick=[]),
        lambda: put_buttons([{"label": "a"}], onclick=nothing),
        lambda: put_buttons([{"value": "a"}], onclick=nothing),
        lambda: put_buttons([("a", 1, 2)], onclick=nothing),
        lambda: put_buttons([{"label": "a", "value": 1, "color": "pink"}], onclick=nothing),
        lambda: put_button("a", nothing, color="pink"),
    ],
)
def test_bad_buttons(call):
    def app():
        with pytest.raises(ValueError, match=r"put_buttons?\(\)"):
            call()

    assert shown(app) == []


def test_buttons_of_a_table():
    """E13."""
    done = []

    def app():
        put_table(
            [["No", "Do"]]
            + [
                [
                    number,
                    put_buttons(
                        ["edit", "delete"],
                        onclick=partial(lambda kind, row: done.append((kind, row)), row=number),
                    ),
                ]
                for number in (1, 2)
            ]
        )

    with Visit(app) as page:
        cells = [row[1] for row in page.scopes["ROOT"][0]["rows"][1:]]
        page.send(events.Click(cells[1]["callback"], 1), events.Click(cells[0]["callback"], 0))
        page.wait(lambda: len(done) == 2)
        assert done == [("delete", 2), ("edit", 1)]
        assert page.ended is None
