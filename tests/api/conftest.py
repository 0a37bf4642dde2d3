"""What tests of the API share."""

from __future__ import annotations

import pytest

from greenio.runtime import current


@pytest.fixture(autouse=True)
def _no_script_mode(monkeypatch: pytest.MonkeyPatch) -> None:
    """Code outside of a session belongs to none here; it must not open a page of its own."""
    monkeypatch.setattr(current, "_default_session", None)
