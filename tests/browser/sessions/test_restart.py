"""The server is restarted while pages are open: they say so, begin anew by themselves, and keep what was entered."""

from __future__ import annotations

import signal

import pytest
from playwright.sync_api import expect

APP = """
    def app():
        put_markdown("# Orders")
        name = input("Name")
        data = input_group("Order", [
            input("Address", name="address"), input("Secret", name="secret", type=PASSWORD),
            checkbox("Extras", ["milk", "sugar"], name="extras"), file_upload("Photo", name="photo"),
        ])
        log.append((name, data["address"], data["secret"], data["extras"]))
        put_text("thanks")
        hold()
"""


@pytest.mark.parametrize(
    ("how", "reconnect_timeout", "said"),
    [
        (signal.SIGTERM, 0, "The server was stopped."),
        (signal.SIGKILL, 0, "The server does not answer."),
        (signal.SIGKILL, 60, "Connection interrupted."),
    ],
)
def test_a_page_begins_anew_with_what_was_entered(serve, visit, how, reconnect_timeout, said) -> None:
    server = serve(APP, reconnect_timeout=reconnect_timeout)
    page = visit(server)
    page.expect_error("net::ERR")
    page.expect_error("503")
    page.expect_error("WebSocket")
    page.answer("Name", "Ada")
    page.expect_card("Order")
    page.field("Address").fill("12 Main Street")
    page.field("Secret").fill("s3cret")
    page.card().get_by_label("sugar", exact=True).check()
    page.field("Photo").set_input_files({"name": "a.png", "mimeType": "image/png", "buffer": b"123"})
    port = server.port
    server.process.send_signal(how)
    status = page.page.locator("#greenio-status")
    expect(status).to_contain_text(said)
    if not reconnect_timeout:
        expect(page.card().get_by_role("button", name="Submit")).to_be_disabled()
        expect(page.field("Address")).not_to_be_editable()
        assert not page.accessibility_faults()
    server.wait_end()
    again = serve(APP, port=port, reconnect_timeout=reconnect_timeout)
    page.expect_card("Name")
    expect(status).to_contain_text("The server was restarted. This page has started again.")
    page.answer("Name", "Ada")
    page.expect_card("Order")
    expect(page.field("Address")).to_have_value("12 Main Street")
    expect(page.field("Secret")).to_have_value("")
    expect(page.card().get_by_label("sugar", exact=True)).to_be_checked()
    expect(page.card().get_by_text("Please choose again: a.png")).to_be_visible()
    page.press("Submit")
    assert again.wait_log(1) == [("Ada", "12 Main Street", "", ["sugar"])]


def test_an_app_that_is_through_stays_readable_and_calm(serve, visit) -> None:
    server = serve("""
        from greenio.pin import *
        def app():
            put_input("p", label="Pin")
            put_text("the result")
    """)
    page = visit(server)
    page.expect_closed()
    page.page.get_by_label("Pin").fill("typed")
    page.page.get_by_label("Pin").blur()
    server.stop()
    expect(page.page.locator(".toast")).to_have_count(0)
    expect(page.page.locator("#greenio-status")).to_be_hidden()
    expect(page.scope()).to_contain_text("the result")
