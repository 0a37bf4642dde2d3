"""Options that are given outside of the code, and their order."""

from __future__ import annotations

from pathlib import Path

import pytest

from greenio.server import option_sources
from greenio.server.option_sources import from_environment, from_file, given_outside, set_command_line
from greenio.server.options import OPTIONS, make_options


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(option_sources, "_command_line", {})


def test_each_source_overrides_those_after_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    call = {"port": 1, "keep_page": True}

    def port() -> int:
        return make_options("start_server", call, {}).port

    assert port() == 1
    (tmp_path / "pyproject.toml").write_text("[tool.greenio]\nport = 2")
    assert port() == 2
    (tmp_path / "greenio.toml").write_text("port = 3\nkeep-page = false")
    assert port() == 3
    monkeypatch.setenv("GREENIO_PORT", "4")
    assert port() == 4
    set_command_line({"port": 5})
    assert port() == 5
    assert make_options("start_server", call, {}).keep_page is False
    assert "port" not in given_outside(OPTIONS, only_mounted=True)


def test_the_environment_has_a_variable_for_each_option(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GREENIO_KEEP_PAGE", "yes")
    monkeypatch.setenv("PYWEBIO_DEBUG", "")
    monkeypatch.setenv("GREENIO_TRUSTED_PROXIES", "127.0.0.1, unix:")
    monkeypatch.setenv("GREENIO_METRICS", "127.0.0.1:9090")
    monkeypatch.setenv("GREENIO_IDLE_TIMEOUT", "30")
    monkeypatch.setenv("GREENIO_STATIC_DIR", "")
    monkeypatch.setenv("GREENIO_AUTO_OPEN_WEBBROWSER", "0")
    assert from_environment(OPTIONS) == {
        "keep_page": True,
        "debug": False,
        "trusted_proxies": ["127.0.0.1", "unix:"],
        "metrics": "127.0.0.1:9090",
        "idle_timeout": 30,
        "auto_open_webbrowser": False,
    }
    without = {name for name, each in OPTIONS.items() if each.parse is None or not each.environment}
    assert without == {"check_origin", "remote_access"}


def test_variables_of_other_programs_mean_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GREENIO_PORT", "tcp://10.0.0.1:80")
    monkeypatch.setenv("GREENIO_REMOTE_ACCESS", "tunnel.example.org")
    assert not from_environment(OPTIONS)


def test_a_file_has_values_of_toml_and_may_lie_elsewhere(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "site.toml").write_text('allowed_hosts = ["a", "b"]\nidle-timeout = 2.5\nport = "80"\n')
    monkeypatch.setenv("GREENIO_CONFIG", str(other / "site.toml"))
    assert from_file(OPTIONS) == {"allowed_hosts": ["a", "b"], "idle_timeout": 2.5, "port": 80}
    monkeypatch.setenv("GREENIO_CONFIG", str(other / "missing.toml"))
    with pytest.raises(FileNotFoundError):
        from_file(OPTIONS)


def test_a_pyproject_of_other_tools_is_not_parsed(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.other\n")
    assert from_file(OPTIONS) == {}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("prot = 80", r"greenio\.toml: there is no option 'prot'; did you mean 'port'\?"),
        ("check_origin = 1", "there is no option 'check_origin'"),
        ("port = 70000", r"greenio\.toml: port: must be 0 to 65535"),
        ("port = true", "must be an int, not bool"),
        ("port = ", r"greenio\.toml: Invalid value"),
    ],
)
def test_a_mistake_in_the_file_is_named(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "greenio.toml").write_text(text)
    with pytest.raises(ValueError, match=words):
        from_file(OPTIONS)


@pytest.mark.parametrize(("name", "text"), [("MAX_SESSIONS", "many"), ("PORT", "70000"), ("CSP", "none")])
def test_a_variable_that_makes_no_sense_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, text: str
) -> None:
    monkeypatch.setenv(f"GREENIO_{name}", text)
    with pytest.raises(ValueError, match=f"GREENIO_{name}='{text}'"):
        from_environment(OPTIONS)
