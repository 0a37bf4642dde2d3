"""Answers requests for a directory of apps: finds the file, imports it, and lets a site of its own answer."""

from __future__ import annotations

import logging
import os
import traceback
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qs, quote

from gevent.lock import BoundedSemaphore

from greenio.server.acceptor import Acceptor
from greenio.server.access.origin import OriginRule
from greenio.server.access.proxies import TrustedProxies
from greenio.server.deploy.listing import failure_page, listing
from greenio.server.deploy.modules import import_file
from greenio.server.deploy.paths import Kind, NotFound, Target, find_place
from greenio.server.pages.apps import Apps
from greenio.server.pages.html import error_page
from greenio.server.pages.static import Library
from greenio.server.routes.app import WSGIApp
from greenio.server.routes.poll import PollRoute
from greenio.server.routes.request import text

log = logging.getLogger("greenio.server")

#: What stands for a listing: True, False (403), None (404), or a function of the directory's path.
Index = bool | None | Callable[[str], str]

_APPS = "greenio.apps"
_StartResponse = Callable[..., Any]
_EXPLANATIONS = {
    403: "You may not see this.",
    404: "There is nothing at this address.",
    500: "This app could not be imported. The details are in the log of the server.",
}


class DirectoryAcceptor(Acceptor):
    """Lets pages in to the app of the file that their request names."""

    def apps_for(self, environ: dict[str, Any]) -> Apps:
        """The apps of that file."""
        apps: Apps = environ.get(_APPS) or self._apps
        return apps


class _Broken(Exception):
    """The file of an app cannot be imported; the cause says why."""


class DirectorySite:
    """Stands where a :class:`greenio.server.routes.app.WSGIApp` stands.

    :param base: path of the directory.
    :param index: what stands for a listing.
    :param debug: whether pages show why a file cannot be imported.
    :param others: as for Site, which answers what belongs to no app.
    """

    def __init__(
        self,
        base: str,
        index: Index,
        debug: bool,
        apps: Apps,
        acceptor: Acceptor,
        origins: OriginRule,
        poll: PollRoute,
        **others: Any,
    ) -> None:
        self._base = os.path.abspath(base)
        self._index = index
        self._debug = debug
        self._proxies: TrustedProxies = others.get("proxies") or TrustedProxies()
        others["library"] = Library()
        self._common = WSGIApp(apps, acceptor, origins, poll, **others)
        self._parts = acceptor, origins, poll
        self._others = others
        self._loaded: dict[str, tuple[Apps, WSGIApp]] = {}
        self._importing: dict[str, BoundedSemaphore] = {}

    def may_upgrade(self, environ: dict[str, Any]) -> bool:
        """Whether a WebSocket request is let through the handshake."""
        self._proxies.apply(environ)
        try:
            place = find_place(self._base, text(environ.get("PATH_INFO", "")))
            return place.kind is Kind.APP and self._load(place.file)[1].may_upgrade(_below(environ, place))
        except (NotFound, _Broken):
            return False

    def __call__(self, environ: dict[str, Any], start_response: _StartResponse) -> Iterable[bytes]:
        """WSGI."""
        self._proxies.apply(environ)
        path = text(environ.get("PATH_INFO", ""))
        try:
            place = find_place(self._base, path)
            if place.kind is Kind.LIBRARY:
                return self._common({**environ, "PATH_INFO": _wsgi(place.rest)}, start_response)
            if place.kind is Kind.APP:
                fresh = place.rest in ("", "/") and _asks_for_reload(environ)
                apps, site = self._load(place.file, fresh=fresh)
                return site({**_below(environ, place), _APPS: apps}, start_response)
            if place.kind is Kind.ADD_SLASH:
                return _redirect(environ, path, start_response)
            return _respond(environ, start_response, 200, self._show(place))
        except NotFound as error:
            return _refuse(environ, start_response, error.status)
        except _Broken as broken:
            if self._debug and broken.__cause__ is not None:
                trace = "".join(traceback.format_exception(broken.__cause__))
                return _respond(environ, start_response, 500, failure_page(trace))
            return _refuse(environ, start_response, 500)

    def _show(self, place: Target) -> str:
        if self._index is True:
            return listing(place.file, place.script)
        if self._index is False:
            raise NotFound(403)
        if self._index is None:
            raise NotFound(404)
        return self._index(place.file)

    def _load(self, file: str, *, fresh: bool = False) -> tuple[Apps, WSGIApp]:
        """The apps of a file and their site.

        :raises NotFound: it has no ``main``.
        :raises _Broken: it cannot be imported.
        """
        file = os.path.realpath(file)  # two links to one file are one app
        found = self._loaded.get(file)
        if found is not None and not fresh:
            return found
        with self._importing.setdefault(file, BoundedSemaphore()):
            found = self._loaded.get(file)
            if found is not None and not fresh:
                return found  # while we waited
            try:
                main = getattr(import_file(file), "main", None)
                apps = None if main is None else Apps(main)
            except (Exception, SystemExit) as error:
                log.error("the app %s cannot be imported", file, exc_info=error)
                raise _Broken from error
            if apps is None:
                self._loaded.pop(file, None)
                raise NotFound(404)
            found = self._loaded[file] = apps, WSGIApp(apps, *self._parts, **self._others)
            return found


def _below(environ: dict[str, Any], place: Target) -> dict[str, Any]:
    script = environ.get("SCRIPT_NAME", "") + _wsgi(place.script)
    return {**environ, "SCRIPT_NAME": script, "PATH_INFO": _wsgi(place.rest)}


def _wsgi(path: str) -> str:
    return path.encode("utf-8", "surrogateescape").decode("latin-1")


def _asks_for_reload(environ: dict[str, Any]) -> bool:
    return "reload" in parse_qs(environ.get("QUERY_STRING", ""), keep_blank_values=True)


def _redirect(environ: dict[str, Any], path: str, start_response: _StartResponse) -> list[bytes]:
    query = environ.get("QUERY_STRING", "")
    location = f"./{quote(path.rpartition('/')[2])}/" + (f"?{query}" if query else "")
    return _respond(environ, start_response, 301, "", [("Location", location)])


def _refuse(environ: dict[str, Any], start_response: _StartResponse, status: int) -> list[bytes]:
    line = f"{status} {HTTPStatus(status).phrase}"
    return _respond(environ, start_response, status, error_page(line, _EXPLANATIONS[status]))


def _respond(
    environ: dict[str, Any],
    start_response: _StartResponse,
    status: int,
    html: str,
    headers: Iterable[tuple[str, str]] = (),
) -> list[bytes]:
    body = html.encode("utf-8", "replace")
    start_response(
        f"{status} {HTTPStatus(status).phrase}",
        [
            ("Content-Type", "text/html; charset=utf-8"),
            ("Content-Length", str(len(body))),
            ("Cache-Control", "no-cache"),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "same-origin"),
            ("Content-Security-Policy", "frame-ancestors 'self'; base-uri 'self'"),
            *headers,
        ],
    )
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]
