"""Memory of programs made for a terminal: a thousand visitors wait in Python's own ``input()``.

    python -m bench.terminal_memory [--visitors 1000] [--descriptors]

Prints the growth of the server's resident memory per visitor, and its file descriptors beyond the visitors' sockets.
Exits with 1 when a limit is passed.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

import psutil

from bench.idle_memory import Loader, resident_kb
from tests.support.servers.script_process import running, write

MAX_KB = 14.0
#: For a program that asks for descriptors and settings of its terminal.
MAX_DESCRIPTORS_KB = 35.0

SCRIPT = """
name = input("What is your name? ")
print("Hello", name)
"""

DESCRIPTORS = """
import os, select, sys, termios
settings = termios.tcgetattr(sys.stdin.fileno())
termios.tcsetattr(0, termios.TCSADRAIN, settings)
print(os.isatty(sys.stdout.fileno()), os.get_terminal_size(1), flush=True)
select.select([sys.stdin], [], [])
print("Hello", sys.stdin.readline())
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--visitors", type=int, default=1000)
    parser.add_argument("--descriptors", action="store_true")
    options = parser.parse_args()
    visitors = options.visitors
    script_text, limit = (DESCRIPTORS, MAX_DESCRIPTORS_KB) if options.descriptors else (SCRIPT, MAX_KB)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        script = write(folder, script_text)
        given = ("--port", "0", "--host", "127.0.0.1")
        with running("-m", "greenio", "run", *given, script, folder=folder) as server:
            loader = Loader(server)
            try:
                loader.tell("open 100")
                loader.tell("close")
                before, files = resident_kb(server), psutil.Process(server.process.pid).num_fds()
                loader.tell(f"open {visitors}")
                kb = (resident_kb(server) - before) / visitors
                more_files = psutil.Process(server.process.pid).num_fds() - files - visitors
                print(
                    json.dumps(
                        {"visitors": visitors, "kb_per_visitor": round(kb, 2), "more_files": more_files}
                    ),
                    flush=True,
                )
            finally:
                loader.stop()
    return 1 if kb > limit or more_files > 5 else 0


if __name__ == "__main__":
    sys.exit(main())
