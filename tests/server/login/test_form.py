"""The login by name and password, with what attackers try."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import gevent
import pytest
import requests
from websockets.exceptions import ConnectionClosed, InvalidStatus

from greenio import limits, session
from greenio.output import put_text
from greenio.platform import wsgi_app
from greenio.protocol.errors import CloseCode
from greenio.server.lifecycle.server import Server
from greenio.session import hold, requires
from tests.support.servers.live import serving, visiting
from tests.support.servers.passwords import HASH

SECRET = "a secret of this test"
RIGHT = {"name": "anna", "password": "right"}
started: list[str] = []


def hello() -> None:
    started.append("hello")
    put_text(f"Hello {session.user.name if session.user else 'nobody'}")


def staying() -> None:
    hold()


@requires("admin")
def admin() -> None:
    started.append("admin")


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    apps = {"index": hello, "admin": admin, "staying": staying}
    with serving(apps, auth={"anna": HASH, "bob": HASH}, secret=SECRET, reconnect_timeout=30) as made:
        yield made


def log_in(server: Server, **form: str) -> requests.Session:
    browser = requests.Session()
    answer = browser.post(server.url, data={**RIGHT, **form}, allow_redirects=False, timeout=20)
    assert answer.status_code == 303
    return browser


def cookie(browser: requests.Session) -> dict[str, Any]:
    text = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    return {"additional_headers": {"Cookie": text}}


def test_nothing_of_the_app_runs_before_the_login(server: Server) -> None:
    started.clear()
    for path in ("", "?app=admin", "static/x", "nothing"):
        answer = requests.get(server.url + path, timeout=10)
        assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Form")
        assert 'type="password"' in answer.text
        assert "no-store" in answer.headers["Cache-Control"]
    for method, path in (
        ("GET", "_greenio/poll"),
        ("POST", "_greenio/cookies/x"),
        ("PUT", ""),
        ("GET", "_greenio/x"),
    ):
        headers = {"Greenio-Poll": "new"}
        answer = requests.request(method, server.url + path, headers=headers, timeout=10)
        assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Form")
    for query in ("", "?resume=1"):  # a page cannot see the status of a handshake, so it gets a code
        with pytest.raises(ConnectionClosed) as closed, visiting(server.url, query) as page:
            page.wait("output")
        assert closed.value.rcvd.code == CloseCode.NO_LOGIN
    with pytest.raises(InvalidStatus, match="403"), visiting(server.url, origin="http://evil.example"):
        pass
    assert started == []
    assert requests.get(f"{server.url}healthz", timeout=10).status_code == 200


def test_the_right_password_leads_to_the_address_that_was_asked_for(server: Server) -> None:
    answer = requests.post(f"{server.url}?app=x&y=%2F", data=RIGHT, allow_redirects=False, timeout=20)
    assert (answer.status_code, answer.headers["Location"]) == (303, "./?app=x&y=%2F")
    attributes = answer.headers["Set-Cookie"].split("; ")[1:]
    assert attributes == ["Path=/", f"Max-Age={limits.LOGIN_SECONDS}", "HttpOnly", "SameSite=Lax"]
    browser = log_in(server)
    assert "pywebio-loading" in browser.get(server.url, timeout=10).text
    with visiting(server.url, **cookie(browser)) as page:
        page.wait("output")
        assert page.texts == ["Hello anna"]


@pytest.mark.parametrize(
    "path", ["//evil.example/x", "/\\evil.example", "/%2f%2fevil.example", "/http:evil.example"]
)
def test_no_address_leads_to_another_site(server: Server, path: str) -> None:
    with requests.Session() as browser:
        request = requests.Request("POST", server.url, data=RIGHT).prepare()
        request.url = server.url.rstrip("/") + path + "?next=https://evil.example"
        answer = browser.send(request, allow_redirects=False, timeout=20)
    assert answer.status_code == 303
    assert answer.headers["Location"].startswith("./")


@pytest.mark.parametrize("form", [{"password": "wrong"}, {"name": "nobody"}, {"password": ""}])
def test_wrong_passwords_and_unknown_names_look_the_same(server: Server, form: dict[str, str]) -> None:
    answer = requests.post(server.url, data={**RIGHT, **form}, allow_redirects=False, timeout=20)
    assert answer.status_code == 401
    assert "do not belong together" in answer.text
    assert "Set-Cookie" not in answer.headers


def test_forged_and_foreign_cookies_are_no_login(server: Server) -> None:
    own = log_in(server).cookies["greenio_user"]
    with serving(hello, auth={"anna": HASH}, secret=SECRET + "x") as other:
        foreign = log_in(other).cookies["greenio_user"]
    for value in (foreign, own[:-2] + "AA", "x." + own.partition(".")[2], "", "anna"):
        answer = requests.get(server.url, cookies={"greenio_user": value}, timeout=10)
        assert answer.status_code == 401
    assert requests.get(server.url, cookies={"greenio_user": own}, timeout=10).status_code == 200


def test_a_login_replaces_a_cookie_that_was_planted_before(server: Server) -> None:
    planted = log_in(server, name="bob").cookies["greenio_user"]
    victim = requests.Session()
    victim.headers["Cookie"] = f"greenio_user={planted}"
    answer = victim.post(server.url, data=RIGHT, allow_redirects=False, timeout=20)
    assert answer.status_code == 303
    made = answer.cookies["greenio_user"]
    assert made != planted
    with visiting(server.url, additional_headers={"Cookie": f"greenio_user={made}"}) as page:
        page.wait("output")
        assert page.texts == ["Hello anna"]


def test_forms_of_other_sites_are_refused(server: Server) -> None:
    for origin in ("https://evil.example", "null"):
        for path in ("", "_greenio/login/out"):
            answer = requests.post(server.url + path, data=RIGHT, headers={"Origin": origin}, timeout=10)
            assert answer.status_code == 403
            assert "Set-Cookie" not in answer.headers


def test_too_many_failures_lock_a_name_and_count_while_they_are_checked() -> None:
    answers: list[int] = []

    def check(name: str, password: str) -> bool:
        while len(answers) < 3:  # those that are refused come first
            gevent.sleep(0.01)
        return password == "right"

    with serving(hello, auth=check, secret=SECRET) as server:

        def attempt() -> None:
            answer = requests.post(server.url, data={"name": "eve", "password": "x"}, timeout=30)
            answers.append(answer.status_code)

        threads = [threading.Thread(target=attempt) for _ in range(limits.LOGIN_FAILURES_PER_NAME + 3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(answers) == [401] * limits.LOGIN_FAILURES_PER_NAME + [429] * 3
        answer = requests.post(server.url, data={"name": "eve", "password": "right"}, timeout=30)
        assert answer.status_code == 429
        assert int(answer.headers["Retry-After"]) > 0
        log_in(server)


def test_large_forms_are_not_read(server: Server) -> None:
    form = {**RIGHT, "more": "x" * limits.LOGIN_FORM_BYTES}
    assert requests.post(server.url, data=form, timeout=10).status_code == 413


def test_logging_out_takes_the_cookie_away(server: Server) -> None:
    browser = log_in(server)
    assert "anna" in browser.get(f"{server.url}_greenio/login/out", timeout=10).text
    assert browser.get(server.url, timeout=10).status_code == 200
    assert "logged out" in browser.post(f"{server.url}_greenio/login/out", timeout=10).text
    assert browser.get(server.url, timeout=10).status_code == 401


def test_an_app_for_others_is_not_started(server: Server) -> None:
    started.clear()
    browser = log_in(server)
    answer = browser.get(f"{server.url}?app=admin", timeout=10)
    assert answer.status_code == 403
    with visiting(server.url, "?app=admin", **cookie(browser)) as page:
        assert page.close_code() is not None
    assert started == []


def test_the_session_of_one_user_is_not_resumed_by_another(server: Server) -> None:
    anna, bob = log_in(server), log_in(server, name="bob")
    with visiting(server.url, "?app=staying", **cookie(anna)) as page:
        page.read()
        secret = page.welcome["session"]
    with visiting(server.url, "?resume=1", **cookie(bob)) as page:
        page.send(r={"session": secret})
        assert page.close_code() == CloseCode.EXPIRED
    with visiting(server.url, "?resume=1", **cookie(anna)) as page:
        page.send(r={"session": secret})
        page.read()
        assert page.welcome["session"] == secret


def test_a_mounted_application_asks_below_its_prefix() -> None:
    application = wsgi_app(hello, auth=lambda name, password: True, secret=SECRET)
    found: list[Any] = []
    environ = {"REQUEST_METHOD": "GET", "SCRIPT_NAME": "/tool", "PATH_INFO": "/", "HTTP_HOST": "x"}
    body = b"".join(application(environ, lambda status, headers, exc_info=None: found.append(status)))
    application.close()
    assert found == ["401 Unauthorized"]
    assert b'type="password"' in body
