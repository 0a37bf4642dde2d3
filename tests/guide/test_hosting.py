"""What the guide says of platforms and of Caddy works as it stands there."""

from __future__ import annotations

import socket
import subprocess
import time
from pathlib import Path

import pytest
import requests

from greenio.guide.hosting import CADDYFILE, PROCFILE, VARIABLES
from tests.support.servers.script_process import running, write
from tests.support.servers.site import CADDY
from tests.support.wire.polling_page import PollingPage

APP = """
    from greenio.input import input
    from greenio.output import put_text
    from greenio.session import info

    def main():
        put_text(f"{info.user_ip} at {info.origin}")
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def test_a_platform_starts_the_app_at_its_port_and_its_proxy_is_believed(tmp_path: Path) -> None:
    path = write(tmp_path, APP, "app.py")
    port = str(free_port())
    [name, command] = PROCFILE.strip().split(": ")
    assert name == "web"
    [greenio, *arguments] = command.replace("$PORT", port).replace("app.py", str(path)).split()
    assert greenio == "greenio"
    [variable, proxies] = VARIABLES.strip().split("=")
    # Here the proxy's address is this machine's.
    with running(
        *("-m", "greenio", *arguments), folder=tmp_path, **{variable: f"{proxies},127.0.0.0/8"}
    ) as server:
        assert server.address == f"http://127.0.0.1:{port}/"
        page = PollingPage(
            server.address,
            headers={
                "Host": "shop.example.com",
                "Origin": "https://shop.example.com",
                # A visitor's claim, what the platform has seen, and a proxy of its own.
                "X-Forwarded-For": "192.0.2.1, 203.0.113.5, 10.1.2.3",
                "X-Forwarded-Proto": "https",
            },
        )
        assert page.text() == "203.0.113.5 at https://shop.example.com"
        page.http.close()
        assert requests.get(f"{server.address}healthz", timeout=10).text.strip() == "ok"


def test_the_site_of_caddy_serves_the_app(tmp_path: Path) -> None:
    if not Path(CADDY).exists():
        pytest.skip("Debian's caddy is not installed")
    port = free_port()
    path = write(tmp_path, APP, "app.py")
    command = ("-m", "greenio", "run", path, "--host", "127.0.0.1", "--port", "0")
    with running(*command, "--trusted-proxy", "127.0.0.1", folder=tmp_path) as server:
        site = CADDYFILE.replace("app.example.com", f"http://127.0.0.1:{port}").replace(
            "8080", str(server.port)
        )
        config = write(tmp_path, "{\n    admin off\n}\n" + site, "Caddyfile")
        caddy = subprocess.Popen(
            [CADDY, "run", "--adapter", "caddyfile", "--config", str(config)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)},
        )
        try:
            page = connected(f"http://127.0.0.1:{port}/")
            assert page.text() == f"127.0.0.1 at http://127.0.0.1:{port}"
            page.http.close()
        finally:
            caddy.terminate()
            caddy.wait(20)


def connected(address: str) -> PollingPage:
    """Return a page at a server that is starting."""
    deadline = time.monotonic() + 20
    while True:
        try:
            return PollingPage(address, headers={"Origin": address.rstrip("/")})
        except requests.ConnectionError:
            assert time.monotonic() < deadline
            time.sleep(0.05)
