"""Server mode or script mode: a process is in one of them, or in neither yet."""

from __future__ import annotations

from greenio.code_owner import frame_outside_greenio
from greenio.error_pages import see
from greenio.runtime.host import ipython_shell
from greenio.runtime.offload.pool import stop_loading_in_worker

_serving = False
_script_started_at: str | None = None


def enter_server_mode() -> None:
    """Note that a server is started explicitly; from now on code outside of sessions belongs to none.

    :raises RuntimeError: an interactive call has started script mode before. The message names its place. Cells of
        IPython may do both.
    """
    global _serving
    stop_loading_in_worker()
    if _script_started_at is not None and ipython_shell() is None:
        raise RuntimeError(
            f"script mode is already active: the interactive call at {_script_started_at} has started it. "
            "Call interactive functions only inside of app functions when you use start_server()"
            f"{see('error_modes')}."
        )
    _serving = True


def is_serving() -> bool:
    """Return whether a server was started explicitly."""
    return _serving


def enter_script_mode() -> None:
    """Note the place of the interactive call outside of any session that starts script mode."""
    global _script_started_at
    stop_loading_in_worker()
    caller = frame_outside_greenio()
    _script_started_at = f"{caller.f_code.co_filename}:{caller.f_lineno}"
