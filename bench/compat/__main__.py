"""``python -m bench.compat``: the corpus on PyWebIO 1.8.4, in an environment of its own, and on greenio; page by page.

Options: ``--only START`` of names (several), ``--record`` writes what PyWebIO's pages showed to tests/compat/corpus.json,
``--recorded`` compares with that file and starts no PyWebIO, ``--verbose`` prints transcripts. Exit status 1 if
something differs that is not in ``DIFFERENT`` (bench/compat/corpus.py).
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import sync_playwright

from bench.chromium import ARGUMENTS, executable
from bench.compat.corpus import DIFFERENT, FOLDER, RECORDED, Script, differences, scripts
from bench.compat.pages import StepFailed, transcript
from bench.environments import python_for
from bench.harness import ROOT, BenchError, free_port
from bench.peers.base import Peer

START_SECONDS = 60.0
#: What the scripts import.
REQUIREMENTS = ("pywebio==1.8.4", "pywebio_battery==0.7.0")
_DEPLOY = "import sys; from pywebio.platform import path_deploy; path_deploy(sys.argv[1], port=int(sys.argv[2]), cdn=False)"


@contextlib.contextmanager
def serving(command: list[str], port: int) -> Iterator[str]:
    """Run a server while the block runs; the value is its address."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("GREENIO_", "PYWEBIO_"))
    }
    environment["PYTHONPATH"] = str(ROOT) if command[1:3] == ["-m", "greenio"] else ""
    process = subprocess.Popen(command, env=environment, cwd=FOLDER)
    address = f"http://127.0.0.1:{port}/"
    try:
        end = time.monotonic() + START_SECONDS
        while True:
            try:
                urlopen(address, timeout=5).close()
                break
            except (URLError, OSError) as error:
                if process.poll() is not None or time.monotonic() > end:
                    raise BenchError(f"{command[0]} does not serve: {error}") from error
                time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait()


def visit_all(
    browser: Any, address: str, chosen: list[Script], keep: Callable[[str, list[str]], None] | None = None
) -> dict[str, list[str]]:
    """Return the transcript of each script.

    :param keep: called with each as soon as it is there.
    """
    found = {}
    # One context, so that the second page finds the scripts of the first in the cache.
    context = browser.new_context(locale="en-US", viewport={"width": 1280, "height": 800})
    for script in chosen:
        page = context.new_page()
        query = f"{script.query}{'&' if script.query else '?'}_pywebio_disable_animate=1"
        try:
            found[script.name] = transcript(page, f"{address}{script.name}{query}", script.steps)
        except StepFailed as error:
            found[script.name] = [f"failed: {error}"]
        page.close()
        if keep is not None:
            keep(script.name, found[script.name])
        print(".", end="", flush=True)
    context.close()
    print()
    return found


def keep(name: str, lines: list[str]) -> None:
    """Write the transcript of a script on PyWebIO to the file of those that were recorded."""
    recorded = json.loads(RECORDED.read_text("utf-8")) if RECORDED.exists() else {}
    text = json.dumps({**recorded, name: lines}, indent=1, ensure_ascii=False, sort_keys=True)
    RECORDED.write_text(text + "\n", "utf-8")


def theirs_of(browser: Any, chosen: list[Script], record: bool) -> dict[str, list[str]]:
    """Return the transcripts of PyWebIO, and write them if they are to be recorded."""
    python = python_for(Peer("pywebio-corpus", Any, REQUIREMENTS, packages=("pywebio",)))  # type: ignore[arg-type]
    port = free_port()
    with serving([python, "-c", _DEPLOY, str(FOLDER), str(port)], port) as address:
        return visit_all(browser, address, chosen, keep if record else None)


def ours_of(browser: Any, chosen: list[Script]) -> dict[str, list[str]]:
    """Return the transcripts of greenio."""
    port = free_port()
    command = [sys.executable, "-m", "greenio", "path-deploy", str(FOLDER), "--port", str(port)]
    with serving(command, port) as address:
        return visit_all(browser, address, chosen)


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m bench.compat", description=__doc__)
    parser.add_argument("--only", action="append", metavar="START")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--recorded", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    chosen = [each for each in scripts() if each.name.startswith(tuple(options.only or [""]))]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=list(ARGUMENTS))
        theirs = (
            json.loads(RECORDED.read_text("utf-8"))
            if options.recorded
            else theirs_of(browser, chosen, options.record)
        )
        ours = ours_of(browser, chosen)
        browser.close()
    bad = 0
    for script in chosen:
        found = differences(script.name, theirs.get(script.name, []), ours[script.name])
        bad += bool(found) or ours[script.name][0].startswith("failed")
        if options.verbose:
            print("\n".join([f"{script.name}:", *ours[script.name]]))
        if found:
            print("\n".join([f"{script.name} differs:", *found]))
    print(f"{len(chosen) - bad} of {len(chosen)} scripts show the same; known differences: {len(DIFFERENT)}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
