"""Old names of the session's functions warn."""

from __future__ import annotations

import pytest

from greenio.session import (
    data,
    get_info,
    info,
    local,
)


@pytest.mark.parametrize(("old", "new"), [(data, local), (get_info, info)])
def test_old_names_warn_at_the_callers_line(old, new):
    with pytest.warns(DeprecationWarning, match="deprecated") as caught:
        assert old() is new
    assert caught[0].filename == __file__
