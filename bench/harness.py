"""The harness of one measurement: a fresh server of one peer, and the load process that visits it."""

from __future__ import annotations

import contextlib
import functools
import json
import os
import resource
import select
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any
from urllib.error import URLError
from urllib.request import urlopen

import psutil

from bench.apps.computing import burn
from bench.peers.base import Peer

ROOT = Path(__file__).resolve().parent.parent
START_SECONDS = 90.0
PHASE_SECONDS = 900.0


class BenchError(Exception):
    """A measurement that could not be made; the text says why."""


def cpu_clock(pid: int) -> int:
    """The clock of a process's CPU time, all threads that it ever had included: clock_getcpuclockid(3), as Linux
    does it. It counts nanoseconds; /proc and psutil count hundredths of a second, more than a short flood takes.
    """
    return (~pid << 3) | 2


def free_port() -> int:
    """A port of 127.0.0.1 that nobody uses at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@functools.cache
def rounds_of_two_seconds() -> int:
    """Return how far a loop counts in two seconds here, by the quickest of some tries: once per run, for all peers."""
    tries = []
    for _ in range(5):
        started = time.process_time()
        burn(1_000_000)
        tries.append(time.process_time() - started)
    return int(2 / min(tries) * 1_000_000)


def child_environment() -> dict[str, str]:
    """Of all processes of a run: the repository importable, compiled modules kept, nothing that phones home."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {
        **inherited,
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
        "GRADIO_ANALYTICS_ENABLED": "False",
        "HF_HUB_OFFLINE": "1",
        "GREENIO_BENCH_ROUNDS": str(rounds_of_two_seconds()),
    }


def prepare_process() -> None:
    """Of the harness: its children may open many files, and a SIGTERM ends them with it."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


class Server:
    """A running app under test."""

    def __init__(self, peer: Peer, python: str, folder: str) -> None:
        self.peer = peer
        self.port = free_port()
        self._log = open(Path(folder) / f"{peer.name}.log", "w+", encoding="utf-8")  # noqa: SIM115
        environment = child_environment()
        self.started_at = time.perf_counter()
        self._process = subprocess.Popen(
            peer.command(python, self.port),
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self.process = psutil.Process(self._process.pid)

    def wait_for_page(self, app: str = "idle") -> float:
        """Seconds from the start until the page of an app is served."""
        address = f"http://127.0.0.1:{self.port}{self.peer.page(app)}"
        while time.perf_counter() - self.started_at < START_SECONDS:
            if self._process.poll() is not None:
                raise BenchError(f"{self.peer.name} ended at its start: {self.log_tail()}")
            with (
                contextlib.suppress(URLError, ConnectionError, TimeoutError),
                urlopen(address, timeout=30) as page,
            ):
                if page.status == 200 and page.read():
                    return time.perf_counter() - self.started_at
            time.sleep(0.002)
        raise BenchError(f"{self.peer.name} served no page within {START_SECONDS:.0f} s: {self.log_tail()}")

    def _family(self) -> list[psutil.Process]:
        return [self.process, *self.process.children(recursive=True)]

    def memory(self) -> int:
        """Resident bytes of the server and its children."""
        return sum(process.memory_info().rss for process in self._family())

    def cpu(self) -> float:
        """Seconds of CPU that the server and its children have used."""
        return sum(time.clock_gettime(cpu_clock(process.pid)) for process in self._family())

    def log(self) -> str:
        """Return the output of the server."""
        self._log.seek(0)
        return self._log.read()

    def log_tail(self) -> str:
        """The end of it, on one line."""
        return " / ".join(self.log().strip().splitlines()[-3:])[-300:] or "no output"

    def stop(self) -> None:
        """End the server and everything it started."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._log.close()


class Load:
    """The load process of one measurement."""

    def __init__(self, module: str, server: Server, parameters: dict[str, Any]) -> None:
        self._errors = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115
        self._process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "bench.load",
                module,
                server.peer.name,
                str(server.port),
                json.dumps(parameters),
            ],
            cwd=ROOT,
            env=child_environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
        )
        self._server = server
        self._waits = False

    def go(self) -> None:
        """Let the load go on without waiting for it."""
        assert self._process.stdin is not None
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.write("go\n")
            self._process.stdin.flush()

    def reach(self, phase: str, going: bool = False) -> dict[str, Any]:
        """Let the load go on, unless it is ``going`` already, until it reports that phase; its facts."""
        if self._waits and not going:
            self.go()
        line = _line_within(self._process.stdout, PHASE_SECONDS)
        if not line:
            self._process.kill()
            self._process.wait()
            self._errors.seek(0)
            last = " / ".join(self._errors.read().strip().splitlines()[-1:])
            raise BenchError(
                f"before {phase!r}: {last or 'silent'}; the server says: {self._server.log_tail()}"
            )
        facts: dict[str, Any] = json.loads(line)
        if facts["phase"] != phase:
            raise BenchError(f"the load is at {facts['phase']!r}, not at {phase!r}")
        self._waits = True
        return facts

    def stop(self) -> None:
        """End the load process."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout, self._errors):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()


def _line_within(stream: IO[str] | None, seconds: float) -> str:
    assert stream is not None
    ready, _, _ = select.select([stream], [], [], seconds)
    return stream.readline() if ready else ""


class Harness:
    """The argument of a metric's ``measure(harness)``: one peer, one run."""

    def __init__(self, module: str, peer: Peer, python: str, parameters: dict[str, Any]) -> None:
        self.module = module
        self.peer = peer
        self.python = python
        self.parameters = parameters

    @contextlib.contextmanager
    def server(self, wait: bool = True) -> Iterator[Server]:
        """A fresh server that serves its page, stopped at the end of the block."""
        with tempfile.TemporaryDirectory(prefix="greenio-bench-") as folder:
            server = Server(self.peer, self.python, folder)
            try:
                if wait:
                    server.wait_for_page()
                yield server
            finally:
                server.stop()

    @contextlib.contextmanager
    def load(self, server: Server, **more: Any) -> Iterator[Load]:
        """The load process for that server, ended with the block."""
        load = Load(self.module, server, {**self.parameters, **more})
        try:
            yield load
        finally:
            load.stop()
