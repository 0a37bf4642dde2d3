"""Random cuts of connections, over both transports: the small sister of ``python -m bench.cuts``."""

from __future__ import annotations

import pytest

from bench.cuts import soak


@pytest.mark.parametrize("transport", ["websocket", "http", "both"])
def test_nothing_is_lost_and_nothing_comes_twice(transport: str) -> None:
    outcome = soak(150, 8, 7, transport)
    assert outcome["problems"] == []
    assert outcome["outputs"] >= 8 * 5
