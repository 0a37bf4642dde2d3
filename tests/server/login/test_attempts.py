"""The bound on failed logins."""

from __future__ import annotations

import pytest

from greenio import limits
from greenio.server.login.attempts import Attempts


def test_a_name_is_locked_from_all_addresses_and_for_a_while_only() -> None:
    attempts = Attempts()
    for number in range(limits.LOGIN_FAILURES_PER_NAME):
        assert attempts.start(f"10.0.0.{number}", "anna", 100.0) == 0
    assert attempts.start("10.0.1.1", "anna", 101.0) == limits.LOGIN_WINDOW - 1
    assert attempts.start("10.0.1.1", "bob", 101.0) == 0
    assert attempts.start("10.0.1.1", "anna", 100.0 + limits.LOGIN_WINDOW) == 0


def test_an_address_is_locked_for_all_names() -> None:
    attempts = Attempts()
    for number in range(limits.LOGIN_FAILURES_PER_ADDRESS):
        assert (
            attempts.start(f"2001:db8::{number + 1:x}", f"user{number}", 0.0) == 0
        )  # one network of one visitor
    assert attempts.start("2001:db8::ffff", "anna", 1.0) > 0
    assert attempts.start("2001:db8:0:1::1", "anna", 1.0) == 0


def test_a_login_that_succeeds_takes_back_only_itself() -> None:
    attempts = Attempts()
    for _ in range(limits.LOGIN_FAILURES_PER_NAME - 1):
        attempts.start("10.0.0.1", "anna", 0.0)
    for _ in range(3):
        assert attempts.start("10.0.0.1", "anna", 1.0) == 0
        attempts.succeeded("10.0.0.1", "anna")
    assert attempts.start("10.0.0.1", "anna", 1.0) == 0
    assert attempts.start("10.0.0.1", "anna", 1.0) > 0


def test_the_number_of_counters_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LOGIN_COUNTERS", 10)
    attempts = Attempts()
    for number in range(100):
        attempts.start(f"10.0.0.{number}", f"user{number}", 0.0)
    assert len(attempts._by_key) == 10
