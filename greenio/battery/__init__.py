"""Ready-made helpers, built from the public functions: dialogs, a log box, media, the shell, the browser, logins.

    from greenio.battery import *

Functions that wait return awaitables in coroutine sessions. Not here: anything that needs more than greenio itself.
"""

from __future__ import annotations

from greenio.battery.auth import basic_auth, custom_auth, revoke_auth
from greenio.battery.browser import (
    clear_localstorage,
    get_all_query,
    get_cookie,
    get_localstorage,
    get_query,
    set_cookie,
    set_localstorage,
    wait_scroll_to_bottom,
)
from greenio.battery.dialogs import confirm, popup_input
from greenio.battery.file_picker import file_picker
from greenio.battery.logbox import logbox_append, logbox_clear, put_logbox
from greenio.battery.media import put_audio, put_video
from greenio.battery.programs import run_shell
from greenio.battery.stdout import redirect_stdout

__all__ = [
    "basic_auth",
    "clear_localstorage",
    "confirm",
    "custom_auth",
    "file_picker",
    "get_all_query",
    "get_cookie",
    "get_localstorage",
    "get_query",
    "logbox_append",
    "logbox_clear",
    "popup_input",
    "put_audio",
    "put_logbox",
    "put_video",
    "redirect_stdout",
    "revoke_auth",
    "run_shell",
    "set_cookie",
    "set_localstorage",
    "wait_scroll_to_bottom",
]
