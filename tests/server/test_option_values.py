"""Checks and conversions of option values."""

from __future__ import annotations

import pytest

from greenio.server.option_values import (
    check_count,
    check_port,
    check_seconds,
    check_token,
    parse_address,
    parse_list,
    parse_switch_or_text,
)
from greenio.server.options import ServerOptions


def test_addresses() -> None:
    assert parse_address("127.0.0.1:9090") == ("127.0.0.1", 9090)
    assert parse_address("[::1]:9") == ("::1", 9)
    assert parse_address(":9090") == ("", 9090)


@pytest.mark.parametrize("address", ["", "9090", "host:", "host:x", "host:70000", "http://host:1", "host:-1"])
def test_addresses_that_make_no_sense(address: str) -> None:
    with pytest.raises(ValueError, match="metrics"):
        ServerOptions(metrics=address)


def test_lists_are_separated_by_commas() -> None:
    assert parse_list(" a, b,, ") == ["a", "b"]


@pytest.mark.parametrize(
    ("text", "value"), [("1", True), ("On", True), ("no", False), ("", False), (":9090", ":9090")]
)
def test_a_switch_may_also_be_a_text(text: str, value: bool | str) -> None:
    assert parse_switch_or_text(text) == value


def test_values_that_make_sense_pass() -> None:
    for accepted in (0, 65535):
        check_port(accepted)
    for count in (None, 1):
        check_count(count)
    for seconds in (None, 0, 1.5):
        check_seconds(seconds)
    for token in (None, "x" * 16):
        check_token(token)
