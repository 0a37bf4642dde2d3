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

    It serves everything below a path, so it needs a route for the path and one for what is below.

    :param applications: as for ``start_server()``.
    :param options: as for ``greenio.platform.wsgi_app()``.
    :returns: the callback; it takes the rest of the path as its one argument.

    Example::

        view = webio_view(main)
        app.route("/tool/", METHODS, view)
        app.route("/tool/<rest:path>", METHODS, view)
    """
    mounted = wsgi_app(applications, **options)

    def view(rest: str = "") -> bottle.HTTPResponse:
        environ = bottle.request.environ
        # Bottle has decoded the path, and left out what is no UTF-8.
        result = call_app(mounted, {**environ, "PATH_INFO": environ["bottle.raw_path"]}, rest)
        bottle.request.bind(environ)  # the mounted application may have bound it to its own
        response = bottle.HTTPResponse(result.body, result.status)
        for name, value in result.headers:
            response.add_header(name, value)
        return response

    return view
