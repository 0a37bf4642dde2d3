"""Tracebacks with local variables, as texts."""

from __future__ import annotations

import gc
import weakref

import pytest

from greenio.environ import RELOADED_TOKEN
from greenio.runtime.debugging.crash_reports import (
    MAX_CALLS,
    MAX_CHAIN,
    MAX_CHARACTERS,
    MAX_REPORTS,
    PREFIX,
    CrashReports,
    report_of,
)


class Mute:
    def __repr__(self) -> str:
        raise ValueError("no")


def fail(price: int) -> None:
    order = {"tea": price}
    long, mute = "x" * 10_000, Mute()
    raise KeyError(f"{len(order)} {len(long)} {type(mute).__name__}")


def caught(function, *args: object) -> BaseException:
    try:
        function(*args)
    except Exception as error:
        return error
    raise AssertionError


def test_every_call_has_its_line_and_variables() -> None:
    report = report_of(caught(fail, 3))
    assert report.error == "KeyError: '1 10000 Mute'"
    call = report.calls[-1]
    assert (call.function, call.path, call.source[:14]) == ("fail", __file__, "raise KeyError")
    variables = dict(call.variables)
    assert (variables["price"], variables["order"]) == ("3", "{'tea': 3}")
    assert len(variables["long"]) <= MAX_CHARACTERS + 10
    assert variables["mute"].startswith("<Mute instance at")


def test_what_an_exception_follows_from_comes_with_it_but_not_for_ever() -> None:
    def both() -> None:
        try:
            fail(1)
        except KeyError as error:
            raise RuntimeError("second") from error

    report = report_of(caught(both))
    assert report.earlier is not None
    assert report.earlier.error.startswith("KeyError")
    error: BaseException = ValueError("0")
    for number in range(20):
        following = ValueError(str(number))
        following.__cause__ = error
        error = following
    found, count = report_of(error), 1
    while found.earlier is not None:
        found, count = found.earlier, count + 1
    assert count == MAX_CHAIN


def test_endless_recursion_is_bounded() -> None:
    def again() -> None:
        again()

    assert len(report_of(caught(again)).calls) == MAX_CALLS


def test_nothing_of_the_app_is_held_and_old_reports_go() -> None:
    class Large:
        pass

    def use() -> None:
        large = Large()
        alive.append(weakref.ref(large))
        raise ValueError(large)

    alive: list[weakref.ref[Large]] = []
    reports = CrashReports()
    first = reports.add(caught(use))
    gc.collect()
    assert alive[0]() is None
    assert reports.get(first[len(PREFIX) :]) is not None
    for _ in range(MAX_REPORTS):
        reports.add(ValueError())
    assert reports.get(first[len(PREFIX) :]) is None


def test_the_token_survives_a_new_start(monkeypatch: pytest.MonkeyPatch) -> None:
    assert CrashReports().token != CrashReports().token
    monkeypatch.setenv(RELOADED_TOKEN, "known")
    assert [CrashReports().token == "known" for _ in range(2)] == [True, False]
