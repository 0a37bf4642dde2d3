"""The page on which an application runs, or the list of applications, and its web-app manifest."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import parse_qs

from greenio.engine.locations import Location
from greenio.navigation.pages import pages_of
from greenio.runtime.visitor.user import USER_KEY, has_roles, required_roles
from greenio.server.acceptor import Acceptor
from greenio.server.pages.apps import Apps
from greenio.server.pages.config import page_config
from greenio.server.pages.html import ROOT_KEY, Pages, base_of, root_of, web_manifest
from greenio.server.pages.plain import ERROR_POLICY, error_page
from greenio.server.pages.policy import new_nonce, strict_headers
from greenio.server.request_info import text
from greenio.server.routes.response import HTTPError, send, send_html
from greenio.server.routes.route import Environ, Route, StartResponse

_STOPPING = "This server is about to stop or to be restarted. This page tries again by itself."


class PageRoute(Route):
    """The page of an application.

    :param apps: the applications.
    :param pages: renders pages.
    :param acceptor: knows whether the server is about to stop.
    :param is_strict: every load of a page has a nonce, without which neither scripts nor styles count.
    """

    def __init__(self, apps: Apps, pages: Pages, acceptor: Acceptor, is_strict: bool = False) -> None:
        self._apps = apps
        self._pages = pages
        self._acceptor = acceptor
        self._is_strict = is_strict

    def matches(self, path: str) -> bool:
        """Return whether a request for ``path`` is its own."""
        return path in ("/", "") or self._apps.have_pages

    def call(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Show the page."""
        if self._acceptor.admission.is_stopping:
            headers = [("Cache-Control", "no-store"), ("Retry-After", "5"), ("Refresh", "5")]
            headers.append(("Content-Security-Policy", ERROR_POLICY))
            html = error_page("Stopping", _STOPPING)
            return send_html(environ, start_response, html, status=503, headers=headers)
        root = environ.get(ROOT_KEY) or root_of(
            text(environ.get("SCRIPT_NAME", "") + environ.get("PATH_INFO", ""))
        )
        name, app = self._apps.choose(_app_name(environ))
        roles = required_roles(app)
        if roles is not None and not has_roles(environ.get(USER_KEY), roles):
            raise HTTPError(403)
        path = environ.get("PATH_INFO", "")
        page_map = pages_of(app)
        base, status = None, 200
        if page_map is not None and ROOT_KEY not in environ:
            base, root = (base_of(path), "") if path not in ("/", "") else (root, "")
            status = 200 if page_map.has(_location(path)) else 404
        elif path not in ("/", ""):
            raise HTTPError(404)
        config = page_config(app)
        nonce = new_nonce() if self._is_strict else ""
        html = (
            self._pages.index_page(self._apps, config, root=root, nonce=nonce)
            if app is None
            else self._pages.app_page(config, root=root, app_name=name, nonce=nonce, base=base)
        )
        if nonce:
            headers = strict_headers(nonce, self._pages.files_url)
            return send_html(environ, start_response, html, status=status, headers=headers)
        return send_html(environ, start_response, html, status=status)


class ManifestRoute(Route):
    """The web-app manifest of an application.

    :param apps: the applications.
    """

    def __init__(self, apps: Apps) -> None:
        self._apps = apps

    def matches(self, path: str) -> bool:
        """Return whether a request for ``path`` is its own."""
        return path == "/manifest.webmanifest"

    def call(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Send the manifest, if the application has one."""
        config = page_config(self._apps.choose(_app_name(environ))[1])
        if config.manifest is None:
            raise HTTPError(404)
        headers = [("Content-Type", "application/manifest+json"), ("Cache-Control", "no-cache")]
        return send(environ, start_response, 200, headers, web_manifest(config).encode("utf-8", "replace"))


def _location(path: str) -> Location:
    """Return the location of a page at ``path`` of WSGI, which is decoded: a slash inside of a part is not known."""
    return Location(tuple(each for each in text(path).strip("/").split("/") if each))


def _app_name(environ: Environ) -> str | None:
    """Return the name that the URL asks for, None if it asks for none."""
    names = parse_qs(environ.get("QUERY_STRING", ""), keep_blank_values=True).get("app")
    return names[-1] if names else None
