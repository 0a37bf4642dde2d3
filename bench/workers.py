"""Several processes behind nginx, HAProxy and Caddy: ``python -m bench.workers``. Ends with 1 if a visit was not whole.

Needs Debian's nginx, haproxy, caddy and chromium. Every story that the tests tell in short is told at length: 100 visits for each of
balancer, protocol and prefix, some more by Chromium; a kill; a rolling restart and other numbers of processes under load; a full site; a hang.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from websockets.exceptions import WebSocketException

from bench.chromium_visits import chromium_visits
from tests.support.servers.site import site
from tests.support.servers.site_stories import (
    FRONTS,
    PRINTED,
    PROTOCOLS,
    Load,
    all_full,
    failures,
    killed,
    resized,
    rolled,
    stopped,
    visits_behind,
)
from tests.support.wire.visitor import Ended, VisitFailed

_PREFIXES = ("/", "/some/tool/")


def main() -> int:
    """Tell all stories."""
    parser = argparse.ArgumentParser(prog="python -m bench.workers", description=__doc__)
    parser.add_argument("--visits", type=int, default=100, help="of each kind; default %(default)s")
    parser.add_argument("--chromium", type=int, default=5, help="those by Chromium; default %(default)s")
    parser.add_argument("--only", help="stories whose name contains this")
    options = parser.parse_args()
    stories: dict[str, Callable[[Path], str]] = {}
    for front in PRINTED:
        for protocol in PROTOCOLS:
            for prefix in _PREFIXES:
                kind = front, protocol, prefix
                stories[f"visits {' '.join(kind)}"] = _visits(visits_behind, *kind, options.visits)
                stories[f"chromium {' '.join(kind)}"] = _visits(chromium_visits, *kind, options.chromium)
        stories[f"full {front}"] = _full(front)
    for front in FRONTS:
        stories[f"kill {front}"] = _with_site(front, lambda running, load: killed(running))
        stories[f"rolling {front}"] = _with_site(front, _rolled_until(2 * options.visits))
        stories[f"resize {front}"] = _with_site(
            front, lambda running, load: resized(running, load, 1, 1, -1), 3
        )
        stories[f"hang {front}"] = _with_site(front, lambda running, load: stopped(running), hang="2")
    bad = 0
    for name, story in stories.items():
        if options.only and options.only not in name:
            continue
        began = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="greenio-bench-") as folder:
            try:
                text = story(Path(folder))
            except (AssertionError, VisitFailed, Ended, OSError, WebSocketException) as error:
                text = f"FAILED {error!r}"
        bad += "FAILED" in text
        print(f"{name:38} {time.monotonic() - began:6.1f} s  {text}", flush=True)
    return int(bool(bad))


def _visits(
    visit: Callable[..., Counter[str]], front: str, protocol: str, prefix: str, count: int
) -> Callable[[Path], str]:
    def story(folder: Path) -> str:
        found = visit(folder, front, protocol, prefix, count)
        bad = failures(found)
        whole = count - sum(found[text] for text in bad)
        return f"{whole} of {count} whole, {dict(found)}" + (" FAILED" if bad else "")

    return story


def _with_site(
    front: str, tell: Callable[..., object], workers: int = 4, hang: str = "60"
) -> Callable[[Path], str]:
    def story(folder: Path) -> str:
        with site(folder, workers, "--front", front, "--hang-timeout", hang) as running:
            if tell.__name__ == "<lambda>" and workers == 4:
                tell(running, None)
                return "as it should be"
            with Load(running.address) as load:
                load.wait(8)
                tell(running, load)
        bad = failures(load.found)
        return f"{load.found.total()} visits, {len(bad)} failed {bad[:3]}" + (" FAILED" if bad else "")

    return story


def _rolled_until(visits: int) -> Callable[..., object]:
    def tell(running: object, load: Load) -> None:
        while load.found.total() < visits:
            rolled(running, load)  # type: ignore[arg-type]

    return tell


def _full(front: str) -> Callable[[Path], str]:
    def story(folder: Path) -> str:
        all_full(folder, front, 4)
        return "waited, and entered"

    return story


if __name__ == "__main__":
    sys.exit(main())
