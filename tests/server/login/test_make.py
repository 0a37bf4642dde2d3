"""The guard of a server follows its options."""

from __future__ import annotations

from greenio.server.login.make import make_guard
from greenio.server.options import ServerOptions


def test_only_a_server_with_a_login_refuses_anybody() -> None:
    environ = {"PATH_INFO": "/", "REQUEST_METHOD": "GET"}
    assert not make_guard(ServerOptions(secret="s" * 16), []).refuses(dict(environ), "/")
    options = ServerOptions(auth=lambda name, password: True, secret="s" * 16)
    assert make_guard(options, []).refuses(dict(environ), "/")
