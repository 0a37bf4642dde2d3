"""Violations of the protocol, and the codes that connections are closed with."""

from __future__ import annotations

from greenio.protocol.errors import CloseCode, ProtocolViolation


def test_a_violation_tells_its_code_and_reason() -> None:
    violation = ProtocolViolation(CloseCode.TOO_BIG, "message too big")
    assert (violation.code, violation.reason) == (1009, "message too big")
    assert str(violation) == "message too big (close code 1009)"


def test_codes_of_the_library_lie_in_the_range_for_applications() -> None:
    standard = {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1011}
    assert all(code in standard or 4000 <= code < 5000 for code in CloseCode)
