"""``path_deploy()``: serve a directory of apps until the process is told to stop."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from greenio import limits
from greenio.server.deploy.route import NO_APP, DirectoryAcceptor, Index, directory_routes
from greenio.server.embedded.mode import enter_server_mode
from greenio.server.lifecycle.run import run
from greenio.server.lifecycle.server import Server
from greenio.server.options import ServerOptions, make_options


def path_deploy(
    base: str | os.PathLike[str],
    port: int = 0,
    host: str | None = "",
    index: Index = True,
    static_dir: str | os.PathLike[str] | None = None,
    reconnect_timeout: float = 0,
    cdn: bool | str = True,
    debug: bool = False,
    allowed_origins: Sequence[str] | None = None,
    check_origin: Callable[[str], bool] | None = None,
    max_payload_size: int | float | str = "200M",
    **server_settings: Any,
) -> None:
    """Serve the apps of a directory; blocks until the process is stopped.

    Every file ``NAME.py`` with an attribute ``main`` (a function, a list or a dict, as for ``start_server()``) is at
    ``/NAME``, files of directories below accordingly. It is imported on the first request; with ``debug`` anew for
    ``/NAME?reload``, where what runs keeps the old code. An import that failed is tried again on the next request.

    Visitors get 403 or 404, and nothing is run, for names that begin with a dot or an underscore, for symbolic links
    that lead out of the directory, and for files that bind no ``main`` in the text of their top level (a definition,
    an assignment, an import; ``from x import *`` may bind it). So a script for the administrator may lie beside the
    apps; under ``if __name__ == "__main__":`` is nevertheless a better place for what it does.

    The parameters not named here mean what they mean for ``start_server()``.

    :param base: the directory.
    :param port: 0 chooses a free one.
    :param host: the address to listen on.
    :param index: what a directory without ``index.py`` shows: True a list of its apps, False nothing (403), None
        nothing (404); or a function of the directory's path that returns HTML.
    :param static_dir: directory to serve under ``/static/``, as for ``start_server()``.
    :param reconnect_timeout: seconds that a session survives a lost connection.
    :param cdn: a base URL of the library's files.
    :param debug: start anew when a Python file below ``base`` changes, show tracebacks, also of imports, and let any
        visitor import a file anew with ``?reload``. Not for servers that strangers reach.
    :param allowed_origins: patterns of other sites that may connect.
    :param check_origin: function of an origin that says whether it may connect.
    :param max_payload_size: largest message or request body.
    :param server_settings: further parameters of ``start_server()`` by their names; others give a warning.
    :raises NotADirectoryError: ``base`` is no directory.
    :raises OSError: the port is in use.

    Example: ``path_deploy("apps", port=8080)``
    """
    options = make_options("path_deploy", locals(), server_settings)
    enter_server_mode()
    base = os.fspath(base)
    if not os.path.isdir(base):
        raise NotADirectoryError(f"path_deploy(): {base!r} is no directory")
    run(partial(directory_server, base, index), options, watched=base)


def path_deploy_http(
    base: str | os.PathLike[str],
    port: int = 0,
    host: str | None = "",
    index: Index = True,
    static_dir: str | os.PathLike[str] | None = None,
    cdn: bool | str = True,
    debug: bool = False,
    allowed_origins: Sequence[str] | None = None,
    check_origin: Callable[[str], bool] | None = None,
    session_expire_seconds: float | None = None,
    session_cleanup_interval: float | None = None,
    max_payload_size: int | float | str = "200M",
    **server_settings: Any,
) -> None:
    """:func:`path_deploy` under the name for servers without WebSockets, whose pages may be away for a while.

    :param base: the directory.
    :param port: 0 chooses a free one.
    :param host: the address to listen on.
    :param index: what a directory without ``index.py`` shows.
    :param static_dir: directory to serve under ``/static/``.
    :param cdn: a base URL of the library's files.
    :param debug: start anew on changes, show tracebacks.
    :param allowed_origins: patterns of other sites that may connect.
    :param check_origin: function of an origin that says whether it may connect.
    :param session_expire_seconds: seconds that a session outlives a lost connection; None means 600.
    :param session_cleanup_interval: ignored: sessions expire on time.
    :param max_payload_size: largest message or request body.
    :param server_settings: the other parameters of :func:`path_deploy`.
    """
    path_deploy(
        base,
        port=port,
        host=host,
        index=index,
        static_dir=static_dir,
        reconnect_timeout=limits.SESSION_EXPIRY if session_expire_seconds is None else session_expire_seconds,
        cdn=cdn,
        debug=debug,
        allowed_origins=allowed_origins,
        check_origin=check_origin,
        max_payload_size=max_payload_size,
        **server_settings,
    )


def directory_server(base: str, index: Index, options: ServerOptions) -> Server:
    """Make a server for the apps of a directory."""
    return Server({NO_APP: _nothing}, options, DirectoryAcceptor, partial(directory_routes, base, index))


def _nothing() -> None:
    pass
