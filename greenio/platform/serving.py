"""``start_server()`` of the modules for web frameworks: greenio's own server with the parameters of PyWebIO's."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Sequence
from typing import Any

from greenio import limits
from greenio.exceptions import GreenioWarning
from greenio.server.lifecycle.start import start_server as start_own_server
from greenio.server.options import split_options
from greenio.server.pages.apps import Applications


def start_server(
    applications: Applications,
    port: int = 8080,
    host: str | None = "",
    cdn: bool | str = True,
    static_dir: str | os.PathLike[str] | None = None,
    remote_access: bool = False,
    allowed_origins: Sequence[str] | None = None,
    check_origin: Callable[[str], bool] | None = None,
    session_expire_seconds: float | None = None,
    session_cleanup_interval: float | None = None,
    debug: bool = False,
    max_payload_size: int | float | str = "200M",
    *,
    auto_open_webbrowser: bool = False,
    **options: Any,
) -> None:
    """Serve applications with greenio's own server, whatever framework the module is named after. Blocks.

    The parameters of the same names are explained at ``greenio.start_server()``.

    :param applications: a function, a list of functions, or a dict of name to function.
    :param port: default 8080; 0 chooses a free one.
    :param host: the address to listen on.
    :param cdn: a base URL of the library's files.
    :param static_dir: directory to serve under ``/static/``.
    :param remote_access: open a tunnel from the internet.
    :param allowed_origins: patterns of other sites that may connect.
    :param check_origin: function of an origin that says whether it may connect.
    :param session_expire_seconds: seconds that a session outlives a lost connection; None means 600.
    :param session_cleanup_interval: ignored: sessions expire on time.
    :param debug: restart on changes, show tracebacks.
    :param max_payload_size: largest message or request body.
    :param auto_open_webbrowser: open the default browser.
    :param options: further parameters of ``greenio.start_server()`` by their names; settings of the framework's own
        server have no effect here and give a warning.

    Example: ``start_server(main, port=8080)``
    """
    known, others = split_options(options)
    if others:
        warnings.warn(
            f"greenio serves with a server of its own: {', '.join(sorted(others))} has no effect",
            GreenioWarning,
            stacklevel=2,
        )
    expire = limits.SESSION_EXPIRY if session_expire_seconds is None else session_expire_seconds
    start_own_server(
        applications,
        port=port,
        host=host,
        cdn=cdn,
        static_dir=static_dir,
        remote_access=remote_access,
        allowed_origins=allowed_origins,
        check_origin=check_origin,
        debug=debug,
        auto_open_webbrowser=auto_open_webbrowser,
        max_payload_size=max_payload_size,
        **{"reconnect_timeout": expire, **known},
    )
