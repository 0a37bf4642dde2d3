"""From the path of a URL to a file of the directory."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st

from greenio.server.deploy.paths import Kind, NotFound, Target, find_target
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


def test_what_is_below_a_file_belongs_to_its_app(tmp_path: Path) -> None:
    (tmp_path / "shop.py").touch()
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "index.py").touch()
    base = str(tmp_path)
    assert find_target(base, "/shop/orders/7") == Target(Kind.APP, f"{base}/shop.py", "/shop", "/orders/7")
    assert find_target(base, "/shop/orders/").rest == "/orders/"
    assert find_target(base, "/folder/index/x").script == "/folder/index"
    for path in ("/none/orders", "/folder/x", "/shop/.git", "/shop/../shop/x"):
        with pytest.raises(NotFound):
            find_target(base, path)
