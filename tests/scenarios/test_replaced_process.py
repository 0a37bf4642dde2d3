"""An app replaces the process of its server by another program."""

from __future__ import annotations

from pathlib import Path

from tests.support.servers.app_process import run_app
from tests.support.servers.live import visiting

REPLACING = """
import os, sys

def app():
    put_text("ready")
    end = time.monotonic() + 0.2
    while time.monotonic() < end:
        pass
    os.execv(sys.executable, [sys.executable, "-c", "sum(range(30_000_000)); print('replaced', flush=True)"])
"""


def test_the_other_program_does_not_die_of_the_timer(tmp_path: Path) -> None:
    server = run_app(tmp_path, REPLACING)
    try:
        with visiting(server.address) as page:
            page.wait("output")
            assert server.wait_end() == 0
        server.wait_for(lambda: "replaced" in server.stdout, "its output")
    finally:
        server.stop()
