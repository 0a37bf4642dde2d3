"""greenio run --workers: what the command line asks for, and what the processes are given."""

from __future__ import annotations

import argparse
import resource
from pathlib import Path

import pytest

from greenio.__main__ import main
from greenio.cli import run, workers
from tests.support.servers.site import site


def parsed(*arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    run.declare(parser)
    return parser.parse_args(arguments)


def asked(*arguments: str, is_app: bool = True) -> workers.Several | None:
    options = parsed(*arguments)
    behind = options.module[1:] if options.module else options.arguments
    return workers.asked(options, behind if is_app else [])


def test_the_option_stands_before_or_behind_an_app() -> None:
    before = asked("--workers", "3", "--keep-page", "app.py", "x")
    behind = asked("app.py", "x", "--workers", "3", "--keep-page")
    assert before == behind
    assert behind is not None
    assert (behind.count, behind.options, behind.program) == (3, {"keep_page": True}, ["app.py", "x"])
    module = asked("--no-pywebio", "-m", "shop", "x", "--workers", "2")
    assert module is not None
    assert module.program == ["--no-pywebio", "-m", "shop", "x"]


def test_options_of_other_programs_are_theirs() -> None:
    assert asked("app.py", "x") is None
    assert asked("app.py", "x", "--", "--workers", "3") is None
    assert asked("tool", "--workers", "3", is_app=False) is None


def test_processes_get_the_options_and_the_balancer_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GREENIO_HOST", "0.0.0.0")
    given = {
        "port": 80,
        "max_sessions": 5,
        "keep_page": True,
        "orphan_timeout": None,
        "allowed_hosts": ["a", "b"],
    }
    made = workers.environment_of({**given, "trusted_proxies": ["10.0.0.1"]})
    assert "GREENIO_HOST" not in made
    assert "GREENIO_PORT" not in made
    assert made["GREENIO_MAX_SESSIONS"] == "5"
    assert made["GREENIO_KEEP_PAGE"] == "1"
    assert made["GREENIO_ORPHAN_TIMEOUT"] == "never"
    assert made["GREENIO_ALLOWED_HOSTS"] == "a,b"
    assert made["GREENIO_TRUSTED_PROXIES"] == "unix:,10.0.0.1"
    assert made["GREENIO_DRAIN_TIMEOUT"] == "30"


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["--remote-access"], "remote_access"),
        (["--tls-self-signed"], "--certfile"),
        (["--worker", "w7"], "w1, w2"),
        (["--metrics", "127.0.0.1:9090"], "each at its socket"),
    ],
)
def test_what_does_not_go_together_is_refused(
    arguments: list[str], text: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "app.py"
    path.write_text("import greenio\n")
    assert main(["run", "--no-pywebio", "--workers", "2", *arguments, str(path)]) == 2
    assert text in capsys.readouterr().err


@pytest.mark.parametrize("text", ["0", "-1", "257", "many"])
def test_impossible_numbers_are_refused(text: str) -> None:
    with pytest.raises(SystemExit):
        parsed("--workers", text, "app.py")


def test_as_many_descriptors_as_the_system_allows() -> None:
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(500, before[1]), before[1]))
        assert workers.raise_descriptors() == resource.getrlimit(resource.RLIMIT_NOFILE)[0] >= 500
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


def test_a_script_with_a_mistake_ends_the_master(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="ended before it served anybody"):
        with site(tmp_path, 1, "--front", "none", app="def app(): pass\nraise SystemExit(7)"):
            pass
