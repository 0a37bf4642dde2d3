"""A computation as the process sees it that has asked for it."""

from __future__ import annotations

import pickle

import pytest

from greenio.runtime.offload.computation import Computation, request_for


def test_the_latest_report_is_kept_and_its_arrival_is_told() -> None:
    job = Computation(b"")
    job.take_report(b"[1, 4]")
    told = []
    job.watch(lambda: told.append(job.reported))
    job.take_report(b"[2, 4]")
    assert told == [(2, 4)]


def test_what_has_succeeded_is_returned_and_what_has_not_is_raised() -> None:
    good, bad = Computation(b""), Computation(b"")
    good.set_result(pickle.dumps((True, 3)))
    bad.set_result(pickle.dumps((False, KeyError("x"))))
    assert good.get() == 3
    with pytest.raises(KeyError):
        bad.get()


def test_a_function_that_cannot_travel_is_refused() -> None:
    with pytest.raises(TypeError, match="top of a module"):
        request_for(lambda: 1, (), {})
