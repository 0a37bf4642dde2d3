"""Connections break; nothing is lost, doubled or reordered."""

from __future__ import annotations

import random

import pytest
from playwright.sync_api import expect

from tests.support.servers.cutting_proxy import Proxy

CUTS = 200
PER_CUT = 50

NUMBERED = f"""
    import random
    credit = threading.Semaphore(0)
    def app():
        put_scope("buttons")
        put_scope("numbers")
        put_buttons([str(n) for n in range({CUTS})], onclick=log.append, scope="buttons")
        number = 0
        for turn in range({CUTS}):
            credit.acquire()
            for _ in range({PER_CUT}):
                put_text(number, scope="numbers")
                number += 1
                if random.random() < 0.1:
                    time.sleep(0.001)
        put_text("all sent")
"""

RECONNECT_NOW = "() => window.dispatchEvent(new Event('online'))"
NUMBERS = "() => [...document.querySelectorAll('#pywebio-scope-numbers > *')].map(e => e.textContent.trim())"
CLICK = "n => document.querySelectorAll('#pywebio-scope-buttons button')[n].click()"


@pytest.mark.timeout(400)
def test_cut_two_hundred_times_every_output_and_every_click_arrives_once(serve, visit) -> None:
    server = serve(NUMBERED, reconnect_timeout=60)
    dice = random.Random(20)
    with Proxy(server.port) as proxy:
        page = visit(f"http://127.0.0.1:{proxy.port}/")
        page.expect_error("WebSocket connection to")
        expect(page.scope("buttons").get_by_role("button")).to_have_count(CUTS)
        for turn in range(CUTS):
            early = dice.random() < 0.5
            if early:
                page.page.evaluate(CLICK, turn)
            server.evaluate("credit.release()")
            proxy.cut(after=dice.choice([0, 1, 2, dice.randrange(3, 2000)]), reset=dice.random() < 0.5)
            if not early:
                page.page.evaluate(CLICK, turn)
            proxy.wait_cuts(turn + 1)
            if turn % 20:  # else wait out the back-off, as without a hint from the system
                page.page.evaluate(RECONNECT_NOW)
            server.wait_log(turn + 1, 30)
        expect(page.scope()).to_contain_text("all sent")
        shown = page.page.evaluate(NUMBERS)
        assert shown == [str(n) for n in range(CUTS * PER_CUT)]
        assert server.log == [str(n) for n in range(CUTS)]
        assert proxy.cuts >= CUTS


def test_a_lost_connection_is_told_calmly_and_the_form_survives(serve, visit) -> None:
    server = serve("def app():\n    put_text('hello', input('Name'))\n    hold()", reconnect_timeout=60)
    with Proxy(server.port) as proxy:
        page = visit(f"http://127.0.0.1:{proxy.port}/")
        page.expect_error("WebSocket connection to")
        page.expect_card("Name")
        page.field().fill("half")
        proxy.refuses = True
        proxy.cut()
        page.page.wait_for_function("() => document.body.innerText.toLowerCase().includes('reconnect')")
        proxy.refuses = False
        page.page.wait_for_function("() => !document.body.innerText.toLowerCase().includes('reconnect')")
        expect(page.field()).to_have_value("half")
        page.press("Submit")
        page.expect_texts("hello half")


def test_without_reconnect_timeout_a_cut_ends_the_session(serve, visit) -> None:
    server = serve("""
        def app():
            defer_call(lambda: log.append("deferred"))
            put_text("readable")
            input("Name")
    """)
    with Proxy(server.port) as proxy:
        page = visit(f"http://127.0.0.1:{proxy.port}/")
        page.expect_card("Name")
        proxy.cut()
        assert server.wait_log(1) == ["deferred"]
        page.expect_closed()
        page.expect_texts("readable")
        expect(page.page.get_by_role("button", name="Reload")).to_be_visible()


def test_a_page_that_only_shows_notices_a_network_that_is_silently_gone(serve, visit) -> None:
    server = serve(
        """
        credit = threading.Semaphore(0)
        def app():
            put_text("tick")
            credit.acquire()
            put_text("tock")
            hold()
        """,
        reconnect_timeout=60,
        websocket_ping_interval=0.5,
    )
    with Proxy(server.port) as proxy:
        page = visit(f"http://127.0.0.1:{proxy.port}/")
        expect(page.scope()).to_contain_text("tick")
        assert proxy.silence()
        server.evaluate("credit.release()")
        expect(page.scope()).to_contain_text("tock", timeout=25_000)
