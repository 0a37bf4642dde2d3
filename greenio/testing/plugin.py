"""The plugin for pytest: ``pytest_plugins = ["greenio.testing.plugin"]`` in ``conftest.py``, or ``-p greenio.testing.plugin``.

It is not loaded by itself, because importing greenio makes the standard library cooperative in the whole process.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from greenio.runtime.current import set_default_session
from greenio.testing.virtual_time import VirtualTime
from greenio.testing.visit import Visit

# Code outside of a session would start script mode and wait for its page. Even collecting does, when pytest looks at the
# attributes of an imported ``info`` or ``local``.
set_default_session(None)


@pytest.fixture
def visit() -> Iterator[Callable[..., Visit]]:
    """``visit(app)``: a visitor of the app, whose page is closed at the end of the test. Parameters as of :class:`Visit`.

    Exceptions of the app are raised then.

    Example::

        def test_bmi(visit):
            page = visit(bmi)
            page.answer("180")
            page.answer("75")
            page.expect("Your BMI is 23.1")
    """
    open_now: list[Visit] = []

    def start(app: Callable[[], object], **options: Any) -> Visit:
        page = Visit(app, **options)
        open_now.append(page)
        return page.__enter__()

    yield start
    for page in reversed(open_now):
        page.__exit__(None, None, None)


@pytest.fixture
def virtual_time() -> Iterator[VirtualTime]:
    """Virtual time for the test: what the app sleeps through passes at once. See :class:`VirtualTime`."""
    with VirtualTime() as passing:
        yield passing
