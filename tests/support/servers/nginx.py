"""A real nginx in front of an app, with the configuration that ``greenio nginx`` prints."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.servers.app_process import TIMEOUT

NGINX = "/usr/sbin/nginx"

#: What an installation has around the printed part; everything it writes goes to one folder.
_FRAME = """\
{user}daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
worker_processes 1;
events {{ worker_connections 256; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/greenio.conf;
}}
"""


def printed(*arguments: str) -> str:
    """Return the output of ``greenio nginx``."""
    command = [sys.executable, "-m", "greenio", "nginx", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=30).stdout


@contextmanager
def nginx(
    folder: Path,
    upstream: str | dict[str, str],
    *options: str,
    prefix: str = "/",
    edit: Callable[[str], str] = str,
) -> Iterator[str]:
    """Run it; yields the address under which visitors reach the app.

    :param upstream: as for ``greenio nginx``; several processes as a dict of name to address.
    :param options: further arguments of that.
    :param edit: changes the configuration, as an administrator may.
    """
    if not os.path.exists(NGINX) and not os.environ.get("CI"):  # the gate installs it, and allows no skip
        pytest.skip("Debian's nginx is not installed")
    folder.mkdir()
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    if isinstance(upstream, str):
        where = ("--upstream", upstream)
    else:
        where = ("--workers", ",".join(f"{name}={address}" for name, address in upstream.items()))
    text = printed(*where, "--listen", f"127.0.0.1:{port}", "--prefix", prefix, *options)
    (folder / "greenio.conf").write_text(edit(text))
    user = "user root;\n" if os.getuid() == 0 else ""
    (folder / "nginx.conf").write_text(_FRAME.format(folder=folder, user=user))
    process = subprocess.Popen(
        [NGINX, "-e", f"{folder}/error.log", "-p", str(folder), "-c", f"{folder}/nginx.conf"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        _wait_for(port, process)
        yield f"http://127.0.0.1:{port}{prefix}"
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=TIMEOUT)
        log = (folder / "error.log").read_text()
        assert "[emerg]" not in log, log


def _wait_for(port: int, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + TIMEOUT
    while True:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        assert process.poll() is None, process.communicate()[0]
        assert time.monotonic() < deadline, "nginx does not answer"
        time.sleep(0.02)  # a condition that nobody announces
