"""Running a server until the process is told to stop, for ``start_server()`` and ``path_deploy()``."""

from __future__ import annotations

import gc
import importlib
import logging
import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import gevent

from greenio import limits
from greenio.protocol import commands
from greenio.runtime.cooperative.pipes import output_waits_in_hub
from greenio.runtime.fairness.preemption import preemptor
from greenio.runtime.fairness.preemption.safe_points import warm_bytecode
from greenio.runtime.tasks.native_tasks import run_in_thread
from greenio.runtime.tasks.task_runner import run_deferred, run_task
from greenio.server.lifecycle.background import needs_background, serve_in_background
from greenio.server.lifecycle.browser import open_when_ready
from greenio.server.lifecycle.listen import UNIX, lan_address
from greenio.server.lifecycle.reload import Reloader, port_before
from greenio.server.lifecycle.server import Server
from greenio.server.lifecycle.signals import StopSignals
from greenio.server.lifecycle.tunnel import Tunnel
from greenio.server.options import ServerOptions
from greenio.session.life import BoundRun

if TYPE_CHECKING:
    from greenio.server.lifecycle.notify import Notifier

log = logging.getLogger("greenio.server")


# Code of authors begins below these functions, which hold no lock while they call it.
preemptor.author_code_below(run_task.__code__, ends=True)
preemptor.author_code_below(run_deferred.__code__, ends=True)
preemptor.author_code_below(BoundRun.__call__.__code__, ends=True)


def run(
    make: Callable[[ServerOptions], Server], options: ServerOptions, *, watched: str | None = None
) -> None:
    """Serve until the first signal, then end all sessions and return.

    Where another program needs this thread, such as a notebook's kernel, serve on one of its own. Apps then run on native
    threads, which the system interrupts; files are not watched.

    :param make: makes the server.
    :param options: of the server. A process that has started anew listens where it did before.
    :param watched: a directory whose Python files make a debugging server start anew, imported or not.
    """
    if needs_background():
        serve_in_background(partial(_start_beside, make, options), options.port)
        return
    before = port_before()
    server = make(replace(options, port=options.port or before))
    reloader: Reloader | None = None
    tunnel: Tunnel | None = None
    notifier = _notifier()
    end_seconds = _end_seconds(options)
    drain_seconds = float(options.drain_timeout or 0)
    hung_up = None if options.certfile is None else server.reload_certificate
    with StopSignals(drain_seconds + end_seconds, hung_up) as signals, output_waits_in_hub():
        server.start()
        if options.debug:
            reloader = Reloader(signals.ask, watched, partial(_show_broken, server))
            reloader.start()
        if options.preempt:
            warm_bytecode()
            preemptor.start()  # before the freeze, see BusyBuffers
        # The objects that exist now, of modules mostly, stay. Full collections, which hold up every session, need not
        # visit them: 34,000 objects and 8 ms less each, and 7 % of what opening a session costs (measured). No
        # collection comes first: only six of these objects were garbage.
        gc.freeze()
        try:
            tunnel = _show(server, options, may_open=not before)
            if notifier is not None:
                notifier.ready()
            # Not serve_forever(): it would return when the listener closes, while sessions are still ending.
            signals.wait()
            if notifier is not None:
                notifier.stopping()
            if reloader is None or not reloader.has_changed:
                server.drain(drain_seconds)
        finally:
            gc.unfreeze()
            if reloader is not None:
                reloader.stop()
            if tunnel is not None:
                tunnel.stop()
            server.stop(timeout=end_seconds)
            preemptor.stop()
            if notifier is not None:
                notifier.close()
    if reloader is not None and reloader.has_changed:
        print("A file has changed: starting anew.", flush=True)
        reports = server.sessions.crash_reports
        reloader.restart(server.port, "" if reports is None else reports.token)


def _show_broken(server: Server, path: str, reason: str) -> None:
    """Show all pages that a file of the author cannot be compiled."""
    editor = importlib.import_module("greenio.runtime.debugging.editor").editor()
    message = f"{os.path.basename(path)} has changed and cannot be compiled: the old code runs on"
    server.sessions.broadcast(commands.Crash(message, reason, editor=editor))


def _start_beside(make: Callable[[ServerOptions], Server], options: ServerOptions) -> Callable[[], None]:
    """Start the server in this thread's hub, and return what stops it. Apps run on native threads."""
    server = make(options)
    server.sessions.executor = run_in_thread
    server.start()
    tunnel = _show(server, options)

    def stop() -> None:
        if tunnel is not None:
            tunnel.stop()
        server.stop(timeout=_end_seconds(options))

    return stop


def _notifier() -> Notifier | None:
    """Return what tells the service manager of this process how it is; None if it has none, which loads nothing."""
    if "NOTIFY_SOCKET" not in os.environ:
        return None
    made: Notifier | None = importlib.import_module(
        "greenio.server.lifecycle.notify"
    ).Notifier.from_environment()
    return made


def _end_seconds(options: ServerOptions) -> float:
    return limits.STOP_TIMEOUT if options.stop_timeout is None else float(options.stop_timeout)


def _show(server: Server, options: ServerOptions, may_open: bool = True) -> Tunnel | None:
    """Tell where the server is: print its addresses, and open the tunnel and the browser that were asked for.

    :param may_open: whether the browser has not been opened before.
    """
    _announce(server)
    reports = server.sessions.crash_reports
    if reports is not None:
        print(f"Local variables in tracebacks: token {reports.token}", flush=True)
    tunnel = None
    if options.remote_access:
        tunnel = Tunnel(server.host[len(UNIX) :] if server.is_local else f"127.0.0.1:{server.port}")
        tunnel.start()
    if options.auto_open_webbrowser and not server.is_local and may_open:
        gevent.spawn(open_when_ready, server.url, server.port)
    return tunnel


def _announce(server: Server) -> None:
    if not server.is_everywhere:
        print(f"Running on {server.url}", flush=True)
        return
    print(f"Running on {server.url_for('localhost')}", flush=True)
    address = lan_address()
    if not address.startswith("127."):
        print(f"In the network: {server.url_for(address)}", flush=True)
