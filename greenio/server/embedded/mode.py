"""Server mode or script mode: a process is in one of them, or in neither yet."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from greenio.runtime.offload.pool import stop_loading_in_worker

_PACKAGE = str(Path(__file__).resolve().parents[2]) + os.sep
#: Apps written with greenio inside the package count as user code.
_GUIDE = os.path.join(_PACKAGE, "guide") + os.sep

_serving = False
_script_started_at: str | None = None


def enter_server_mode() -> None:
    """A server is started explicitly; from now on code outside of sessions belongs to none.

    :raises RuntimeError: an interactive call has started script mode before. The message names its place.
    """
    global _serving
    stop_loading_in_worker()
    if _script_started_at is not None:
        raise RuntimeError(
            f"script mode is already active: the interactive call at {_script_started_at} has started it. "
            "Call interactive functions only inside of app functions when you use start_server()."
        )
    _serving = True


def is_serving() -> bool:
    """Whether a server was started explicitly."""
    return _serving


def enter_script_mode() -> None:
    """An interactive call outside of any session starts script mode: remember where it stands."""
    global _script_started_at
    stop_loading_in_worker()
    _script_started_at = caller_place()


def caller_place() -> str:
    """``file:line`` of the innermost frame that is not greenio's own."""
    frame = sys._getframe(1)
    while frame.f_back is not None and is_own(frame.f_code.co_filename):
        frame = frame.f_back
    return f"{frame.f_code.co_filename}:{frame.f_lineno}"


def is_own(filename: str) -> bool:
    """Whether the file belongs to greenio's machinery."""
    return filename.startswith(_PACKAGE) and not filename.startswith(_GUIDE)
