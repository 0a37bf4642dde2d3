"""greenio inside of a Bottle project."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import bottle

from greenio.platform.serving import start_server
from greenio.server.embedded.mounted import wsgi_app
from greenio.server.embedded.view import METHODS, call_app
from greenio.server.pages.apps import Applications

__all__ = ["METHODS", "start_server", "webio_view", "wsgi_app"]


def webio_view(applications: Applications, **options: Any) -> Callable[..., bottle.HTTPResponse]:
    """A callback for routes of a Bottle application.

    It serves everything below a path: a route for the path is enough, the one for what is below comes with the first
    request of the page.

    :param applications: as for ``start_server()``.
    :param options: as for ``greenio.platform.wsgi_app()``.
    :returns: the callback; it takes the rest of the path as its one argument.

    Example::

        view = webio_view(main)
        app.route("/tool/", METHODS, view)
    """
    mounted = wsgi_app(applications, **options)

    def view(rest: str | None = None) -> bottle.HTTPResponse:
        environ = bottle.request.environ
        if rest is None:
            _add_route_below(view)
        # Bottle has decoded the path, and left out what is no UTF-8.
        result = call_app(mounted, {**environ, "PATH_INFO": environ["bottle.raw_path"]}, rest or "")
        bottle.request.bind(environ)  # the mounted application may have bound it to its own
        response = bottle.HTTPResponse(result.body, result.status)
        for name, value in result.headers:
            response.add_header(name, value)
        return response

    return view


def _add_route_below(view: Callable[..., bottle.HTTPResponse]) -> None:
    """Add the route for what is below the path of the current request, unless the author has one."""
    app = bottle.request.app
    below = f"{bottle.request.route.rule.rstrip('/')}/<rest:path>"
    if not any(route.rule == below for route in app.routes):
        app.route(below, METHODS, view)
