"""Messages to bytes and back: the format and its limits.

The JSON library is msgspec: of those maintained for Python 3.10 to 3.13 it is the only one that checks types while it
decodes, and it can leave the events of a frame raw until their number shows that they are new.

Rules for what JSON leaves open (RFC 8259 sections 4, 6, 8.2, 9): of keys that come twice the last one counts;
a number beyond the range of a double, and an integer of more than 4300 digits, is refused; an escaped lone
surrogate is refused from the page and replaced by U+FFFD towards it; nesting is bounded by ``DEPTH``.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from functools import reduce
from operator import or_
from typing import Any, Final

import msgspec

from greenio import limits
from greenio.protocol import commands, events
from greenio.protocol.errors import CloseCode, ProtocolViolation
from greenio.protocol.errors import IgnoredEvent as IgnoredEvent
from greenio.protocol.frames import Down, Up, Welcome

#: Commands and events by their wire names.
COMMANDS: Final = {kind.__struct_config__.tag: kind for kind in commands.Command.__subclasses__()}
EVENTS: Final = {kind.__struct_config__.tag: kind for kind in events.Event.__subclasses__()}


def _plain(value: Any) -> object:
    """Return what to encode for ``value``, which is of a type that msgspec does not know."""
    # Exact types only are known to msgspec; subclasses (Markup, numpy.float64, ...) mean their base.
    # The slot functions convert whatever the subclass has overridden.
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, int):
        return int.__int__(value)
    if isinstance(value, float):
        return float.__float__(value)
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if type(value).__module__.partition(".")[0] == "numpy" and hasattr(value, "tolist"):
        plain = value.tolist()
        # An object that is its own plain form (numpy.longdouble) would come back here endlessly.
        if type(plain) is not type(value):
            return plain
    if isinstance(
        value, msgspec.Raw
    ):  # encoded already; comes here only with what the encoder refused at first
        return _json_decoder.decode(value)
    if hasattr(type(value), "to_wire"):  # a callback, which becomes its id, or a pin
        return value.to_wire()
    raise TypeError(f"a value of type {_name_of(type(value))} cannot be sent to the page")


def _name_of(kind: type) -> str:
    module = "" if kind.__module__ == "builtins" else f"{kind.__module__}."
    return f"{module}{kind.__qualname__}"


def _well_formed(value: Any) -> Any:
    """Return a copy of the JSON-like ``value`` with U+FFFD for lone surrogates, which UTF-8 cannot carry."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return {_well_formed(key): _well_formed(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_well_formed(item) for item in value]
    return value


_encoder = msgspec.json.Encoder(enc_hook=_plain)


def encode(message: object) -> bytes:
    """Return the bytes of a command, or of any value that may be part of one.

    Besides JSON's own types there may be: dates and times (ISO 8601), Decimal, UUID (text), bytes (base64), sets,
    dataclasses (objects), enums (their value), subclasses of str, int and float, numpy's scalars and arrays.
    NaN and infinities become null. Keys of dicts are str, int or float.

    :raises TypeError: for values of other types, which it names, and for a value that contains itself.
    """
    try:
        return _encoder.encode(message)
    except UnicodeEncodeError:
        return _encoder.encode(_well_formed(msgspec.to_builtins(message, enc_hook=_plain)))
    except RecursionError:
        raise TypeError(
            f"a value of type {_name_of(type(message))} nests too deeply, or contains itself"
        ) from None
    except (ValueError, OverflowError) as error:
        raise TypeError(f"a value of type int has too many digits for the page: {error}") from None


class _OutputWithRawNode(msgspec.Struct):
    """An encoded Output command whose widget stays encoded."""

    node: msgspec.Raw
    scope: str = "ROOT"


_output_decoder = msgspec.json.Decoder(_OutputWithRawNode)


def reposition(output: bytes, position: int) -> bytes:
    """Return the encoded command Output with another position, its widget and scope as they were."""
    decoded = _output_decoder.decode(output)
    return encode(commands.Output(decoded.node, decoded.scope, position))


class _UpdateWithRawNode(msgspec.Struct):
    """An encoded UpdateOutput command whose widget stays encoded."""

    node: msgspec.Raw


_update_decoder = msgspec.json.Decoder(_UpdateWithRawNode)


def updated(output: bytes, update: bytes) -> bytes:
    """Return the encoded command Output with the widget of an encoded UpdateOutput."""
    scope = _output_decoder.decode(output).scope
    return encode(commands.Output(_update_decoder.decode(update).node, scope))


def assemble_down(
    commands: Sequence[bytes], *, first: int = 0, ack: int = 0, welcome: Welcome | None = None
) -> bytes:
    """Return a frame to the page, made of encoded commands.

    :param commands: may be empty; ``first`` is ignored then.
    :param first: the number of the first one.
    :param ack: the number of the last event received, 0 for none.
    :param welcome: on the first frame of a connection.
    """
    parts = []
    if welcome is not None:
        parts.append(b'"w":%b' % _encoder.encode(welcome))
    if ack:
        parts.append(b'"a":%d' % ack)
    if commands:
        parts.append(b'"s":%d,"c":[%b]' % (first, b",".join(commands)))
    return b"{%b}" % b",".join(parts)


_any_command: Any = reduce(or_, COMMANDS.values())
_any_event: Any = reduce(or_, EVENTS.values())
_up_decoder = msgspec.json.Decoder(Up)
_event_decoder = msgspec.json.Decoder(_any_event)
_json_decoder = msgspec.json.Decoder()
_down_decoder = msgspec.json.Decoder(Down)

#: Levels of nesting in one event; forms need three. Deep values would exhaust the stack of the code that walks them.
DEPTH: Final = 64


def decode_up(frame: bytes | str) -> Up:
    """Decode a frame from the page. Its events stay raw: pass the new ones to :func:`decode_event`.

    :raises ProtocolViolation: 1007 for text that is not UTF-8, 1008 for unlimited nesting, 1009 beyond
        ``limits.MAX_MESSAGE_BYTES``, 1002 for anything else that is not a frame.
    """
    if len(frame) > limits.MAX_MESSAGE_BYTES:
        raise ProtocolViolation(CloseCode.TOO_BIG, "a frame beyond the limit")
    try:
        return _up_decoder.decode(frame)
    except RecursionError:
        raise ProtocolViolation(CloseCode.POLICY, "a frame that nests too deeply") from None
    except (msgspec.MsgspecError, ValueError) as error:
        if not _is_utf8(frame):
            raise ProtocolViolation(CloseCode.ENCODING, "a frame that is not UTF-8") from None
        raise ProtocolViolation(CloseCode.PROTOCOL, f"not a frame: {_ascii(error)}") from None


def decode_event(raw: msgspec.Raw | bytes) -> events.Event | IgnoredEvent:
    """Decode one event of a frame. Never raises: unknown events, wrong types and deep nesting give an IgnoredEvent."""
    try:
        event: events.Event = _event_decoder.decode(raw)
        if _may_be_deep(raw) and _depth(_json_decoder.decode(raw)) > DEPTH:
            return IgnoredEvent("nested too deeply")
    except RecursionError:
        return IgnoredEvent("nested too deeply")
    except (msgspec.MsgspecError, ValueError) as error:
        return IgnoredEvent(_ascii(error) if _is_utf8(bytes(raw)) else "not UTF-8")
    return event


def decode_value(data: bytes) -> Any:
    """Decode a JSON value that a page has sent apart from its frames.

    :raises ValueError: it is not JSON, or nests more deeply than ``DEPTH``.
    """
    try:
        value = _json_decoder.decode(data)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise ValueError(_ascii(error)) from None
    if _may_be_deep(data) and _depth(value) > DEPTH:
        raise ValueError("nested too deeply")
    return value


def _is_utf8(frame: bytes | str) -> bool:
    """Return whether it is text. msgspec raises UnicodeDecodeError for others until 0.22, from 0.23 its own error."""
    try:
        frame.decode() if isinstance(frame, bytes) else frame.encode()
    except UnicodeError:
        return False
    return True


def _may_be_deep(raw: msgspec.Raw | bytes) -> bool:
    data = bytes(raw)
    return len(data) > DEPTH and data.count(b"[") + data.count(b"{") > DEPTH


def _depth(value: object) -> int:
    """Return the levels of lists and dicts in ``value``, counted up to one beyond ``DEPTH``."""
    level: list[Any] = [value]
    depth = 0
    while True:
        level = [item for item in level if isinstance(item, (dict, list))]
        if not level or depth > DEPTH:
            return depth
        depth += 1
        level = [child for item in level for child in (item.values() if isinstance(item, dict) else item)]


def _ascii(error: Exception) -> str:
    """Return the error's text for logs and closing frames: short, one line, no control characters."""
    return ascii(str(error))[1:-1][:100]


# The page's side, for tests and for visitors inside the process.


def decode_down(frame: bytes | str) -> Down:
    """Decode a frame to the page; its commands become the types of ``commands``, their widgets stay dicts."""
    down = _down_decoder.decode(frame)
    return msgspec.structs.replace(down, c=msgspec.convert(down.c, list[_any_command]))


def encode_up(up: Up) -> bytes:
    """Encode a frame from the page. ``up.e`` may hold events, dicts, or both."""
    return _encoder.encode(up)
