"""Calls that a connection makes in a later turn of its hub."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from greenio.runtime.hub_logger import hub_logger
from greenio.runtime.native import call_in_hub, native_ident

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from greenio.runtime.native import Loop, Ts

log = hub_logger("greenio.transport")


def run_later(loop: Loop, thread: int, function: Callable[[Unpack[Ts]], object], *args: Unpack[Ts]) -> None:
    """Call a function in a later turn of a hub. Any thread may ask for it; after the hub's end nothing happens.

    :param loop: the hub's event loop.
    :param thread: number of the hub's native thread.
    """
    try:
        if native_ident() == thread:
            loop.run_callback(function, *args)
        else:
            call_in_hub(loop, function, *args)
    except ValueError:  # the loop was destroyed, its process or thread is ending
        log.debug("a connection outlived its hub")
