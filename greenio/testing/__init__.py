"""Tests of an app without a browser: :class:`Visit` plays its visitor in the test's own process.

In here: the visit and the page that it sees (outputs, forms, pins), as plain values. Not in here: tests of greenio
itself, and anything that needs a browser.
"""

from __future__ import annotations

from greenio.testing.visit import Visit as Visit

__all__ = ["Visit"]
