"""The WSGI application of a server: page, files, health, and the door for WebSockets.

Upgraded requests never reach Bottle, which would cost a quarter of what opening a session costs (gevent-facts 2).

About the Content-Security-Policy: what authors show with ``put_html()`` and run with ``run_js()`` may hold inline
scripts and may load files from other sites; that is part of the API. So the policy cannot restrict scripts, and
says what is left: who may put the page into a frame, and that no ``<base>`` may redirect its relative URLs.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any

import bottle

from greenio.runtime.files.served import PREFIX, Files
from greenio.runtime.files.upload_store import PREFIX as UPLOADS
from greenio.runtime.files.upload_store import UploadStore
from greenio.server.acceptor import Acceptor
from greenio.server.access.origin import OriginRule
from greenio.server.access.proxies import TrustedProxies
from greenio.server.pages.apps import Apps
from greenio.server.pages.config import page_config
from greenio.server.pages.html import FILES, Pages, error_page, root_of, web_manifest
from greenio.server.pages.icon import icon
from greenio.server.pages.static import Library, serve_author_file
from greenio.server.routes.files import serve_file
from greenio.server.routes.management import Operations
from greenio.server.routes.poll import PollRoute
from greenio.server.routes.request import text
from greenio.server.routes.uploads import refuse_body, take_upload
from greenio.transport.handshake import ALLOWED_KEY

log = logging.getLogger("greenio.server")

#: Path of the WebSocket, below the page's folder.
SOCKET = f"{FILES}ws"
#: Path of the long polls, for pages that cannot have one.
POLL = f"{FILES}poll"

_StartResponse = Callable[..., Any]

_EXPLANATIONS = {
    403: "You may not see this.",
    404: "There is nothing at this address.",
    405: "This address only answers GET requests.",
    413: "The request is too large.",
    500: "Something went wrong on the server. The details are in its log.",
}


_STOPPING = "This server is about to stop or to be restarted. This page tries again by itself."


class WSGIApp:
    """Answers every request of one server.

    :param apps: the applications.
    :param door: admits WebSockets.
    :param origins: who may connect, and under which names.
    :param poll: answers long polls.
    :param files: what pages may fetch by token.
    :param uploads: where pages may send files to.
    :param library: the client's files.
    :param static_dir: the author's files for ``/static/``, None for none.
    :param files_url: base URL of the client's files, None for this server.
    :param max_body: bytes of the largest request body.
    :param prefix: a path such as ``/token`` below which everything lives; what is elsewhere does not exist.
    :param proxies: whose word about the visitor counts.
    :param operations: answers those who run the server; None knows only whether it lives.
    """

    def __init__(
        self,
        apps: Apps,
        acceptor: Acceptor,
        origins: OriginRule,
        poll: PollRoute,
        *,
        files: Files | None = None,
        uploads: UploadStore | None = None,
        library: Library | None = None,
        static_dir: str | None = None,
        files_url: str | None = None,
        max_body: int,
        prefix: str = "",
        proxies: TrustedProxies | None = None,
        operations: Operations | None = None,
    ) -> None:
        self._operations = operations or Operations(lambda: "", None, None)
        self._proxies = proxies or TrustedProxies()
        self._apps = apps
        self._acceptor = acceptor
        self._origins = origins
        self._poll = poll
        self._files = Files() if files is None else files
        self._uploads = UploadStore() if uploads is None else uploads
        self._library = Library() if library is None else library
        self._pages = Pages(self._library, files_url)
        self._static_dir = static_dir
        self._max_body = max_body
        self._prefix = prefix
        self._security_headers = [
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "same-origin"),
            ("Content-Security-Policy", _policy(origins)),
        ]
        self._bottle = self._routes()

    def may_upgrade(self, environ: dict[str, Any]) -> bool:
        """Whether a WebSocket request is let through the handshake."""
        self._proxies.apply(environ)
        return self._is_socket(environ) and self._origins.allows(
            environ.get("HTTP_ORIGIN", ""), environ.get("HTTP_HOST", "")
        )

    def __call__(self, environ: dict[str, Any], start_response: _StartResponse) -> Iterable[bytes]:
        """WSGI."""
        self._proxies.apply(environ)
        if environ.get("wsgi.websocket") is not None:
            # A foreign handler (gunicorn's worker) does not ask may_upgrade().
            if environ.get(ALLOWED_KEY) or self.may_upgrade(environ):
                self._acceptor.accept_websocket(environ)
            return []

        def respond(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            headers = [*headers, *self._security_headers]
            return (
                start_response(status, headers)
                if exc_info is None
                else start_response(status, headers, exc_info)
            )

        path = environ.get("PATH_INFO", "")
        if path.startswith(f"{self._prefix}/") and self._origins.allows_host(environ.get("HTTP_HOST", "")):
            own_path = path[len(self._prefix) :]
            if self._operations.answers(own_path):
                return self._operations.respond(own_path, environ, respond)
        refusal = self._refusal(environ)
        if refusal is not None:
            return _refuse(environ, respond, refusal)
        if self._is_poll(environ):
            return self._poll(environ, respond)
        if self._is_upload(environ):
            # Beside Bottle, which would read the body into a temporary file of its own.
            return take_upload(
                self._uploads, environ["PATH_INFO"][len(self._prefix) + 1 + len(UPLOADS) :], environ, respond
            )
        if self._prefix:
            environ["SCRIPT_NAME"] = environ.get("SCRIPT_NAME", "") + self._prefix
            environ["PATH_INFO"] = environ["PATH_INFO"][len(self._prefix) :]
        answer: Iterable[bytes] = self._bottle.wsgi(environ, respond)
        return answer

    def _is_socket(self, environ: dict[str, Any]) -> bool:
        return bool(environ.get("PATH_INFO", "") == f"{self._prefix}/{SOCKET}")

    def _is_poll(self, environ: dict[str, Any]) -> bool:
        return bool(environ.get("PATH_INFO", "") == f"{self._prefix}/{POLL}")

    def _is_upload(self, environ: dict[str, Any]) -> bool:
        return bool(environ.get("PATH_INFO", "").startswith(f"{self._prefix}/{UPLOADS}"))

    def _refusal(self, environ: dict[str, Any]) -> int | None:
        """The status that answers this request at once, None if it may go on."""
        if not self._origins.allows_host(environ.get("HTTP_HOST", "")):
            return 403
        if self._prefix and not environ.get("PATH_INFO", "").startswith(f"{self._prefix}/"):
            return 404
        if self._is_poll(environ):
            return None  # it knows more methods, and the same rule of origins
        if self._is_upload(environ):
            origin = environ.get("HTTP_ORIGIN", "")
            return None if self._origins.allows(origin, environ.get("HTTP_HOST", "")) else 403
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            length = environ.get("CONTENT_LENGTH") or "0"
            return 413 if length.isdecimal() and int(length) > self._max_body else 405
        return None

    def _routes(self) -> bottle.Bottle:
        app = bottle.Bottle()
        app.default_error_handler = _error_answer
        app.route("/", "GET", self._page)
        app.route("/manifest.webmanifest", "GET", self._web_manifest)
        app.route(f"/{FILES}icon.png", "GET", _icon)
        app.route(f"/{PREFIX}<token>", "GET", self._file)
        app.route(f"/{FILES}<name:path>", "GET", self._library_file)
        app.route("/static/", "GET", self._author_file)
        app.route("/static/<name:path>", "GET", self._author_file)
        return app

    def _page(self) -> bottle.HTTPResponse:
        if self._acceptor.admission.is_stopping:
            headers = {
                "Content-Type": "text/html; charset=utf-8",
                "Cache-Control": "no-store",
                "Retry-After": "5",
                "Refresh": "5",  # the page asks again by itself
            }
            body = error_page("Stopping", _STOPPING)
            return bottle.HTTPResponse(body.encode(), 503, **headers)
        environ = bottle.request.environ
        root = root_of(text(environ.get("SCRIPT_NAME", "") + environ["bottle.raw_path"]))
        name, app = self._apps.choose(bottle.request.query.getunicode("app"))
        config = page_config(app)
        html = (
            self._pages.index_page(self._apps, config, root=root)
            if app is None
            else self._pages.app_page(config, root=root, app_name=name)
        )
        headers = {"Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache"}
        return bottle.HTTPResponse(html.encode("utf-8", "replace"), **headers)

    def _web_manifest(self) -> bottle.HTTPResponse:
        config = page_config(self._apps.choose(bottle.request.query.getunicode("app"))[1])
        if config.manifest is None:
            return bottle.HTTPError(404)
        headers = {"Content-Type": "application/manifest+json", "Cache-Control": "no-cache"}
        return bottle.HTTPResponse(web_manifest(config).encode("utf-8", "replace"), **headers)

    def _library_file(self, name: str) -> bottle.HTTPResponse:
        file = self._library.get(name)
        if file is None:
            return bottle.HTTPError(404)
        return file.response(bottle.request.environ)

    def _file(self, token: str) -> bottle.HTTPResponse:
        file = self._files.get(token)
        return bottle.HTTPError(404) if file is None else serve_file(file, bottle.request.environ)

    def _author_file(self, name: str = "") -> bottle.HTTPResponse:
        if self._static_dir is None:
            return bottle.HTTPError(404)
        return serve_author_file(self._static_dir, name)


def _icon() -> bottle.HTTPResponse:
    return bottle.HTTPResponse(icon(192), **{"Content-Type": "image/png", "Cache-Control": "max-age=86400"})


def _policy(origins: OriginRule) -> str:
    # A host pattern of CSP knows "*" only, alone or as the leftmost label.
    framers = [
        pattern
        for pattern in origins.patterns
        if not set(pattern.replace("://*.", "://", 1)) & set(" *?[],;'\"")
    ]
    everybody = ["*"] if "*" in origins.patterns else []
    return "frame-ancestors " + " ".join(["'self'", *framers, *everybody]) + "; base-uri 'self'"


def _error_answer(error: bottle.HTTPError) -> str:
    if error.status_code == 500 and error.exception is not None:
        log.error("a request failed: %s", bottle.request.path, exc_info=error.exception)
    bottle.response.content_type = "text/html; charset=utf-8"
    # Bottle's own explanations quote the address, which has no place in a page.
    own = error.body if error.status_code == 403 and isinstance(error.body, str) else None
    explanation = own or _EXPLANATIONS.get(error.status_code, "The request could not be answered.")
    return error_page(error.status_line, explanation)


def _refuse(environ: dict[str, Any], respond: _StartResponse, status: int) -> Iterable[bytes]:
    line = f"{status} {HTTPStatus(status).phrase}"
    body = error_page(line, _EXPLANATIONS[status]).encode()
    headers = [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(body)))]
    if status == 405:
        headers.append(("Allow", "GET, HEAD"))
    if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
        refuse_body(environ, headers)
    respond(line, headers)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]
