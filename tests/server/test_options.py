"""ServerOptions: the one place of an option, and everything that is made from it."""

from __future__ import annotations

import inspect
from dataclasses import fields
from typing import Any

import pytest

from greenio import limits
from greenio.exceptions import GreenioWarning
from greenio.platform import path_deploy, start_server, wsgi_app
from greenio.server import options as module
from greenio.server.options import OPTIONS, ServerOptions, make_options


def test_start_server_names_every_option_with_its_default_and_type() -> None:
    parameters = dict(inspect.signature(start_server).parameters)
    del parameters["applications"], parameters["server_settings"]
    declared = {each.name: (each.default, each.type) for each in fields(ServerOptions)}
    assert {name: (each.default, each.annotation) for name, each in parameters.items()} == declared


@pytest.mark.parametrize("function", [path_deploy, wsgi_app])
def test_the_other_functions_have_the_same_defaults_and_types(function: Any) -> None:
    declared = {each.name: (each.default, each.type) for each in fields(ServerOptions)}
    for name, each in inspect.signature(function).parameters.items():
        if name in declared:
            assert (each.default, each.annotation) == declared[name], name


def test_every_option_has_a_line_of_help() -> None:
    assert all(declared.help and "\n" not in declared.help for declared in OPTIONS.values())


def test_what_the_server_makes_of_the_values() -> None:
    options = ServerOptions(
        max_payload_size="3M",
        cdn="https://files.example.org/",
        websocket_ping_interval=3,
        websocket_ping_timeout=4,
        websocket_max_message_size="1M",
    )
    assert (options.body_bytes, options.files_url) == (3 * 1024**2, "https://files.example.org/")
    connection = options.connection
    assert (connection.ping_interval, connection.ping_timeout, connection.message_bytes) == (3, 4, 1024**2)
    assert ServerOptions().files_url is None
    assert ServerOptions().connection.message_bytes == limits.MESSAGE_BYTES
    large = ServerOptions(websocket_max_message_size="20M")
    assert large.connection.message_bytes == 20 * 1024**2
    assert ServerOptions(websocket_max_message_size="1G").connection.message_bytes == limits.MAX_MESSAGE_BYTES
    small = ServerOptions(max_payload_size=1000, websocket_max_message_size=10**12)
    assert small.connection.message_bytes == 1000
    assert ServerOptions(websocket_ping_interval=0).connection.ping_interval == 0


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("port", 70_000, ValueError),
        ("port", "8080", TypeError),
        ("max_sessions", 0, ValueError),
        ("max_sessions", True, TypeError),
        ("idle_timeout", -1, ValueError),
        ("drain_timeout", float("nan"), ValueError),
        ("max_payload_size", "k40", ValueError),
        ("max_memory", "much", ValueError),
        ("websocket_max_message_size", "k40", ValueError),
        ("allowed_hosts", "example.org", TypeError),
        ("csp", "none", ValueError),
        ("trusted_proxies", ["nonsense"], ValueError),
        ("allowed_backends", "https://example.org/", TypeError),
        ("allowed_backends", [1], TypeError),
        ("allowed_backends", ["javascript:alert(1)"], ValueError),
        ("allowed_backends", ["https://"], ValueError),
        ("allowed_backends", ["https://user@example.org/"], ValueError),
        ("allowed_backends", ["https://example.org/?x"], ValueError),
    ],
)
def test_a_value_that_makes_no_sense_is_refused_by_name(
    name: str, value: Any, error: type[Exception]
) -> None:
    with pytest.raises(error, match=f"^{name}"):
        ServerOptions(**{name: value})


def test_tasks_may_run_on_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ServerOptions().orphan_timeout == limits.ORPHAN_TIMEOUT
    assert ServerOptions(orphan_timeout=None).orphan_timeout is None
    for text, seconds in (("never", None), ("90", 90)):
        monkeypatch.setenv("GREENIO_ORPHAN_TIMEOUT", text)
        assert make_options("start_server", {}, {}).orphan_timeout == seconds


def test_settings_of_other_servers_give_a_warning() -> None:
    with pytest.warns(GreenioWarning, match=r"start_server\(\) knows no server setting autoreload, xheaders"):
        make_options("start_server", {}, {"xheaders": True, "autoreload": False, "keep_page": True})
    with pytest.warns(GreenioWarning, match="knows no server setting keep_paeg; did you mean 'keep_page'"):
        make_options("start_server", {}, {"keep_paeg": True})


def test_mounted_applications_take_what_concerns_them() -> None:
    wsgi_app(lambda: None, keep_page=True, max_sessions=3)
    with pytest.raises(TypeError, match="drain_timeout"):
        wsgi_app(lambda: None, drain_timeout=3)
    with pytest.raises(TypeError, match="'keep_paeg'; did you mean 'keep_page'"):
        wsgi_app(lambda: None, keep_paeg=True)


def test_a_secret_is_not_shown() -> None:
    assert "x" * 16 not in repr(module.ServerOptions(admin_token="x" * 16))
