"""Finds out who sends a request, and answers visitors who have yet to log in: nothing of the app runs before.

The user is the one whom a header of a trusted proxy names, or else the one of the signed cookie of a login. There is no
table of logins: all processes with the same secret know the cookie.

Against forms and redirects of other sites: the login form is sent to the address at which it is shown, and its answer
leads there again, so no address comes from the visitor; posts count from pages of the same origin only; the cookie is
``SameSite=Lax``, and every login makes a new one, so none that was there before means anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol
from urllib.parse import quote

from greenio.runtime.sessions.request_info import RequestInfo
from greenio.runtime.visitor.cookies import (
    LOGIN_COOKIE,
    LOGIN_PURPOSE,
    SITE_KEY,
    Cookie,
    login_user,
    login_value,
)
from greenio.runtime.visitor.signing import Signer
from greenio.runtime.visitor.user import NO_LOGIN_KEY, USER_KEY, User, parse_roles
from greenio.server.access.origin import is_same_origin
from greenio.server.access.proxies import is_from_proxy
from greenio.server.login.pages import logout_page, message_page
from greenio.server.request_info import text
from greenio.server.routes.response import HTTPError, send, send_html
from greenio.server.routes.route import READ, Environ, Route, StartResponse

#: Paths of logins, below the site.
PATH = "/_greenio/login"
_LOGOUT = f"{PATH}/out"
#: What such pages are: made for one visitor, and framed by nobody.
PAGE_HEADERS = [("Cache-Control", "no-store"), ("Content-Security-Policy", "frame-ancestors 'none'")]


class Login(Protocol):
    """A way to log in."""

    def ask(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Answer the request for a page of somebody who is not logged in."""
        raise NotImplementedError

    def take(self, guard: Guard, environ: Environ, start_response: StartResponse) -> Iterable[bytes] | None:
        """Answer a request that belongs to the login; None if this one does not."""
        raise NotImplementedError


class Guard:
    """Decides about requests by their user.

    :param signer: reads and makes the cookies of logins; None: there are none.
    :param header: name of the header in which trusted proxies name the user; None: they do not.
    :param roles_header: name of the one with the user's roles, separated by commas.
    :param login: how visitors log in before they see anything; None: they need not.
    :param seconds: until a login ends.
    :param public: routes that need no login, because they are for operators or ask for a secret of their own.
    """

    def __init__(
        self,
        signer: Signer | None = None,
        header: str | None = None,
        roles_header: str | None = None,
        login: Login | None = None,
        seconds: float = 0,
        public: Sequence[Route] = (),
    ) -> None:
        self._signer = signer
        self._header, self._roles_header = _wsgi_name(header), _wsgi_name(roles_header)
        self._login = login
        self._seconds = int(seconds)
        self._public = public

    def refuses(self, environ: Environ, path: str) -> bool:
        """Find out the user of a request, and return whether it needs another one.

        :param path: below the site.
        """
        if USER_KEY not in environ:
            environ[USER_KEY] = self._user(environ)
        if self._login is None or environ[USER_KEY] is not None:
            return False
        environ[NO_LOGIN_KEY] = not any(route.matches(path) for route in self._public)
        return bool(environ[NO_LOGIN_KEY])

    def answer(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes] | None:
        """Answer a request that is about a login, or lacks one; None: it is for the routes.

        :raises HTTPError: it is refused.
        """
        path = environ.get("PATH_INFO", "")
        environ[SITE_KEY] = text(environ.get("SCRIPT_NAME", ""))
        lacks_login = self.refuses(environ, path)
        if self._login is None:
            return None
        if path == _LOGOUT:
            return self._log_out(environ, start_response)
        answer = self._login.take(self, environ, start_response)
        if answer is not None or not lacks_login:
            return answer
        if environ["REQUEST_METHOD"] not in READ or "/_greenio/" in path:
            raise HTTPError(401, "You are not logged in. Please reload the page.")
        return self._login.ask(environ, start_response)

    def login_header(self, environ: Environ, user: User) -> tuple[str, str]:
        """Return the header that sets the cookie of a login.

        :raises HTTPError: the claims are too large for a cookie.
        """
        assert self._signer is not None  # the options ask for a secret
        value = self._signer.sign(LOGIN_PURPOSE, login_value(user), self._seconds)
        try:
            cookie = Cookie(LOGIN_COOKIE, value, self._seconds)
        except ValueError:
            raise HTTPError(500, "This user has too many roles for a cookie.") from None
        return self._header_of(environ, cookie)

    def _header_of(self, environ: Environ, cookie: Cookie) -> tuple[str, str]:
        return cookie.header(environ[SITE_KEY], environ.get("wsgi.url_scheme") == "https")

    def _user(self, environ: Environ) -> User | None:
        if self._header and is_from_proxy(environ):
            name = text(environ.get(self._header, "")).strip()
            if name:
                roles = parse_roles(text(environ.get(self._roles_header, ""))) if self._roles_header else []
                return User(name, {"roles": roles} if roles else None)
        if self._signer is None or LOGIN_COOKIE not in environ.get("HTTP_COOKIE", ""):
            return None
        return login_user(self._signer.read(LOGIN_PURPOSE, cookies_of(environ).get(LOGIN_COOKIE, "")))

    def _log_out(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        user = environ[USER_KEY]
        if environ["REQUEST_METHOD"] in READ and user is not None:
            return send_html(environ, start_response, logout_page(user.name), headers=PAGE_HEADERS)
        check_origin(environ)
        gone = self._header_of(environ, Cookie(LOGIN_COOKIE, "", 0))
        html = message_page("Logged out", "You are logged out.", "../../", "Log in again")
        return send_html(environ, start_response, html, headers=[*PAGE_HEADERS, gone])


def cookies_of(environ: Environ) -> dict[str, str]:
    """Return the cookies of a request."""
    return RequestInfo({"cookie": text(environ.get("HTTP_COOKIE", ""))}).cookies


def check_origin(environ: Environ) -> None:
    """Refuse a post from a page of another site. Browsers name the site in each post; programs need not.

    :raises HTTPError: it comes from one.
    """
    origin = environ.get("HTTP_ORIGIN", "")
    if environ["REQUEST_METHOD"] in READ or not origin:
        return
    if not is_same_origin(origin, environ.get("HTTP_HOST", "")):
        raise HTTPError(403, "This form was sent by a page of another site.")


def redirect(
    environ: Environ, start_response: StartResponse, location: str, headers: Sequence[tuple[str, str]] = ()
) -> Iterable[bytes]:
    """Lead the browser to another address."""
    more = [("Location", location), ("Cache-Control", "no-store"), *headers]
    return send(environ, start_response, 303, more, b"")


def same_address(environ: Environ) -> str:
    """Return a relative reference to the address of a request."""
    path = environ.get("SCRIPT_NAME", "") + environ.get("PATH_INFO", "")
    query = environ.get("QUERY_STRING", "")
    last = quote(path.rpartition("/")[2].encode("latin-1"))
    return f"./{last}" + (f"?{query}" if query else "")


def _wsgi_name(header: str | None) -> str:
    return "" if header is None else "HTTP_" + header.upper().replace("-", "_")
