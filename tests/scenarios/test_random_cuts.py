"""Random cuts of connections, over each transport and over both in one soak: see ``bench.cuts``."""

from __future__ import annotations

import pytest

from bench.cuts import soak


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("transport", "cuts"), [("websocket", 150), ("http", 150), ("both", 1000)])
def test_nothing_is_lost_and_nothing_comes_twice(transport: str, cuts: int) -> None:
    outcome = soak(cuts, 8, 7, transport)
    assert outcome["problems"] == []
    assert outcome["cuts"] == cuts
    assert outcome["outputs"] >= 8 * 5
