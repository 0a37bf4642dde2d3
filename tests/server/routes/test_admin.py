"""Administration: behind a token, off without one; shows where each session waits, ends one."""

from __future__ import annotations

import inspect

import gevent
import msgspec
import pytest
import requests

from greenio.input import input
from greenio.output import put_button
from greenio.runtime.fairness.source_location import SourceLocation
from greenio.server.options import ServerOptions
from greenio.session import hold
from tests.support.servers.admin import TOKEN, asking
from tests.support.servers.live import serving, visiting
from tests.support.waiting import wait_until

BEARER = {"Authorization": f"Bearer {TOKEN}"}
PATH = "_greenio/admin/sessions"


def sleeping():
    nap()


def nap():
    gevent.sleep(1000)


def calm():
    put_button("x", onclick=lambda: None)
    hold()


async def waiting():
    await input("?")


def line_of(function, text):
    lines, first = inspect.getsourcelines(function)
    return first + next(number for number, line in enumerate(lines) if text in line)


def listed(server):
    answer = requests.get(server.url + PATH, headers=BEARER, timeout=10)
    assert answer.status_code == 200
    return {session["name"]: session for session in answer.json()["sessions"]}


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": f"Bearer {TOKEN}x"},
        {"Authorization": f"Bearer {TOKEN[:-1]}"},
        {"Authorization": f"Basic {TOKEN}"},
        {"Authorization": TOKEN},
        {"Authorization": "Bearer"},
        {"Authorization": "Bearer \u00e4".encode("latin-1")},
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_nobody_without_the_token(headers, method):
    with serving(asking, admin_token=TOKEN) as server, visiting(server.url) as page:
        page.wait("form")
        for path in (PATH, f"{PATH}/asking-1"):
            answer = requests.request(method, server.url + path, headers=headers, timeout=10)
            assert answer.status_code == 401
            assert answer.headers["WWW-Authenticate"].startswith("Bearer")
            assert "sessions" not in answer.json()
        assert len(server.sessions) == 1
        assert next(iter(server.sessions)).closed is False


def test_off_without_a_token_in_the_options():
    with serving(asking) as server:
        assert requests.get(server.url + PATH, headers=BEARER, timeout=10).status_code == 404
        answer = requests.post(f"{server.url}{PATH}/x-1", headers=BEARER, timeout=10)
        assert answer.status_code == 405


@pytest.mark.parametrize("token", ["", "x" * 15, "with a space in it!", "ümläute-ümläute-ümläute"])
def test_tokens_that_are_refused(token):
    with pytest.raises(ValueError, match="admin_token"):
        ServerOptions(admin_token=token)


def test_the_token_is_not_in_the_options_repr():
    assert TOKEN not in repr(ServerOptions(admin_token=TOKEN))


def test_each_session_with_the_line_it_waits_at():
    with serving([asking, sleeping, calm, waiting], admin_token=TOKEN) as server:
        with (
            visiting(server.url, "?app=asking") as page,
            visiting(server.url, "?app=sleeping"),
            visiting(server.url, "?app=calm") as third,
            visiting(server.url, "?app=waiting") as fourth,
        ):
            page.wait("form")
            third.wait("output")
            fourth.wait("form")
            wait_until(lambda: all(s["tasks"] and s["tasks"][0]["at"] for s in listed(server).values()))
            found = listed(server)
            assert list(found) == ["asking-1", "sleeping-2", "calm-3", "waiting-4"]
            first = found["asking-1"]
            assert first["app"] == "asking"
            assert first["state"] == "attached"
            assert first["closing"] is None
            assert first["address"] == "127.0.0.1"
            assert first["transport"] == "websocket"
            assert first["age"] >= first["idle"] >= 0
            assert first["unacknowledged"] > 0
            assert first["tasks"][0]["code"] == 'input("?")'
            assert (
                first["tasks"][0]["at"]
                == f"{inspect.getsourcefile(asking)}:{line_of(asking, 'input')} in asking()"
            )
            assert (
                found["sleeping-2"]["tasks"][0]["at"] == f"{__file__}:{line_of(nap, 'gevent.sleep')} in nap()"
            )
            assert found["calm-3"]["tasks"][0]["code"] == "hold()"
            assert found["waiting-4"]["tasks"][0]["code"] == 'await input("?")'


@pytest.mark.parametrize("method", ["POST", "DELETE"])
def test_ending_one(method):
    with serving({"with space": asking}, admin_token=TOKEN) as server:
        with (
            visiting(server.url, "?app=with%20space") as page,
            visiting(server.url, "?app=with%20space") as other,
        ):
            page.wait("form")
            other.wait("form")
            name = next(iter(listed(server)))
            answer = requests.request(method, f"{server.url}{PATH}/{name}", headers=BEARER, timeout=10)
            assert answer.status_code == 202
            assert page.close_code() == 1000
            assert "administrator" in page.commands[-1]["message"]
            wait_until(lambda: len(server.sessions) == 1)
            assert list(listed(server)) == ["with space-2"]


def test_a_file_whose_name_is_no_utf8_is_shown_with_escapes():
    place = SourceLocation("/apps/caf\udce9.py", 3, "app")
    assert str(place) == "/apps/caf\\udce9.py:3 in app()"
    assert msgspec.json.encode(str(place))
    assert place.code == ""


def test_what_does_not_exist_cannot_be_ended():
    with serving(asking, admin_token=TOKEN) as server:
        for method in ("POST", "DELETE"):
            answer = requests.request(method, f"{server.url}{PATH}/x-1", headers=BEARER, timeout=10)
            assert answer.status_code == 404
        assert requests.post(server.url + PATH, headers=BEARER, timeout=10).status_code == 405
        assert requests.get(f"{server.url}{PATH}/x-1", headers=BEARER, timeout=10).status_code == 405


def test_below_a_prefix_and_only_for_names_of_the_server():
    with serving(asking, admin_token=TOKEN, prefix="/secret") as server:
        assert listed(server) == {}
        root = f"http://127.0.0.1:{server.port}/"
        assert requests.get(root + PATH, headers=BEARER, timeout=10).status_code == 404
