"""Running a server until the process is told to stop, for ``start_server()`` and ``path_deploy()``."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable
from dataclasses import replace

import gevent

from greenio import limits
from greenio.runtime.fairness.preemption import preemptor
from greenio.runtime.fairness.preemption.safe_points import warm_bytecode
from greenio.runtime.tasks.task_runner import run_deferred, run_task
from greenio.server.lifecycle.browser import open_when_ready
from greenio.server.lifecycle.listen import UNIX, lan_address
from greenio.server.lifecycle.reload import Reloader, port_before
from greenio.server.lifecycle.server import Server
from greenio.server.lifecycle.signals import StopSignals
from greenio.server.lifecycle.tunnel import Tunnel
from greenio.server.options import ServerOptions
from greenio.session.life import BoundRun

log = logging.getLogger("greenio.server")


# Code of authors begins below these functions, which hold no lock while they call it.
preemptor.author_code_below(run_task.__code__, ends=True)
preemptor.author_code_below(run_deferred.__code__, ends=True)
preemptor.author_code_below(BoundRun.__call__.__code__, ends=True)


def run(
    make: Callable[[ServerOptions], Server], options: ServerOptions, *, watched: str | None = None
) -> None:
    """Serve until the first signal, then end all sessions and return.

    :param make: makes the server.
    :param options: of the server. A process that has started anew listens where it did before.
    :param watched: a directory whose Python files make a debugging server start anew, imported or not.
    """
    before = port_before()
    server = make(replace(options, port=options.port or before))
    reloader: Reloader | None = None
    tunnel: Tunnel | None = None
    end_seconds = limits.STOP_TIMEOUT if options.stop_timeout is None else float(options.stop_timeout)
    drain_seconds = float(options.drain_timeout or 0)
    with StopSignals(drain_seconds + end_seconds) as signals:
        server.start()
        if options.debug:
            reloader = Reloader(signals.ask, watched)
            reloader.start()
        if options.preempt:
            warm_bytecode()
            preemptor.start()  # before the freeze, see BusyBuffers
        # The objects that exist now, of modules mostly, stay. Full collections, which hold up every session, need not
        # visit them: 34,000 objects and 8 ms less each, and 7 % of what opening a session costs (measured). No
        # collection comes first: only six of these objects were garbage.
        gc.freeze()
        try:
            _announce(server)
            if options.remote_access:
                tunnel = Tunnel(server.host[len(UNIX) :] if server.is_local else f"127.0.0.1:{server.port}")
                tunnel.start()
            if options.auto_open_webbrowser and not server.is_local and not before:
                gevent.spawn(open_when_ready, server.url, server.port)
            # Not serve_forever(): it would return when the listener closes, while sessions are still ending.
            signals.wait()
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
    if reloader is not None and reloader.has_changed:
        print("A file has changed: starting anew.", flush=True)
        reloader.restart(server.port)


def _announce(server: Server) -> None:
    if server.is_everywhere:
        print("Running on all addresses of this machine.", flush=True)
        print(f"Running on {server.url_for(lan_address())}", flush=True)
    else:
        print(f"Running on {server.url}", flush=True)
