"""Memory and greenlets of an idle session: thousands of visitors wait in ``input()``, come and go three times.

    python -m bench.idle_memory [--sessions 9000] [--rounds 3] [--transport websocket|http] [--json FILE]

Prints resident memory and greenlets per open session, and what is left after each round. Exits with 1 when a
limit is passed. Per-session memory is the growth of the server's resident set divided by the sessions; with a
few hundred of them it says little, so its limit holds from MIN_SESSIONS on.
"""

from __future__ import annotations

import argparse
import json
import platform
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

from tests.support.servers.app_process import Server, run_app

MAX_KB = {"websocket": 14.0, "http": 20.0}
MAX_GROWTH = 1.05
MIN_SESSIONS = 3000
#: Seconds after a round until memory is read: soon after the last has gone, the server gives back what is free.
SETTLE = 1

APP = """
def app():
    input("Your name")
    put_text("never reached")
"""


@dataclass
class Round:
    """One coming and going of all visitors. Memory in KB."""

    kb_per_session: float
    greenlets_per_session: float
    open_seconds: float
    close_seconds: float
    kb_after: int
    greenlets_after: int
    files_after: int


class Loader:
    """The process of the visitors."""

    def __init__(self, server: Server, transport: str = "websocket") -> None:
        kind = "http" if transport == "http" else "ws"
        address = f"{kind}://127.0.0.1:{server.port}/_greenio/{'poll' if kind == 'http' else 'ws'}"
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bench.loader", address],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )

    def tell(self, order: str) -> float:
        """Give an order; return the seconds it took."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{order}\n")
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError(f"the loader ended at {order!r}: {self._process.wait()}")
        return float(answer)

    def stop(self) -> None:
        self._process.communicate()


def resident_kb(server: Server) -> int:
    return int(psutil.Process(server.process.pid).memory_info().rss) // 1024


def measure(
    server: Server, sessions: int, rounds: int, transport: str = "websocket"
) -> tuple[dict[str, int], list[Round]]:
    """All rounds, after a small one that loads what is loaded once."""
    loader = Loader(server, transport)
    try:
        greenlets = server.evaluate("greenlets()")
        loader.tell("open 20")
        loader.tell("close")
        server.wait_until(f"greenlets() <= {greenlets}", 60)
        files = server.evaluate("files()")
        base = {"kb": resident_kb(server), "greenlets": greenlets, "files": files}
        found = []
        for _ in range(rounds):
            before = resident_kb(server)
            opening = loader.tell(f"open {sessions}")
            grown = resident_kb(server) - before
            per_session = (server.evaluate("greenlets()") - greenlets) / sessions
            closing = loader.tell("close")
            server.wait_until(f"greenlets() <= {greenlets} and files() <= {files}", 120)
            time.sleep(SETTLE)
            found.append(
                Round(
                    kb_per_session=round(grown / sessions, 2),
                    greenlets_per_session=round(per_session, 3),
                    open_seconds=opening,
                    close_seconds=closing,
                    kb_after=resident_kb(server),
                    greenlets_after=server.evaluate("greenlets()"),
                    files_after=server.evaluate("files()"),
                )
            )
        return base, found
    finally:
        loader.stop()


def faults(sessions: int, rounds: list[Round], transport: str = "websocket") -> list[str]:
    """Which limits were passed."""
    found = []
    if sessions >= MIN_SESSIONS and rounds[0].kb_per_session > MAX_KB[transport]:
        found.append(f"{rounds[0].kb_per_session} KB per session, at most {MAX_KB[transport]}")
    if any(each.greenlets_per_session > 1 for each in rounds):
        found.append(f"{max(each.greenlets_per_session for each in rounds)} greenlets per session, at most 1")
    if rounds[-1].kb_after > rounds[0].kb_after * MAX_GROWTH:
        found.append(f"{rounds[-1].kb_after} KB after the last round, {rounds[0].kb_after} after the first")
    return found


def table(base: dict[str, int], rounds: list[Round]) -> str:
    lines = [f"before: {base['kb']} KB, {base['greenlets']} greenlets, {base['files']} files", ""]
    titles = (
        "round",
        "KB/session",
        "greenlets/session",
        "open s",
        "close s",
        "KB after",
        "greenlets",
        "files",
    )
    lines.append("  ".join(f"{title:>{max(len(title), 6)}}" for title in titles))
    for number, each in enumerate(rounds, 1):
        values = (number, *asdict(each).values())
        lines.append(
            "  ".join(f"{value:>{max(len(title), 6)}}" for title, value in zip(titles, values, strict=True))
        )
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sessions", type=int, default=9000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--transport", choices=MAX_KB, default="websocket")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    maximum = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (maximum, maximum))
    with tempfile.TemporaryDirectory() as folder:
        server = run_app(Path(folder), APP)
        try:
            base, rounds = measure(server, options.sessions, options.rounds, options.transport)
        finally:
            server.stop(seconds=60)
        server.check_silence()
    result = {
        "sessions": options.sessions,
        "python": platform.python_version(),
        "base": base,
        "rounds": [asdict(each) for each in rounds],
        "transport": options.transport,
        "faults": faults(options.sessions, rounds, options.transport),
    }
    print(table(base, rounds))
    print(json.dumps(result))
    if options.json:
        options.json.write_text(json.dumps(result, indent=2) + "\n", "utf-8")
    return 1 if result["faults"] else 0


if __name__ == "__main__":
    sys.exit(main())
