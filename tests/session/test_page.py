"""The page itself: JavaScript, settings, and the order of commands."""

from __future__ import annotations

import logging

import pytest

from greenio.output import put_text
from greenio.protocol import commands, events
from greenio.session import (
    eval_js,
    go_app,
    run_js,
    set_env,
)
from greenio.testing import Visit
from tests.support.play import result_of


@pytest.mark.parametrize("value", [1, 2.5, "text", True, None, [1, [2]], {"a": {"b": 1}}])
def test_values_of_eval_js(value):
    found = []

    def app():
        found.append(eval_js("a", a=value))

    with Visit(app) as page:
        script = page.commands[-1]
        assert script.args == {"a": value}
        page.send(events.Reply(script.request, value))
        assert found == [value]


def test_an_error_of_eval_js_is_none_and_a_line_in_the_log(caplog):
    found = []

    def app():
        found.append(eval_js("nonsense("))

    with Visit(app) as page, caplog.at_level(logging.DEBUG, "greenio.session"):
        page.send(events.Reply(page.commands[-1].request, None, "SyntaxError: no"))
        assert found == [None]
    assert any("SyntaxError: no" in record.getMessage() for record in caplog.records)


def test_a_late_or_doubled_reply_reaches_nobody_else():
    found = []

    def app():
        found.append(eval_js("1"))
        found.append(eval_js("2"))

    with Visit(app) as page:
        first = page.commands[-1].request
        page.send(events.Reply(first, "one"), events.Reply(first, "again"))
        second = page.commands[-1].request
        page.send(events.Reply(first, "late"))
        assert found == ["one"]
        page.send(events.Reply(second, "two"))
        assert found == ["one", "two"]


@pytest.mark.parametrize("function", [run_js, eval_js])
def test_arguments_that_cannot_travel_are_refused_at_the_call(function):
    def app():
        with pytest.raises(TypeError):
            function("x", x=object())
        return True

    assert result_of(app)


def test_commands_of_the_page_keep_their_order():
    def app():
        put_text("a")
        run_js("b", x=1)
        go_app("shop", new_window=False)
        set_env(title="T", output_animation=False)
        put_text("c")

    with Visit(app) as page:
        page.settle()
        kinds = [type(each).__name__ for each in page.commands]
        assert kinds == ["Output", "RunScript", "OpenApp", "SetEnv", "Output", "End"]
        assert page.commands[2] == commands.OpenApp("shop", new_window=False)


def test_an_unknown_setting_is_named():
    def app():
        with pytest.raises(TypeError, match="colour"):
            set_env(colour="red")
        with pytest.raises(TypeError, match="input_panel_min_height must be of type int, not bool"):
            set_env(input_panel_min_height=True)
        return True

    assert result_of(app)
