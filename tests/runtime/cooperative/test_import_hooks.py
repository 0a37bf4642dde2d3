"""Changes of modules that wait for their import."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from greenio.runtime.cooperative.import_hooks import when_imported
from tests.support.servers.script_process import run, write


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    write(tmp_path, "value = 1\ndef source(): return value", "imported_later.py")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "imported_later", raising=False)
    return "imported_later"


def test_a_module_is_changed_before_its_importer_sees_it(module: str) -> None:
    when_imported(module, lambda imported: setattr(imported, "value", 2))
    assert module not in sys.modules
    from imported_later import source, value  # type: ignore[import-not-found]

    assert (value, source()) == (2, 2)


def test_a_module_that_is_there_is_changed_at_once(module: str) -> None:
    __import__(module)
    when_imported(module, lambda imported: setattr(imported, "value", 2))
    assert sys.modules[module].value == 2


def test_the_module_keeps_its_own_loader(module: str) -> None:
    import inspect

    changed: list[ModuleType] = []
    when_imported(module, changed.append)
    imported = __import__(module)
    assert changed == [imported]
    assert type(imported.__loader__).__name__ == type(imported.__spec__.loader).__name__ == "SourceFileLoader"
    assert "return value" in inspect.getsource(imported.source)


def test_what_nobody_has_installed_stays_missing() -> None:
    when_imported("no_such_module_at_all", lambda imported: None)
    with pytest.raises(ModuleNotFoundError):
        __import__("no_such_module_at_all")


def test_importing_greenio_imports_nothing_for_the_sake_of_it(tmp_path: Path) -> None:
    script = write(
        tmp_path,
        """
        import greenio, sys
        print([name for name in ("sqlite3", "_sqlite3", "multiprocessing", "_multiprocessing") if name in sys.modules])
        """,
    )
    assert run(script).stdout == "[]\n"
