"""The route of a directory of apps: finds the file of a request, imports it, and lets routes of its own answer."""

from __future__ import annotations

import logging
import os
import traceback
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import parse_qs, quote

from gevent.lock import BoundedSemaphore

from greenio.server.acceptor import Acceptor
from greenio.server.deploy.listing import failure_page, listing
from greenio.server.deploy.modules import import_file
from greenio.server.deploy.paths import Kind, NotFound, Target, find_target
from greenio.server.deploy.source import read_source
from greenio.server.pages.apps import Apps
from greenio.server.parts import ServerParts
from greenio.server.request_info import text
from greenio.server.routes.app import Router
from greenio.server.routes.response import HTTPError, send_html
from greenio.server.routes.route import Environ, Route, StartResponse

log = logging.getLogger("greenio.server")

#: What a directory shows: True a listing, False 403, None 404; or a function of the directory's path.
Index = bool | None | Callable[[str], str]

#: Name of the application that stands for "none": no URL can name it.
NO_APP = "\0"

_APPS = "greenio.apps"
_NOT_IMPORTED = "This app could not be imported. The details are in the log of the server."


class DirectoryAcceptor(Acceptor):
    """Accepts connections for the app of the file that their request names."""

    def apps_for(self, environ: dict[str, Any]) -> Apps:
        """Return the apps of that file."""
        apps: Apps = environ.get(_APPS) or self._apps
        return apps


class _ImportFailed(Exception):
    """The file of an app cannot be imported; the cause says why."""


def directory_routes(base: str, index: Index, parts: ServerParts) -> list[Route]:
    """Return the routes of a server of a directory: one, which has routes for each app."""
    return [DirectoryRoute(base, index, parts)]


class DirectoryRoute(Route):
    """Everything in a directory of apps, and the paths that belong to no app.

    :param base: path of the directory.
    :param index: what directories show.
    :param parts: of the server.
    """

    methods = None

    def __init__(self, base: str, index: Index, parts: ServerParts) -> None:
        self._base = os.path.abspath(base)
        self._index = index
        self._debug = parts.options.debug
        self._table = parts.table
        self._max_body = parts.options.body_bytes
        self._common = Router(parts.table.shared, self._max_body)
        self._loaded: dict[str, tuple[Apps, Router]] = {}
        self._without_main: dict[
            str, tuple[int, int]
        ] = {}  # versions of files that were imported for nothing
        self._importing: dict[str, BoundedSemaphore] = {}

    def matches(self, path: str) -> bool:
        """Return True: all paths are its own."""
        return True

    def upgrade_refusal(self, environ: Environ) -> int:
        """Return the status with which an app refuses a request for a WebSocket; 0 if it gets one."""
        try:
            target = find_target(self._base, text(environ.get("PATH_INFO", "")))
            if target.kind is not Kind.APP:
                return 404
            router = self._load(target.file)[1]
            return router.upgrade_refusal(environ, _wsgi(target.rest))
        except NotFound as error:
            return error.status
        except _ImportFailed:
            return 500

    def busy(self) -> bool:
        """Return whether something is still under way to a page; all apps share the routes of transports."""
        return self._common.busy()

    def call(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Let the app's routes answer, or show the directory."""
        path = text(environ.get("PATH_INFO", ""))
        try:
            target = find_target(self._base, path)
            if target.kind is Kind.LIBRARY:
                return self._common.call({**environ, "PATH_INFO": _wsgi(target.rest)}, start_response)
            if target.kind is Kind.APP:
                # For authors only: an import runs code, and takes its time from all visitors.
                fresh = self._debug and target.rest in ("", "/") and _asks_for_reload(environ)
                apps, router = self._load(target.file, fresh=fresh)
                return router.call({**_below(environ, target), _APPS: apps}, start_response)
            if target.kind is Kind.ADD_SLASH:
                return _redirect(environ, path, start_response)
            return send_html(environ, start_response, self._show(target))
        except NotFound as error:
            if self._common.find(environ.get("PATH_INFO", "")) is not None:
                return self._common.call(environ, start_response)
            raise HTTPError(error.status) from None
        except _ImportFailed as failed:
            if self._debug and failed.__cause__ is not None:
                trace = "".join(traceback.format_exception(failed.__cause__))
                return send_html(environ, start_response, failure_page(trace), status=500)
            raise HTTPError(500, _NOT_IMPORTED) from None

    def _show(self, target: Target) -> str:
        if self._index is True:
            return listing(self._base, target.file, target.script)
        if self._index is False:
            raise NotFound(403)
        if self._index is None:
            raise NotFound(404)
        return self._index(target.file)

    def _load(self, file: str, *, fresh: bool = False) -> tuple[Apps, Router]:
        """Return the apps of a file and their routes.

        :raises NotFound: it has no ``main``. A file whose source binds none is not run to find that out.
        :raises _ImportFailed: it cannot be imported.
        """
        file = os.path.realpath(file)  # two links to one file are one app
        found = self._loaded.get(file)
        if found is not None and not fresh:
            return found
        with self._importing.setdefault(file, BoundedSemaphore()):
            found = self._loaded.get(file)
            if found is not None and not fresh:
                return found  # while we waited
            version = self._version(file)
            try:
                main = getattr(import_file(file), "main", None)
                apps = None if main is None else Apps(main)
            except (Exception, SystemExit) as error:
                log.error("the app %s cannot be imported", file, exc_info=error)
                raise _ImportFailed from error
            if apps is None:
                self._loaded.pop(file, None)
                self._without_main[file] = version
                raise NotFound(404)
            found = self._loaded[file] = apps, Router(self._table.routes(apps), self._max_body)
            return found

    def _version(self, file: str) -> tuple[int, int]:
        """Return the version of a file that may be an app.

        :raises NotFound: it cannot be one, or was found to be none.
        """
        try:
            source = read_source(file)
        except OSError:
            raise NotFound(404) from None
        if not source.may_be_app or self._without_main.get(file) == source.version:
            raise NotFound(404)
        return source.version


def _below(environ: Environ, target: Target) -> Environ:
    script = environ.get("SCRIPT_NAME", "") + _wsgi(target.script)
    return {**environ, "SCRIPT_NAME": script, "PATH_INFO": _wsgi(target.rest)}


def _wsgi(path: str) -> str:
    return path.encode("utf-8", "surrogateescape").decode("latin-1")


def _asks_for_reload(environ: Environ) -> bool:
    return "reload" in parse_qs(environ.get("QUERY_STRING", ""), keep_blank_values=True)


def _redirect(environ: Environ, path: str, start_response: StartResponse) -> Iterable[bytes]:
    query = environ.get("QUERY_STRING", "")
    location = f"./{quote(path.rpartition('/')[2])}/" + (f"?{query}" if query else "")
    headers = [("Location", location), ("Cache-Control", "no-cache")]
    return send_html(environ, start_response, "", status=301, headers=headers)
