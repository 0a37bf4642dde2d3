"""A directory of apps, and a server for it inside the test process."""

from __future__ import annotations

import http.client
import textwrap
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from greenio.server.deploy.serve import directory_server
from greenio.server.embedded.thread_event import ThreadEvent
from greenio.server.lifecycle.server import Server
from greenio.server.options import ServerOptions

APP = """
    from greenio.output import put_text
    def main():
        "{title}

        More."
        put_text("{title}")
"""


def app(title: str) -> str:
    return (
        APP.format(title=title)
        .replace('"' + title + "\n", '"""' + title + "\n")
        .replace('More."', 'More."""')
    )


def plant(base: Path, files: dict[str, str]) -> Path:
    """Write files; their texts are dedented."""
    for name, text in files.items():
        path = base / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text), "utf-8")
    return base


@contextmanager
def deploying(base: Path, index: Any = True, **options: Any) -> Iterator[Server]:
    """A server of the directory; stopped when the block ends."""
    started, asked = threading.Event(), ThreadEvent()
    made: list[Server] = []

    def run() -> None:
        server = directory_server(str(base), index, ServerOptions(host="127.0.0.1", **options))
        server.start()
        made.append(server)
        started.set()
        asked.wait()
        server.stop(timeout=5)

    thread = threading.Thread(target=run)
    thread.start()
    started.wait(20)
    try:
        yield made[0]
    finally:
        asked.set()
        thread.join()


def status(server: Server, path: str) -> tuple[int, str, str]:
    """Status, body and Location of a path that is sent as it is."""
    line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    line.putrequest("GET", path, skip_accept_encoding=True)
    line.endheaders()
    answer = line.getresponse()
    result = answer.status, answer.read().decode(), answer.getheader("Location", "")
    line.close()
    return result
