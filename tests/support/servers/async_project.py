"""The checks that an asynchronous project of every framework has to pass without a browser."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
import requests
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from tests.support.servers.async_hosts import hosting

APP = """
    from gevent.monkey import is_module_patched
    def main():
        "Mounted"
        defer_call(lambda: log.append("left"))
        put_text(info.protocol, is_module_patched("time"))
        file_upload("A file", max_size="150M")
        hold()
"""
_MEGABYTE = 1024 * 1024


def check_project(
    folder: Path, project: str, server: str = "uvicorn", megabytes: int = 40, **environment: str
) -> None:
    """Run the project: its page and files, a WebSocket, other sites, a large upload that is not kept in memory.

    :param megabytes: size of the upload.
    """
    with hosting(folder, project, APP, {}, server, **environment) as running:
        address = running.address
        page = requests.get(address, timeout=20)
        assert (page.status_code, "<title>Mounted</title>" in page.text) == (200, True)
        root = urljoin(address, re.findall(r'data-root="([^"]*)"', page.text)[0])
        (main,) = re.findall(r'src="[^"]*(_greenio/main-[^"]+)"', page.text)
        script = requests.get(root + main, timeout=20)
        assert (script.status_code, script.headers["Content-Encoding"]) == (200, "gzip")
        assert requests.get(root + "_greenio/none", timeout=20).status_code == 404
        assert requests.head(address, timeout=20).status_code == 200
        assert requests.options(root + "_greenio/poll", timeout=20).status_code == 204
        sockets = (root + "_greenio/ws").replace("http:", "ws:")
        with pytest.raises(InvalidStatus) as refusal, connect(sockets, origin="http://evil.test"):
            raise AssertionError("another site has connected")
        assert refusal.value.response.status_code == 403
        with connect(sockets) as socket:
            commands: list[dict[str, Any]] = []
            while len(commands) < 2:
                commands += json.loads(socket.recv(timeout=20)).get("c", ())
            output, form = commands
            patched = environment.get("GREENIO_PATCH") == "1"
            assert output["node"]["text"] == f"websocket {patched}"
            before = _peak(running.process.pid)
            size = megabytes * _MEGABYTE
            url = root + form["items"][0]["url"]
            about = f"{'&' if '?' in url else '?'}name=big&size={size}"
            answer = requests.post(url + about, data=_Parts(megabytes), timeout=60)
            assert (answer.status_code, answer.json()["offset"]) == (201, size)
            assert _peak(running.process.pid) - before < 20 * _MEGABYTE
        assert running.wait_log(1) == ["left"]


class _Parts:
    """A body that is made while it is sent."""

    def __init__(self, megabytes: int) -> None:
        self._megabytes = megabytes

    def __len__(self) -> int:
        return self._megabytes * _MEGABYTE

    def __iter__(self) -> Iterator[bytes]:
        return iter([bytes(_MEGABYTE)] * self._megabytes)


def _peak(process: int) -> int:
    """Return the most bytes of memory that a process has used."""
    (line,) = re.findall(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text("ascii"))
    return int(line) * 1024
