"""Running a server until the process is told to stop: what ``start_server()`` and ``path_deploy()`` share."""

from __future__ import annotations

import gc
import logging
import os
import warnings
from collections.abc import Callable, Sequence
from typing import Any

import gevent

from greenio import limits
from greenio.environ import flag
from greenio.exceptions import GreenioWarning
from greenio.runtime.fairness.preemption import preemptor
from greenio.runtime.fairness.preemption.safe_points import warm_bytecode
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.runtime.sessions.session import Session
from greenio.server.access.origin import OriginRule
from greenio.server.access.proxies import TrustedProxies
from greenio.server.lifecycle.browser import open_when_ready
from greenio.server.lifecycle.reload import Reloader, port_before
from greenio.server.lifecycle.server import UNIX, Server, ServerSettings, lan_address
from greenio.server.lifecycle.signals import StopSignals
from greenio.server.lifecycle.tunnel import Tunnel
from greenio.session.life import BoundRun
from greenio.sizes import parse_size
from greenio.transport.websocket import WebSocketOptions

log = logging.getLogger("greenio.server")


# Where code of authors begins: these call it and hold no lock while they do.
preemptor.author_code_below(Session._run_task.__code__, ends=True)
preemptor.author_code_below(Session._run_callback.__code__, ends=False)
preemptor.author_code_below(SessionRegistry._run_deferred.__code__, ends=True)
preemptor.author_code_below(BoundRun.__call__.__code__, ends=True)


def make_settings(
    *,
    port: int,
    host: str | None,
    debug: bool,
    cdn: bool | str,
    static_dir: str | os.PathLike[str] | None,
    reconnect_timeout: float,
    allowed_origins: Sequence[str] | None,
    check_origin: Callable[[str], bool] | None,
    max_payload_size: int | float | str,
    server_settings: dict[str, Any],
    allowed_hosts: Sequence[str] | None = None,
    trusted_proxies: Sequence[str] | None = None,
    metrics: bool | str = False,
    admin_token: str | None = None,
    keep_page: bool = False,
    max_sessions: int | None = None,
    max_sessions_per_address: int | None = None,
    idle_timeout: float = 0,
) -> ServerSettings:
    """Settings from the arguments of ``start_server()``, where they are explained."""
    max_bytes = parse_size(max_payload_size)
    before = port_before()
    if cdn is True:
        log.debug("cdn=True means this server, too: pages load nothing from elsewhere")
    return ServerSettings(
        port=port or before,
        host=host or "",
        debug=flag("DEBUG", debug),
        is_restarted=before > 0,
        static_dir=None if static_dir is None else os.fspath(static_dir),
        reconnect_timeout=float(reconnect_timeout or 0),
        origins=OriginRule(allowed_origins, check_origin, allowed_hosts),
        files_url=cdn if isinstance(cdn, str) else None,
        max_body=max_bytes,
        proxies=TrustedProxies(trusted_proxies),
        metrics=metrics,
        admin_token=admin_token,
        keep_page=keep_page,
        max_sessions=_bound("max_sessions", max_sessions),
        max_sessions_per_address=_bound("max_sessions_per_address", max_sessions_per_address),
        idle_timeout=float(idle_timeout),
        options=_websocket_options(max_bytes, server_settings),
    )


def run(
    server: Server,
    *,
    remote_access: bool = False,
    auto_open_webbrowser: bool = False,
    drain_timeout: float = 0,
    stop_timeout: float | None = None,
    preempt: bool = True,
    watched: str | None = None,
) -> None:
    """Serve until the first signal, then end all sessions and return. ``start_server()`` explains the parameters.

    :param watched: a directory whose Python files make a debugging server start anew, imported or not.
    """
    settings = server.settings
    reloader: Reloader | None = None
    tunnel: Tunnel | None = None
    end_seconds = limits.STOP_TIMEOUT if stop_timeout is None else stop_timeout
    with StopSignals(drain_timeout + end_seconds) as signals:
        server.start()
        if settings.debug:
            reloader = Reloader(signals.ask, watched)
            reloader.start()
        if preempt:
            warm_bytecode()
        # What lives now, modules mostly, lives on. Full collections, which hold everybody up, need not look at it:
        # 34,000 objects and 8 ms less each, and 7 % of what opening a session costs. No collection comes first: of
        # all that, six objects were garbage, and visitors wait already.
        gc.freeze()
        if preempt:
            preemptor.start()
        try:
            _announce(server)
            if remote_access:
                tunnel = Tunnel(settings.host[len(UNIX) :] if server.is_local else f"127.0.0.1:{server.port}")
                tunnel.start()
            if auto_open_webbrowser and not server.is_local and not settings.is_restarted:
                gevent.spawn(open_when_ready, server.url, server.port)
            # Not serve_forever(): it would return when the listener closes, in the middle of the sessions'
            # end (gevent-facts 9).
            signals.wait()
            if reloader is None or not reloader.has_changed:
                server.drain(drain_timeout)
        finally:
            gc.unfreeze()
            if reloader is not None:
                reloader.stop()
            if tunnel is not None:
                tunnel.stop()
            server.stop(timeout=end_seconds)
            preemptor.stop()
    if reloader is not None and reloader.has_changed:
        print("A file has changed: starting anew.", flush=True)
        reloader.restart(server.port)


def _bound(name: str, given: Any) -> int | None:
    if given is not None and (not isinstance(given, int) or isinstance(given, bool)):
        raise TypeError(f"start_server(): {name} must be an int or None, not {type(given).__name__}")
    if given is not None and given < 1:
        raise ValueError(f"start_server(): {name} must be at least 1, not {given}")
    return given


def _announce(server: Server) -> None:
    if server.is_everywhere:
        print("Running on all addresses of this machine.", flush=True)
        print(f"Running on {server.url_for(lan_address())}", flush=True)
    else:
        print(f"Running on {server.url}", flush=True)


def _websocket_options(max_bytes: int, given: dict[str, Any]) -> WebSocketOptions:
    interval = given.pop("websocket_ping_interval", None)
    timeout = given.pop("websocket_ping_timeout", None)
    message = given.pop("websocket_max_message_size", None)
    if given:
        warnings.warn(
            f"start_server() knows no server setting {', '.join(sorted(given))}", GreenioWarning, stacklevel=4
        )
    largest = min(
        limits.MESSAGE_BYTES, max_bytes, limits.MESSAGE_BYTES if message is None else parse_size(message)
    )
    return WebSocketOptions(
        message_bytes=max(1, largest),
        ping_interval=limits.PING_INTERVAL if interval is None else float(interval),
        ping_timeout=limits.PING_TIMEOUT if not timeout else float(timeout),
    )
