"""``/metrics`` for Prometheus: all figures are read when they are asked for, so that counting costs next to nothing.

Metrics that the author registers with ``prometheus_client`` appear beside them, and so do the figures of the process. The
client library is loaded with the first request: it costs memory that a server without metrics need not have.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from greenio.engine.channel import ChannelState
from greenio.extras import require
from greenio.runtime.coroutines.task import loop_watch
from greenio.runtime.fairness.preemption import preemptor
from greenio.runtime.sessions.counters import Lag
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.server.routes.response import send
from greenio.server.routes.route import Environ, Route, StartResponse


class MetricsRoute(Route):
    """Serves the figures of one server at ``/metrics``.

    :param sessions: where most of them are kept.
    :param count_connections: counts the open connections.
    :raises MissingExtra: prometheus_client is not installed.
    """

    def __init__(self, sessions: SessionRegistry, count_connections: Callable[[], int]) -> None:
        require("prometheus_client", "metrics=True", "metrics")
        self._metrics = Metrics(sessions, count_connections)

    def matches(self, path: str) -> bool:
        """Return whether a request for ``path`` is its own."""
        return path == "/metrics"

    def call(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Send all figures."""
        kind, body = self._metrics.render(environ.get("HTTP_ACCEPT", ""))
        return send(
            environ, start_response, 200, [("Content-Type", kind), ("Cache-Control", "no-store")], body
        )


class Metrics:
    """The figures of one server.

    :param sessions: where most of them are kept.
    :param count_connections: counts the open connections.
    """

    def __init__(self, sessions: SessionRegistry, count_connections: Callable[[], int]) -> None:
        self._sessions = sessions
        self._count_connections = count_connections

    def render(self, accept: str = "") -> tuple[str, bytes]:
        """Return all figures in the text format of Prometheus.

        :param accept: the Accept header of the request, which may ask for OpenMetrics.
        :returns: content type and text.
        """
        client = importlib.import_module("prometheus_client.exposition")
        encode, content_type = client.choose_encoder(accept)
        return content_type, encode(self)

    def collect(self) -> Iterator[Any]:
        """Yield the families, as a registry of prometheus_client does."""
        core = importlib.import_module("prometheus_client.core")
        yield from self._of_sessions(core)
        yield from self._of_traffic(core)
        yield from self._of_hub(core)
        yield from core.REGISTRY.collect()

    def _of_sessions(self, core: Any) -> Iterator[Any]:
        states = dict.fromkeys(ChannelState, 0)
        commands = unacknowledged = backlog = tasks = orphaned = 0
        for session in self._sessions:
            channel = session.channel
            states[channel.state] += 1
            commands += channel.outbox.count
            unacknowledged += channel.outbox.size
            tasks += len(session.tasks)
            orphaned += session.is_orphaned
            connection = session.sender.connection
            if connection is not None:
                backlog += connection.backlog
        gauge, counter = core.GaugeMetricFamily, core.CounterMetricFamily
        family = gauge("greenio_sessions", "Sessions that exist, by state.", labels=["state"])
        for state, count in states.items():
            family.add_metric([state.value], count)
        yield family
        yield counter(
            "greenio_sessions_opened", "Sessions ever opened.", value=self._sessions.counters.opened
        )
        family = counter("greenio_sessions_closed", "Sessions that are over, by reason.", labels=["reason"])
        for reason, count in self._sessions.counters.closed.items():
            family.add_metric([reason.value], count)
        yield family
        yield counter(
            "greenio_requests_misrouted",
            "Requests for sessions and files of other processes.",
            value=self._sessions.counters.misrouted,
        )
        yield counter(
            "greenio_sessions_refused",
            "Requests for a session that were turned away: full, or about to stop.",
            value=self._sessions.counters.refused,
        )
        yield gauge(
            "greenio_process_restarts",
            "How often the master has started this process again.",
            value=_restarts(),
        )
        yield counter(
            "greenio_uncaught_exceptions",
            "Exceptions that apps, callbacks, threads and deferred functions did not catch.",
            value=self._sessions.counters.uncaught_exceptions,
        )
        yield gauge(
            "greenio_sessions_orphaned", "Sessions whose tasks run on without a page.", value=orphaned
        )
        yield gauge("greenio_tasks", "Tasks of all sessions: apps, callbacks, threads.", value=tasks)
        yield gauge("greenio_outbox_commands", "Commands that pages have not acknowledged.", value=commands)
        yield gauge("greenio_outbox_bytes", "Bytes of these commands.", value=unacknowledged)
        yield gauge("greenio_backlog_bytes", "Bytes that connections have not taken.", value=backlog)

    def _of_traffic(self, core: Any) -> Iterator[Any]:
        counters = self._sessions.counters
        for name, text, received, sent in (
            ("messages", "Frames of the message channel", counters.messages_in, counters.messages_out),
            ("bytes", "Bytes of the message channel", counters.bytes_in, counters.bytes_out),
        ):
            family = core.CounterMetricFamily(
                f"greenio_{name}", f"{text}, uncompressed, in (from pages) and out.", labels=["direction"]
            )
            family.add_metric(["in"], received)
            family.add_metric(["out"], sent)
            yield family
        yield core.GaugeMetricFamily(
            "greenio_connections", "Open connections of this process.", value=self._count_connections()
        )

    def _of_hub(self, core: Any) -> Iterator[Any]:
        lag = self._sessions.counters.lag
        total, buckets = 0, []
        for bound, count in zip((*map(str, Lag.BOUNDS), "+Inf"), lag.counts, strict=True):
            total += count
            buckets.append((bound, total))
        yield core.HistogramMetricFamily(
            "greenio_loop_lag_seconds",
            "How late the hub came to what was due, sampled twice a second while there are sessions.",
            buckets=buckets,
            sum_value=lag.total,
        )
        watches = [watch for watch in (self._sessions.stall_watch, loop_watch()) if watch is not None]
        counter = core.CounterMetricFamily
        yield counter(
            "greenio_stalls",
            "How often one task has held up all others.",
            value=sum(watch.stalls for watch in watches),
        )
        yield counter(
            "greenio_stalled_seconds",
            "How long in all.",
            value=sum(watch.stalled_seconds for watch in watches),
        )
        family = core.GaugeMetricFamily(
            "greenio_last_stall_seconds",
            "How long the last stall has taken, and who held up the others at which line.",
            labels=["session", "file", "line"],
        )
        lasts = {}  # by their labels: the same ones twice would be no valid answer
        for watch in watches:
            if watch.last is not None:
                session, place, seconds = watch.last
                lasts[session or "", place.shown_file, str(place.line)] = seconds
        for labels, seconds in lasts.items():
            family.add_metric(labels, seconds)
        yield family
        yield counter(
            "greenio_preemptions", "How often a computing task was interrupted.", value=preemptor.preemptions
        )


def _restarts() -> int:
    """Return the count that the master hands to its processes; 0 without one."""
    text = os.environ.get("GREENIO_RESTARTS", "")
    return int(text) if text.isdecimal() else 0
