"""Bounds on new sessions, and a server that is about to stop."""

from __future__ import annotations

import pytest

from greenio.protocol.errors import CloseCode
from greenio.server.access import admission as module
from greenio.server.access.admission import FULL, STOPPING, Admission, resident_bytes


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


def test_above_its_memory_a_server_takes_nobody_and_says_so(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    admission = Admission(Sessions(), max_memory=100 << 20)  # type: ignore[arg-type]
    caplog.set_level("INFO", "greenio.server")
    answers = []
    for megabytes in (50, 150, 160, 90):
        monkeypatch.setattr(module, "resident_bytes", lambda megabytes=megabytes: megabytes << 20)
        answers.append(admission.refusal("a"))
    assert answers == [None, (CloseCode.FULL, FULL), (CloseCode.FULL, FULL), None]
    assert [record.getMessage() for record in caplog.records] == [
        "memory is 150 MB, above max_memory: new visitors wait",
        "memory is down to 90 MB: new sessions are taken again",
    ]


def test_the_memory_of_this_process_is_known() -> None:
    assert 10 << 20 < resident_bytes() < 10 << 30
