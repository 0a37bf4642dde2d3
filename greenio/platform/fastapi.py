"""greenio inside of a FastAPI or Starlette project. Needs Starlette, which FastAPI brings along."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from greenio.server.asgi.app import AsgiApp, asgi_app, asgi_options
from greenio.server.lifecycle.start import start_server
from greenio.server.pages.apps import Applications

try:
    from starlette.routing import BaseRoute, Route, WebSocketRoute
except ImportError as error:
    raise ImportError("greenio.platform.fastapi needs FastAPI: pip install fastapi") from error

__all__ = ["asgi_app", "start_server", "webio_routes"]

#: What is served below the page.
_BELOW = ("/_greenio/{rest:path}", "/static/{rest:path}", "/manifest.webmanifest", "/readyz", "/healthz")


def webio_routes(
    applications: Applications,
    cdn: bool | str = True,
    reconnect_timeout: float = 0,
    allowed_origins: Sequence[str] | None = None,
    check_origin: Callable[[str], bool] | None = None,
    **options: Any,
) -> list[BaseRoute]:
    """Routes that serve applications at ``/``, beside other routes of the same project.

    The parameters of the same names are explained at ``greenio.platform.asgi_app()``.

    :param applications: as for ``start_server()``.
    :param cdn: a base URL of the library's files.
    :param reconnect_timeout: seconds that a session survives a lost connection.
    :param allowed_origins: patterns of other sites whose pages may connect.
    :param check_origin: function of an origin that says whether it may connect.
    :param options: further parameters of ``asgi_app()``.
    :returns: the routes.

    Example: ``app = FastAPI(routes=webio_routes(main))``, or ``app.mount("/tool", FastAPI(routes=webio_routes(main)))``
    """
    expire = options.pop("session_expire_seconds", None)
    app = AsgiApp(applications, asgi_options("webio_routes", locals(), options, expire))
    pages: list[BaseRoute] = [Route(path, app) for path in ("/", *_BELOW)]
    return [*pages, WebSocketRoute("/_greenio/ws", app)]
