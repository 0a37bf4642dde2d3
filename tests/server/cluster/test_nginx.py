"""greenio behind a real nginx, with the configuration that ``greenio nginx`` prints."""

from __future__ import annotations

import threading
import time
import zlib
from pathlib import Path

import pytest
import requests
from websockets.sync.client import connect

from greenio.server.cluster.nginx import nginx_configuration
from greenio.session import hold, info
from tests.support.servers.live import Page, serving
from tests.support.servers.nginx import nginx
from tests.support.wire.polling_page import PollingPage

#: Scaled down from 25 s of ours against 60 s of nginx's.
PING, READ_TIMEOUT, IDLE = 0.5, 2, 5


def waiting() -> None:
    from greenio.input import input
    from greenio.output import put_text

    put_text(info.protocol, info.user_ip, info.request.scheme, info.request.host, info.request.path)
    put_text("heard", input("Word"))
    hold()  # a client that cannot answer the server's good-bye any more would drop what came before it


@pytest.mark.parametrize("protocol", ["websocket", "http"])
def test_a_quiet_minute_is_survived(tmp_path: Path, protocol: str) -> None:
    with (
        serving(waiting, websocket_ping_interval=PING, websocket_ping_timeout=PING) as server,
        nginx(tmp_path / "n", f"127.0.0.1:{server.port}", "--read-timeout", str(READ_TIMEOUT)) as address,
    ):
        asked = time.monotonic()
        if protocol == "websocket":
            with connect(address.replace("http:", "ws:") + "_greenio/ws") as socket:
                page = Page(socket)
                page.wait("form")
                while time.monotonic() - asked < IDLE:
                    assert socket.recv(timeout=IDLE) == "{}"  # nothing but heartbeats, least of all the end
                page.answer("still here")
                page.wait("output")
                while "heard still here" not in page.texts:
                    page.read()
        else:
            poll = PollingPage(address)
            assert poll.text().startswith("http")
            while time.monotonic() - asked < IDLE:
                poll.read()
            poll.submit("still here")
            assert poll.text() == "heard still here"
            poll.close()
        assert server.sessions.counters.opened == 1


@pytest.mark.parametrize(("trusted", "expected"), [(True, "https example.org /tool/"), (False, "http ")])
def test_forwarded_headers_count_from_trusted_addresses_only(
    tmp_path: Path, trusted: bool, expected: str
) -> None:
    proxies = ["127.0.0.1"] if trusted else []
    with (
        serving(waiting, trusted_proxies=proxies) as server,
        nginx(tmp_path / "n", f"127.0.0.1:{server.port}", prefix="/tool/") as address,
    ):
        # As a proxy would, and as anybody could: nginx, the next one, puts its own words in their place.
        claims = {
            "X-Forwarded-For": "6.6.6.6",
            "X-Forwarded-Proto": "https",
            "X-Forwarded-Host": "example.org",
        }
        page = PollingPage(address)
        assert page.text().split()[1] == "127.0.0.1"
        page.close()
        direct = PollingPage(
            f"http://127.0.0.1:{server.port}/", headers={**claims, "X-Forwarded-Prefix": "/tool"}
        )
        words = direct.text().split()
        direct.close()
    assert words[1] == ("6.6.6.6" if trusted else "127.0.0.1")
    assert " ".join(words[2:]).startswith(expected)


def test_a_missing_slash_is_added_without_naming_a_host(tmp_path: Path) -> None:
    with (
        serving(waiting) as server,
        nginx(tmp_path / "n", f"127.0.0.1:{server.port}", prefix="/a/tool") as address,
    ):
        answer = requests.get(address.rstrip("/") + "?app=x", allow_redirects=False, timeout=10)
        assert (answer.status_code, answer.headers["Location"]) == (301, "/a/tool/?app=x")
        assert requests.get(address, timeout=10).status_code == 200
        assert requests.get(address.replace("/a/tool", ""), timeout=10).status_code == 404


def test_a_unix_socket_serves_and_disappears(tmp_path: Path) -> None:
    path = tmp_path / "app.sock"
    with serving(waiting, host=f"unix:{path}", trusted_proxies=["unix:"]) as server:
        assert server.url == f"unix:{path}"
        with nginx(tmp_path / "n", f"unix:{path}") as address:
            page = PollingPage(address)
            assert page.text().split()[:2] == ["http", "127.0.0.1"]
            page.close()
        with pytest.raises(OSError, match="cannot listen"):
            with serving(waiting, host=f"unix:{path}"):
                pass
        assert path.exists()
    assert not path.exists()


def test_an_abandoned_socket_is_replaced(tmp_path: Path) -> None:
    import socket

    path = tmp_path / "app.sock"
    with socket.socket(socket.AF_UNIX) as left_over:
        left_over.bind(str(path))
    with serving(waiting, host=f"unix:{path}"):
        assert path.exists()
    (tmp_path / "file").write_text("precious")
    with pytest.raises(OSError, match="cannot listen"):
        with serving(waiting, host=f"unix:{tmp_path / 'file'}"):
            pass
    assert (tmp_path / "file").read_text() == "precious"
    with pytest.raises(ValueError, match="absolute path"):
        with serving(waiting, host="unix:app.sock"):
            pass


def taking() -> None:
    from greenio.input import file_upload
    from greenio.output import put_text

    file = file_upload("Large", max_size="100M")
    put_text(file["filename"], len(file["content"]), zlib.crc32(file["content"]))


def test_a_large_upload_passes_while_it_comes(tmp_path: Path) -> None:
    large = bytes(range(256)) * 4 * 1024 * 60
    with (
        serving(taking) as server,
        nginx(tmp_path / "n", f"127.0.0.1:{server.port}", prefix="/tool/") as address,
    ):
        page = PollingPage(address)
        form = page.wait("form")
        url = address + form["items"][0]["url"]
        answer = requests.post(f"{url}?name=large.bin", large, timeout=30).json()
        assert (answer["error"], answer["offset"]) == ("", len(large))
        page.send({"t": "submit", "form": form["form"], "values": {"data": [answer["token"]]}})
        assert page.text() == f"large.bin {len(large)} {zlib.crc32(large)}"
        page.close()
        # nginx keeps no copy: that would be twice the disk, and no progress to be seen.
        assert not any((tmp_path / "n" / "body").iterdir())
        too_large = nginx(tmp_path / "m", f"127.0.0.1:{server.port}", "--max-body", "1m")
        with too_large as address:
            assert requests.post(address + "_greenio/upload/x", large, timeout=30).status_code == 413


def test_many_pages_poll_at_once(tmp_path: Path) -> None:
    with (
        serving(waiting) as server,
        nginx(tmp_path / "n", f"127.0.0.1:{server.port}", "--no-websocket") as address,
    ):
        heard: list[str] = []

        def visit(number: int) -> None:
            page = PollingPage(address)
            page.text()
            page.submit(str(number))
            heard.append(page.text())
            page.close()

        threads = [threading.Thread(target=visit, args=(number,)) for number in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(heard) == sorted(f"heard {number}" for number in range(20))


@pytest.mark.parametrize(
    "arguments",
    [{"prefix": "/a;b"}, {"server_name": "x}"}, {"upstream": "a\nb"}, {"listen": ""}, {"max_body": "1m;#"}],
)
def test_no_argument_writes_directives(arguments: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="nginx"):
        nginx_configuration(**arguments)  # type: ignore[arg-type]
