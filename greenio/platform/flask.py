"""greenio inside of a Flask project. Needs Flask."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from greenio.platform.serving import start_server
from greenio.server.embedded.mounted import wsgi_app
from greenio.server.embedded.view import METHODS, call_app
from greenio.server.pages.apps import Applications

try:
    import flask
except ImportError as error:
    raise ImportError("greenio.platform.flask needs Flask: pip install flask") from error

__all__ = ["METHODS", "start_server", "webio_view", "wsgi_app"]


def webio_view(applications: Applications, **options: Any) -> Callable[..., Any]:
    """A view function for a Flask application.

    It serves everything below a path, so it needs a rule for the path and one for what is below.

    :param applications: as for ``start_server()``.
    :param options: as for ``greenio.platform.wsgi_app()``.
    :returns: the view; it takes the rest of the path as its one argument.

    Example::

        view = webio_view(main)
        app.add_url_rule("/tool/", "tool", view, methods=METHODS)
        app.add_url_rule("/tool/<path:rest>", "tool", view, methods=METHODS)
        # Under a server that offers WebSockets, which are rules of their own for Flask:
        app.add_url_rule("/tool/<path:rest>", "tool", view, websocket=True)
    """
    mounted = wsgi_app(applications, **options)

    def view(rest: str = "") -> Any:
        result = call_app(mounted, flask.request.environ, rest)
        return flask.Response(result.body, result.status, result.headers, direct_passthrough=True)

    view.provide_automatic_options = False  # type: ignore[attr-defined]  # OPTIONS is ours
    return view
