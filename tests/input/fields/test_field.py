"""What comes back from each kind of item, and what is refused, without a browser."""

from __future__ import annotations

import datetime
import gc
import logging
from typing import Any

import pytest

from greenio.input import (
    COLOR,
    DATE,
    DATETIME,
    FLOAT,
    NUMBER,
    PASSWORD,
    TIME,
    URL,
    actions,
    cancel_form,
    checkbox,
    file_upload,
    input,
    input_group,
    input_update,
    radio,
    select,
    slider,
    textarea,
)
from greenio.output import put_button
from greenio.protocol import events
from greenio.testing import Visit

THING = object()
WORDS = {"type": URL}


def asked(question: Any, *raws: Any) -> tuple[list[Any], Visit]:
    """The answers of an app that asks ``question()``, after each of the raw values was submitted."""
    got: list[Any] = []
    with Visit(lambda: got.append(question())) as page:
        for raw in raws:
            page.answer(raw)
    return got, page


@pytest.mark.parametrize(
    ("question", "raw", "value"),
    [
        (lambda: input("x"), " a ", " a "),
        (lambda: input("x", PASSWORD), "p", "p"),
        (lambda: input("x", NUMBER), " +12 ", 12),
        (lambda: input("x", NUMBER), "9" * 300, int("9" * 300)),
        (lambda: input("x", NUMBER), "", None),
        (lambda: input("x", FLOAT), "3", 3.0),
        (lambda: input("x", FLOAT), "1e-3", 0.001),
        (lambda: input("x", FLOAT), ".5", 0.5),
        (lambda: input("x", FLOAT), "", None),
        (lambda: input("x", DATE), "2024-02-29", "2024-02-29"),
        (lambda: input("x", TIME), "10:30:15.5", "10:30:15.5"),
        (lambda: input("x", DATETIME), "2024-02-29T10:30", "2024-02-29T10:30"),
        (lambda: input("x", COLOR), "#AABBCC", "#aabbcc"),
        (lambda: textarea("x"), "a\r\nb\rc", "a\nb\nc"),
        (lambda: select("x", [("A", THING), "b"]), [0], THING),
        (lambda: select("x", ["a", "b"], multiple=True), [1, 0], ["a", "b"]),
        (lambda: checkbox("x", [("A", THING)]), [0], [THING]),
        (lambda: radio("x", ["a", "b"]), [], None),
        (lambda: slider("x"), 7, 7),
        (lambda: slider("x", value=0.0), 7, 7.0),
        (lambda: slider("x", step=0.5), 7.5, 7.5),
        (lambda: slider("x", step=0), 7.25, 7.25),
        (lambda: slider("x", min_value=-7, step=5), 8, 8),
        (lambda: slider("x", max_value=1.0, step=0.1), 0.30000000000000004, 0.30000000000000004),
        (lambda: input("x", URL), "", ""),
        (lambda: input("x", URL), "mailto:a b", "mailto:a b"),
        (lambda: input("x", DATE, min="2030-01-01", max="2030-01-31"), "2030-01-31", "2030-01-31"),
        (lambda: input("x", DATE, min="soon"), "2030-01-31", "2030-01-31"),
        (lambda: input("x", TIME, min="10:30:00"), "10:30", "10:30"),
        (lambda: input("x", TIME, min="22:00", max="06:00"), "23:00", "23:00"),
        (lambda: actions("x", ["a", ("B", THING)]), 1, THING),
        (lambda: file_upload("x"), [], None),
        (lambda: file_upload("x", multiple=True), [], []),
    ],
)
def test_values(question: Any, raw: Any, value: Any) -> None:
    got, _ = asked(question, raw)
    assert got == [value]
    assert type(got[0]) is type(value)


@pytest.mark.parametrize(
    ("question", "raw"),
    [
        (lambda: input("x"), 5),
        (lambda: input("x"), None),
        (lambda: input("x"), "two\nlines"),
        (lambda: input("x"), {"held": 1}),
        (lambda: input("x", required=True), ""),
        (lambda: input("x", maxlength=3), "abcd"),
        (lambda: input("x", maxlength="3"), "ab\U0001f600"),
        (lambda: input("x", NUMBER), "1.5"),
        (lambda: input("x", NUMBER), "1_000"),
        (lambda: input("x", NUMBER), "٣"),
        (lambda: input("x", NUMBER), "9" * 5000),
        (lambda: input("x", NUMBER, max=5), "6"),
        (lambda: input("x", FLOAT), "nan"),
        (lambda: input("x", FLOAT), "1e999"),
        (lambda: input("x", FLOAT), "-"),
        (lambda: input("x", URL), "nowhere"),
        (lambda: input("x", URL), "1a:b"),
        (lambda: input("x", DATE, min="2030-01-02"), "2030-01-01"),
        (lambda: input("x", DATE, max="2030-01-02"), "2030-01-03"),
        (lambda: input("x", TIME, min="08:00", max="10:30"), "10:30:01"),
        (lambda: input("x", DATETIME, max="2030-01-02T10:30"), "2030-01-02T10:31"),
        (lambda: input("x", DATE), "2023-02-29"),
        (lambda: input("x", DATE), "20230201"),
        (lambda: input("x", TIME), "25:00"),
        (lambda: input("x", DATETIME), "2024-02-29"),
        (lambda: input("x", COLOR), "red"),
        (lambda: textarea("x", minlength=3), "ab"),
        (lambda: textarea("x", maxlength=3, value="long enough"), "abcd"),
        (lambda: select("x", ["a"]), [1]),
        (lambda: select("x", ["a"]), [-1]),
        (lambda: select("x", ["a"]), []),
        (lambda: select("x", ["a", "b"]), [0, 1]),
        (lambda: select("x", ["a"]), "a"),
        (lambda: select("x", ["a"]), [True]),
        (lambda: select("x", [("A", 1, False, True), "b"]), [0]),
        (lambda: checkbox("x", ["a"], required=True), []),
        (lambda: radio("x", ["a", "b"]), [0, 1]),
        (lambda: slider("x"), 101),
        (lambda: slider("x"), 1.5),
        (lambda: slider("x", step=5), 3),
        (lambda: slider("x", max_value=1.0, step=0.25), 0.3),
        (lambda: slider("x"), 10**400),
        (lambda: slider("x", max_value=1.0), -(10**400)),
        (lambda: slider("x"), "5"),
        (lambda: slider("x"), True),
        (lambda: actions("x", ["a", ("R", 1, "reset"), ("D", 1, "submit", True)]), 1),
        (lambda: actions("x", ["a", ("R", 1, "reset"), ("D", 1, "submit", True)]), 2),
        (lambda: actions("x", ["a"]), 1),
        (lambda: file_upload("x"), ["invented"]),
        (lambda: file_upload("x"), "invented"),
        (lambda: file_upload("x", required=True), []),
    ],
)
def test_what_the_declaration_does_not_allow_is_refused(question: Any, raw: Any) -> None:
    got: list[Any] = []
    with Visit(lambda: got.append(question())) as page:
        page.answer(raw)
        assert not got
        assert page.errors["data"]
        assert page.forms


def test_a_lie_is_logged_and_an_honest_mistake_is_not(caplog: pytest.LogCaptureFixture) -> None:
    with Visit(lambda: select("x", ["a"], validate=lambda v: "no")) as page:
        with caplog.at_level(logging.WARNING, "greenio.input"):
            page.answer([0])
            assert not caplog.records
            page.answer([7])
            assert "reported what its item does not allow" in caplog.text


@pytest.mark.parametrize(
    ("call", "error", "names"),
    [
        (lambda: input("a", name="x y"), ValueError, "name"),
        (lambda: input("a", "nonsense"), ValueError, "type"),
        (lambda: input("a", validate=5), TypeError, "validate"),
        (lambda: input("a", onclick=print), TypeError, "onclick"),
        (lambda: input("a", action="Go"), ValueError, "action"),
        (lambda: input("a", action=("Go", 5)), TypeError, "action"),
        (lambda: select("a"), TypeError, "options"),
        (lambda: select("a", "abc"), TypeError, "options"),
        (lambda: select("a", [("only",)]), ValueError, "option"),
        (lambda: select("a", [{"label": "x"}]), ValueError, "option"),
        (lambda: actions("a"), TypeError, "buttons"),
        (lambda: actions("a", [("x", 1, "fly")]), ValueError, "type"),
        (lambda: actions("a", [{"label": "x", "value": 1, "color": "pink"}]), ValueError, "color"),
        (lambda: actions("a", [{"label": "x"}]), ValueError, "button"),
        (lambda: slider("a", value="5"), TypeError, "value"),
        (lambda: slider("a", min_value=5, max_value=1), ValueError, "min_value"),
        (lambda: slider("a", step=-1), ValueError, "step"),
        (lambda: textarea("a", code=5), TypeError, "code"),
        (lambda: file_upload("a", max_size="much"), ValueError, "max_size"),
        (lambda: input_group("g"), TypeError, "inputs"),
        (lambda: input_group("g", [input("a", name="n"), input("b", name="n")]), ValueError, "n"),
        (lambda: input_group("g", [input("a", name="")]), TypeError, "name"),
        (lambda: input_group("g", ["a"]), TypeError, "description"),
        (lambda: input_group("g", [], validate=5), TypeError, "validate"),
        (lambda: input_update("a", value=1), RuntimeError, "onchange"),
    ],
)
def test_mistakes_at_the_call(call: Any, error: type[Exception], names: str) -> None:
    with pytest.raises(error, match=names):
        call()


def test_coroutine_functions_are_no_validators() -> None:
    async def check(value: Any) -> None:
        return None

    for parameter in ("validate", "onchange"):
        with pytest.raises(TypeError, match=f"{parameter} is a coroutine function"):
            input("a", name="a", **{parameter: check})


def test_a_limit_beyond_the_servers_is_a_mistake() -> None:
    failures = []

    def app() -> None:
        for ask in (
            lambda: file_upload("x", max_size="201M"),
            lambda: input_group("g", [file_upload("x", name="x", max_total_size="1G")]),
        ):
            try:
                ask()
            except ValueError as error:
                failures.append(str(error))

    with Visit(app) as page:
        page.wait(lambda: len(failures) == 2)
    assert "max_payload_size" in failures[0]


def test_a_description_that_nobody_used_is_a_warning_with_its_line(caplog: pytest.LogCaptureFixture) -> None:
    def careless() -> None:
        for _ in range(3):
            input("x", name="x")

    with caplog.at_level(logging.WARNING, "greenio.input"):
        careless()
        gc.collect()
    assert len(caplog.records) == 1
    line = careless.__code__.co_firstlineno + 2
    assert f"test_field.py:{line}: input(name='x') does not ask anything" in caplog.text
    assert "asks nothing by itself" in repr(input("x", name="y"))


def test_a_list_of_items_may_serve_many_forms() -> None:
    items = [
        select("c", [1, 2], name="c", onchange=lambda c: input_update("c", options=[c * 10])),
        input("n", name="n", action=("Go", lambda set_value: set_value(THING, "label"))),
    ]
    got = []

    def app() -> None:
        got.append(input_group("g", items))

    with Visit(app) as one, Visit(app) as other:
        one.edit("c", [1])
        form = one.form()
        one.send(events.Click(form.items[1]["action_callback"]))
        one.answer(c=[2], n={"held": 1})
        other.answer(c=[1], n="text")
    assert got == [{"c": 20, "n": THING}, {"c": 2, "n": "text"}]


def test_a_choice_that_crossed_an_update_is_never_taken_for_another() -> None:
    got = []

    def app() -> None:
        got.append(
            input_group(
                "g",
                [
                    input(
                        "go", name="go", onchange=lambda v: input_update("t", options=["Madrid", "Seville"])
                    ),
                    select("t", ["Rome", "Milan"], name="t"),
                ],
            )
        )

    with Visit(app) as page:
        page.edit("go", "1")
        page.answer(go="1", t=[1])
        assert page.errors == {"t": "The choices have changed, please choose again"}
        page.answer(go="1", t=[2])
    assert got == [{"go": "1", "t": "Madrid"}]


@pytest.mark.parametrize(
    ("spec", "properties"),
    [
        ({"value": "v", "label": "L"}, {"value": "v", "label": "L"}),
        ({"valid_status": 0, "invalid_feedback": 5}, {"valid_status": None, "invalid_feedback": "5"}),
        ({"valid_status": False}, {"valid_status": False}),
        ({"placeholder": None, "value": None}, {}),
        (
            {"readonly": 1, "data_x": 3, "disabled": False},
            {"readonly": True, "attributes": {"data-x": "3", "disabled": False}},
        ),
        ({"datalist": (1, 2)}, {"datalist": ["1", "2"]}),
        ({"value": "v", "maxlength": 5}, {"attributes": {"maxlength": "5"}, "value": "v"}),
    ],
)
def test_what_updates_tell_the_page(spec: dict[str, Any], properties: dict[str, Any]) -> None:
    def app() -> None:
        input_group(
            "g", [input("a", name="a", onchange=lambda v: input_update("b", **spec)), input("b", name="b")]
        )

    with Visit(app) as page:
        page.edit("a", "x")
        told = [command.props for command in page.commands if hasattr(command, "props")]
        assert told == ([properties] if properties else [])
        assert all(list(one)[-1] == "value" for one in told if "value" in one and len(one) > 2)


@pytest.mark.parametrize(
    ("name", "spec", "error"),
    [
        ("nobody", {"value": 1}, ValueError),
        ("a", {"type": "text"}, ValueError),
        ("a", {"multiple": True}, ValueError),
        ("a", {"options": [1]}, ValueError),
        ("a", {"onclick": print}, TypeError),
    ],
)
def test_what_cannot_be_updated(name: str, spec: dict[str, Any], error: type[Exception]) -> None:
    failures: list[Exception] = []

    def changed(value: Any) -> None:
        try:
            input_update(name, **spec)
        except Exception as failure:
            failures.append(failure)

    with Visit(lambda: input_group("g", [input("a", name="a", onchange=changed)])) as page:
        page.edit("a", "x")
    assert [type(failure) for failure in failures] == [error]


def test_a_time_limit_holds_for_everything_that_the_form_does() -> None:
    got = []

    def app() -> None:
        try:
            input("x", timeout=0.05, onchange=lambda v: None)
        except TimeoutError as error:
            got.append(error)

    with Visit(app) as page:
        page.wait(lambda: got)
        page.settle()
        assert not page.forms


def test_forms_are_cancelled_from_another_task_by_title_or_all() -> None:
    got: dict[str, Any] = {}
    counts = []

    def app() -> None:
        put_button("second", lambda: got.update(second=input("B")))
        put_button("cancel A", lambda: counts.append(cancel_form("A")))
        put_button("cancel", lambda: counts.append(cancel_form()))
        got["first"] = input("A")

    with Visit(app) as page:
        page.click("second")
        page.wait(lambda: len(page.forms) == 2)
        page.click("cancel A")
        page.wait(lambda: "first" in got)
        page.click("cancel")
        page.wait(lambda: "second" in got)
        page.click("cancel")
    assert got == {"first": None, "second": None}
    assert counts == [1, 1, 0]


def test_set_value_after_the_form_is_gone_does_nothing() -> None:
    kept = []
    with Visit(lambda: input("x", action=("Go", kept.append))) as page:
        page.send(events.Click(page.form().items[0]["action_callback"]))
        page.answer("a")
        kept[0]("late")
        kept[0]("late", "label")
        page.settle()
        assert not [command for command in page.commands if hasattr(command, "props")]
        assert page.ended == "done"


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (DATE, datetime.datetime(2030, 1, 2, 3, 4), "2030-01-02"),
        (TIME, datetime.datetime(2030, 1, 2, 3, 4), "03:04"),
        (TIME, datetime.time(3, 4, 5), "03:04:05"),
        (DATETIME, datetime.datetime(2030, 1, 2, 3, 4), "2030-01-02T03:04"),
        (NUMBER, 5, "5"),
        (FLOAT, 0.1, "0.1"),
    ],
)
def test_initial_values_of_python(kind: str, value: Any, text: str) -> None:
    with Visit(lambda: input("x", kind, value=value)) as page:
        assert page.form().items[0]["value"] == text


def test_messages_speak_the_visitors_language() -> None:
    with Visit(lambda: input("x", NUMBER), headers={"Accept-Language": "zh-CN,zh;q=0.9"}) as page:
        page.answer("x")
        assert page.errors == {"data": "请输入整数"}


def test_the_typed_text_is_not_asked_for_again_after_a_cut() -> None:
    got = []
    with Visit(lambda: got.append(input("x")), reconnect_timeout=10) as page:
        form = page.form()
        page.drop_connection()
        assert page.reconnect()
        assert list(page.forms) == [form.form]
        page.answer("typed")
    assert got == ["typed"]
