"""``pywebio_battery``: the functions of ``greenio.battery`` with PyWebIO's defaults."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from greenio import battery as own
from greenio.battery import (
    clear_localstorage,
    confirm,
    file_picker,
    get_all_query,
    get_cookie,
    get_localstorage,
    get_query,
    logbox_append,
    logbox_clear,
    popup_input,
    put_audio,
    put_logbox,
    put_video,
    redirect_stdout,
    run_shell,
    set_cookie,
    set_localstorage,
    wait_scroll_to_bottom,
)

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

_TOKEN = "pywebio_auth_token"


def basic_auth(
    verify_func: Callable[[str, str], Any],
    secret: str | bytes,
    expire_days: float = 7,
    token_name: str = _TOKEN,
) -> Any:
    """Ask for name and password: :func:`greenio.battery.basic_auth`."""
    return own.basic_auth(verify_func, secret, expire_days, token_name)


def custom_auth(
    login_func: Callable[[], Any],
    secret: str | bytes,
    expire_days: float = 7,
    token_name: str = _TOKEN,
) -> Any:
    """Let the app log its user in: :func:`greenio.battery.custom_auth`."""
    return own.custom_auth(login_func, secret, expire_days, token_name)


def revoke_auth(token_name: str = _TOKEN) -> None:
    """Let the browser forget the login: :func:`greenio.battery.revoke_auth`."""
    own.revoke_auth(token_name)
