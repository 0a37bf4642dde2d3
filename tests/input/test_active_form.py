"""Any sequence of events about a form, in any order, doubled or malformed: no wrong value, no broken session."""

from __future__ import annotations

import logging
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from greenio.input import (
    DATE,
    FLOAT,
    NUMBER,
    URL,
    actions,
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
from greenio.protocol import events
from greenio.testing import Visit
from tests.support.forms import submit

OPTIONS = [("A", ("a",)), ("B", 2), ("C", None, False, True)]


def group() -> dict[str, Any] | None:
    return input_group(
        "g",
        [
            input(
                "t",
                name="t",
                maxlength=4,
                required=True,
                onchange=lambda v: input_update("s", options=[v, "x"]),
            ),
            input("n", NUMBER, name="n", validate=lambda v: "odd" if v and v % 2 else None),
            input("f", FLOAT, name="f", onchange=lambda v: input_update("r", value=2)),
            textarea("a", name="a", maxlength=5, onchange=lambda v: 1 / 0),
            select("s", OPTIONS, name="s"),
            select("m", OPTIONS, name="m", multiple=True),
            checkbox("c", OPTIONS, name="c", required=True),
            radio("r", OPTIONS, name="r"),
            slider("l", name="l", min_value=-5, max_value=5, step=2),
            input("w", URL, name="w"),
            input("d", DATE, name="d", min="2030-01-02"),
            file_upload("u", name="u"),
            actions(name="do", buttons=["go", ("off", 1, "submit", True), ("stop", None, "cancel")]),
        ],
        validate=lambda d: ("t", "no") if d["t"] == "no" else None,
    )


NAMES = ["t", "n", "f", "a", "s", "m", "c", "r", "l", "u", "w", "d", "do", "none", "", "__class__"]
GOOD = {
    "t": "ok",
    "n": "2",
    "f": "1.5",
    "a": "",
    "s": [0],
    "m": [],
    "c": [1],
    "r": [0],
    "l": 3,
    "u": [],
    "w": "",
    "d": "",
    "do": 0,
}


def is_allowed(name: str, value: Any, seen: set[str]) -> bool:
    """Tell whether the declaration of the item allows a value, by another way than the code's."""
    return {
        "t": lambda: type(value) is str and 1 <= len(value) <= 4 and value != "no",
        "n": lambda: value is None or (type(value) is int and value % 2 == 0),
        "f": lambda: value is None or (type(value) is float and abs(value) < float("inf")),
        "a": lambda: type(value) is str and len(value) <= 5 and "\r" not in value,
        "s": lambda: value in [("a",), 2, "x"] or value in seen,
        "m": lambda: value in [[], [("a",)], [2], [("a",), 2]],
        "c": lambda: value in [[("a",)], [2], [("a",), 2]],
        "r": lambda: value in [None, ("a",), 2],
        "l": lambda: type(value) is int and value in (-5, -3, -1, 0, 1, 3, 5),  # 0 is where it starts
        "w": lambda: value == "" or urlsplit(value).scheme != "",
        "d": lambda: value == "" or date.fromisoformat(value) >= date(2030, 1, 2),
        "u": lambda: value is None,
        "do": lambda: value in [None, "go"],
    }[name]()


raws = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 8),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=6),
    st.sampled_from(["no", "7", "8", "1e3", "-", "a\r\nb", "9" * 30]),
    st.lists(st.integers(-2, 7), max_size=3),
    st.lists(st.text(max_size=3), max_size=2),
    st.dictionaries(st.sampled_from(["held", "x"]), st.integers(-1, 2), max_size=2),
)
#: What is just inside and just outside of each declaration.
numbers = st.lists(st.integers(-1, 4), max_size=3)
near: dict[str, st.SearchStrategy[Any]] = {
    "t": st.text("no\n", max_size=6),
    "n": st.from_regex(r"\A[ +-]?[0-9_.]{0,3}\Z") | st.integers(),
    "f": st.sampled_from(["1", "1e999", "inf", "nan", "-", "1_0", ".5", "\u0663"]),
    "a": st.text("a\r\n", max_size=7),
    "s": numbers,
    "m": numbers,
    "c": numbers,
    "r": numbers,
    "l": st.integers(-8, 8) | st.sampled_from([0.5, 1e300, 10**400, True, "1"]),
    "u": st.just(["invented"]),
    "w": st.sampled_from(["a:", "a", ":", "1:", " a:b", "x+y:z"]) | st.text("ab:/", max_size=4),
    "d": st.dates(date(2030, 1, 1), date(2030, 1, 3)).map(str) | st.sampled_from(["2030-1-5", "2031"]),
    "do": st.integers(-1, 3) | st.booleans(),
}
one_odd = st.sampled_from(sorted(near)).flatmap(lambda name: near[name].map(lambda raw: GOOD | {name: raw}))
values = st.one_of(one_odd, one_odd, one_odd, st.dictionaries(st.sampled_from(NAMES), raws, max_size=13))
forms = st.sampled_from([1, 1, 1, 2, 99])
stories = st.lists(
    st.one_of(
        st.builds(events.Submit, forms, values),
        st.builds(events.Change, forms, st.sampled_from(NAMES), raws),
        st.builds(events.Blur, forms, st.sampled_from(NAMES), raws),
        st.builds(events.Cancel, st.sampled_from([2, 99])),
        st.builds(events.Draft, forms, st.sampled_from(NAMES), raws),
        st.builds(events.Reply, st.integers(1, 3), raws),
        st.builds(events.PinChange, st.sampled_from(NAMES), raws, pin=st.integers(0, 3)),
        st.builds(
            events.PinReport, st.lists(st.builds(events.PinValue, st.integers(1, 3), raws), max_size=2)
        ),
    ),
    max_size=12,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    stories,
    st.lists(st.integers(1, 4), max_size=12),
    st.booleans(),
    st.lists(one_odd, min_size=1, max_size=4),
)
def test_no_story_yields_a_wrong_value(
    story: list[Any], frames: list[int], doubled: bool, attempts: list[dict[str, Any]]
) -> None:
    logging.disable(logging.CRITICAL)
    got: list[Any] = []
    try:
        with Visit(lambda: got.append(group())) as page:
            page.form()
            page_events = [event for event in story for _ in range(2 if doubled else 1)]
            seen = {
                event.value
                for event in page_events
                if isinstance(event, events.Change) and isinstance(event.value, str)
            }
            for size in [*frames, len(page_events)]:
                if page.session.channel.reason is None:
                    page.send(*page_events[:size])
                    page_events = page_events[size:]
            assert page.session.channel.reason is None or page.ended == "done"
            # Whatever came before, the form is still there; it takes a good answer, and only that.
            for attempt in attempts:
                if not got:
                    page.edit("t", "z")
                    bases = [
                        command.props["base"]
                        for command in page.commands
                        if "base" in getattr(command, "props", {})
                    ]
                    submit(page, **(attempt | {"s": [bases[-1] + number for number in attempt["s"]]}))
            if not got:
                submit(page, **(GOOD | {"s": [bases[-1]]}))
            page.wait(lambda: got, "the answer")
            for name, value in got[0].items():
                assert is_allowed(name, value, seen | {"z"}), (name, value)
    finally:
        logging.disable(logging.NOTSET)
