"""An exception for a task that was interrupted: it is neither lost nor late."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from greenio.runtime.fairness.preemption.delayed_raise import is_raising_soon, raise_soon


def raised_in_a_frame_that_returns() -> int:
    try:
        raise ValueError
    except ValueError:
        pass
    raise_soon(sys._getframe(), KeyError())
    return 1


def raised_before_a_call() -> int:
    try:
        raise ValueError
    except ValueError:
        pass
    raise_soon(sys._getframe(), KeyError())
    pytest.fail("a call that may take hours")
    return 1


@pytest.mark.parametrize("function", [raised_in_a_frame_that_returns, raised_before_a_call])
def test_what_a_paused_task_is_thrown_is_neither_lost_nor_late(function: Callable[[], int]) -> None:
    before = sys.gettrace()
    try:
        with pytest.raises(KeyError):
            function()
        assert sys.gettrace() is before  # else no task would be interrupted any more
        assert not is_raising_soon()
    finally:
        sys.settrace(before)
