"""Where the running code stands."""

from __future__ import annotations

import inspect

from greenio.runtime.fairness.source_location import user_frame


def test_code_of_nobody_is_named_by_its_innermost_line():
    place = user_frame(inspect.currentframe())
    assert place.function == "test_code_of_nobody_is_named_by_its_innermost_line"
    assert user_frame(None) is None
