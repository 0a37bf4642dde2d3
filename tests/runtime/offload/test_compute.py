"""The computation itself: what comes back."""

from __future__ import annotations

import pickle

from greenio.runtime.offload.compute import compute, pickled_error
from greenio.runtime.offload.report import current


def request(function, *args) -> bytes:
    return pickle.dumps((function, args, {}))


class Strange(Exception):
    def __init__(self, one: int, two: int) -> None:
        super().__init__(f"{one} and {two}")


def test_what_is_returned_and_what_is_raised() -> None:
    assert pickle.loads(compute(request(divmod, 7, 2), print)) == (True, (3, 1))
    succeeded, error = pickle.loads(compute(request(divmod, 7, 0), print))
    assert (succeeded, type(error)) == (False, ZeroDivisionError)
    assert current.get() is None


def test_an_exception_that_cannot_be_rebuilt_is_told_as_text() -> None:
    succeeded, error = pickle.loads(pickled_error(Strange(1, 2)))
    assert (succeeded, type(error)) == (False, RuntimeError)
    assert "Strange: 1 and 2" in str(error)
