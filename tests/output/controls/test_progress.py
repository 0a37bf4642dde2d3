"""Progress bars."""

from __future__ import annotations

import math

import pytest

from greenio.output import put_loading, put_processbar, put_progressbar, set_processbar, set_progressbar
from greenio.protocol import commands
from tests.support.play import only, play, shown


def test_a_bar_and_its_parameters():
    assert only(lambda: put_progressbar("p")) == {"k": "progress", "name": "p", "value": 0}
    assert only(lambda: put_progressbar("p-1", 0.25, "quarter", auto_close=True)) == {
        "k": "progress",
        "name": "p-1",
        "value": 0.25,
        "label": "quarter",
        "auto_close": True,
    }


def test_a_label_holds_for_one_call():
    def app():
        put_progressbar("p", label="start")
        set_progressbar("p", 0.3, label=5)
        set_progressbar("p", 0.3)

    page = play(app)
    assert page.texts() == ["30.0%"]
    assert page.commands[1:3] == [commands.SetProgress("p", 0.3, "5"), commands.SetProgress("p", 0.3)]


@pytest.mark.parametrize(("value", "sent"), [(1.5, 1), (-1, 0), (math.nan, 0), (True, 1), (0, 0)])
def test_values_beyond_the_ends(value, sent):
    page = play(lambda: (put_progressbar("p"), set_progressbar("p", value)))
    assert [command.value for command in page.commands if isinstance(command, commands.SetProgress)] == [sent]


def test_an_unknown_bar_is_no_error():
    assert shown(lambda: set_progressbar("nobody", 0.5)) == []


def test_the_old_names_are_the_same_functions():
    assert put_processbar is put_progressbar
    assert set_processbar is set_progressbar


@pytest.mark.parametrize("call", [put_progressbar, lambda name: set_progressbar(name, 0)])
def test_bad_arguments(call):
    def app():
        for name in ("a b", "", "é"):
            with pytest.raises(ValueError, match="name"):
                call(name)
        with pytest.raises(TypeError, match="init"):
            put_progressbar("p", "half")
        with pytest.raises(TypeError, match="value"):
            set_progressbar("p", None)

    assert shown(app) == []


def test_loading_is_sized_by_its_style_and_removed_by_its_scope():
    item = only(lambda: put_loading("grow", "success").style("width: 4rem").style("height: 4rem"))
    assert item == {"k": "loading", "shape": "grow", "color": "success", "size": "width: 4rem; height: 4rem"}

    def app():
        with put_loading():
            pass

    page = play(app)
    assert [type(command) for command in page.commands[:2]] == [commands.Output, commands.RemoveScope]


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: put_loading("round"), ValueError),
        (lambda: put_loading(color="pink"), ValueError),
    ],
)
def test_bad_loading_signs_raise(call, error):
    def app():
        with pytest.raises(error, match=r"put_\w+\(\)"):
            call()

    assert play(app).texts() == []
