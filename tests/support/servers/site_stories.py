"""Stories of a site of several processes: short in the tests, long in ``python -m bench.workers``."""

from __future__ import annotations

import signal
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from websockets.exceptions import InvalidStatus

from tests.support.servers.site import Site, balanced, site
from tests.support.wire.visitor import Ended, VisitFailed, Visitor

PROTOCOLS = ("websocket", "http")
FRONTS = ("nginx", "haproxy")
#: Balancers whose configuration is printed; the master runs only FRONTS.
PRINTED = (*FRONTS, "caddy")
#: Seconds until the pages of a process that was killed know.
_TOLD_WITHIN = 10
#: Visits at a time.
_AT_ONCE = 8


def whole_visits(address: str, protocol: str, count: int) -> Counter[str]:
    """Visit; how often each process was met, and what failed."""
    return _all(lambda: _visit(address, protocol), count)


def _visit(address: str, protocol: str, patience: float = 20) -> str:
    visitor = Visitor(address, protocol, patience)
    try:
        visitor.whole_visit()
    except VisitFailed as failure:
        return f"failed: {failure}"
    return visitor.process


def _all(visit: Callable[[], str], count: int) -> Counter[str]:
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return Counter(pool.map(lambda _: visit(), range(count)))


def failures(found: Counter[str]) -> list[str]:
    """The visits that were not whole."""
    return [text for text in found if text.startswith("failed")]


class Load:
    """Visits that go on, over both protocols in turn, until the block ends."""

    def __init__(self, address: str, threads: int = 4) -> None:
        self.found: Counter[str] = Counter()
        self._address = address
        self._over = threading.Event()
        self._threads = [threading.Thread(target=self._go_on, args=(number,)) for number in range(threads)]

    def __enter__(self) -> Load:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()

    def wait(self, count: int) -> None:
        """Wait until so many visits are done."""
        deadline = time.monotonic() + 30 + count
        while self.found.total() < count:
            assert time.monotonic() < deadline, self.found
            self._over.wait(0.05)

    def _go_on(self, number: int) -> None:
        while not self._over.is_set():
            self.found[_visit(self._address, PROTOCOLS[number % 2])] += 1
            number += 1
            self._over.wait(0.1)  # as people do, and the processes of a small machine need time to start


def visits_behind(
    folder: Path, front: str, protocol: str, prefix: str, count: int, workers: int = 4
) -> Counter[str]:
    """Whole visits behind a printed configuration."""
    with balanced(folder, front, workers, prefix, protocol) as (_, address):
        return whole_visits(address, protocol, count)


def killed(running: Site, address: str = "") -> None:
    """kill -9 of a process: its pages are told at once and begin anew elsewhere, the others go on.

    :param address: of a balancer that the master does not run.
    """
    address = address or running.address
    pages: list[Visitor] = []
    while len({page.process for page in pages}) < 2 or len(pages) < 6:
        pages.append(Visitor(address, PROTOCOLS[len(pages) % 2]))
        pages[-1].open()
        pages[-1].form("Name")
    victim = pages[0].process
    old = running.processes
    running.signal(signal.SIGKILL, victim)
    deadline = time.monotonic() + _TOLD_WITHIN
    for page in pages:
        if page.process == victim:
            assert ended(page) == 4001
            assert time.monotonic() < deadline, "a page was told late that its process is gone"
            again = Visitor(address, page.protocol)
            again.open()
            again.form("Name")
            again.drop()
        else:
            page.answer("Name", "Bob")
            page.shows("hello Bob")
        page.drop()
    running.wait_processes(lambda now: now[victim] != old[victim], f"{victim} again")


def ended(page: Visitor) -> int:
    """The code with which a page is told that its session is gone, when it comes back."""
    try:
        page.resume()
        while True:
            page.wait(lambda command: False, "end")
    except InvalidStatus as refusal:
        # The balancer had reached the process in the moment of its end: a page tries again.
        assert refusal.response.status_code in (502, 503, 504)
        time.sleep(0.2)
        return ended(page)
    except Ended as end:
        if end.code == 1006:  # no such connection: the page asks for its session
            return ended(page)
        return end.code


def rolled(running: Site, load: Load) -> None:
    """SIGHUP: all processes are replaced, one after the other."""
    old = running.processes
    running.signal(signal.SIGHUP)
    running.wait_processes(
        lambda now: all(now[name] != old[name] for name in old), "all processes restarted", 120
    )
    load.wait(load.found.total() + 8)


def resized(running: Site, load: Load, *steps: int) -> None:
    """SIGTTIN and SIGTTOU: other numbers of processes."""
    for step in steps:
        before = set(running.processes)
        running.signal(signal.SIGTTIN if step > 0 else signal.SIGTTOU)
        if step > 0:
            running.wait_processes(lambda now, known=before: set(now) - known, "one more process")
            (new,) = set(running.processes) - before
            deadline = time.monotonic() + 60
            while not load.found[new]:
                assert time.monotonic() < deadline, f"nobody comes to {new}: {load.found}"
                time.sleep(0.02)  # a condition that nobody announces
        load.wait(load.found.total() + 8)


def stopped(running: Site) -> None:
    """SIGSTOP: a process that hangs is replaced."""
    old = running.processes
    running.signal(signal.SIGSTOP, "w1")
    running.wait_processes(lambda now: now["w1"] != old["w1"], "w1 replaced")


def all_full(folder: Path, front: str, workers: int = 2) -> None:
    """One more visitor than there is room for: the page waits, and enters when somebody leaves."""
    with balanced(folder, front, workers, max_sessions=1, keep_page=False) as (_, address):
        pages = [Visitor(address) for _ in range(workers)]
        for page in pages:
            page.open()
            page.form("Name")
        waiting = Visitor(address)
        thread = threading.Thread(target=waiting.open)
        thread.start()
        deadline = time.monotonic() + 20
        while not waiting.was_full:
            assert time.monotonic() < deadline, "the page was not told that all are full"
            time.sleep(0.02)  # a condition that nobody announces
        pages[0].leave()
        thread.join()
        waiting.form("Name")
        for page in (waiting, *pages[1:]):
            page.drop()


def master_site(
    folder: Path, workers: int, front: str, hang_timeout: float = 60, **settings: object
) -> object:
    """A site whose master runs the balancer."""
    return site(folder, workers, "--front", front, "--hang-timeout", str(hang_timeout), **settings)
