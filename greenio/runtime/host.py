"""Other programs that run the author's code in this thread: a notebook's kernel, IPython, an asyncio program.

They need the thread, and the standard library as it is, for themselves: a kernel whose sockets and threads were
patched answers no more.
"""

from __future__ import annotations

import sys
from typing import Any


def is_loop_running() -> bool:
    """Return whether an asyncio loop runs in this thread, as it does below a cell of a notebook."""
    asyncio = sys.modules.get("asyncio")
    return asyncio is not None and asyncio._get_running_loop() is not None


def ipython_shell() -> Any:
    """Return the shell of IPython that runs cells in this process, a notebook's or a terminal's; None without one."""
    get_ipython = getattr(sys.modules.get("IPython"), "get_ipython", None)
    return None if get_ipython is None else get_ipython()


def is_hosted() -> bool:
    """Return whether this thread belongs to another program."""
    return is_loop_running() or ipython_shell() is not None
