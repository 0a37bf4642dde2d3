"""Places at which a task may be interrupted."""

from __future__ import annotations

import io
import sys
from types import FrameType
from typing import Any

import pytest

from greenio.runtime.fairness.preemption.safe_points import CallersOfAuthorCode, may_hold_a_lock


def frame_in(module: object, function: str = "work", body: str = "return sys._getframe()") -> FrameType:
    """The frame of a function that runs in a module of that name."""
    found: dict[str, Any] = {"__name__": module, "sys": sys}
    exec(f"def {function}(self=None): {body}", found)
    frame: FrameType = found[function]()
    return frame


@pytest.mark.parametrize(
    ("module", "function", "unsafe"),
    [
        ("__main__", "work", False),
        ("json.decoder", "work", False),
        ("greenio.output.put", "work", False),
        ("greenio.rooms.room", "work", False),
        ("greenio.rooms.feed", "work", True),
        ("greenio.rooms.listener", "work", True),
        ("greenio.storage.values", "work", False),
        ("greenio.storage.sqlite_store", "work", True),
        ("threadings", "work", False),
        ("threading", "work", True),
        ("gevent.hub", "work", True),
        ("greenio.runtime.clock", "work", True),
        ("__main__", "__del__", True),
        (None, "work", True),
    ],
)
def test_a_frame_may_hold_a_lock_by_its_module_or_its_name(
    module: object, function: str, unsafe: bool
) -> None:
    assert may_hold_a_lock(frame_in(module, function)) is unsafe


def test_a_raw_file_is_called_by_a_buffer_that_holds_a_lock() -> None:
    class Raw(io.RawIOBase):
        def seek(self, *_: int) -> Any:
            return sys._getframe()

    class NotRaw:
        def seek(self) -> FrameType:
            return sys._getframe()

    assert may_hold_a_lock(Raw().seek())
    assert not may_hold_a_lock(NotRaw().seek())


def test_every_frame_counts_up_to_the_one_that_ends_the_task() -> None:
    found: dict[str, Any] = {"__name__": "__main__", "sys": sys}
    exec("def author(): return sys._getframe()", found)
    locking: dict[str, Any] = {"__name__": "greenio.runtime.made_up", "author": found["author"]}
    exec("def run(): return hold()\ndef hold(): return author()", locking)
    run, hold = locking["run"].__code__, locking["hold"].__code__

    callers = CallersOfAuthorCode()
    frame = called(callers, locking)
    assert frame is False  # the frame of hold() may hold a lock
    callers.add(hold, ends=False)
    assert called(callers, locking) is False  # and so may that of run()
    callers.add(run, ends=True)
    assert called(callers, locking) is True


def called(callers: CallersOfAuthorCode, locking: dict[str, Any]) -> bool:
    """Ask from inside of author(), while all frames are there."""
    inner = locking["author"]
    locking["author"] = lambda: callers.hold_nothing(sys._getframe())
    try:
        answer: bool = locking["run"]()
    finally:
        locking["author"] = inner
    return answer
