"""Logins that the browser remembers: a signed, dated token in its local storage."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import logging
import time
import warnings
from collections.abc import Callable
from typing import Any

from greenio.battery.browser import get_localstorage, set_localstorage
from greenio.exceptions import GreenioWarning, SessionException
from greenio.input import PASSWORD, input, input_group
from greenio.output import toast
from greenio.runtime import clock
from greenio.runtime.current import current_task
from greenio.runtime.tasks.awaiting import as_awaitable, in_coroutine
from greenio.session import run_js

log = logging.getLogger("greenio.battery")

TOKEN_NAME = "greenio_auth_token"
#: A shorter secret can be found by trying.
_MIN_SECRET = 16
#: Longest delay after a failed login, in seconds.
_MAX_DELAY = 10
_DAY = 86400


def basic_auth(
    verify_func: Callable[[str, str], Any],
    secret: str | bytes,
    expire_days: float = 7,
    token_name: str = TOKEN_NAME,
) -> Any:
    """Return the name of the visitor, who logs in with name and password unless the browser remembers it.

    After a failure the form comes again, each time a second later (10 at most). In coroutine sessions it is awaited.

    :param verify_func: function of name and password; a true value lets the visitor in. An exception in it is logged and
        counts as a failure.
    :param secret: signs what the browser remembers; at least 16 characters that nobody can guess. A change of it logs
        everybody out.
    :param expire_days: for how long the browser remembers it. Default: 7.
    :param token_name: name in the browser's local storage.
    :returns: the name.
    :raises TypeError: ``verify_func`` cannot be called, or ``secret`` is neither str nor bytes.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example: ``user = basic_auth(lambda name, password: users.get(name) == hash_of(password), secret=SECRET)``
    """
    if not callable(verify_func):
        raise TypeError(f"basic_auth(): verify_func must be callable, not {type(verify_func).__name__}")

    def log_in() -> str | None:
        given = input_group(
            "Login",
            [
                input("Username", name="username", required=True, autocomplete="username"),
                input(
                    "Password",
                    type=PASSWORD,
                    name="password",
                    required=True,
                    autocomplete="current-password",
                ),
            ],
        )
        name: str = given["username"]
        try:
            return name if verify_func(name, given["password"]) else None
        except SessionException:
            raise
        except Exception:
            log.exception("basic_auth(): verify_func failed")
            return None

    key = _key("basic_auth", secret)
    if in_coroutine():
        return as_awaitable(_authenticate, log_in, key, expire_days, token_name)
    return _authenticate(log_in, key, expire_days, token_name)


def custom_auth(
    login_func: Callable[[], Any],
    secret: str | bytes,
    expire_days: float = 7,
    token_name: str = TOKEN_NAME,
) -> Any:
    """Return the name of the visitor, whom a function of the app logs in unless the browser remembers it.

    :param login_func: called, again and again, until it returns a name that is not empty.
    :param secret: see :func:`basic_auth`.
    :param expire_days: see :func:`basic_auth`.
    :param token_name: see :func:`basic_auth`.
    :returns: the name. In coroutine sessions an awaitable of it.
    :raises TypeError: ``login_func`` cannot be called, or ``secret`` is neither str nor bytes.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example: ``user = custom_auth(ask_for_card, secret=SECRET)``
    """
    if not callable(login_func):
        raise TypeError(f"custom_auth(): login_func must be callable, not {type(login_func).__name__}")
    key = _key("custom_auth", secret)
    if in_coroutine():
        return as_awaitable(_authenticate, login_func, key, expire_days, token_name)
    return _authenticate(login_func, key, expire_days, token_name)


def revoke_auth(token_name: str = TOKEN_NAME) -> None:
    """Let the browser forget the login. The running session goes on.

    :param token_name: see :func:`basic_auth`.
    :raises SessionClosedException: the session is closed.

    Example: ``put_button("Log out", onclick=revoke_auth)``
    """
    run_js("localStorage.removeItem(key)", key=token_name)


def _authenticate(log_in: Callable[[], Any], key: bytes, expire_days: float, token_name: str) -> str:
    remembered = read_token(get_localstorage(token_name), key, token_name, expire_days)
    if remembered is not None:
        return remembered
    failures = 0
    while True:
        name = log_in()
        if name:
            set_localstorage(token_name, make_token(str(name), key, token_name))
            return str(name)
        failures += 1
        toast("Login failed", color="error")
        _pause(min(failures, _MAX_DELAY))


def _pause(seconds: float) -> None:
    """Wait, at most until the session is over."""
    task = current_task()
    end = clock.now() + seconds
    while (left := end - clock.now()) > 0 and not task.session.closed:
        task.session.park(task, left)


def make_token(name: str, key: bytes, token_name: str) -> str:
    """Return a token of a visitor's name that only the holder of the key can make."""
    payload = _encode(json.dumps({"name": name, "at": int(time.time())}).encode())
    return f"{payload}.{_signature(payload, key, token_name)}"


def read_token(token: object, key: bytes, token_name: str, expire_days: float) -> str | None:
    """Return the name in a token; None if it was made with another key or for another token name, or is too old."""
    if not isinstance(token, str):
        return None
    payload, _, signature = token.partition(".")
    expected = _signature(payload, key, token_name)
    if not hmac.compare_digest(signature.encode("utf-8", "replace"), expected.encode()):
        return None
    try:
        content = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
        name, at = content["name"], content["at"]
    except (ValueError, KeyError, TypeError, binascii.Error):
        return None
    return name if isinstance(name, str) and 0 <= time.time() - at <= expire_days * _DAY else None


def _signature(payload: str, key: bytes, token_name: str) -> str:
    text = f"{token_name}\n{payload}".encode("utf-8", "replace")
    return _encode(hmac.new(key, text, hashlib.sha256).digest())


def _encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode("ascii").rstrip("=")


def _key(function: str, secret: str | bytes) -> bytes:
    if not isinstance(secret, (str, bytes)):
        raise TypeError(f"{function}(): secret must be a str or bytes, not {type(secret).__name__}")
    if len(secret) < _MIN_SECRET:
        warnings.warn(
            f"{function}(): a secret of fewer than {_MIN_SECRET} characters can be guessed",
            GreenioWarning,
            stacklevel=3,
        )
    return secret.encode() if isinstance(secret, str) else secret
