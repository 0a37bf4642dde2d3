"""``python -m bench.terminal``: programs by other people under a real pty and in Chromium against ``greenio run``.

Each program is visited three times: once, and then twice at the same time. Every terminal must show what the pty showed.
Options: ``--only START`` of names (several), ``--pty`` gives each visitor a process, ``--verbose`` prints transcripts.
Exit status 1 if something differs.
"""

from __future__ import annotations

import argparse
import contextlib
import difflib
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from bench.chromium import ARGUMENTS, executable
from bench.environments import python_for
from bench.harness import ROOT, BenchError, free_port
from bench.peers.base import Peer
from bench.terminal.page import Transcript, Visit
from bench.terminal.programs import PROGRAMS, REQUIREMENTS, SERVER, Program

SCREEN = Path(__file__).with_name("screen.py")
START_SECONDS = 30.0

#: Makes programs repeatable: every process draws the same random numbers.
SITE = "import random\nrandom.seed(1)\n"


def environment(python: str, home: Path) -> dict[str, str]:
    """Return the environment of programs and of the server."""
    site = home / ".site"
    site.mkdir(exist_ok=True)
    (site / "sitecustomize.py").write_text(SITE, "utf-8")
    return {
        "PATH": f"{Path(python).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": f"{site}{os.pathsep}{ROOT}",
        "HOME": str(home),
        "TERM": "xterm-256color",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "USER": "visitor",
        "LOGNAME": "visitor",
        "PAGER": "cat",
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "GREENIO_NO_BROWSER": "1",
    }


def command(program: Program, python: str, folder: Path) -> list[str]:
    """Return what follows ``python``, and ``greenio run``."""
    if program.module:
        return ["-m", program.module, *program.arguments]
    if program.command:
        return [str(Path(python).parent / program.command), *program.arguments]
    return [str(folder / "script.py"), *program.arguments]


def prepared(program: Program, folder: Path) -> Path:
    """Make the folder that a program starts in."""
    folder.mkdir()
    files = {**program.files, **({"script.py": program.script} if program.script else {})}
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def on_pty(program: Program, python: str, home: Path) -> Transcript:
    """Play it under a pty."""
    folder = prepared(program, home / "reference")
    job = {
        "command": [python, *command(program, python, folder)],
        "environ": {**environment(python, home), "HOME": str(folder)},
        "folder": str(folder),
        "steps": program.steps,
        "timeout": program.timeout,
    }
    done = subprocess.run(
        [python, str(SCREEN)], input=json.dumps(job), capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise BenchError(done.stderr)
    return Transcript(**json.loads(done.stdout))


@contextlib.contextmanager
def serving(program: Program, python: str, home: Path, pty: bool) -> Iterator[str]:
    """Serve it while the block runs; the value is the address."""
    folder = prepared(program, home / "served")
    port = free_port()
    options = ["--port", str(port), "--host", "127.0.0.1", *(["--pty"] if pty or program.needs_pty else [])]
    with open(home / "log", "w") as log:
        server = subprocess.Popen(
            [python, "-m", "greenio", "run", *options, *command(program, python, folder)],
            cwd=folder,
            env={**environment(python, home), "HOME": str(folder)},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
        try:
            end = time.monotonic() + START_SECONDS
            while True:
                try:
                    socket.create_connection(("127.0.0.1", port), timeout=5).close()
                    break
                except OSError as error:
                    if server.poll() is not None or time.monotonic() > end:
                        raise BenchError(f"no server: {(home / 'log').read_text()[-500:]}") from error
                    time.sleep(0.1)
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()
            try:
                server.wait(5)
            except subprocess.TimeoutExpired:
                server.kill()


def in_pages(browser: Any, address: str, program: Program, count: int) -> list[Transcript]:
    """Visit it so many times at once."""
    visits = [
        Visit(browser.new_page(), address, program.steps, program.timeout + 5 * count) for _ in range(count)
    ]
    waiting = list(visits)
    while waiting:
        waiting = [visit for visit in waiting if not visit.advance()]
        time.sleep(0.02)
    found = [visit.transcript() for visit in visits]
    for visit in visits:
        visit.page.close()
    return found


def masked(program: Program, transcript: Transcript) -> str:
    """Return the text to compare: without folders, and without what the program's masks name."""
    text = transcript.text
    for pattern, replacement in program.masks:
        text = re.sub(pattern, replacement, text, flags=re.MULTILINE)
    if program.has_paths:  # where a line is wrapped depends on their length
        text = "\n".join(text.split())
        text = re.sub(r"/\S*/(greenio-run-\w+|reference|served)\b", "FOLDER", text)
    return text.rstrip("\n") + "\n"


def differences(program: Program, wanted: Transcript, found: Transcript) -> list[str]:
    """Return in which respect a page differs from the pty."""
    if found.problem:
        return [found.problem, *found.text.splitlines()[-12:]]
    if found.code != wanted.code:
        return [f"exit code {found.code}, not {wanted.code}", *found.text.splitlines()[-12:]]
    return list(
        difflib.unified_diff(
            masked(program, wanted).splitlines(),
            masked(program, found).splitlines(),
            "pty",
            "page",
            "",
            "",
            1,
        )
    )


def compare(browser: Any, program: Program, python: str, pty: bool, verbose: bool) -> bool:
    """Play a program and print the outcome; return whether every visit was equal."""
    with tempfile.TemporaryDirectory(prefix="bench-terminal-") as name:
        home = Path(name).resolve()
        wanted = on_pty(program, python, home)
        found: list[list[str]] = []
        try:
            if wanted.problem:
                raise BenchError(f"under the pty it {wanted.problem}\n{wanted.text[-1500:]}")
            with serving(program, python, home, pty) as address:
                for count in (1, 2):
                    found += [
                        differences(program, wanted, each)
                        for each in in_pages(browser, address, program, count)
                    ]
        except Exception as error:
            found.append([f"{type(error).__name__}: {error}"])
        log = (home / "log").read_text() if any(found) and (home / "log").exists() else ""
    is_equal = not any(found)
    way = "pty" if pty or program.needs_pty else "streams"
    print(f"{'ok  ' if is_equal else 'BAD '} {program.name} [{program.kind}, {way}]", flush=True)
    for number, lines in enumerate(found):
        if lines:
            print(f"  visit {number + 1}:", *lines, sep="\n    ", flush=True)
    if "Traceback" in log:
        print("  log:", log[-2000:])
    if verbose:
        print(wanted.text)
    return is_equal


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m bench.terminal", description=__doc__)
    parser.add_argument("--only", action="append", metavar="START")
    parser.add_argument("--pty", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    chosen = [each for each in PROGRAMS if each.name.startswith(tuple(options.only or [""]))]
    requirements = (*REQUIREMENTS, *SERVER)
    python = os.environ.get("BENCH_TERMINAL_PYTHON") or python_for(
        Peer("terminal-programs", Any, requirements, packages=())  # type: ignore[arg-type]
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=list(ARGUMENTS))
        equal = sum(compare(browser, each, python, options.pty, options.verbose) for each in chosen)
        browser.close()
    print(f"{equal} of {len(chosen)} programs are equal in every visit")
    return 0 if equal == len(chosen) else 1


if __name__ == "__main__":
    sys.exit(main())
