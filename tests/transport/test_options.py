"""Limits and time-outs of connections."""

from __future__ import annotations

import pytest

from greenio import limits
from greenio.transport.options import ConnectionOptions


def test_the_defaults_are_the_limits() -> None:
    assert ConnectionOptions().message_bytes == limits.MESSAGE_BYTES


@pytest.mark.parametrize(
    "wrong",
    [
        {"message_bytes": 0},
        {"message_bytes": limits.MAX_MESSAGE_BYTES + 1},
        {"ping_interval": -1},
        {"ping_timeout": 0},
    ],
)
def test_values_out_of_bounds_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        ConnectionOptions(**wrong)  # type: ignore[arg-type]
