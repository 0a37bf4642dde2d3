"""The page's icon and its web manifest."""

from __future__ import annotations

import json
import struct

import pytest
import requests

from greenio.server.pages.config import config
from greenio.server.pages.icon import icon, icon_url
from tests.support.servers.live import serving


def hello() -> None:
    """Hello there

    A greeting."""


def test_web_manifest_and_icon() -> None:
    apps = {"index": hello, "bare": config(manifest=False)(hello)}
    with serving(apps) as server:
        answer = requests.get(server.url + "manifest.webmanifest?app=index", timeout=10)
        assert answer.headers["Content-Type"] == "application/manifest+json"
        icon = json.loads(answer.text)["icons"][0]["src"]
        image = requests.get(server.url + icon, timeout=10)
        assert (image.headers["Content-Type"], image.content[:4]) == ("image/png", b"\x89PNG")
        assert requests.get(server.url + "manifest.webmanifest?app=bare", timeout=10).status_code == 404
        assert "manifest" not in requests.get(server.url + "?app=bare", timeout=10).text


@pytest.mark.parametrize("size", [16, 32, 192])
def test_icons_have_the_size_that_is_asked_for(size: int) -> None:
    width, height = struct.unpack(">II", icon(size)[16:24])
    assert (width, height) == (size, size)


def test_a_closed_session_has_an_icon_of_its_own() -> None:
    assert icon_url(32, "open").startswith("data:image/png;base64,")
    assert icon_url(32, "open") != icon_url(32, "closed")
