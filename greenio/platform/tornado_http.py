"""greenio inside of a Tornado project, with the parameters of PyWebIO's handler for long poll. Needs Tornado.

Pages use a WebSocket here, too, and long poll where a proxy lets none through.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from greenio import limits
from greenio.platform import tornado
from greenio.platform.serving import start_server
from greenio.server.pages.apps import Applications

__all__ = ["start_server", "webio_handler"]


def webio_handler(
    applications: Applications,
    cdn: bool | str = True,
    session_expire_seconds: float | None = None,
    session_cleanup_interval: float | None = None,
    allowed_origins: Sequence[str] | None = None,
    check_origin: Callable[[str], bool] | None = None,
    **options: Any,
) -> type[tornado.AsgiHandler]:
    """A class of handlers for a route of a Tornado application. One route is enough.

    The parameters of the same names are explained at ``greenio.platform.wsgi_app()``.

    :param applications: as for ``start_server()``.
    :param cdn: a base URL of the library's files.
    :param session_expire_seconds: seconds that a session outlives the last sign of life of its page; None means 600.
    :param session_cleanup_interval: ignored: sessions expire on time.
    :param allowed_origins: patterns of other sites whose pages may connect.
    :param check_origin: function of an origin that says whether it may connect.
    :param options: further parameters of ``asgi_app()``.
    :returns: the class.

    Example: ``tornado.web.Application([(r"/tool", webio_handler(main))])``
    """
    del session_cleanup_interval
    expire = limits.SESSION_EXPIRY if session_expire_seconds is None else session_expire_seconds
    return tornado.webio_handler(
        applications,
        cdn=cdn,
        allowed_origins=allowed_origins,
        check_origin=check_origin,
        session_expire_seconds=expire,
        **options,
    )
