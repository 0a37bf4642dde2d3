"""The page itself: JavaScript, settings, and the order of commands."""

from __future__ import annotations

import logging

import pytest

from greenio import limits
from greenio.output import put_text
from greenio.protocol import commands, events
from greenio.session import (
    eval_js,
    go_app,
    hold,
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


def test_an_error_of_eval_js_is_none_and_a_warning_with_the_line_of_the_call(caplog):
    found = []

    def app():
        found.append(eval_js("nonsense("))

    line = app.__code__.co_firstlineno + 1
    with Visit(app) as page:
        page.send(events.Reply(page.commands[-1].request, None, "SyntaxError: no"))
        assert found == [None]
    (warning,) = [record for record in caplog.records if record.name == "greenio.session"]
    assert warning.levelno == logging.WARNING
    assert "SyntaxError: no" in warning.getMessage()
    assert f"{__file__}:{line}" in warning.getMessage()


@pytest.mark.parametrize(
    ("data", "expected"),
    [(b'["big"]', ["big"]), (b"nonsense", ValueError), (b"[" * 100 + b"]" * 100, ValueError)],
)
def test_a_large_value_is_read_from_its_upload(data, expected):
    found = []

    def app():
        try:
            found.append(eval_js("large"))
        except ValueError as error:
            found.append(type(error))

    with Visit(app) as page:
        script = page.commands[-1]
        slot = page.session.registry.uploads.slot(script.upload.rpartition("/")[2])
        upload = slot.begin(name="value.json", size=len(data), mime_type="", modified=0)
        with open(upload.path, "ab") as file:
            upload.write(file.fileno(), data)
        page.send(events.Reply(script.request, upload=upload.token))
        assert found == [expected]


def test_a_value_that_cannot_be_sent_raises():
    found = []

    def app():
        for _ in range(2):
            with pytest.raises(ValueError, match=r"cannot be sent|has not arrived") as raised:
                eval_js("large")
            found.append(str(raised.value))

    with Visit(app) as page:
        page.send(events.Reply(page.commands[-1].request, error="too large", lost=True))
        page.send(events.Reply(page.commands[-1].request, upload="no such token"))
        assert found == [
            "eval_js(): the value cannot be sent: too large; at most 32 MB",
            "eval_js(): the value has not arrived",
        ]


def test_eval_js_waits_no_longer_than_its_timeout():
    found = []

    def app():
        with pytest.raises(TimeoutError):
            eval_js("new Promise(() => {})", timeout=0.05)
        found.append(eval_js("2", timeout=60))

    with Visit(app) as page:
        first = page.commands[-1].request
        page.wait(lambda: page.commands[-1].request > first)
        page.send(events.Reply(first, 1), events.Reply(page.commands[-1].request, 2))
        assert found == [2]


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


def test_an_error_of_run_js_is_a_warning_with_the_line_of_the_call(caplog):
    def app():
        for _ in range(2):
            run_js("nonsense(")
        run_js("other(")
        hold()

    line = app.__code__.co_firstlineno
    with Visit(app) as page:
        page.settle()
        first, again, other = page.commands
        assert first.line == again.line != other.line
        page.send(events.ScriptFailure("SyntaxError: no", other.line))
        page.send(events.ScriptFailure("forged", 7))
    warnings = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert warnings == [
        f"session app-1: run_js() at {__file__}:{line + 3} failed in the page: SyntaxError: no",
        "session app-1: run_js() at an unknown line failed in the page: forged",
    ]


def test_a_page_whose_scripts_fail_for_ever_does_not_fill_the_log(caplog, monkeypatch):
    monkeypatch.setattr(limits, "SCRIPT_LINES", 1)

    def app():
        run_js("a(")
        run_js("b(")
        hold()

    with Visit(app) as page:
        page.settle()
        assert [each.line for each in page.commands] == [1, 0]
        for _ in range(limits.BOUNDED_LOG + 30):
            page.send(events.ScriptFailure("no", 1))
    assert len([each for each in caplog.messages if "failed in the page" in each]) == limits.BOUNDED_LOG
    assert "30 more warnings about its page were not logged" in caplog.text


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
        with pytest.raises(TypeError, match="'titel'; did you mean 'title'"):
            set_env(titel="T")  # type: ignore[call-arg]
        with pytest.raises(TypeError, match="input_panel_min_height must be of type int, not bool"):
            set_env(input_panel_min_height=True)
        return True

    assert result_of(app)
