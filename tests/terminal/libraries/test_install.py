"""Libraries that keep one state a process: each run has it for itself."""

from __future__ import annotations

import sys
import types
from pathlib import Path
from weakref import WeakSet

import gevent
import pytest

from greenio.terminal.libraries import install
from greenio.terminal.programs.current import belongs_to
from tests.support.programs import play


@pytest.mark.parametrize("together", [False, True])
def test_loggers_belong_to_the_visitor_who_sets_them_up(tmp_path: Path, together: bool) -> None:
    script = """
    import logging
    logger = logging.getLogger("shop")
    print(len(logger.handlers), logger.level, logger.propagate, logging.getLogger().level)
    logger.addHandler(logging.StreamHandler())
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logging.basicConfig(level=logging.DEBUG, format="%(name)s %(message)s")
    logger.info("once")
    logging.getLogger("other").debug("as configured")
    logging.disable(logging.CRITICAL)
    input("wait ")
    logger.critical("not seen")
    """
    played = play(tmp_path, script, [("wait ", "\n")], together=together)
    assert played.text == "0 0 True 30\nonce\nother as configured\nwait \n"


def test_a_warning_that_is_shown_once_is_shown_to_the_next_visitor(tmp_path: Path) -> None:
    script = """
    import string, warnings
    for _ in range(2):
        registry = vars(string).setdefault("__warningregistry__", {})
        warnings.warn_explicit("careful", UserWarning, "shared.py", 1, registry=registry)
    """
    assert play(tmp_path, script).text == "shared.py:1: UserWarning: careful\n"


def test_bars_of_another_visitor_take_no_line(monkeypatch: pytest.MonkeyPatch) -> None:
    class Bar:
        _instances: WeakSet[Bar] = WeakSet()
        _lock = object()

        @classmethod
        def get_lock(cls) -> object:
            return cls._lock

        def __new__(cls) -> Bar:
            bar = super().__new__(cls)
            cls._instances.add(bar)
            return bar

    monkeypatch.setitem(sys.modules, "tqdm.std", types.SimpleNamespace(tqdm=Bar))
    install.install_libraries()

    def visit() -> tuple[int, object, Bar]:
        belongs_to(types.SimpleNamespace(sys_names={}))
        bar = Bar()
        return len(Bar._instances), Bar.get_lock(), bar

    (ours, lock, _bar), (theirs, other_lock, _other) = (gevent.spawn(visit).get() for _ in range(2))
    assert (ours, theirs, len(Bar._instances)) == (1, 1, 0)
    assert len({lock, other_lock, Bar.get_lock()}) == 3
