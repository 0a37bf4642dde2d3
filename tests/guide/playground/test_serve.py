"""Where the playground is on."""

from __future__ import annotations

import pytest

from greenio.guide.playground.page import is_local
from greenio.guide.playground.programs import Programs
from greenio.guide.playground.sandbox import Sandbox
from greenio.guide.playground.serve import NoPlayground, make_programs, playground_routes
from greenio.server.options import ServerOptions
from greenio.server.pages.apps import Apps
from greenio.server.parts import ServerParts

HERE, EVERYWHERE = ServerOptions(host="127.0.0.1"), ServerOptions(host="0.0.0.0")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.0.0.2"])
def test_it_is_on_for_visitors_of_this_machine(host: str) -> None:
    programs = make_programs(None, ServerOptions(host=host))
    assert programs is not None
    assert not programs.is_asked_for


@pytest.mark.parametrize("host", ["0.0.0.0", "", "192.0.2.1", "example.org", "unix:/run/guide.sock"])
def test_it_is_off_elsewhere_unless_it_is_asked_for(host: str) -> None:
    assert make_programs(None, ServerOptions(host=host)) is None


def test_a_tunnel_is_elsewhere() -> None:
    assert make_programs(None, ServerOptions(host="127.0.0.1", remote_access=True)) is None


def test_visitors_of_other_machines_need_a_closed_sandbox(monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = "greenio.guide.playground.programs.choose"
    monkeypatch.setattr(chosen, lambda network: Sandbox("limits", True))
    with pytest.raises(NoPlayground, match="Install bubblewrap"):
        make_programs("on", EVERYWHERE)
    here = make_programs("on", HERE)
    assert here is not None
    assert here.is_asked_for
    monkeypatch.setattr(chosen, lambda network: Sandbox("bubblewrap", network))
    closed = make_programs("network", EVERYWHERE)
    assert closed is not None
    assert closed.sandbox == Sandbox("bubblewrap", network=True)


def test_it_can_be_switched_off() -> None:
    assert make_programs("off", HERE) is None


def test_other_words_are_refused() -> None:
    with pytest.raises(NoPlayground, match="on, off, network"):
        make_programs("yes", HERE)


def test_other_systems_have_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    assert make_programs(None, HERE) is None
    with pytest.raises(NoPlayground, match="Linux"):
        make_programs("on", HERE)


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        *[
            (host, True)
            for host in ("localhost:8080", "127.0.0.1", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST")
        ],
        *[
            (host, False)
            for host in ("", "evil.example:8080", "localhost.evil.example", "192.0.2.1", "[", "127.0.0.1.x")
        ],
    ],
)
def test_a_name_that_somebody_else_gave_this_machine_is_not_its_own(host: str, expected: bool) -> None:
    assert is_local(host) == expected


def test_its_route_needs_no_login() -> None:
    parts = ServerParts(Apps(lambda: None), ServerOptions())
    [relay, *_] = playground_routes(Programs(), parts)
    assert relay in parts.table.public
    assert relay not in playground_routes(None, parts)
