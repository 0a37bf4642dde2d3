"""A real login provider (oidc-provider-mock) in a process of its own, and a browser that logs in there."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import requests

from tests.support.waiting import wait_until

CLIENT = "greenio-test"
CLIENT_SECRET = "the secret of the client"
ANNA = {"sub": "4711", "name": "Anna B.", "email": "anna@example.com", "groups": ["admin"]}


@contextmanager
def login_provider() -> Iterator[str]:
    """Run the provider; return its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        sys.executable,
        "-W",
        "ignore",
        "-m",
        "oidc_provider_mock",
        "--port",
        str(port),
        "--require-nonce",
        "true",
    ]
    command += ["--user-claims", json.dumps(ANNA)]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdout=quiet, stderr=quiet, env={**os.environ, "NO_COLOR": "1"})
    try:
        issuer = f"http://127.0.0.1:{port}"
        wait_until(lambda: _answers(issuer), "the provider answers", seconds=60)
        yield requests.get(f"{issuer}/.well-known/openid-configuration", timeout=20).json()["issuer"]
    finally:
        process.kill()
        process.wait()


def _answers(issuer: str) -> bool:
    try:
        return requests.get(f"{issuer}/.well-known/openid-configuration", timeout=20).ok
    except requests.ConnectionError:
        return False


def authorize(browser: requests.Session, url: str) -> str:
    """Log in at the provider's page ``url``; return the address to which it sends the browser back."""
    page = browser.get(url, timeout=20)
    assert page.status_code == 200, page.text
    answer = browser.post(url, data={"sub": ANNA["sub"]}, allow_redirects=False, timeout=20)
    assert answer.status_code == 302, answer.text
    return answer.headers["Location"]
