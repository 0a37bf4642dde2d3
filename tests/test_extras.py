"""Features whose packages are not installed say how to install them."""

from __future__ import annotations

from pathlib import Path

import pytest

from greenio.extras import MissingExtra, missing, require
from tests.support.servers.script_process import run, running, write
from tests.support.servers.served_script import script, shown_text

ROOT = Path(__file__).resolve().parent.parent


def test_an_installed_package_is_no_matter() -> None:
    assert missing("json", "metrics=True", "metrics") is None
    require("json", "metrics=True", "metrics")


def test_a_missing_package_is_named_with_the_cure() -> None:
    with pytest.raises(MissingExtra) as raised:
        require("nothing_of_this_name", "metrics=True", "metrics")
    assert str(raised.value) == (
        "metrics=True needs the package nothing_of_this_name: pip install 'greenio-web[metrics]'"
        " (explained by: greenio guide error_extra)"
    )


def hide(folder: Path, module: str) -> None:
    """Make a package look absent for scripts that start in ``folder``."""
    finder = f"""
        import importlib.util, sys
        found = importlib.util.find_spec

        def find_spec(name, package=None):
            return None if name == {module!r} else found(name, package)

        importlib.util.find_spec = find_spec
    """
    write(folder, finder, "sitecustomize.py")


def test_metrics_without_their_package_are_refused_at_the_start(tmp_path: Path) -> None:
    hide(tmp_path, "prometheus_client")
    code = "from greenio import start_server\nstart_server(lambda: None, port=0, metrics=True)"
    ended = run(write(tmp_path, code), PYTHONPATH=f"{tmp_path}:{ROOT}")
    assert ended.returncode == 1
    assert (
        "metrics=True needs the package prometheus_client: pip install 'greenio-web[metrics]'" in ended.stderr
    )


def test_traces_without_their_package_are_refused_at_the_start(tmp_path: Path) -> None:
    hide(tmp_path, "opentelemetry")
    code = "from greenio import start_server\nstart_server(lambda: None, port=0, traces=True)"
    ended = run(write(tmp_path, code), PYTHONPATH=f"{tmp_path}:{ROOT}")
    assert ended.returncode == 1
    assert "traces=True needs the package opentelemetry: pip install 'greenio-web[otel]'" in ended.stderr


def test_debug_without_its_package_serves_and_says_so(tmp_path: Path) -> None:
    hide(tmp_path, "watchfiles")
    path = script(tmp_path, "debug=True")
    with running("-m", "greenio", "run", path, folder=tmp_path, PYTHONPATH=f"{tmp_path}:{ROOT}") as server:
        assert shown_text(server) == "one"
        server.wait_for(
            lambda: any("pip install 'greenio-web[reload]'" in line for line in server.stderr), "the cure"
        )
