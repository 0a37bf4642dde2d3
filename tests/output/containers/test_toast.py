"""toast()."""

from __future__ import annotations

import pytest

from greenio.output import toast
from greenio.protocol import commands, events
from greenio.testing import Visit
from tests.support.play import play


def sent(app, kind):
    """The first command of a kind that ``app`` sends."""
    return next(command for command in play(app).commands if isinstance(command, kind))


def test_toasts():
    assert sent(lambda: toast("hi"), commands.Toast) == commands.Toast("hi")
    command = sent(lambda: toast(5, 0, "left", "#fff"), commands.Toast)
    assert command == commands.Toast("5", 0.0, "left", "#fff", 0)


@pytest.mark.parametrize("duration", [float("inf"), 10**400, 1e7])
def test_a_toast_for_longer_than_timers_count_stays(duration):
    assert sent(lambda: toast("hi", duration), commands.Toast).duration == 0


def test_a_click_on_a_toast():
    got = []

    def app():
        toast("hi", onclick=lambda *args: got.append(args))

    with Visit(app) as page:
        [command] = page.commands
        page.send(events.Click(command.click))
        page.wait(lambda: got)
        assert got == [()]


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: toast("T", position="top"), ValueError),
        (lambda: toast("T", onclick=5), TypeError),
        (lambda: toast("T", duration=-1), ValueError),
        (lambda: toast("T", duration=float("nan")), ValueError),
        (lambda: toast("T", duration="2"), TypeError),
    ],
)
def test_bad_arguments(call, error):
    def app():
        with pytest.raises(error, match=r"toast\(\)"):
            call()

    assert [type(command) for command in play(app).commands] == [commands.End]
