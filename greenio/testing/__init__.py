"""Tests of an app without a browser: :class:`Visit` plays its visitor in the test's own process.

In here: the visit, here and on a running server (``greenio.testing.remote``), and the page that it sees (outputs, forms, pins), as plain values; virtual time; the plugin for pytest.
Not in here: tests of greenio itself, and anything that needs a browser.
"""

from __future__ import annotations

from greenio.testing.virtual_time import VirtualTime as VirtualTime
from greenio.testing.visit import Visit as Visit

__all__ = ["VirtualTime", "Visit"]
