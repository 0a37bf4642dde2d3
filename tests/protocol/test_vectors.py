"""The cases in tests/vectors, which the page's tests (client/test/protocol/vectors.test.ts) run, too."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from greenio.limits import MESSAGE_BYTES
from greenio.protocol import codec
from greenio.protocol.errors import IgnoredEvent, ProtocolViolation
from greenio.protocol.frames import Welcome
from greenio.widgets.registry import ITEMS, WIDGETS

VECTORS = Path(__file__).parent.parent / "vectors"
KINDS = {
    "commands": ("t", codec.COMMANDS),
    "events": ("t", codec.EVENTS),
    "widgets": ("k", WIDGETS),
    "items": ("k", ITEMS),
}


def load(name: str) -> dict[str, Any]:
    return json.loads((VECTORS / f"{name}.json").read_text("utf-8"))


def cases(name: str, group: str) -> Any:
    vectors = load(name)[group]
    return pytest.mark.parametrize("case", vectors, ids=[case.get("name", "text") for case in vectors])


def raw(case: dict[str, Any], key: str) -> bytes:
    return bytes.fromhex(case["hex"]) if "hex" in case else case[key].encode()


@pytest.mark.parametrize("group", KINDS)
def test_messages_travel_without_their_defaults(group: str) -> None:
    key, kinds = KINDS[group]
    for case in load("messages")[group]:
        message = msgspec.convert(case["wire"], kinds[case["wire"][key]])
        assert json.loads(codec.encode(message)) == case["wire"]
        for name, value in case["full"].items():
            assert name == key or msgspec.to_builtins(getattr(message, name)) == value


@pytest.mark.parametrize("group", ["commands", "events"])
def test_every_message_has_a_vector(group: str) -> None:
    key, kinds = KINDS[group]
    assert {case["wire"][key] for case in load("messages")[group]} == set(kinds)


@cases("down", "frames")
def test_frames_down(case: dict[str, Any]) -> None:
    down = codec.decode_down(case["frame"])
    assert (down.s, down.a) == (case["first"], case["ack"])
    assert [json.loads(codec.encode(command)) for command in down.c] == case["commands"]
    assert down.w == (case["welcome"] and Welcome(**case["welcome"]))
    if case["assembled"]:
        # msgspec leaves out a default only if it is the very object: a limit given as such is sent.
        given = {key: value for key, value in (case["welcome"] or {}).items() if value != MESSAGE_BYTES}
        welcome = Welcome(**given) if given else None
        commands = [codec.encode(command) for command in case["commands"]]
        frame = codec.assemble_down(commands, first=case["first"], ack=case["ack"], welcome=welcome)
        assert frame.decode() == case["frame"]


@cases("up", "frames")
def test_frames_up(case: dict[str, Any]) -> None:
    for frame in (case["frame"], case["frame"].encode()):
        up = codec.decode_up(frame)
        assert (up.s, up.a) == (case["first"], case["ack"])
        assert (up.r and json.loads(codec.encode(up.r))) == case["resume"]
        events = [codec.decode_event(event) for event in up.e]
        assert [json.loads(codec.encode(event)) for event in events] == case["events"]


@cases("up", "violations")
def test_violations(case: dict[str, Any]) -> None:
    with pytest.raises(ProtocolViolation) as violation:
        codec.decode_up(raw(case, "frame"))
    assert violation.value.code == case["code"]
    assert 0 < len(violation.value.reason.encode("ascii")) <= 123


@cases("up", "dropped")
def test_dropped_events_leave_their_neighbours_alone(case: dict[str, Any]) -> None:
    bad = raw(case, "event")
    up = codec.decode_up(b'{"s":1,"e":[%b,{"t":"leave"}]}' % bad)
    dropped, good = [codec.decode_event(event) for event in up.e]
    assert isinstance(dropped, IgnoredEvent)
    assert dropped.reason.isascii()
    assert dropped.reason.isprintable()
    assert type(good) is codec.EVENTS["leave"]


@cases("text", "texts")
def test_text_arrives(case: dict[str, Any]) -> None:
    command = codec.COMMANDS["toast"](case["text"])
    assert json.loads(codec.encode(command))["content"] == case["arrives"]
