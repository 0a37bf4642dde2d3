"""A real Redis server (Debian's package ``redis-server``) that a test kills and starts again."""

from __future__ import annotations

import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


class RedisProcess:
    """A server that keeps its data in ``folder``.

    :param durable: whether it keeps an append-only file.
    """

    def __init__(self, folder: Path, *, durable: bool = True) -> None:
        with closing(socket.create_server(("127.0.0.1", 0))) as free:
            self.port: int = free.getsockname()[1]
        self.url = f"unix://{folder}/redis.sock"
        self._folder = folder
        self._durable = durable
        self.start()

    def start(self) -> None:
        options = ["--port", str(self.port), "--unixsocket", "redis.sock", "--save", ""]
        options += ["--appendonly", "yes" if self._durable else "no", "--loglevel", "warning"]
        options += [
            "--appendfsync",
            "always",
        ]  # "everysec" may answer before it has written, if the disk is busy
        self._process = subprocess.Popen(
            ["/usr/bin/redis-server", *options], cwd=self._folder, stdout=subprocess.DEVNULL
        )
        deadline = time.monotonic() + 20
        while b"PONG" not in self._ask():
            assert time.monotonic() < deadline, "the Redis server does not start"
            time.sleep(0.02)

    def _ask(self) -> bytes:
        with socket.socket(socket.AF_UNIX) as asking:
            try:
                asking.connect(str(self._folder / "redis.sock"))
                asking.sendall(b"PING\r\n")
                return asking.recv(100)
            except OSError:
                return b""

    def kill(self) -> None:
        """End it as a crash does."""
        self._process.kill()
        self._process.wait()

    def freeze(self) -> None:
        """Let it answer nothing, as a network does that swallows everything."""
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it answer again."""
        self._process.send_signal(signal.SIGCONT)


@contextmanager
def redis_server(folder: Path, *, durable: bool = True) -> Iterator[RedisProcess]:
    """Run a Redis server.

    :param durable: whether it keeps an append-only file.
    """
    server = RedisProcess(folder, durable=durable)
    try:
        yield server
    finally:
        server.kill()
