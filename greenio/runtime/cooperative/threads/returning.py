"""Tell whether the running code lets the hub of its thread go on."""

from __future__ import annotations

from gevent import getcurrent
from gevent.hub import Hub

from greenio.runtime.host import is_loop_running


def returns_to(hub: Hub) -> bool:
    """Return whether the running code comes back to the hub soon: as one of its greenlets, or below asyncio's loop.

    The outermost code of a native thread does not, though it has a hub when something in it has waited once: it
    computes on, blocks in C or is done.
    """
    running = getcurrent()
    return running is hub or running.parent is hub or is_loop_running()
