"""``greenio grafana``: print a dashboard."""

from __future__ import annotations

import argparse
import json

from greenio.server.cluster.grafana import dashboard


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command, which has none."""
    parser.description = (
        "Print a dashboard as JSON, to be imported into Grafana. Prometheus has to scrape /metrics of every process "
        "(start_server(metrics=True))."
    )
    parser.set_defaults(function=print_dashboard)


def print_dashboard(options: argparse.Namespace) -> int:
    """Print the dashboard."""
    print(json.dumps(dashboard(), indent=2))
    return 0
