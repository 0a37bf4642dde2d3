"""Environment variables: GREENIO_X comes before PYWEBIO_X."""

from __future__ import annotations

import pytest

from greenio.environ import flag, variable


@pytest.fixture(autouse=True)
def _unset(monkeypatch: pytest.MonkeyPatch) -> None:
    for prefix in ("GREENIO", "PYWEBIO"):
        monkeypatch.delenv(f"{prefix}_X", raising=False)


def test_the_own_name_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    assert variable("X") is None
    monkeypatch.setenv("PYWEBIO_X", "old")
    assert variable("X") == "old"
    monkeypatch.setenv("GREENIO_X", "")
    assert variable("X") == ""


@pytest.mark.parametrize(
    ("text", "value"),
    [("1", True), ("yes", True), ("0", False), (" No ", False), ("off", False), ("", False)],
)
def test_flags(monkeypatch: pytest.MonkeyPatch, text: str, value: bool) -> None:
    monkeypatch.setenv("GREENIO_X", text)
    assert flag("X") is value


def test_a_flag_that_is_unset_has_its_default() -> None:
    assert flag("X", default=True) is True
    assert flag("X") is False
