"""Pre-emption: a task that computes without yielding must not freeze the other sessions.

A timer on the process's CPU time sends SIGVTALRM every ``limits.PREEMPT_INTERVAL`` seconds of computing; while
the process is idle nothing fires. When the handler finds a session's task at a safe point, it parks the task and
lets the hub serve waiting input and output. Parked tasks go on one at a time, in turn, so that between two of
them the hub always comes round: the largest gap is one interval however many tasks compute.

A safe point is a loop's back edge or a function's entry (never a call, where C code may be in progress), in code
of the author: walking outwards, no frame belongs to a module that may hold a lock or be in the middle of a
change, up to the frame that called the author's function. For authors the semantics are those of threads: a task
may be interrupted between any two statements, so shared data needs a lock.

Measured with gevent 26.9 and CPython 3.11 (gevent-facts, last section): with three tasks that compute for 2 s
each, the largest gap of a ticking greenlet fell from 6,000 ms to about 50 ms.
"""

from __future__ import annotations

import _thread
import atexit
import dis
import io
import logging
import signal
import sys
import threading
from collections import deque
from functools import partial
from types import CodeType, FrameType, FunctionType
from typing import Any

from gevent import get_hub, getcurrent
from greenlet import greenlet as RawGreenlet

from greenio import limits
from greenio.runtime.current import is_task

log = logging.getLogger("greenio.preemption")

#: Instructions at which the interpreter looks for signals and no C function is being called. In 3.10 a loop
#: ends with one of the jumps and a function that has not begun has no last instruction yet; only 3.11 has jumps
#: backward with a condition.
_SAFE_INSTRUCTIONS = frozenset(
    code
    for name, code in dis.opmap.items()
    if (
        name in ("RESUME", "JUMP_BACKWARD") or name.startswith("POP_JUMP_BACKWARD_")
        if sys.version_info >= (3, 11)
        else name in ("JUMP_ABSOLUTE", "POP_JUMP_IF_TRUE", "POP_JUMP_IF_FALSE", "FOR_ITER")
    )
)

_CALLS = frozenset(
    code for name, code in dis.opmap.items() if name.startswith(("CALL", "SEND", "YIELD_VALUE"))
)

#: How often in a row to look again at the interpreter's next opportunity, before the timer's next one.
_MOST_REPEATS = 100

#: Packages whose frames may hold a lock, or leave something half changed, while they call other code.
_UNSAFE_PACKAGES = frozenset(
    (
        "_frozen_importlib",
        "_frozen_importlib_external",
        "_pyio",
        "_weakrefset",
        "asyncio",
        "concurrent",
        "functools",
        "gc",
        "gevent",
        "geventwebsocket",
        "importlib",
        "io",
        "linecache",
        "logging",
        "multiprocessing",
        "queue",
        "selectors",
        "signal",
        "subprocess",
        "tempfile",
        "threading",
        "traceback",
        "tracemalloc",
        "warnings",
        "weakref",
        "zope",
    )
)

#: Floors of greenio with critical sections. The API above them holds no locks and calls author code.
_UNSAFE_FLOORS = (
    "greenio.engine",
    "greenio.protocol",
    "greenio.runtime",
    "greenio.server",
    "greenio.transport",
)

#: Methods that run in the middle of somebody else's statement.
_UNSAFE_FUNCTIONS = frozenset(("__del__", "__hash__", "__eq__"))

_RAW_FUNCTIONS = frozenset(("write", "readinto", "read", "readall", "seek", "tell", "truncate"))


#: Instructions to wait for one at which an exception finds its handlers.
_MOST_INSTRUCTIONS = 1000


class _Retry:
    """Returned by the signal's handler: the interpreter drops it, and that brings the signal about once more.

    A loop that calls into C nearly always gets its signals at the end of such a call, which is no safe point; the
    next look then comes one step later, at the loop's end. The handler itself cannot raise the signal: it would
    interrupt itself. Here everything after its last instruction happens in C.
    """

    __slots__ = ()
    __del__ = staticmethod(partial(_thread.interrupt_main, getattr(signal, "SIGVTALRM", signal.SIGINT)))


class Preemptor:
    """Pre-empts the tasks of one hub. One per process: there is one such timer.

    :param interval: seconds of the process's CPU time between two looks.
    """

    def __init__(self, interval: float = limits.PREEMPT_INTERVAL) -> None:
        self.interval = interval
        self.preemptions = 0
        """How often a task was interrupted, for metrics."""
        self.active = False
        self._repeats = 0
        self._bases: dict[CodeType, bool] = {}
        self._parked: deque[RawGreenlet] = deque()
        self._timer: Any = None
        self._hub: Any = None

    def author_code_below(self, code: CodeType, *, ends: bool) -> None:
        """Frames of ``code`` call author code and hold nothing while they do.

        :param ends: such a frame is the outermost of a task: nothing outside of it matters.
        """
        self._bases[code] = ends

    def start(self) -> bool:
        """Begin. Returns False, with the reason in the log, where it cannot work: outside of the main thread,
        where somebody else uses the signal or its timer, or where the system has no such timer.
        """
        if self.active:
            return True
        reason = self._obstacle()
        if reason is not None:
            log.info("tasks are not pre-empted: %s", reason)
            return False
        self._hub = get_hub()
        # Timers and waiting input and output are looked at in the same turn of the loop; with the lowest
        # priority this one comes last. gevent.sleep(0) would not do: callbacks run before input and output.
        self._timer = self._hub.loop.timer(0, priority=self._hub.loop.MINPRI)
        signal.signal(signal.SIGVTALRM, self._look)
        signal.setitimer(signal.ITIMER_VIRTUAL, self.interval, self.interval)
        self.active = True
        atexit.register(self.stop)  # the signal kills a process whose interpreter has let go of the handler
        return True

    def stop(self) -> None:
        """End. Parked tasks go on."""
        if not self.active:
            return
        self.active = False
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, signal.SIG_IGN)  # one more may be on its way
        atexit.unregister(self.stop)

    @staticmethod
    def _obstacle() -> str | None:
        if threading.current_thread() is not threading.main_thread():
            return "signals reach the main thread only, and the server runs in another one"
        if not hasattr(signal, "setitimer"):
            return "this system has no timer of CPU time"
        if signal.getsignal(signal.SIGVTALRM) not in (signal.SIG_DFL, signal.SIG_IGN):
            return "somebody else handles SIGVTALRM"
        if signal.getitimer(signal.ITIMER_VIRTUAL)[0]:
            return "somebody else uses the timer of CPU time"
        return None

    def _look(self, _signal: int, frame: FrameType | None) -> _Retry | None:
        running = getcurrent()
        if not self.active or frame is None or not is_task(running) or sys.gettrace() is _trace_nothing:
            return None
        # First of all whose frame it is: to look at its instruction costs memory, see warm_bytecode().
        is_foreign = _may_hold_a_lock(frame)
        is_boundary = not is_foreign and _is_boundary(frame)
        if not is_foreign and not is_boundary and self._repeats < _MOST_REPEATS:
            self._repeats += 1
            return _Retry()
        self._repeats = 0
        if not is_boundary or not self._holds_nothing(frame):
            signal.setitimer(signal.ITIMER_VIRTUAL, limits.PREEMPT_RETRY, self.interval)
            return None
        self.preemptions += 1
        self._parked.append(running)
        if not self._timer.active:
            self._timer.start(self._let_others_run)
        try:
            # A wake-up meant for something the task waits for later is not ours.
            while running in self._parked:
                self._hub.switch()
        except (
            BaseException
        ) as error:  # killed, or a time-out: it goes on now, and may wait for something else
            if running in self._parked:
                self._parked.remove(running)
            _raise_soon(frame, error)
        return None

    def _let_others_run(self) -> None:
        """The hub has come round once: tasks woken by what came in run now, the parked one after them."""
        self._timer.stop()
        self._timer.start(self._resume_one)

    def _resume_one(self) -> None:
        self._timer.stop()
        if self._parked:
            task = self._parked.popleft()
            if self._parked:
                self._timer.start(self._let_others_run)
            task.switch()

    def _holds_nothing(self, frame: FrameType) -> bool:
        outer: FrameType | None = frame
        while outer is not None:
            ends = self._bases.get(outer.f_code)
            if ends:
                return True
            if ends is None and _may_hold_a_lock(outer):
                return False
            outer = outer.f_back
        return False


def warm_bytecode() -> None:
    """Look at the instructions of greenio's functions in which a task may be interrupted.

    The interpreter makes a copy of a function's instructions when somebody first looks at them, and keeps it (3.11
    and later). Copies made now lie together: 100 KB, 2 ms. One made while a crowd of visitors comes lies among what
    belongs to them, and keeps a megabyte of it from the system when they have gone (see trim.py).
    """
    codes: list[CodeType] = []
    for name, module in list(sys.modules.items()):
        if not name.startswith("greenio.") or name.startswith(_UNSAFE_FLOORS):
            continue
        for each in vars(module).values():
            if getattr(each, "__module__", None) == name:
                members = vars(each).values() if isinstance(each, type) else (each,)
                codes += [member.__code__ for member in members if isinstance(member, FunctionType)]
    while codes:
        code = codes.pop()
        code.co_code  # noqa: B018
        codes += [each for each in code.co_consts if type(each) is CodeType]


def _is_boundary(frame: FrameType) -> bool:
    """Whether the frame has just begun, or is about to begin the next round of a loop.

    The code object keeps a copy of its instructions from the first look on, see :func:`warm_bytecode`.
    """
    last = frame.f_lasti
    if last < 0:
        return sys.version_info < (3, 11)
    return frame.f_code.co_code[last] in _SAFE_INSTRUCTIONS


def _raise_soon(frame: FrameType, error: BaseException) -> None:
    """Raise ``error`` in the frame, some instructions later.

    What is raised at the end of a loop may pass by the ``finally`` around it: interpreters look for handlers at the
    instruction before the loop (3.11), or leave that place out of their tables (3.12). So wait for one that is in
    there, if any is. Not longer than the frame lasts, and not into a call, which may take hours.
    """
    before = sys.gettrace()
    patience = _MOST_INSTRUCTIONS

    def trace(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal patience
        patience -= 1
        if patience > 0 and event != "return" and not _calls(frame) and not _is_covered(frame):
            return trace
        sys.settrace(before)
        frame.f_trace = None
        frame.f_trace_opcodes = False
        raise error

    frame.f_trace = trace
    frame.f_trace_opcodes = True
    sys.settrace(_trace_nothing)


def _is_covered(frame: FrameType) -> bool:
    """Whether an exception would find the handlers of the ``try`` that the frame is in, or there are none at all."""
    parse: Any = getattr(dis, "_parse_exception_table", None)
    table = parse(frame.f_code) if parse is not None else ()
    return not table or any(entry.start <= frame.f_lasti < entry.end for entry in table)


def _calls(frame: FrameType) -> bool:
    return frame.f_code.co_code[frame.f_lasti] in _CALLS


def _trace_nothing(_frame: FrameType, _event: str, _argument: Any) -> None:
    """New frames are not traced."""


def _may_hold_a_lock(frame: FrameType) -> bool:
    module = frame.f_globals.get("__name__")
    if not isinstance(module, str):
        return True
    return (
        module.partition(".")[0] in _UNSAFE_PACKAGES
        or module.startswith(_UNSAFE_FLOORS)
        or frame.f_code.co_name in _UNSAFE_FUNCTIONS
        # Python's buffers lock by native thread while they call it: another task of ours would be refused.
        or (frame.f_code.co_name in _RAW_FUNCTIONS and isinstance(frame.f_locals.get("self"), io.RawIOBase))
    )


preemptor = Preemptor()
