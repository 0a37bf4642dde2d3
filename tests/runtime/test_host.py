"""Programs that need the thread for themselves."""

from __future__ import annotations

import asyncio
import sys
from types import SimpleNamespace

import pytest

from greenio.runtime.host import ipython_shell, is_hosted, is_loop_running


def test_an_asyncio_loop_needs_its_thread() -> None:
    async def look() -> tuple[bool, bool]:
        return is_loop_running(), is_hosted()

    assert asyncio.run(look()) == (True, True)
    assert not is_loop_running()


def test_a_shell_of_ipython_counts_and_the_library_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "IPython", raising=False)
    assert ipython_shell() is None
    shell: list[object] = [None]
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: shell[0]))  # type: ignore[arg-type]
    assert not is_hosted()
    shell[0] = object()
    assert ipython_shell() is shell[0]
    assert is_hosted()
