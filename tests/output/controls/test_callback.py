"""Functions of authors as callbacks."""

from __future__ import annotations

from functools import partial

import pytest

from greenio.output import put_button, put_buttons
from tests.support.play import shown


class _AsyncCallable:
    async def __call__(self): ...


async def coroutine(_=None): ...


@pytest.mark.parametrize(
    "onclick", [None, 5, "f", [5], [None], coroutine, partial(coroutine, 1), _AsyncCallable()]
)
def test_what_cannot_be_called_is_refused_at_once(onclick):
    def app():
        with pytest.raises(TypeError, match=r"put_buttons\(\): onclick"):
            put_buttons(["a"], onclick)
        with pytest.raises(TypeError, match=r"put_button\(\): onclick"):
            put_button("a", onclick)

    assert shown(app) == []
