"""The login by a form of name and password."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from urllib.parse import parse_qs

from greenio import limits
from greenio.runtime import clock
from greenio.server.login.attempts import Attempts
from greenio.server.login.guard import PAGE_HEADERS, Guard, Login, check_origin, redirect, same_address
from greenio.server.login.pages import login_page
from greenio.server.login.passwords import Passwords
from greenio.server.request_info import remote_address
from greenio.server.routes.response import HTTPError, send_html
from greenio.server.routes.route import Environ, StartResponse

log = logging.getLogger("greenio.login")

_FORM = "application/x-www-form-urlencoded"
_WRONG = "This name and password do not belong together."


class FormLogin(Login):
    """Shows the form at whatever address was asked for, and takes it there.

    :param passwords: checks them.
    """

    def __init__(self, passwords: Passwords) -> None:
        self._passwords = passwords
        self._attempts = Attempts()

    def ask(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Show the form."""
        return _show(environ, start_response, 401)

    def take(self, guard: Guard, environ: Environ, start_response: StartResponse) -> Iterable[bytes] | None:
        """Log in whoever sends the form; posts of pages go elsewhere."""
        if environ["REQUEST_METHOD"] != "POST" or "/_greenio/" in environ.get("PATH_INFO", ""):
            return None
        if environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower() != _FORM:
            return None
        check_origin(environ)
        name, password = _read(environ)
        address = remote_address(environ)
        wait = self._attempts.start(address, name, clock.now())
        if wait > 0:
            log.warning("too many failed logins, from %s, for %.100r", address, name)
            minutes = max(1, round(wait / 60))
            error = f"Too many failed logins. Please try again in {minutes} minute{'s' * (minutes > 1)}."
            more = [("Retry-After", str(int(wait) + 1))]
            return _show(environ, start_response, 429, error, name, more)
        user = self._passwords.user(name, password)
        if user is None:
            log.warning("a login failed, from %s, for %.100r", address, name)
            return _show(environ, start_response, 401, _WRONG, name)
        self._attempts.succeeded(address, name)
        log.info("%r is logged in, from %s", user.name, address)
        return redirect(environ, start_response, same_address(environ), [guard.login_header(environ, user)])


def _show(
    environ: Environ,
    start_response: StartResponse,
    status: int,
    error: str = "",
    name: str = "",
    more: Iterable[tuple[str, str]] = (),
) -> Iterable[bytes]:
    # A 401 names a way to log in (RFC 9110, 15.5.2); browsers show the page for one that they do not know.
    challenge = [("WWW-Authenticate", "Form")] if status == 401 else []
    headers = [*PAGE_HEADERS, *challenge, *more]
    return send_html(environ, start_response, login_page(error, name), status=status, headers=headers)


def _read(environ: Environ) -> tuple[str, str]:
    length = environ.get("CONTENT_LENGTH") or ""
    if not length.isdecimal() or int(length) > limits.LOGIN_FORM_BYTES:
        raise HTTPError(413)
    body: bytes = environ["wsgi.input"].read(int(length))
    fields = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=10)
    return fields.get("name", [""])[-1], fields.get("password", [""])[-1]
