"""The codec beyond the shared vectors: Python's values, sizes, depths, random bytes."""

from __future__ import annotations

import collections
import dataclasses
import datetime
import decimal
import enum
import json
import sys
import types
import uuid
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenio import limits
from greenio.protocol import codec, events
from greenio.protocol.commands import Output, RunScript, Toast
from greenio.protocol.errors import IgnoredEvent, ProtocolViolation
from greenio.protocol.frames import Up
from greenio.widgets.text import Text

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=10,
)


class Markup(str):
    __slots__ = ()

    def __str__(self) -> str:
        return "not what it holds"


class Count(int):
    pass


class Share(float):
    pass


class Color(enum.Enum):
    RED = "red"


@dataclasses.dataclass
class Point:
    x: int


class Opaque:
    pass


LOOP: list[Any] = []
LOOP.append(LOOP)
DEEP: list[Any] = []
for _ in range(100_000):
    DEEP = [DEEP]


def arg(value: Any) -> Any:
    """Return one argument of a script as it arrives."""
    return json.loads(codec.encode(RunScript("", {"a": value})))["args"]["a"]


@pytest.mark.parametrize(
    ("value", "arrives"),
    [
        (Markup("<b>"), "<b>"),
        (Count(3), 3),
        (Share(1.5), 1.5),
        (Color.RED, "red"),
        (Point(1), {"x": 1}),
        (decimal.Decimal("1.50"), "1.50"),
        (datetime.datetime(2024, 1, 2, 3, 4, 5), "2024-01-02T03:04:05"),
        (datetime.date(2024, 1, 2), "2024-01-02"),
        (uuid.UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        ((1, 2), [1, 2]),
        ({1}, [1]),
        ({1: "a", 1.5: "b"}, {"1": "a", "1.5": "b"}),
        (collections.OrderedDict(a=1), {"a": 1}),
        (float("nan"), None),
        (float("-inf"), None),
        (2**70, 2**70),
        (b"\xff", "/w=="),
        ({"\ud800": Markup("\udfff")}, {"\ufffd": "\ufffd"}),
    ],
)
def test_python_values_become_json(value: Any, arrives: Any) -> None:
    assert arg(value) == arrives


@pytest.mark.parametrize(
    ("value", "named"),
    [
        (Opaque(), "Opaque"),
        (object(), "object"),
        (1j, "complex"),
        (len, "builtin_function_or_method"),
        ({None: 1}, "NoneType"),
        ({(1, 2): 1}, "tuple"),
        (LOOP, "contains itself"),
        (DEEP, "nests too deeply"),
        pytest.param(10**5000, "int", id="digits"),
        (iter([]), "list_iterator"),
    ],
)
def test_what_cannot_travel_is_a_type_error_that_names_it(value: Any, named: str) -> None:
    with pytest.raises(TypeError, match=named):
        arg(value)


def test_a_type_error_after_a_surrogate_is_one_too() -> None:
    with pytest.raises(TypeError, match="Opaque"):
        arg(["\ud800", Opaque()])


def test_numpy_like_values_become_lists_and_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    class Array:
        def __init__(self, plain: Any) -> None:
            self.plain = plain

        def tolist(self) -> Any:
            return self if self.plain is None else self.plain

    Array.__module__ = "numpy.core"
    assert arg(Array([[1, 2], [3.5, None]])) == [[1, 2], [3.5, None]]
    assert arg(Array(7)) == 7
    with pytest.raises(TypeError, match="Array"):
        arg(Array(None))  # is its own plain form


def test_errors_of_a_value_pass_through() -> None:
    class Broken(str):
        pass

    with pytest.raises(TypeError):
        codec.encode(Output(node=types.SimpleNamespace(a=Broken("x"))))


def test_surrogates_in_widgets_are_replaced() -> None:
    command = Output(node=Text(text="a\ud800b"))
    assert json.loads(codec.encode(command))["node"] == {"k": "text", "text": "a\ufffdb"}


@given(json_values)
def test_json_values_arrive_unchanged(value: Any) -> None:
    assert arg(value) == value


@given(st.text(st.characters(categories=None), max_size=50))
def test_any_text_arrives_as_utf8(text: str) -> None:
    arrived = json.loads(codec.encode(Toast(text)).decode("utf-8"))["content"]
    assert len(arrived) == len(text)
    assert all(a == b or 0xD800 <= ord(b) < 0xE000 for a, b in zip(arrived, text, strict=True))


def test_a_frame_joins_commands() -> None:
    commands = [codec.encode(Toast(str(number))) for number in range(3)]
    down = codec.decode_down(codec.assemble_down(commands, first=5, ack=2))
    assert (down.s, down.a, down.w) == (5, 2, None)
    assert down.c == [Toast("0"), Toast("1"), Toast("2")]


def test_the_page_s_frames_can_be_made_here_too() -> None:
    up = codec.decode_up(codec.encode_up(Up(s=3, a=1, e=[msgspec.Raw(codec.encode(events.Cancel(form=9)))])))
    assert (up.s, up.a) == (3, 1)
    assert codec.decode_event(up.e[0]) == events.Cancel(form=9)


def test_a_frame_beyond_the_limit_is_too_big() -> None:
    with pytest.raises(ProtocolViolation) as violation:
        codec.decode_up(b" " * (limits.MAX_MESSAGE_BYTES + 1))
    assert violation.value.code == 1009


def test_a_value_apart_from_frames_is_json_of_bounded_depth() -> None:
    assert codec.decode_value(b'{"a": [1]}') == {"a": [1]}
    for data in (b"", b"\xff", b"[" * 100 + b"]" * 100, b"[" * 100_000):
        with pytest.raises(ValueError, match=r"."):
            codec.decode_value(data)


def test_text_with_a_lone_surrogate_is_no_frame() -> None:
    with pytest.raises(ProtocolViolation) as violation:
        codec.decode_up('{"e":["\ud800"]}')
    assert violation.value.code == 1007


@pytest.mark.parametrize("bracket", ["[", '{"a":'])
def test_bottomless_frames_are_refused(bracket: str) -> None:
    with pytest.raises(ProtocolViolation) as violation:
        codec.decode_up('{"s":1,"e":[' + bracket * 200_000)
    assert violation.value.code in (1002, 1008)


def nested(depth: int) -> bytes:
    return b'{"t":"pin","name":"p","value":%b%b}' % (b"[" * (depth - 1), b"]" * (depth - 1))


def test_depth_of_an_event_is_bounded() -> None:
    assert isinstance(codec.decode_event(nested(codec.DEPTH)), events.PinChange)
    assert codec.decode_event(nested(codec.DEPTH + 1)) == IgnoredEvent("nested too deeply")
    assert codec.decode_event(nested(sys.getrecursionlimit() * 2)) == IgnoredEvent("nested too deeply")


def test_many_brackets_are_not_depth() -> None:
    flat = b'{"t":"pin","name":"p","value":[%b]}' % b",".join([b"[]"] * 10_000)
    assert isinstance(codec.decode_event(flat), events.PinChange)
    text = b'{"t":"pin","name":"p","value":"%b"}' % (b"[" * 10_000)
    assert isinstance(codec.decode_event(text), events.PinChange)


def test_an_integer_of_too_many_digits_is_dropped() -> None:
    event = codec.decode_event(b'{"t":"pin","name":"p","value":%b}' % (b"9" * 5000))
    assert isinstance(event, IgnoredEvent)


def test_the_reason_of_a_drop_is_short_and_printable() -> None:
    event = codec.decode_event(b'{"t":"%b\\n\\u001b[31m"}' % (b"x" * 1000))
    assert isinstance(event, IgnoredEvent)
    assert len(event.reason) <= 100
    assert event.reason.isprintable()


@given(st.binary(max_size=200))
def test_random_bytes_have_a_stated_outcome(data: bytes) -> None:
    assert isinstance(codec.decode_event(data), (events.Event, IgnoredEvent))
    try:
        codec.decode_up(data)
    except ProtocolViolation as violation:
        assert violation.code in (1002, 1007, 1008)


@given(json_values)
def test_random_json_has_a_stated_outcome(value: Any) -> None:
    data = json.dumps(value).encode()
    assert isinstance(codec.decode_event(data), (events.Event, IgnoredEvent))
    try:
        codec.decode_up(b'{"s":1,"e":[%b]}' % data)
    except ProtocolViolation as violation:
        assert violation.code == 1002


def test_a_violation_says_what_and_how() -> None:
    violation = ProtocolViolation(1008, "a flood")
    assert str(violation) == "a flood (close code 1008)"


@pytest.mark.parametrize("position", [-1, 0, 5])
def test_an_encoded_output_gets_another_position(position: int) -> None:
    node = {"k": "text", "text": "\u00e9 \ud800", "position": 3}
    for issued in (Output(node), Output(node, "a\ud800", 7)):
        moved = Output(node, issued.scope, position)
        assert codec.reposition(codec.encode(issued), position) == codec.encode(moved)
