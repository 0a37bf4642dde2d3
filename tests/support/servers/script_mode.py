"""Scripts that run without a server, in script mode."""

from __future__ import annotations

from pathlib import Path

from tests.support.servers.script_process import write

HEAD = """
import sys, threading, time
from greenio import *
from greenio.input import input
from greenio.output import put_text, put_button
from greenio.session import defer_call, hold, info
"""


def script(tmp_path: Path, body: str) -> Path:
    return write(tmp_path, HEAD + "\n".join(line[4:] for line in body.splitlines()))
