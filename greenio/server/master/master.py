"""The master: keeps the processes of a site running, restarts them one by one, and ends them in order."""

from __future__ import annotations

import logging
import signal
from collections.abc import Callable, Mapping
from types import FrameType
from typing import Any

import gevent
from gevent.event import Event

from greenio import limits
from greenio.runtime import clock
from greenio.runtime.native import call_in_hub
from greenio.server.lifecycle.notify import Notifier
from greenio.server.master.front import Front, FrontFailure
from greenio.server.master.worker import State, Worker

log = logging.getLogger("greenio.master")

#: Seconds between two looks at least, while nothing is reported.
_CHECK_SECONDS = 1.0


class Master:
    """Runs named processes until it is told to stop.

    SIGTERM and Ctrl-C end all of them when their sessions have ended, a second one at once. SIGHUP restarts them one by
    one, each when the one before it serves. SIGTTIN adds a process, SIGTTOU takes the last one away when its sessions
    have ended.

    :param count: processes at the start; they are called ``w1``, ``w2``...
    :param make_worker: makes a process of that name, which is not started yet.
    :param front: the balancer; None: somebody else runs one.
    :param serves: called whenever a process has started and serves.
    :param ready: called once, when all processes serve.
    """

    def __init__(
        self,
        count: int,
        make_worker: Callable[[str, Callable[[], object]], Worker],
        front: Front | None = None,
        serves: Callable[[Worker], object] = lambda worker: None,
        ready: Callable[[], object] = lambda: None,
    ) -> None:
        self._make_worker = make_worker
        self._front = front
        self._serves = serves
        self._shown: dict[str, int] = {}
        self._ready: Callable[[], object] | None = ready
        self._changed = Event()
        self._loop = gevent.get_hub().loop
        self._wanted = count
        self._stops = 0
        self._orders: list[Callable[[], None]] = []
        self._to_restart: list[str] = []
        self._front_at = 0.0
        self._served: Mapping[str, str] = {}
        self._notifier = Notifier.from_environment()
        self.workers: dict[str, Worker] = {}
        """The processes by name."""

    def run(self) -> int:
        """Run until told to stop, and until all processes have ended.

        :returns: the exit code: 1 if a process ended before any of them served.
        """
        handlers: dict[int, Callable[[], None]] = {
            signal.SIGTERM: self.stop,
            signal.SIGINT: self.stop,
            signal.SIGHUP: self.restart_all,
            signal.SIGTTIN: lambda: self.resize(self._wanted + 1),
            signal.SIGTTOU: lambda: self.resize(self._wanted - 1),
        }

        def handle(number: int, frame: FrameType | None) -> None:
            self._orders.append(handlers[number])  # carried out between two steps, one after the other
            call_in_hub(self._loop, self.wake)

        before: dict[int, Any] = {number: signal.signal(number, handle) for number in handlers}
        failed = False
        try:
            while not (self._stops and not self.workers):
                self._changed.clear()
                while self._orders:
                    self._orders.pop(0)()
                failed = not self.step() or failed
                if failed and not self._stops:
                    self.stop()
                self._changed.wait(self._pause())
        finally:
            for worker in list(self.workers.values()):
                worker.kill()
            if self._front is not None:
                self._front.stop()
            if self._notifier is not None:
                self._notifier.close()
            for number, handler in before.items():
                signal.signal(number, handler if handler is not None else signal.SIG_DFL)
        return int(failed)

    # ------------------------------------------------------------------ what it is told

    def wake(self) -> None:
        """Look at the processes soon: one of them, or the balancer, has ended or reported something."""
        self._changed.set()

    def stop(self) -> None:
        """End all processes when their sessions have ended; a second time: at once."""
        self._stops += 1
        self._to_restart.clear()
        if self._notifier is not None:
            self._notifier.stopping()
        for worker in list(self.workers.values()):
            worker.stop()
        self._changed.set()

    def restart_all(self) -> None:
        """Restart all processes, one after the other."""
        log.info("restarting all processes, one by one")
        self._to_restart = list(self.workers)
        if self._served:  # a new certificate, perhaps
            self._serve(self._served)
        self._changed.set()

    def resize(self, count: int) -> None:
        """Have another number of processes.

        :param count: at least 1; less, and more than ``limits.MAX_WORKERS``, has no effect.
        """
        if not 1 <= count <= limits.MAX_WORKERS:
            log.warning("there are 1 to %d processes: %d has no effect", limits.MAX_WORKERS, count)
            return
        log.info("%d processes from now on", count)
        self._wanted = count
        self._changed.set()

    # ------------------------------------------------------------------ what it does

    def step(self) -> bool:
        """Look at every process once, and do what is due.

        :returns: False if a process has ended before any of them ever served: the program has a mistake.
        """
        fine = True
        for worker in list(self.workers.values()):
            was_asked = worker.state is State.STOPPING
            code = worker.ended()
            if code is not None:
                fine = self._ended(worker, code, was_asked) and fine
            elif self._stops and not worker.pid:
                self._remove(worker)
            elif worker.is_hung():
                log.error("%s gives no sign of life any more: it is killed", worker.name)
                worker.kill()
        if not self._stops and fine:
            self._adjust()
            self._restart_next()
            self._start_due()
            self._serve_ready()
        return fine

    def _ended(self, worker: Worker, code: int, was_asked: bool) -> bool:
        """Note the end of a process. Returns as :meth:`step` does."""
        if self._stops or self._is_surplus(worker):
            self._remove(worker)
            return True
        how = f"by signal {signal.Signals(-code).name}" if code < 0 else f"with exit code {code}"
        worker.restarts += 1
        if was_asked:
            worker.start_at = clock.now()
            return True
        if self._ready is not None:
            log.error("%s ended before it served anybody, %s", worker.name, how)
            return False
        pause = 0.0
        if worker.lived < limits.WORKER_WELL_SECONDS:
            pause = min(limits.WORKER_FIRST_PAUSE * 2**worker.failures, limits.WORKER_LONGEST_PAUSE)
            worker.failures += 1
        else:
            worker.failures = 0
        worker.start_at = clock.now() + pause
        log.error("%s ended %s; it starts again%s", worker.name, how, f" in {pause:g} s" if pause else "")
        return True

    def _remove(self, worker: Worker) -> None:
        del self.workers[worker.name]
        worker.close()

    def _is_surplus(self, worker: Worker) -> bool:
        return list(self.workers).index(worker.name) >= self._wanted

    def _adjust(self) -> None:
        """Add processes that are wanted, and ask those to end that are not."""
        number = 1
        while len(self.workers) < self._wanted:
            name = f"w{number}"
            number += 1
            if name not in self.workers:
                self.workers[name] = self._make_worker(name, self.wake)
        for name in list(self.workers)[self._wanted :]:
            worker = self.workers[name]
            if worker.state is State.WAITING:
                self._remove(worker)
            elif worker.state is not State.STOPPING:
                worker.stop()

    def _restart_next(self) -> None:
        """Go on with restarting one by one, when all the others serve."""
        self._to_restart = [name for name in self._to_restart if name in self.workers]
        if not self._to_restart:
            return
        worker = self.workers[self._to_restart[0]]
        if worker.restarting:
            if worker.state is not State.READY:
                return
            worker.restarting = False
            self._to_restart.pop(0)
            self._restart_next()
        elif all(each.state is State.READY for each in self.workers.values()):
            worker.restarting = True
            worker.stop()

    def _start_due(self) -> None:
        for worker in list(self.workers.values()):
            if worker.state is State.WAITING and worker.start_at <= clock.now():
                worker.start()

    def _serve_ready(self) -> None:
        """Put the balancer in front of the processes, and report when all serve for the first time."""
        for worker in list(self.workers.values()):
            if worker.state is State.READY and self._shown.get(worker.name) != worker.pid:
                self._shown[worker.name] = worker.pid
                self._serves(worker)
        if self._ready is not None and any(each.state is not State.READY for each in self.workers.values()):
            return
        served = {
            name: worker.address
            for name, worker in self.workers.items()
            if worker.state is State.READY or name in self._served
        }
        if served != self._served or self._front_is_due():
            self._serve(served)
        if self._ready is not None:
            self._ready()
            self._ready = None
            if self._notifier is not None:
                self._notifier.ready()

    def _front_is_due(self) -> bool:
        return self._front is not None and not self._front.is_running and self._front_at <= clock.now()

    def _serve(self, served: Mapping[str, str]) -> None:
        self._front_at = clock.now() + limits.WORKER_FIRST_PAUSE
        if self._front is None:
            self._served = served
            return
        if self._served and not self._front.is_running:
            log.error("%s has ended; it starts again", self._front.name)
        try:
            self._front.serve(served)
        except FrontFailure as failure:
            if self._ready is not None:
                raise
            log.error("%s", failure)
        self._served = served

    def _pause(self) -> float:
        """Return the seconds until something is due without a report."""
        due = [worker.next_check() for worker in self.workers.values()]
        return max(0.01, min([_CHECK_SECONDS, *due]))
