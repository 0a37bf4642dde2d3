"""Draws the pictures of the demos: starts a server of the guide and the program that draws.

Not in here: that program (``greenio.guide.export.camera``). Playwright has a loop of its own, which does not go on in a
process whose standard library is cooperative.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path

from greenio.guide.export.camera import browser_path
from greenio.guide.export.demos import Demo
from greenio.guide.export.shown import Place

_ADDRESS = re.compile(r"http://\S+")
#: Seconds for the server to end, once it was asked to.
_END = 20


def missing() -> str:
    """Return why no pictures can be drawn; empty if they can."""
    if find_spec("playwright") is None:
        return "Playwright is not installed: pip install 'greenio-web[export]'"
    if browser_path() is None:
        return "there is no Chromium on the path"
    return ""


def draw(demos: Iterable[tuple[Place, list[Demo]]], folder: Path) -> dict[str, list[int]]:
    """Draw the pictures of all demos. Returns width and height by name.

    :param folder: for the pictures.
    """
    folder.mkdir(parents=True, exist_ok=True)
    jobs = [
        {"path": place.address, "shots": {demo.picture: list(demo.selectors) for demo in found}}
        for place, found in demos
        if found
    ]
    command = [sys.executable, "-m", "greenio", "guide", "--port", "0", "--no-browser"]
    environment = {**os.environ, "GREENIO_STORAGE": ":memory:"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as server:
        try:
            return _run_camera(_address_of(server), folder, jobs)
        finally:
            server.terminate()
            server.communicate(timeout=_END)


def _address_of(server: subprocess.Popen[str]) -> str:
    assert server.stdout is not None
    for line in server.stdout:
        if found := _ADDRESS.search(line):
            return found[0]
    raise RuntimeError("the server of the guide has ended before it had an address")


def _run_camera(address: str, folder: Path, jobs: list[Mapping[str, object]]) -> dict[str, list[int]]:
    done = subprocess.run(
        [sys.executable, "-m", "greenio.guide.export.camera", address, str(folder)],
        input=json.dumps(jobs),
        stdout=subprocess.PIPE,
        env={**os.environ, "GREENIO_PATCH": "0"},
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError("the pictures could not be drawn: the reason stands above")
    sizes: dict[str, list[int]] = json.loads(done.stdout)
    return sizes
