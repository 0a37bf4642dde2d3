"""A dashboard of Grafana over the figures of all processes of a site, as Prometheus has scraped them from /metrics."""

from __future__ import annotations

from typing import Any

#: Title, unit, and queries with their legends. Each figure is there for every process, which the legend names.
_PANELS: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    ("Sessions", "short", (("sum by (instance, state) (greenio_sessions)", "{{instance}} {{state}}"),)),
    (
        "Visitors",
        "ops",
        (
            ("sum(rate(greenio_sessions_opened_total[5m]))", "opened"),
            ("sum(rate(greenio_sessions_refused_total[5m]))", "refused"),
        ),
    ),
    ("Ends", "ops", (("sum by (reason) (rate(greenio_sessions_closed_total[5m]))", "{{reason}}"),)),
    (
        "Delay of the hub, 99 of 100",
        "s",
        (
            (
                "histogram_quantile(0.99, sum by (instance, le) (rate(greenio_loop_lag_seconds_bucket[5m])))",
                "{{instance}}",
            ),
        ),
    ),
    ("Stalls", "s", (("increase(greenio_stalled_seconds_total[5m])", "{{instance}}"),)),
    ("Routed wrongly", "short", (("increase(greenio_requests_misrouted_total[5m])", "{{instance}}"),)),
    ("Restarts", "short", (("greenio_process_restarts", "{{instance}}"),)),
    ("Uncaught exceptions", "short", (("increase(greenio_uncaught_exceptions_total[5m])", "{{instance}}"),)),
    ("Bytes", "Bps", (("sum by (direction) (rate(greenio_bytes_total[5m]))", "{{direction}}"),)),
    ("Backlog", "bytes", (("greenio_backlog_bytes + greenio_outbox_bytes", "{{instance}}"),)),
    ("Connections", "short", (("greenio_connections", "{{instance}}"),)),
    ("Memory", "bytes", (("process_resident_memory_bytes", "{{instance}}"),)),
)
_WIDTH, _HEIGHT, _COLUMNS = 8, 8, 3


def dashboard() -> dict[str, Any]:
    """Return the dashboard as Grafana imports it, 8 or later; it asks for the data source then."""
    return {
        "__inputs": [
            {"name": "DS_PROMETHEUS", "label": "Prometheus", "type": "datasource", "pluginId": "prometheus"}
        ],
        "title": "greenio",
        "uid": "greenio",
        "schemaVersion": 36,
        "refresh": "30s",
        "time": {"from": "now-6h", "to": "now"},
        "panels": [_panel(number, *each) for number, each in enumerate(_PANELS)],
    }


def _panel(number: int, title: str, unit: str, queries: tuple[tuple[str, str], ...]) -> dict[str, Any]:
    row, column = divmod(number, _COLUMNS)
    source = {"type": "prometheus", "uid": "${DS_PROMETHEUS}"}
    return {
        "id": number + 1,
        "title": title,
        "type": "timeseries",
        "datasource": source,
        "gridPos": {"x": column * _WIDTH, "y": row * _HEIGHT, "w": _WIDTH, "h": _HEIGHT},
        "fieldConfig": {"defaults": {"unit": unit, "min": 0}, "overrides": []},
        "targets": [
            {"refId": chr(ord("A") + place), "datasource": source, "expr": query, "legendFormat": legend}
            for place, (query, legend) in enumerate(queries)
        ],
    }
