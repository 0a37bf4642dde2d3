"""The points at which a task may be interrupted.

A safe point is a loop's back edge or a function's entry (never a call, where C code may be in progress), in code of
the author: walking outwards, no frame belongs to a module that may hold a lock or be in the middle of a change, up to
the frame that called the author's function. For authors the semantics are those of threads: a task may be
interrupted between any two statements, so shared data needs a lock.
"""

from __future__ import annotations

import dis
import io
import sys
from types import CodeType, FrameType, FunctionType

from greenio.code_owner import GEVENT_PACKAGES

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

#: Packages whose frames may hold a lock, or leave something half changed, while they call other code.
_UNSAFE_PACKAGES = GEVENT_PACKAGES | {
    "_frozen_importlib",
    "_frozen_importlib_external",
    "_pyio",
    "_weakrefset",
    "asyncio",
    "concurrent",
    "functools",
    "gc",
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
}

#: Floors of greenio with critical sections, and such modules above them: the rest of the API holds no locks and calls
#: author code.
_UNSAFE_FLOORS = (
    "greenio.engine",
    "greenio.protocol",
    "greenio.rooms.feed",
    "greenio.rooms.listener",
    "greenio.rooms.local_rooms",
    "greenio.rooms.redis_rooms",
    "greenio.runtime",
    "greenio.server",
    "greenio.storage.session_values",
    "greenio.storage.sqlite_store",
    "greenio.transport",
)

#: Methods that run in the middle of another statement.
_UNSAFE_FUNCTIONS = frozenset(("__del__", "__hash__", "__eq__"))

#: Methods of a raw file that Python's buffers call. They lock by native thread: another task would be refused.
_RAW_FUNCTIONS = frozenset(("write", "readinto", "read", "readall", "seek", "tell", "truncate"))


def is_boundary(frame: FrameType) -> bool:
    """Return whether the frame has just begun, or is about to begin the next round of a loop.

    A first look makes the code object keep a copy of its instructions (3.11 and later): ask :func:`may_hold_a_lock`
    first, so that this happens to the author's code only.
    """
    last = frame.f_lasti
    if last < 0:
        return sys.version_info < (3, 11)
    return frame.f_code.co_code[last] in _SAFE_INSTRUCTIONS


def may_hold_a_lock(frame: FrameType) -> bool:
    """Return whether the frame itself may hold a lock or be in the middle of a change."""
    module = frame.f_globals.get("__name__")
    if not isinstance(module, str):
        return True
    return (
        module.partition(".")[0] in _UNSAFE_PACKAGES
        or module.startswith(_UNSAFE_FLOORS)
        or frame.f_code.co_name in _UNSAFE_FUNCTIONS
        or (frame.f_code.co_name in _RAW_FUNCTIONS and isinstance(frame.f_locals.get("self"), io.RawIOBase))
    )


class CallersOfAuthorCode:
    """The functions of the unsafe floors that call author code and hold nothing while they do."""

    def __init__(self) -> None:
        self._ends: dict[CodeType, bool] = {}

    def add(self, code: CodeType, *, ends: bool) -> None:
        """Register a function.

        :param ends: its frame is the outermost of a task: nothing outside of it matters.
        """
        self._ends[code] = ends

    def hold_nothing(self, frame: FrameType) -> bool:
        """Return whether no frame from ``frame`` outwards to the end of its task may hold a lock."""
        outer: FrameType | None = frame
        while outer is not None:
            ends = self._ends.get(outer.f_code)
            if ends:
                return True
            if ends is None and may_hold_a_lock(outer):
                return False
            outer = outer.f_back
        return False


def warm_bytecode() -> None:
    """Look at the instructions of greenio's functions in which a task may be interrupted.

    The interpreter makes a copy of a function's instructions when they are first looked at, and keeps it (3.11 and
    later). Copies made at the start lie together: 100 KB, 2 ms. Each one made while many sessions open lies among
    their memory, and keeps a megabyte of it from the system when they have ended. Of 9,000 sessions that came and
    went three times (``python -m bench.idle_memory``) 57 and 59 MB stayed with this, 63 and 66 without.
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
