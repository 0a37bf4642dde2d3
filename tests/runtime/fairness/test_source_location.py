"""The author's line that logs and the admin page name."""

from __future__ import annotations

import inspect
import json
import os
import sys
from typing import Any

import pytest

from greenio.runtime.fairness.source_location import SourceLocation, location_of, user_frame


def asked_inside(module: str, path: str) -> SourceLocation | None:
    """Return the result of user_frame() for a function in that module which the app's function ``work`` has called."""
    inner: dict[str, Any] = {"__name__": module, "inspect": inspect, "ask": user_frame}
    exec(compile("def inner():\n    return ask(inspect.currentframe())", path, "exec"), inner)
    author: dict[str, Any] = {"__name__": "__main__", "inner": inner["inner"]}
    exec(compile("def work():\n    return inner()", "/apps/app.py", "exec"), author)
    location: SourceLocation | None = author["work"]()
    return location


def test_code_of_nobody_is_named_by_its_innermost_line() -> None:
    location = user_frame(inspect.currentframe())
    assert location is not None
    assert location.function == "test_code_of_nobody_is_named_by_its_innermost_line"
    assert user_frame(None) is None


@pytest.mark.parametrize(
    ("module", "path"),
    [("greenio.output.put", "/x/put.py"), ("json", json.__file__), ("gevent.hub", "/x/hub.py")],
)
def test_lines_of_greenio_and_of_libraries_are_passed_over(module: str, path: str) -> None:
    assert asked_inside(module, path) == SourceLocation("/apps/app.py", 2, "work")


def test_a_location_is_told_with_its_file_line_and_function() -> None:
    location = location_of(sys._getframe())
    assert location.code == "location = location_of(sys._getframe())"
    assert str(location) == f"{__file__}:{location.line} in {location.function}()"
    assert SourceLocation("/no/such/file.py", 1, "app").code == ""


def test_a_file_name_that_is_no_utf_8_can_be_shown() -> None:
    assert SourceLocation(os.fsdecode(b"/apps/caf\xe9.py"), 3, "app").shown_file == "/apps/caf\\udce9.py"
