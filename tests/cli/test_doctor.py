"""greenio doctor: sites behind real proxies, good ones and broken ones."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from greenio.cli import doctor
from greenio.cli.doctor import Finding, Site, examine
from tests.support.servers.app_process import Server
from tests.support.servers.nginx import nginx
from tests.support.servers.script_process import run, running, write

APP = """
from greenio import start_server
from greenio.input import input
def main():
    while True:
        input("name")
start_server(main, host="127.0.0.1", trusted_proxies=["127.0.0.1"])
"""
LARGE = 200 * 1024**2
EVERYTHING = ["page", "scripts", "long poll", "WebSocket", "uploads", "size of uploads"]


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("app")
    with running(write(folder, APP), folder=folder) as server:
        yield server


def replace(old: str, new: str) -> Callable[[str], str]:
    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new)

    return edit


def naive(text: str) -> str:
    """The first lines that people write."""
    upstream = text.split("upstream greenio {\n    server ")[1].split(";")[0]
    listen = text.split("listen ")[1].split(";")[0]
    return f"server {{ listen {listen}; location / {{ proxy_pass http://{upstream}; }} }}"


#: An edit of the configuration, the faults that it makes, and words of the cure.
BROKEN = {
    "the first try": (
        naive,
        ["long poll", "WebSocket", "uploads", "size of uploads"],
        "client_max_body_size",
    ),
    "no port": (replace("Host $http_host", "Host $host"), ["long poll", "WebSocket"], "Host $http_host"),
    "no upgrade": (replace("Upgrade $http_upgrade", "X-Nothing 1"), ["WebSocket"], "Upgrade $http_upgrade"),
    "buffered": (
        replace("request_buffering off", "request_buffering on"),
        ["uploads"],
        "request_buffering off",
    ),
    "small": (replace("body_size 200m", "body_size 8m"), ["size of uploads"], "client_max_body_size"),
    "wrong path": (
        replace("location / {", "location /x {"),
        ["scripts", "long poll", "WebSocket"],
        "both slashes",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_proxy_is_found_out(
    name: str, app: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit, faults, cure = BROKEN[name]
    if "uploads" in faults:
        monkeypatch.setattr(doctor, "_HEAD_TIMEOUT", 0.5)  # nothing comes
    with nginx(tmp_path / "nginx", f"127.0.0.1:{app.port}", edit=edit) as address:
        path = "x" if name == "wrong path" else ""
        found = list(examine(Site(address + path), 0, LARGE))
    assert [each.what for each in found if each.cure] == faults
    assert any(cure in each.cure for each in found)


def test_a_short_time_out_cuts_a_silent_visitor_off(app: Server, tmp_path: Path) -> None:
    edit = replace("proxy_read_timeout 60s", "proxy_read_timeout 1s")
    with nginx(tmp_path / "nginx", f"127.0.0.1:{app.port}", edit=edit) as address:
        (found,) = (each for each in examine(Site(address), 20, 1000) if each.what == "silence")
    assert "cut after" in found.seen
    assert "proxy_read_timeout" in found.cure


def test_the_printed_configuration_is_sound(app: Server, tmp_path: Path) -> None:
    with nginx(tmp_path / "nginx", f"127.0.0.1:{app.port}", prefix="/a/tool/") as address:
        done = run("-m", "greenio", "doctor", address.rstrip("/"), "--wait", "1", GREENIO_PATCH="0")
    assert done.returncode == 0, done.stdout
    lines = done.stdout.splitlines()
    assert [line.split("  ")[-1].split(":")[0].strip() for line in lines[:-1]] == [
        *EVERYTHING[:4],
        "silence",
        *EVERYTHING[4:],
    ]
    assert lines[-1] == "No faults."


def test_a_site_without_a_server_is_one_fault(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    with nginx(tmp_path / "nginx", f"127.0.0.1:{port}") as address:
        (found,) = examine(Site(address), 0, LARGE)
    assert "502" in found.seen
    assert "upstream" in found.cure
    for url, words in (
        (f"127.0.0.1:{port}", "refused"),
        ("ftp://127.0.0.1/", "not the address of a page"),
    ):
        (found,) = examine(Site(url), 0, LARGE)
        assert words in found.seen


def test_findings_as_lines() -> None:
    assert str(Finding("page", "answers")) == "ok     page: answers"
    assert str(Finding("page", "fails", "cure")) == "FAULT  page: fails\n       cure"
    assert str(Finding("page", "slow", "cure", is_fault=False)).startswith("note   page")
