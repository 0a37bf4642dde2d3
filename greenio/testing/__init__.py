"""Test an app without a browser: :class:`Visit` plays its visitor in the test's own process."""

from __future__ import annotations

from greenio.testing.visit import Visit as Visit

__all__ = ["Visit"]
