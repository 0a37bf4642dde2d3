"""IP addresses."""

from __future__ import annotations

import pytest

from greenio.server.access.address import is_address


@pytest.mark.parametrize("text", ["127.0.0.1", "::1", "::ffff:10.0.0.1"])
def test_addresses(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize("text", ["", "localhost", "127.0.0.1:80", "[::1]", "10.0.0.0/8"])
def test_other_texts(text: str) -> None:
    assert not is_address(text)
