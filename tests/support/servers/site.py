"""A site of several processes, as ``greenio run --workers`` makes it, for visitors without a browser."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.support.servers.app_process import Server
from tests.support.servers.nginx import nginx
from tests.support.wire.visitor import APP

HAPROXY, CADDY = "/usr/sbin/haproxy", "/usr/bin/caddy"
_PRELUDE = """\
from greenio import start_server
from greenio.input import *
from greenio.output import *
from greenio.session import *
"""
_LINE = re.compile(r"^(w\d+): process (\d+) at (\S+)$", re.MULTILINE)


class Site(Server):
    """The master, its processes and its balancer.

    :param folder: for the app.
    :param workers: their number.
    :param options: further ones of ``greenio run``.
    :param settings: arguments of ``start_server()``.
    """

    def __init__(self, folder: Path, workers: int, *options: str, app: str = APP, **settings: Any) -> None:
        arguments = ", ".join(f"{name}={value!r}" for name, value in {"keep_page": True, **settings}.items())
        path = folder / "site.py"
        path.write_text(f"{_PRELUDE}\n{textwrap.dedent(app)}\nstart_server(app, {arguments})\n", "utf-8")
        command = [sys.executable, "-m", "greenio", "run", str(path), "--workers", str(workers), *options]
        super().__init__([*command, "--host", "127.0.0.1", "--port", "0"], folder)

    @property
    def processes(self) -> dict[str, int]:
        """The latest process ids by name."""
        return {name: int(pid) for name, pid, _ in self._lines()}

    @property
    def addresses(self) -> dict[str, str]:
        """Addresses of the processes by name."""
        return {name: address for name, _, address in self._lines()}

    def wait_processes(self, accept: Callable[[dict[str, int]], Any], what: str, seconds: float = 60) -> None:
        """Wait until the processes are as ``accept`` wants them."""
        self.wait_for(lambda: accept(self.processes), what, seconds)

    def signal(self, number: signal.Signals, name: str = "") -> None:
        """Send a signal to a process, or to the master."""
        os.kill(self.processes[name] if name else self.process.pid, number)

    def end(self) -> None:
        """End all at once: the second signal does not wait for sessions."""
        deadline = time.monotonic() + 20
        while self.process.poll() is None and time.monotonic() < deadline:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(0.5)
            except subprocess.TimeoutExpired:
                continue
        self.stop()
        self.check_silence()

    def _lines(self) -> list[tuple[str, str, str]]:
        return _LINE.findall("\n".join(self.stdout))


@contextmanager
def site(folder: Path, workers: int, *options: str, **settings: Any) -> Iterator[Site]:
    """Run one; stopped at once when the block ends."""
    running = Site(folder, workers, *options, **settings)
    try:
        running.wait_processes(lambda found: len(found) >= workers, f"{workers} processes")
        if "none" not in options:
            assert running.address
        yield running
    finally:
        running.end()


@contextmanager
def balanced(
    folder: Path, front: str, workers: int, prefix: str = "/", protocol: str = "websocket", **settings: Any
) -> Iterator[tuple[Site, str]]:
    """Run a site behind the printed configuration of a balancer; yields it and its address."""
    with site(folder, workers, "--front", "none", **settings) as running:
        more = ("--no-websocket",) if protocol == "http" and front == "nginx" else ()
        run = {"nginx": nginx, "haproxy": haproxy, "caddy": caddy}[front]
        with run(folder / front, running.addresses, *more, prefix=prefix) as address:
            yield running, address


@contextmanager
def haproxy(folder: Path, workers: dict[str, str], *options: str, prefix: str = "/") -> Iterator[str]:
    """Run HAProxy with the printed configuration; yields the address for visitors."""
    _need_haproxy()
    folder.mkdir()
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    pairs = ",".join(f"{name}={address}" for name, address in workers.items())
    command = [sys.executable, "-m", "greenio", "haproxy", "--workers", pairs]
    command += ["--listen", f"127.0.0.1:{port}", "--prefix", prefix, *options]
    text = subprocess.run(command, capture_output=True, text=True, check=True, timeout=30).stdout
    path = folder / "haproxy.cfg"
    path.write_text(text)
    with _running([HAPROXY, "-f", str(path), "-db"], folder, port):
        yield f"http://127.0.0.1:{port}{prefix}"


@contextmanager
def caddy(folder: Path, workers: dict[str, str], *options: str, prefix: str = "/") -> Iterator[str]:
    """Run Caddy with the printed configuration; yields the address for visitors."""
    if not os.path.exists(CADDY) and not os.environ.get("CI"):  # the gate installs it, and allows no skip
        pytest.skip("Debian's caddy is not installed")
    folder.mkdir()
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    pairs = ",".join(f"{name}={address}" for name, address in workers.items())
    command = [sys.executable, "-m", "greenio", "caddy", "--workers", pairs]
    command += ["--site", f"http://127.0.0.1:{port}", "--prefix", prefix, *options]
    text = subprocess.run(command, capture_output=True, text=True, check=True, timeout=30).stdout
    path = folder / "Caddyfile"
    path.write_text(f"{{\n    admin off\n}}\n{text}")
    with _running([CADDY, "run", "--adapter", "caddyfile", "--config", str(path)], folder, port):
        yield f"http://127.0.0.1:{port}{prefix}"


@contextmanager
def _running(command: list[str], folder: Path, port: int) -> Iterator[None]:
    """Run a balancer that answers at that port; everything that it writes goes to the folder."""
    log = folder / "log"
    with log.open("w") as file:
        environment = {**os.environ, "HOME": str(folder)}
        process = subprocess.Popen(command, stderr=file, stdin=subprocess.DEVNULL, env=environment)
    try:
        deadline = time.monotonic() + 20
        while True:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < deadline, log.read_text()
            time.sleep(0.02)  # a condition that nobody announces
        yield
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)


def check_haproxy(text: str, folder: Path) -> None:
    """Let HAProxy itself say whether a configuration is right."""
    _need_haproxy()
    path = folder / "haproxy.cfg"
    path.write_text(text)
    found = subprocess.run(
        [HAPROXY, "-c", "-f", path], check=False, capture_output=True, text=True, timeout=30
    )
    assert found.returncode == 0, found.stderr


def _need_haproxy() -> None:
    if not os.path.exists(HAPROXY) and not os.environ.get("CI"):  # the gate installs it, and allows no skip
        pytest.skip("Debian's haproxy is not installed")
