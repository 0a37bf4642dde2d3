"""Bokeh's ``show()``, with a stand-in for Bokeh: its hooks are there whoever was imported first."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from greenio.output import put_text, use_scope
from greenio.output.media import notebook as ours
from tests.support.play import play

STAND_IN = """
HOOKS = {}
def install_notebook_hook(name, load, show_doc, show_app, overwrite=False):
    if name in HOOKS:
        raise RuntimeError(name)
    HOOKS[name] = show_doc
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bokeh" / "io").mkdir(parents=True)
    (tmp_path / "bokeh" / "__init__.py").write_text("")
    (tmp_path / "bokeh" / "io" / "__init__.py").write_text("from bokeh.io.notebook import HOOKS\n")
    (tmp_path / "bokeh" / "io" / "notebook.py").write_text(STAND_IN)
    return tmp_path


def run(folder: Path, code: str) -> str:
    code = f"import sys; sys.path.insert(0, {str(folder)!r})\n{code}"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize("imports", ["import greenio, bokeh.io", "import bokeh.io, greenio"])
def test_the_hooks_are_there_whoever_comes_first(folder: Path, imports: str) -> None:
    assert run(folder, f"{imports}\nprint(sorted(bokeh.io.HOOKS))") == "['greenio', 'pywebio']"


def test_a_hook_of_somebody_else_stays(folder: Path) -> None:
    taken = "import bokeh.io\nbokeh.io.HOOKS['pywebio'] = 'theirs'\nimport greenio\nprint(bokeh.io.HOOKS['pywebio'])"
    assert run(folder, taken) == "theirs"


def test_importing_greenio_imports_no_bokeh_and_leaves_its_module_as_it_was(folder: Path) -> None:
    code = """
import greenio, importlib.util
assert "bokeh" not in sys.modules
importlib.util.find_spec("bokeh.io")  # a look is no import
import bokeh.io.notebook, inspect
assert not [finder for finder in sys.meta_path if type(finder).__module__.startswith("greenio")]
print(type(bokeh.io.notebook.__spec__.loader).__name__, "HOOKS = {}" in inspect.getsource(bokeh.io.notebook))
"""
    assert run(folder, code) == "SourceFileLoader True"


def test_a_chart_goes_to_the_current_scope() -> None:
    def app() -> None:
        put_text("before")
        with use_scope("charts"):
            ours._show({"a": 1}, None, None)

    assert play(app).texts("charts") == ["a", "1"]


def test_applications_are_refused_with_the_cure() -> None:
    with pytest.raises(NotImplementedError, match=r"show\(\) a chart"):
        ours._show_app("app", None, "url")
