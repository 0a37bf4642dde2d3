"""``start_server()``: serve until the process is told to stop."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from gevent.event import Event

from greenio.server.embedded.mode import enter_server_mode
from greenio.server.lifecycle.run import run
from greenio.server.lifecycle.server import Server
from greenio.server.options import make_options
from greenio.server.pages.apps import Applications


def start_server(
    applications: Applications,
    port: int = 0,
    host: str | None = "",
    debug: bool = False,
    cdn: bool | str = True,
    static_dir: str | os.PathLike[str] | None = None,
    remote_access: bool = False,
    reconnect_timeout: float = 0,
    allowed_origins: Sequence[str] | None = None,
    check_origin: Callable[[str], bool] | None = None,
    auto_open_webbrowser: bool = False,
    max_payload_size: int | float | str = "200M",
    *,
    allowed_hosts: Sequence[str] | None = None,
    allowed_backends: Sequence[str] | None = None,
    trusted_proxies: Sequence[str] | None = None,
    metrics: bool | str = False,
    admin_token: str | None = None,
    keep_page: bool = False,
    max_sessions: int | None = None,
    max_sessions_per_address: int | None = None,
    max_connections_per_address: int | None = None,
    idle_timeout: float = 0,
    orphan_timeout: float | None = 3600,
    drain_timeout: float = 0,
    stop_timeout: float | None = None,
    preempt: bool = True,
    websocket_ping_interval: float | None = None,
    websocket_ping_timeout: float | None = None,
    websocket_max_message_size: int | float | str | None = None,
    **server_settings: Any,
) -> None:
    """Serve applications to browsers; blocks until the process is stopped.

    Every page view runs its application in a session of its own. Ctrl-C, SIGTERM and SIGHUP end all sessions
    (waiting calls raise, deferred functions run) and let this function return; a second one ends the process at once.
    Outside of the main thread no signals are handled.

    The environment variable ``GREENIO_X`` overrides the parameter ``x``, as in ``GREENIO_KEEP_PAGE=1`` (lists with
    commas); there is none for ``port``, ``remote_access`` and functions.

    :param applications: a function, named ``index``; a list of functions, named after themselves; or a dict of name
        to function. ``?app=NAME`` chooses among them; without ``index`` a list of all is shown.
    :param port: 0 chooses a free one.
    :param host: the address to listen on; ``''`` or None means all. ``'unix:/path'`` is a UNIX socket, for a proxy.
    :param debug: start the process anew when an imported source file changes, upon which open pages reload
        themselves, and show uncaught exceptions with their traceback in the page.
    :param cdn: a base URL from which pages load the library's files. True and False both mean this server:
        nothing ever comes from a public one.
    :param static_dir: directory to serve under ``/static/``. Names that begin with a dot, and symbolic links that
        lead out of it, are answered with 403.
    :param remote_access: open a tunnel from the internet with the ``ssh`` program, and print its public address.
        It leads through the service that the environment variable ``GREENIO_REMOTE_ACCESS`` names, as
        ``host[:port]``; there is none by default. Failures are logged, the server runs on.
    :param reconnect_timeout: seconds that a session survives a lost connection; 0: not at all.
    :param allowed_origins: patterns of other sites whose pages may connect, and may show this page in a frame,
        such as ``https://*.example.com``; ``*``, ``?``, ``[seq]`` and ``[!seq]`` are understood.
    :param check_origin: function of an origin that returns whether it may connect; ``allowed_origins`` then does
        not count. The own origin always may.
    :param auto_open_webbrowser: open the default browser when the port answers.
    :param max_payload_size: largest message or request body, in bytes or as ``'40K'``, ``'3M'``, ``'1.5G'``.
    :param allowed_hosts: patterns of names of this server, compared with the Host header without its
        port. None accepts all; a list protects a server on a private network against DNS rebinding.
    :param allowed_backends: base URLs of other greenio servers, such as ``['https://api.example.com/tool/']``. A page
        of this server whose address says ``?pywebio_api=URL`` with one of them shows the application of that server,
        whose commands then run with the rights of this site. Any other URL is ignored: a link must not choose whom
        the page obeys. None: the parameter has no effect.
    :param trusted_proxies: addresses and networks of proxies whose ``X-Forwarded-For``, ``-Proto``, ``-Host`` and
        ``-Prefix`` headers describe visitors, such as ``['127.0.0.1']``; ``'unix:'`` for connections over a UNIX
        socket. None trusts no proxy. With a list, ``info.request`` holds no header of a visitor who comes without
        these proxies that only a proxy may send: ``X-Forwarded-*``, and the usual ones of proxies that authenticate
        users (``Remote-User``, ``X-Remote-User``, ``X-Auth-Request-*``, ``X-WebAuth-*``, ``Cf-Access-*``...). The
        proxy has to replace or drop such headers of its own clients.
    :param metrics: serve figures for Prometheus: True at ``/metrics`` of this server, ``'127.0.0.1:9090'`` at an
        address of its own, together with ``/healthz`` and ``/readyz``. The latter two are always served here.
    :param admin_token: a secret of at least 16 characters. Its holder sees all sessions and may end them, with
        ``greenio top`` or over HTTP; None: there is no administration.
    :param keep_page: a page that was reloaded shows everything again, and the session goes on. For that the server keeps
        up to 1 MB per session of what its page shows; without ``reconnect_timeout`` a session then waits 60 seconds for its page.
    :param max_sessions: sessions at a time; further visitors wait on a page that explains it. None: no bound.
    :param max_sessions_per_address: sessions at a time of one visitor's address. None: no bound.
    :param max_connections_per_address: HTTP connections at a time of one address, against clients that hold hundreds;
        further ones are answered with 429. Browsers open about 6, each page on long poll one more; open WebSockets
        and ``trusted_proxies`` do not count. None: no bound.
    :param idle_timeout: seconds after which a session ends whose user does nothing; 0: never.
    :param orphan_timeout: seconds for which tasks run on after their session has ended, such as a file that is being
        saved when the visitor leaves. What lasts longer is killed, and the log names its line. None: for ever (in
        the environment and on the command line ``never``). Until then the session counts for ``max_sessions``.
        Coroutines do not run on: ``SessionClosedException`` is raised at their next await.
    :param drain_timeout: seconds that sessions may go on after SIGTERM or Ctrl-C, while their pages say that the
        server stops, new visitors are refused and ``/readyz`` answers 503; 0: they end at once.
    :param stop_timeout: seconds for tasks to end and deferred functions to run when sessions are ended by that; None: 15.
    :param preempt: interrupt tasks that compute, so that others are served meanwhile. Shared data then needs locks,
        as with threads. Works in the main thread of POSIX systems.
    :param websocket_ping_interval: seconds without a sign of life until a page is pinged; None: 25, 0: never. The page,
        too, then asks for a sign of life when it has heard nothing for half as long again, and reconnects without one.
    :param websocket_ping_timeout: seconds after the ping until a silent page counts as lost; None: 20.
    :param websocket_max_message_size: largest message of a page, such as a form with all its texts, as for
        ``max_payload_size``. Default: 4M, at most 64M. Files, and large values of ``eval_js()``, do not count.
    :param server_settings: settings of other servers, which have no effect here and give a warning.
    :raises OSError: the port is in use.
    :raises RuntimeError: an interactive call outside of any app has started script mode before.
    :raises TypeError: an application cannot be called, or a value is of a wrong type.
    :raises ValueError: two applications have the same name, a size makes no sense, or the token is too short.

    Example: ``start_server(main, port=8080)``
    """
    options = make_options("start_server", locals(), server_settings)
    enter_server_mode()
    run(partial(Server, applications), options)


def run_event_loop(debug: bool = False) -> None:
    """Block the calling thread for ever. Kept for scripts that start it for coroutine apps, which need no loop
    of their own here.

    :param debug: ignored.
    """
    Event().wait()
