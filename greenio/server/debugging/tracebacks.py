"""The pages of tracebacks with local variables.

GET  /_greenio/traceback/ID    the traceback, for a browser that has given the token; else a form that asks for it
POST /_greenio/traceback/ID    the form

Local variables may hold anything, such as passwords, and whoever can open the app may make it fail: so nobody sees them
without the token, which the server prints into its terminal.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable
from html import escape
from urllib.parse import parse_qs

from greenio.code_owner import CodeOwner, owner_of_file
from greenio.runtime import clock
from greenio.runtime.debugging.crash_reports import PREFIX, Call, CrashReport, CrashReports
from greenio.runtime.debugging.editor import address
from greenio.runtime.visitor.cookies import SITE_KEY, Cookie
from greenio.server.login.attempts import Attempts
from greenio.server.login.guard import PAGE_HEADERS, check_origin, cookies_of, redirect, same_address
from greenio.server.pages.plain import plain_page
from greenio.server.request_info import remote_address
from greenio.server.routes.response import HTTPError, send_html
from greenio.server.routes.route import Environ, Route, StartResponse

_PATH = f"/{PREFIX}"
_COOKIE = "greenio_debug"
_MAX_BODY = 1000
_STYLE = (
    ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "pre,td,input{font-family:ui-monospace,monospace;font-size:.875rem}pre{overflow:auto;white-space:pre-wrap}"
    "summary{cursor:pointer;overflow-wrap:anywhere}td{vertical-align:top;padding:.1rem .75rem .1rem 0;overflow-wrap:anywhere}"
    "td:first-child{overflow-wrap:normal}"
    "h1,h2{font-size:1.25rem;overflow-wrap:anywhere}input,button{font-size:1rem;padding:.4rem .75rem}"
)


class TracebackRoute(Route):
    """Shows tracebacks to the holder of the token.

    :param reports: the tracebacks.
    """

    methods = ("GET", "HEAD", "POST")

    def __init__(self, reports: CrashReports) -> None:
        self._reports = reports
        self._attempts = Attempts()
        # Not the token itself, which other pages of the site could be told.
        self._cookie = hashlib.sha256(b"greenio.debug\0" + reports.token.encode()).hexdigest()

    def matches(self, path: str) -> bool:
        """Return whether a request for ``path`` is its own."""
        return path.startswith(_PATH)

    def call(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Show the traceback, or ask for the token."""
        if environ["REQUEST_METHOD"] == "POST":
            return self._take(environ, start_response)
        given = cookies_of(environ).get(_COOKIE, "")
        if not hmac.compare_digest(given.encode(), self._cookie.encode()):
            return send_html(environ, start_response, token_page(), status=403, headers=PAGE_HEADERS)
        report = self._reports.get(environ["PATH_INFO"][len(_PATH) :])
        if report is None:
            raise HTTPError(404, "This traceback is not kept any more.")
        return send_html(environ, start_response, report_page(report), headers=PAGE_HEADERS)

    def _take(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        check_origin(environ)
        length = environ.get("CONTENT_LENGTH") or ""
        if not length.isdecimal() or int(length) > _MAX_BODY:
            raise HTTPError(413)
        body: bytes = environ["wsgi.input"].read(int(length))
        [*_, given] = parse_qs(body.decode("utf-8", "replace")).get("token", [""])
        visitor = remote_address(environ)
        if self._attempts.start(visitor, _COOKIE, clock.now()) > 0:
            raise HTTPError(429, "Too many wrong tokens. Please try again in some minutes.")
        if not hmac.compare_digest(given.strip().encode(), self._reports.token.encode()):
            return send_html(
                environ, start_response, token_page(wrong=True), status=403, headers=PAGE_HEADERS
            )
        self._attempts.succeeded(visitor, _COOKIE)
        cookie = Cookie(_COOKIE, self._cookie, same_site="strict")
        header = cookie.header(environ.get(SITE_KEY, ""), environ.get("wsgi.url_scheme") == "https")
        return redirect(environ, start_response, same_address(environ), [header])


def token_page(wrong: bool = False) -> str:
    """Return the form that asks for the token."""
    alert = '<p role="alert">This is not the token.</p>' if wrong else ""
    return _page(
        "Local variables",
        "<p>The server has printed a token into its terminal.</p>"
        f'{alert}<form method="post"><label>Token <input name="token" autocomplete="off" required autofocus></label> '
        "<button>Show</button></form>",
    )


def report_page(report: CrashReport) -> str:
    """Return the page of a traceback, the exception that was not caught first."""
    parts = [f"<pre>{escape(report.error)}</pre>", *map(_call, reversed(report.calls))]
    earlier = report.earlier
    while earlier is not None:
        parts += [f"<h2>Before: {escape(earlier.error)}</h2>", *map(_call, reversed(earlier.calls))]
        earlier = earlier.earlier
    return _page(report.error.partition(":")[0], "\n".join(parts))


def _call(call: Call) -> str:
    place = f"{escape(call.path)}, line {call.line}"
    link = address(call.path, call.line)
    if link:
        place = f'<a href="{escape(link)}">{place}</a>'
    is_open = " open" if owner_of_file(call.path) is CodeOwner.AUTHOR else ""
    rows = "".join(
        f"<tr><td>{escape(name)}</td><td>{escape(value)}</td></tr>" for name, value in call.variables
    )
    table = f"<table>{rows}</table>" if rows else "<p>No local variables</p>"
    return (
        f"<details{is_open}><summary>{escape(call.function)}: {place}</summary>"
        f"<pre>{escape(call.source)}</pre>{table}</details>"
    )


def _page(title: str, body: str) -> str:
    return plain_page(title, body, _STYLE)
