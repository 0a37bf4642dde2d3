"""info: the visitor's browser, language and request."""

from __future__ import annotations

import pytest

from greenio.session import (
    info,
)
from tests.support.play import result_of
from tests.support.servers.script_process import run, write

CHROME = (
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36"
)


PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/16.0 Mobile/15E148 Safari/604.1"
)


def test_info_tells_of_the_visitor():
    headers = {
        "User-Agent": CHROME,
        "Accept-Language": "zh-CN,zh;q=0.9,en;q=0.8",
        "Host": "example.org:8080",
        "Origin": "https://example.org:8080",
        "Cookie": "a=1; b=2",
    }

    def app():
        agent = info.user_agent
        assert str(agent).startswith("PC / Linux / Chrome 120.0")
        assert (agent.is_pc, agent.is_mobile, agent.is_tablet, agent.is_bot) == (True, False, False, False)
        assert agent.is_touch_capable is False
        assert (agent.browser.family, agent.browser.version[0]) == ("Chrome", 120)
        assert agent.browser.version_string.startswith("120")
        assert agent.os.family == "Linux"
        assert hasattr(agent.device, "brand")
        assert info.request.cookies == {"a": "1", "b": "2"}
        assert info.request.query == {"x": "y"}
        assert info["backend"] == "greenio"
        return (info.user_language, info.server_host, info.origin, info.user_ip, info.backend, info.protocol)

    found = result_of(app, headers=headers, query_string="x=y")
    assert found == (
        "zh-CN",
        "example.org:8080",
        "https://example.org:8080",
        "127.0.0.1",
        "greenio",
        "memory",
    )


def test_a_phone_is_known():
    agent = result_of(lambda: info.user_agent, headers={"User-Agent": PHONE})
    assert (agent.is_mobile, agent.is_touch_capable, agent.device.family) == (True, True, "iPhone")


def test_the_first_look_at_a_browser_lets_others_run(tmp_path):
    script = write(
        tmp_path,
        """
        import sys, time
        import greenio, gevent
        from greenio.session import info
        from greenio.testing import Visit
        from greenio.output import put_text

        gaps = []

        def tick():
            last = time.perf_counter()
            while True:
                gevent.sleep(0.001)
                now = time.perf_counter()
                gaps.append(now - last)
                last = now

        ticker = gevent.spawn(tick)
        with Visit(lambda: put_text(info.user_agent.browser.family), timeout=60) as page:
            page.wait(lambda: page.texts())
        ticker.kill()
        print(len(gaps) > 5, sum(gaps) > 4 * max(gaps))
        """,
    )
    ended = run(script)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "True True\n", "")


def test_absent_headers():
    def app():
        return info.user_language, str(info.user_agent)

    assert result_of(app) == ("", "Other / Other / Other")


def test_info_is_read_only_and_lenient():
    def app():
        assert info.nothing is None
        with pytest.raises(KeyError):
            info["nothing"]
        for kind in (NotImplementedError, AttributeError):
            with pytest.raises(kind, match="read-only"):
                info.user_ip = "x"
        return True

    assert result_of(app)
