"""The dashboard of Grafana shows figures that there are."""

from __future__ import annotations

import re

import requests

from greenio.server.cluster.grafana import dashboard
from tests.support.servers.live import serving


def test_every_figure_of_the_dashboard_is_served() -> None:
    with serving(lambda: None, metrics=True) as server:
        text = requests.get(server.url + "metrics", timeout=10).text
    served = {line.split("{")[0].split()[0] for line in text.splitlines() if not line.startswith("#")}
    for panel in dashboard()["panels"]:
        for target in panel["targets"]:
            for name in re.findall(r"\b(?:greenio|process)_\w+", target["expr"]):
                assert name in served, panel["title"]


def test_panels_lie_side_by_side_and_never_over_each_other() -> None:
    places = [(panel["gridPos"]["x"], panel["gridPos"]["y"]) for panel in dashboard()["panels"]]
    assert len(set(places)) == len(places)
    assert {x for x, _ in places} == {0, 8, 16}
