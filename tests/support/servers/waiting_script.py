"""A script whose app waits for its visitor and has a deferred function."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.servers.app_process import Server
from tests.support.servers.script_process import running, write

APP = """
import os, sys, time, gevent
from greenio import start_server
from greenio.input import input
from greenio.output import put_text
from greenio.session import defer_call

def app():
    def deferred():
        gevent.sleep(0.01)
        print("deferred", flush=True)
    defer_call(deferred)
    put_text("ready")
    BODY

start_server(app, host="127.0.0.1", **SETTINGS)
print("after", flush=True)
"""


@contextmanager
def serving(
    tmp_path: Path, body: str = "input('?')", settings: str = "{}", **environment: str
) -> Iterator[Server]:
    script = write(tmp_path, APP.replace("BODY", body).replace("SETTINGS", settings))
    with running(script, folder=tmp_path, **environment) as server:
        yield server
