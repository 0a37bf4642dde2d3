"""The public names are exactly those of tests/support/public_names.py, module by module.

A missing name that has appeared must leave MISSING, and a name that is neither there nor in MISSING fails.
"""

from __future__ import annotations

import importlib
import inspect
import subprocess
import sys

import pytest

from tests.support.public_names import MISSING, PROMISED, PUBLIC, WHOLE, missing_of, names_of
from tests.support.servers.script_process import environment


def load(module: str):
    """The module, or None if it is stated to be missing as a whole."""
    if MISSING.get(module) != WHOLE:
        return importlib.import_module(module)
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module(module)
    return None


@pytest.mark.parametrize("module", sorted(PROMISED))
def test_all_is_what_was_promised(module: str) -> None:
    found = load(module)
    exported = set(found.__all__) if found else set()
    assert exported == names_of(PROMISED, module) - missing_of(module)


@pytest.mark.parametrize("module", sorted(PROMISED.keys() | PUBLIC.keys()))
def test_every_public_name_is_there_or_stated_missing(module: str) -> None:
    found = load(module)
    for name in names_of(PROMISED, module) | names_of(PUBLIC, module):
        there = hasattr(found, name) and (module == "greenio" or not inspect.ismodule(getattr(found, name)))
        assert there == (name not in missing_of(module)), name


def test_missing_holds_only_promised_names() -> None:
    for module in MISSING:
        assert missing_of(module) <= names_of(PROMISED, module) | names_of(PUBLIC, module)


@pytest.mark.parametrize("module", sorted(PROMISED))
def test_all_has_no_name_twice_and_only_real_ones(module: str) -> None:
    found = load(module)
    exported = list(found.__all__) if found else []
    assert len(exported) == len(set(exported))
    assert all(hasattr(found, name) for name in exported)


def run(code: str) -> str:
    """Return the output of a fresh, patched Python."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, timeout=30, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_star_import_shadows_one_builtin_only() -> None:
    code = """
import builtins
before = set(vars())
from greenio import *
from greenio.input import *
from greenio.output import *
from greenio.session import *
print(sorted((set(vars()) - before) & set(dir(builtins))))
"""
    assert run(code) == "['input']"


def test_import_starts_no_thread_and_no_web_framework() -> None:
    code = """
import sys, greenio, threading
unwanted = [name for name in ("tornado", "aiohttp", "fastapi", "flask", "django", "webbrowser") if name in sys.modules]
print(threading.active_count(), unwanted, greenio.input.input.__name__)
"""
    assert run(code) == "1 [] input"


def test_everything_imported_in_an_interpreter_changes_nothing_that_is_seen() -> None:
    lines = "from greenio import *\nimport threading\nthreading.active_count()\n1 + 1\n"
    command = [sys.executable, "-W", "error", "-i", "-q"]
    done = subprocess.run(
        command, input=lines, capture_output=True, text=True, timeout=30, env=environment(), check=True
    )
    assert done.stdout == "1\n2\n"
    assert done.stderr.replace(">>> ", "").strip() == ""
