"""The configuration that ``greenio haproxy`` prints, and headers behind it and Caddy; visits are in tests/scenarios."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import requests

from greenio.runtime.identity import name_process
from greenio.server.cluster.haproxy import haproxy_configuration
from tests.support.servers.live import serving
from tests.support.servers.site import caddy, haproxy
from tests.support.wire.polling_page import PollingPage


def app() -> None:
    from greenio.output import put_text
    from greenio.session import info

    put_text(info.user_ip, info.request.scheme, info.request.path)


@pytest.fixture
def nameless() -> Iterator[None]:
    yield
    name_process(None)  # a server in this process has given it one


@pytest.mark.usefixtures("nameless")
@pytest.mark.parametrize("balancer", [haproxy, caddy])
def test_headers_of_visitors_are_replaced_and_a_missing_slash_is_added(tmp_path, balancer) -> None:
    with (
        serving(app, worker="w1", trusted_proxies=["127.0.0.1"]) as server,
        balancer(tmp_path / "b", {"w1": f"127.0.0.1:{server.port}"}, prefix="/a/tool/") as address,
    ):
        answer = requests.get(address.rstrip("/") + "?app=x", allow_redirects=False, timeout=10)
        assert (answer.status_code, answer.headers["Location"]) == (301, "/a/tool/?app=x")
        answer = requests.get(address.rstrip("/"), allow_redirects=False, timeout=10)
        assert (answer.status_code, answer.headers["Location"]) == (301, "/a/tool/")
        assert requests.get(address.replace("/a/tool", ""), timeout=10).status_code == 404
        page = PollingPage(address, headers={"X-Forwarded-For": "6.6.6.6", "X-Forwarded-Proto": "https"})
        assert page.text() == "127.0.0.1 http /a/tool/"
        page.close()


@pytest.mark.parametrize(
    "arguments",
    [
        {"prefix": "/a b"},
        {"listen": "*:80\nbind *:81"},
        {"tls": "a b"},
        {"workers": {}},
        {"workers": {"W!": "a:1"}},
    ],
)
def test_no_argument_writes_directives(arguments: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"HAProxy|name of a process"):
        haproxy_configuration(**{"workers": {"w1": "a:1"}, **arguments})  # type: ignore[arg-type]
