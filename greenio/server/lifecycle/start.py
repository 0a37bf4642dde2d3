"""``start_server()``: serve until the process is told to stop."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypedDict

from greenio.server.embedded.mode import enter_server_mode
from greenio.server.embedded.thread_event import ThreadEvent
from greenio.server.lifecycle.run import run
from greenio.server.lifecycle.server import Server
from greenio.server.login.passwords import Auth
from greenio.server.options import make_options
from greenio.server.pages.apps import Applications

if TYPE_CHECKING:
    from typing_extensions import Unpack


class NoMoreSettings(TypedDict):
    """Settings of other servers: they are accepted with a warning, and type checkers refuse them."""


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
    replay_answers: bool = True,
    certfile: str | os.PathLike[str] | None = None,
    keyfile: str | os.PathLike[str] | None = None,
    tls_self_signed: bool = False,
    allowed_hosts: Sequence[str] | None = None,
    allowed_backends: Sequence[str] | None = None,
    csp: str = "default",
    trusted_proxies: Sequence[str] | None = None,
    secret: str | None = None,
    auth: Auth | None = None,
    oidc_issuer: str | None = None,
    oidc_client_id: str | None = None,
    oidc_client_secret: str | None = None,
    login_timeout: float = 12 * 3600,
    user_header: str | None = None,
    roles_header: str | None = None,
    metrics: bool | str = False,
    traces: bool = False,
    access_log: bool = False,
    log_format: str = "text",
    admin_token: str | None = None,
    keep_page: bool = False,
    max_sessions: int | None = None,
    max_sessions_per_address: int | None = None,
    max_connections_per_address: int | None = None,
    max_memory: int | float | str | None = None,
    idle_timeout: float = 0,
    orphan_timeout: float | None = 3600,
    drain_timeout: float = 0,
    stop_timeout: float | None = None,
    worker: str | None = None,
    preempt: bool = True,
    websocket_ping_interval: float | None = None,
    websocket_ping_timeout: float | None = None,
    websocket_max_message_size: int | float | str | None = None,
    **server_settings: Unpack[NoMoreSettings],
) -> None:
    """Serve applications to browsers; blocks until the process is stopped.

    Every page view runs its application in a session of its own. Ctrl-C, SIGTERM and SIGHUP end all sessions
    (waiting calls raise, deferred functions run) and let this function return; a second one ends the process at once.
    Outside of the main thread no signals are handled.

    In a notebook, and wherever an asyncio loop runs in the calling thread, it returns at once: the server has a native thread
    of its own, each app, too, and nothing is pre-empted. Calling it again for the same port replaces the server.
    In a terminal's IPython it blocks until Ctrl-C, and the rest holds as well.

    Whoever runs the program may override the parameters, in this order: options of ``greenio run``; environment
    variables, ``GREENIO_X`` for the parameter ``x``, as in ``GREENIO_KEEP_PAGE=1`` (lists with commas; there is none for
    ``remote_access`` and functions); ``greenio.toml`` or the table ``[tool.greenio]`` of ``pyproject.toml`` in the
    working directory, or the file that ``GREENIO_CONFIG`` names.

    :param applications: a function, named ``index``; a list of functions, named after themselves; or a dict of name
        to function. ``?app=NAME`` chooses among them; without ``index`` a list of all is shown.
    :param port: 0 chooses a free one.
    :param host: the address to listen on; ``''`` or None means all. ``'unix:/path'`` is a UNIX socket, for a proxy.
    :param debug: start the process anew when an imported source file changes, upon which open pages reload
        themselves, and show uncaught exceptions with their traceback in the page. The server prints a token for the
        traceback's local variables. The environment variable ``GREENIO_EDITOR`` makes lines of tracebacks links
        that open an editor, such as ``vscode://file/{path}:{line}``.
    :param replay_answers: with ``debug``, a page that has reloaded itself gives the same answers again as long as the new
        code asks the same questions; passwords and files are not kept. Default: True.
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
    :param certfile: path of a certificate in PEM format, with those above it: the server speaks TLS (https). SIGHUP then
        does not end the process, but lets it read the files anew. A WebSocket takes 14 KB more. Default: no TLS.
    :param keyfile: path of the certificate's private key. Default: ``certfile`` holds it, too.
    :param tls_self_signed: True speaks TLS by a certificate that is made at the start for the names of this machine;
        browsers warn of it. For cameras and microphones in a local network, which need https. It takes the extra
        ``greenio-web[tls]``. Default: False.
    :param allowed_hosts: patterns of names of this server, compared with the Host header without its
        port. None accepts all; a list protects a server on a private network against DNS rebinding.
    :param allowed_backends: base URLs of other greenio servers, such as ``['https://api.example.com/tool/']``. A page
        of this server whose address says ``?pywebio_api=URL`` with one of them shows the application of that server,
        whose commands then run with the rights of this site. Any other URL is ignored: a link must not choose whom
        the page obeys. None: the parameter has no effect.
    :param csp: Content-Security-Policy of pages. ``'default'`` restricts plug-ins, ``<base>`` and the sites that may show
        the page in a frame (see ``allowed_origins``), so that every script runs. ``'strict'`` lets the browser run only
        scripts that this server or its author has sent: the page's own, files of this server, ``run_js()``,
        ``eval_js()``, ``JSFunction`` and ``config(js_code=, js_file=, css_style=, css_file=)``, by a nonce that is new
        for each load of a page. Scripts and event handlers (``onclick=``) in HTML do not run, so HTML into which
        somebody smuggled one does no harm; ``eval()``, and libraries that use it, do not work.
    :param trusted_proxies: addresses and networks of proxies whose ``X-Forwarded-For``, ``-Proto``, ``-Host`` and
        ``-Prefix`` headers describe visitors, such as ``['127.0.0.1']``; ``'unix:'`` for connections over a UNIX
        socket. None trusts no proxy. With a list, ``info.request`` holds no header of a visitor who comes without
        these proxies that only a proxy may send: ``X-Forwarded-*``, and the usual ones of proxies that authenticate
        users (``Remote-User``, ``X-Remote-User``, ``X-Auth-Request-*``, ``X-WebAuth-*``, ``Cf-Access-*``...). The
        proxy has to replace or drop such headers of its own clients.
    :param secret: a text of at least 16 characters that signs cookies: for ``auth``, ``log_in()`` and signed cookies.
        The same in all processes of a site, and known to nobody else; a new one logs all users out. Give it in the
        environment, as ``GREENIO_SECRET``. None: nothing can be signed.
    :param auth: let in only users who log in with name and password, before anything of the app runs. Path of a file
        with lines ``NAME:HASH`` or ``NAME:HASH:ROLE,ROLE``, whose hashes ``greenio hash-password`` prints; a dict of name
        to hash; or a function of name and password that returns True or a dict of claims for the right ones. Takes the
        extra ``greenio-web[auth]`` (not for a function) and a ``secret``. ``_greenio/login/out`` logs out. None: everybody.
    :param oidc_issuer: address of a login provider (OpenID Connect), such as ``'https://login.example.com/realm'``: its
        users are let in, before anything of the app runs. Takes the extra ``greenio-web[oidc]`` and a ``secret``. The
        address that is registered there is this site's with ``_greenio/login/oidc``. None: everybody.
    :param oidc_client_id: the name under which the provider knows this site.
    :param oidc_client_secret: the secret that belongs to it, best given as ``GREENIO_OIDC_CLIENT_SECRET``; None: a
        public client.
    :param login_timeout: seconds until users have to log in again. Default: 12 hours.
    :param user_header: name of the header in which a proxy names the user who has logged in there, such as
        ``'X-Forwarded-User'``. It counts from ``trusted_proxies`` only, which have to replace the one of a visitor.
    :param roles_header: name of the header in which it lists the roles of that user, separated by commas.
    :param metrics: serve figures for Prometheus: True at ``/metrics`` of this server, ``'127.0.0.1:9090'`` at an
        address of its own, together with ``/healthz`` and ``/readyz``. The latter two are always served here.
    :param traces: make spans for OpenTelemetry: of each session, with the reason of its end, and below it of callbacks,
        pages, ``cpu()`` and ``offload()``; uncaught exceptions are recorded. Takes the extra ``greenio-web[otel]``, and an
        SDK with an exporter that you set up before. A trace that the header ``traceparent`` names goes on; if
        ``trusted_proxies`` are named, only theirs. Default: False.
    :param access_log: log each response: address, user, method, path, status, bytes and milliseconds, as records of the
        logger ``greenio.access`` of level INFO. They go to stderr unless your own logging takes them.
    :param log_format: ``'json'`` writes each record of the log, your own included, as one JSON object per line, with the
        name of the session it belongs to. ``'text'`` leaves the log as your script has set it up.
    :param admin_token: a secret of at least 16 characters. Its holder sees all sessions and may end them, with
        ``greenio top`` or over HTTP; None: there is no administration.
    :param keep_page: a page that was reloaded shows everything again, and the session goes on. For that the server keeps
        up to 1 MB per session of what its page shows; without ``reconnect_timeout`` a session then waits 60 seconds for its page.
    :param max_sessions: sessions at a time; further visitors wait on a page that explains it. None: no bound.
    :param max_sessions_per_address: sessions at a time of one visitor's address. None: no bound.
    :param max_connections_per_address: HTTP connections at a time of one address, against clients that hold hundreds;
        further ones are answered with 429. Browsers open about 6, each page on long poll one more; open WebSockets
        and ``trusted_proxies`` do not count. None: no bound.
    :param max_memory: memory of the process, in bytes or as ``'1.5G'``, from which it takes no new sessions: visitors wait on
        a page that explains it, those who are there go on. Linux only. None: no bound.
    :param idle_timeout: seconds after which a session ends whose user does nothing; 0: never.
    :param orphan_timeout: seconds for which tasks run on after their session has ended, such as a file that is being
        saved when the visitor leaves. What lasts longer is killed, and the log names its line. None: for ever (in
        the environment and on the command line ``never``). Until then the session counts for ``max_sessions``.
        Coroutines do not run on: ``SessionClosedException`` is raised at their next await.
    :param drain_timeout: seconds that sessions may go on after SIGTERM or Ctrl-C, while their pages say that the
        server stops, new visitors are refused and ``/readyz`` answers 503; 0: they end at once.
    :param stop_timeout: seconds for tasks to end and deferred functions to run when sessions are ended by that; None: 15.
    :param worker: name of this process among several behind one balancer, up to 32 of ``a-z``, ``0-9`` and ``-``: every
        address of its sessions names it, and while it is full or stops, it answers newcomers with 503, upon which the
        balancer asks another. Default: none, it is alone.
    :param preempt: interrupt tasks that compute, so that others are served meanwhile. Shared data then needs locks,
        as with threads. Works in the main thread of POSIX systems.
    :param websocket_ping_interval: seconds without a sign of life until a page is pinged; None: 25, 0: never. The page,
        too, then asks for a sign of life when it has heard nothing for half as long again, and reconnects without one.
    :param websocket_ping_timeout: seconds after the ping until a silent page counts as lost; None: 20.
    :param websocket_max_message_size: largest message of a page, such as a form with all its texts, as for
        ``max_payload_size``. Default: 4M, at most 64M. Files, and large values of ``eval_js()``, do not count.
    :param server_settings: settings of other servers, which have no effect here and give a warning.
    :raises OSError: the port is in use; the message says what to do.
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
    ThreadEvent().wait()  # which does not end a hub that has nothing else to do
