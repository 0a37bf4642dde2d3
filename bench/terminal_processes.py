"""Memory of programs made for a terminal with a process for each visitor, who wait in Python's own ``input()``.

    python -m bench.terminal_processes [--visitors 100]

Prints the growth of the machine's memory per visitor: the server's and the processes' private memory and their share of
what they have in common (PSS). Exits with 1 when the limit is passed.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

import psutil

from bench.idle_memory import Loader
from tests.support.servers.script_process import running, write

MAX_MB = 2.5

#: The packages that a program of this kind has, as far as they are installed.
SCRIPT = """
import argparse, dataclasses, json, logging, pathlib, re, subprocess
try:
    import click
    import rich.console
except ImportError:
    pass
name = input("What is your name? ")
print("Hello", name)
"""


def tree_mb(pid: int) -> float:
    """Return the memory of a process and all its descendants, pages that several have counted once."""
    server = psutil.Process(pid)
    return sum(each.memory_full_info().pss for each in [server, *server.children(recursive=True)]) / 1e6


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--visitors", type=int, default=100)
    visitors = parser.parse_args().visitors
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        script = write(folder, SCRIPT)
        options = ("--port", "0", "--host", "127.0.0.1", "--pty")
        with running("-m", "greenio", "run", *options, script, folder=folder) as server:
            loader = Loader(server)
            pid = server.process.pid
            try:
                loader.tell("open 5")
                loader.tell("close")
                before = tree_mb(pid)
                loader.tell(f"open {visitors}")
                deadline = time.monotonic() + 60
                while len(psutil.Process(pid).children(recursive=True)) < visitors + 1:
                    if time.monotonic() > deadline:
                        raise TimeoutError("the runs have not begun")
                    time.sleep(0.1)
                time.sleep(1)
                each = (tree_mb(pid) - before) / visitors
            finally:
                loader.stop()
    print(json.dumps({"visitors": visitors, "mb_per_visitor": round(each, 2)}))
    return 1 if each > MAX_MB else 0


if __name__ == "__main__":
    sys.exit(main())
