"""Bounds on new sessions, and a server that is about to stop."""

from __future__ import annotations

from greenio.protocol.errors import CloseCode
from greenio.server.access.admission import FULL, STOPPING, Admission


class Sessions:
    """So many sessions, each from the address of its entry."""

    def __init__(self, *addresses: str) -> None:
        self._addresses = addresses

    def __len__(self) -> int:
        return len(self._addresses)

    def count_from(self, address: str) -> int:
        return self._addresses.count(address)


def test_without_bounds_everybody_gets_a_session() -> None:
    assert Admission(Sessions(*"a" * 1000)).refusal("a") is None  # type: ignore[arg-type]


def test_a_full_server_takes_nobody() -> None:
    admission = Admission(Sessions("a", "b"), max=2)  # type: ignore[arg-type]
    assert admission.refusal("c") == (CloseCode.FULL, FULL)


def test_one_address_takes_only_so_many_places() -> None:
    admission = Admission(Sessions("a", "a", "b"), max_per_address=2)  # type: ignore[arg-type]
    assert admission.refusal("a") == (CloseCode.FULL, FULL)
    assert admission.refusal("b") is None


def test_a_server_that_stops_takes_nobody() -> None:
    admission = Admission(Sessions())  # type: ignore[arg-type]
    admission.is_stopping = True
    assert admission.refusal("a") == (CloseCode.FULL, STOPPING)
