"""``greenio load SCRIPT URL``: many visitors of a running server at once, each playing a script."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable

import gevent
from gevent.pool import Pool

from greenio.cli import target
from greenio.cli.workers import raise_descriptors
from greenio.testing.remote import RemoteVisit
from greenio.testing.visitor import Visitor

#: The function of a script that plays one visitor.
_FUNCTION = "visit"
#: Connections of a visitor: one for the page's questions, one for its answers.
_CONNECTIONS = 2
#: Files that the process has open besides.
_OTHER_FILES = 50
#: Kinds of failures that are printed.
_SHOWN = 5


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.description = (
        "Let many visitors play a script on a running server: its function visit(page) gets a visitor's page, as "
        "greenio.testing.Visit is one. Prints how many have succeeded and how long they took; the exit code is 1 after "
        "a failure. Try only servers that are yours."
    )
    parser.add_argument(
        "script", metavar="SCRIPT", help="a file with a function visit(page), or module:function"
    )
    parser.add_argument(
        "url", metavar="URL", nargs="?", default="http://127.0.0.1:8080/", help="default: %(default)s"
    )
    parser.add_argument("--visitors", type=int, default=100, metavar="COUNT", help="default: %(default)s")
    parser.add_argument(
        "--at-once", type=int, metavar="COUNT", help="visitors at a time (default: all of them)"
    )
    parser.add_argument(
        "--ramp", type=float, default=0.0, metavar="SECONDS", help="time in which they all come (default: 0)"
    )
    parser.add_argument(
        "--timeout", type=float, default=30.0, metavar="SECONDS", help="for each wait (default: %(default)g)"
    )
    parser.set_defaults(function=run_load)


def run_load(options: argparse.Namespace) -> int:
    """Play the script; return 1 if a visitor has failed."""
    name = options.script
    if not target.is_function(name):
        name = f"{name}:{_FUNCTION}"
    if options.visitors < 1 or (options.at_once is not None and options.at_once < 1):
        print("greenio load: there has to be at least one visitor", file=sys.stderr)
        return 2
    try:
        play = target.load_function(name)
    except (OSError, target.NoTarget) as error:
        print(f"greenio load: {error}", file=sys.stderr)
        return 2
    at_once = min(options.at_once or options.visitors, options.visitors)
    _allow(at_once)
    load = Load(play, options.url, options.timeout)
    load.run(options.visitors, at_once, options.ramp)
    print(load.report())
    return 1 if load.failures else 0


def _allow(visitors: int) -> None:
    """Let this process have connections of that many visitors open; warn if the system does not allow so many."""
    if sys.platform == "win32":
        return  # no such limit
    needed = visitors * _CONNECTIONS + _OTHER_FILES
    allowed = raise_descriptors()
    if allowed < needed:
        print(
            f"greenio load: this system allows {allowed} open files, {visitors} visitors at once need {needed}: "
            f"--at-once {max(1, (allowed - _OTHER_FILES) // _CONNECTIONS)} does with them, or 'ulimit -Hn' raises the limit",
            file=sys.stderr,
        )


class Load:
    """Visitors who play a script, and how they fared.

    :param play: called with the page of each.
    :param url: of the server's page.
    :param timeout: seconds for each wait of a visitor.
    """

    def __init__(self, play: Callable[[Visitor], object], url: str, timeout: float) -> None:
        self._play = play
        self._url = url
        self._timeout = timeout
        self.seconds: list[float] = []
        """Durations of the visits that have succeeded."""
        self.failures: Counter[str] = Counter()
        """Errors, each with how often it has come."""
        self._elapsed = 0.0

    def run(self, visitors: int, at_once: int, ramp: float = 0.0) -> None:
        """Play all visits; blocks until the last one is over.

        :param visitors: their number.
        :param at_once: the most that are there at a time.
        :param ramp: seconds in which they come.
        """
        start = time.monotonic()
        pool = Pool(at_once)
        for _ in range(visitors):
            pool.spawn(self._visit)
            if ramp:
                gevent.sleep(ramp / visitors)
        pool.join()
        self._elapsed = time.monotonic() - start

    def _visit(self) -> None:
        start = time.monotonic()
        try:
            with RemoteVisit(self._url, timeout=self._timeout) as page:
                self._play(page)
        except Exception as error:
            self.failures[f"{type(error).__name__}: {error}"] += 1
        else:
            self.seconds.append(time.monotonic() - start)

    def report(self) -> str:
        """Return the results as lines of text."""
        failed = sum(self.failures.values())
        lines = [f"{len(self.seconds)} visits succeeded, {failed} failed, in {self._elapsed:.1f} s"]
        if self.seconds:
            ordered = sorted(self.seconds)
            parts = [(name, ordered[int((len(ordered) - 1) * share)]) for name, share in _SHARES]
            lines.append(
                "seconds of a visit: " + ", ".join(f"{name} {seconds:.2f}" for name, seconds in parts)
            )
        lines += [f"{count} times: {text}" for text, count in self.failures.most_common(_SHOWN)]
        return "\n".join(lines)


_SHARES = (("half", 0.5), ("95 %", 0.95), ("99 %", 0.99), ("longest", 1.0))
