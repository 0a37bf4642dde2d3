"""The files that ``pip install`` puts into place are the package, all of it and nothing else."""

from __future__ import annotations

import importlib.metadata
import json
from pathlib import Path

import greenio
from greenio.utils import pyinstaller_datas

ROOT = Path(__file__).resolve().parent.parent


def in_the_checkout() -> set[str]:
    return {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "greenio").rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }


def installed() -> set[str]:
    """Files of the installed package; those of the checkout if it is installed in place (``pip install -e``)."""
    distribution = importlib.metadata.distribution("greenio-web")
    origin = json.loads(distribution.read_text("direct_url.json") or "{}")
    if origin.get("dir_info", {}).get("editable"):
        return in_the_checkout()
    files = {path.as_posix() for path in distribution.files or []}
    return {name for name in files if name.startswith("greenio/") and not name.endswith(".pyc")}


def test_installed_files_are_those_of_the_checkout() -> None:
    """A surplus comes from an old build/ folder, a lack from package_data in setup.cfg, both from changes
    after the last ``pip install``."""
    assert installed() == in_the_checkout()


def test_the_page_is_among_them() -> None:
    assert {"greenio/py.typed", "greenio/static/manifest.json"} <= in_the_checkout()


def test_tests_use_the_checkout() -> None:
    assert Path(greenio.__file__).parent == ROOT / "greenio"


def test_version_and_command() -> None:
    distribution = importlib.metadata.distribution("greenio-web")
    assert distribution.version == greenio.__version__
    (command,) = distribution.entry_points.select(group="console_scripts", name="greenio")
    assert command.value == "greenio.__main__:main"


def test_freezing_tools_find_the_files_of_the_page() -> None:
    distribution = importlib.metadata.distribution("greenio-web")
    (hooks,) = distribution.entry_points.select(group="pyinstaller40")
    (folder,) = hooks.load()()
    assert (Path(folder) / "hook-greenio.py").is_file()
    ((source, target),) = pyinstaller_datas()
    assert (Path(source) / "manifest.json").is_file()
    assert target == "greenio/static"
