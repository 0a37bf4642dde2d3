"""keep_page: F5 in the middle of things."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from tests.support.servers.cutting_proxy import Proxy

FORM = """
    import gevent
    def app():
        set_env(title="Kept")
        put_table([["name", put_scope("name")]])
        with use_scope("name"):
            put_text("Ada")
        put_button("b", onclick=lambda: put_text("clicked", scope="name"))
        log.append(id(gevent.getcurrent()))
        data = input_group("You", [
            input("Town", name="town"), textarea("Notes", name="notes"), input("Secret", name="secret", type=PASSWORD),
            select("Pets", ["cat", "dog", "emu"], multiple=True, native=True, name="pets"), checkbox("Ok", ["a", "b"], name="ok"),
            slider("Age", name="age", value=20),
        ])
        log.append(id(gevent.getcurrent()))
        log.append(data)
        put_text("done")
        input("Last?")
"""


def fill(page) -> None:
    page.field("Town").fill("Lon")
    page.field("Notes").fill("two\nlines")
    page.field("Secret").fill("s3cret")
    page.field("Pets").select_option(["cat", "emu"])
    page.card().get_by_label("b", exact=True).check()


def expect_filled(page) -> None:
    expect(page.field("Town")).to_have_value("Lon")
    expect(page.field("Notes")).to_have_value("two\nlines")
    expect(page.field("Secret")).to_have_value("")
    expect(page.field("Pets")).to_have_values(["0", "2"])
    expect(page.card().get_by_label("b", exact=True)).to_be_checked()
    expect(page.card().get_by_label("a", exact=True)).not_to_be_checked()


def test_f5_in_the_middle_of_a_form(serve, visit) -> None:
    server = serve(FORM, keep_page=True)
    page = visit(server)
    page.button("b").click()
    expect(page.scope("name")).to_have_text("Adaclicked")
    fill(page)
    before = page.page.locator("#output-container").inner_text()
    for _ in range(2):
        page.page.reload()
        page.expect_card("You")
        assert page.page.locator("#output-container").inner_text() == before
        assert page.page.title() == "Kept"
        expect_filled(page)
    page.button("b").click()
    expect(page.scope("name")).to_have_text("Adaclickedclicked")
    page.field("Town").fill("London")
    page.press("Submit")
    page.expect_card("Last?")
    assert server.log[0] == server.log[1], "another greenlet went on"
    data = server.log[2]
    assert (data["town"], data["notes"], data["pets"], data["ok"]) == (
        "London",
        "two\nlines",
        ["cat", "emu"],
        ["b"],
    )


def test_f5_in_the_middle_of_running_outputs(serve, visit) -> None:
    server = serve(
        """
        def app():
            put_progressbar("bar")
            for n in range(60):
                put_text("line", n)
                set_progressbar("bar", (n + 1) / 60)
                time.sleep(0.05)
            log.append("end")
            hold()
        """,
        keep_page=True,
    )
    page = visit(server)
    for _ in range(3):
        page.page.reload()
        expect(page.scope()).to_contain_text("line 0")
    server.wait_log(1)
    expect(page.items()).to_have_count(61)
    assert page.texts()[1:] == [f"line {n}" for n in range(60)]
    assert page.texts()[0] == "100.0%"


UPLOAD = """
    import gc, gevent
    from greenio.runtime.files.upload import Upload
    def arriving():
        uploads = [each for each in gc.get_objects() if type(each) is Upload and not each.closed]
        return [each.received for each in uploads if each.received < each.size]
    def app():
        put_markdown("# Send us your *files*")
        log.append(id(gevent.getcurrent()))
        data = input_group("Send", [
            input("About", name="about"),
            file_upload("Files", name="files", multiple=True, max_total_size="30M"),
        ])
        log.append(id(gevent.getcurrent()))
        log.append((data["about"], [(file["filename"], len(file["content"])) for file in data["files"]]))
        put_text("thanks")
        hold()
"""


def test_f5_in_the_middle_of_an_upload(serve, visit, tmp_path: Path) -> None:
    """What has arrived of the files makes room for those that are chosen then."""
    server = serve(UPLOAD, keep_page=True)
    (tmp_path / "large.bin").write_bytes(bytes(20 * 1024 * 1024))
    with Proxy(server.port) as proxy:
        page = visit(f"http://127.0.0.1:{proxy.port}/")
        page.expect_card("Send")
        page.field("About").fill("my holidays")
        page.field("Files").set_input_files(tmp_path / "large.bin")
        before = page.page.locator("#output-container").inner_text()
        proxy.hold_upload_after(5 * 1024 * 1024)
        page.press("Submit")
        expect(page.card().get_by_role("progressbar")).to_be_visible()
        proxy.wait_held()
        server.wait_until("max(arriving(), default=0) > 0")
        page.page.reload()
        page.expect_card("Send")
        assert page.page.locator("#output-container").inner_text() == before
        expect(page.field("About")).to_have_value("my holidays")
        expect(page.card().get_by_text("Please choose again: large.bin")).to_be_visible()
        expect(page.card().get_by_role("progressbar")).to_have_count(0)
        page.field("Files").set_input_files(tmp_path / "large.bin")
        expect(page.card().get_by_text("Please choose again")).to_have_count(0)
        page.press("Submit")
        expect(page.scope()).to_contain_text("thanks")
        assert server.log[0] == server.log[1], "another greenlet went on"
        assert server.log[2] == ("my holidays", [("large.bin", 20 * 1024 * 1024)])
        assert server.evaluate("arriving()") == []
        page.close()


def test_a_link_does_not_hand_a_session_over(serve, visit) -> None:
    """Its reader would type into the session of whoever wrote it."""
    server = serve(FORM, keep_page=True)
    first = visit(server)
    fill(first)
    secret = first.page.evaluate("() => WebIO._state.CurrentSession.webio_session_id")
    for fragment in (secret, "%"):
        second = visit(server, f"#greenio-session={fragment}")
        own = second.page.evaluate("() => WebIO._state.CurrentSession.webio_session_id")
        assert own not in (secret, fragment)
        second.close()
    first.press("Submit")
    first.expect_card("Last?")


def test_a_popup_that_was_closed_stays_closed(serve, visit) -> None:
    server = serve(
        """
        def app():
            popup("P", "inside")
            input("Wait")
        """,
        keep_page=True,
    )
    page = visit(server)
    page.page.reload()
    expect(page.popup()).to_contain_text("inside")
    page.page.keyboard.press("Escape")
    expect(page.popup()).to_have_count(0)
    page.page.reload()
    page.expect_card("Wait")
    expect(page.popup()).to_have_count(0)


def test_a_new_tab_is_a_new_session(serve, visit) -> None:
    server = serve("def app():\n    put_text(len(log)); log.append(1); input('Wait')", keep_page=True)
    page = visit(server)
    page.expect_texts("0")
    with page.context.expect_page() as opened:
        page.page.evaluate("() => { window.open(location.href, '_blank') }")
    expect(opened.value.locator("#pywebio-scope-ROOT")).to_have_text("1")
    page.expect_card("Wait")
    expect(page.page.locator("#greenio-status")).to_be_hidden()


def test_going_away_and_back_finds_the_page(serve, visit) -> None:
    server = serve(FORM, keep_page=True)
    page = visit(server)
    page.field("Town").fill("Lon")
    page.page.goto("about:blank")
    page.page.go_back()
    page.expect_card("You")
    expect(page.field("Town")).to_have_value("Lon")
    page.press("Submit")
    page.expect_card("Last?")


def test_a_refused_return_begins_a_new_session(serve, visit) -> None:
    server = serve(
        """
        def app():
            log.append("begins")
            try: input("Stay?")
            finally: log.append("ends")
    """,
        keep_page=True,
        reconnect_timeout=0.2,
    )
    page = visit(server)
    page.expect_card("Stay?")
    page.page.goto("about:blank")
    assert server.wait_log(2) == ["begins", "ends"]
    page.page.go_back()
    page.expect_card("Stay?")
    assert server.wait_log(3)[2] == "begins"


#: Reloads the page once more while it loads: so many milliseconds after its script has started.
RELOAD_AGAIN = """
    const pause = sessionStorage.getItem("again");
    sessionStorage.removeItem("again");
    if (pause !== null) addEventListener("DOMContentLoaded", () => setTimeout(() => location.reload(), +pause));
"""


def test_a_second_reload_during_the_first_finds_the_page(serve, visit) -> None:
    server = serve("def app():\n    log.append('begins')\n    input('Stay?')", keep_page=True)
    page = visit(server)
    page.page.add_init_script(RELOAD_AGAIN)
    page.expect_card("Stay?")
    page.field().fill("Lon")
    for turn in range(15):
        with page.page.expect_navigation():
            page.page.evaluate("ms => { sessionStorage.again = ms; location.reload() }", turn)
        page.expect_card("Stay?")
        expect(page.field()).to_have_value("Lon")
        assert server.log == ["begins"], f"lost in turn {turn}"
