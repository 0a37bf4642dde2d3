"""From the path of a URL to a file of the directory."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

import requests
from hypothesis import given
from hypothesis import strategies as st

from greenio.server.deploy.paths import Kind, NotFound, find_target
from tests.support.servers.app_directory import app, deploying, plant, status


@given(
    st.lists(
        st.sampled_from(["..", ".", "", "a", "sub", "%2e", "\\", "\0", "_x", "~", "C:", "é"]), max_size=6
    )
)
def test_no_path_leads_out(parts: list[str]) -> None:
    base = "/nonexistent/base"
    try:
        found = find_target(base, "/" + "/".join(parts))
    except NotFound:
        return
    assert found.kind is Kind.LIBRARY or os.path.normpath(found.file).startswith(base)


def test_quoting_is_undone_once(tmp_path: Path) -> None:
    plant(tmp_path, {"%2e.py": app("Percent")})
    with deploying(tmp_path) as server:
        assert status(server, "/" + quote("%2e"))[0] == 200
        assert requests.get(server.url, timeout=10).text.count("./%252e") == 1
