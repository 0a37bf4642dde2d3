"""Logins and cookies in a browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.support.servers.passwords import HASH

SECRET = "a secret of this test"
APP = """
    from greenio import session
    from greenio.session import cookies

    def app():
        put_text(session.user.name if session.user else "nobody")
        put_text(cookies.get("theme", "none"))
        put_text(cookies.get("cart", "none", signed=True))
"""


def test_a_form_comes_before_the_app_and_leads_back(serve, visit) -> None:
    server = serve(APP, auth={"anna": HASH}, secret=SECRET)
    visitor = visit(server, "?x=1")
    visitor.expect_error("401")
    page = visitor.page
    for name, password in (("anna", "wrong"), ("anna", "right")):
        page.get_by_label("Name").fill(name)
        page.get_by_label("Password").fill(password)
        page.get_by_role("button", name="Log in").click()
        if password == "wrong":
            expect(page.get_by_role("alert")).to_contain_text("do not belong together")
    visitor.expect_texts("anna", "none", "none")
    assert page.url.endswith("?x=1")
    [cookie] = visitor.context.cookies()
    assert (cookie["httpOnly"], cookie["sameSite"], cookie["path"]) == (True, "Lax", "/")
    page.reload()
    visitor.expect_texts("anna", "none", "none")
    page.goto(f"{visitor.address}_greenio/login/out")
    page.get_by_role("button", name="Log out").click()
    page.get_by_role("link", name="Log in again").click()
    expect(page.get_by_label("Password")).to_be_visible()


@pytest.mark.parametrize("csp", ["default", "strict"])
def test_an_app_sets_cookies_and_logs_in(serve, visit, csp: str) -> None:
    server = serve(
        APP
        + """
        cookies.set("theme", "dark; ä", max_age=60)
        cookies.set("cart", "7", signed=True)
        cookies.set("shown", "1", http_only=False, same_site="strict")
        put_text(cookies["theme"])
        session.log_in("anna", roles=["admin"])
        put_text(session.user.name)
        put_text(eval_js("document.cookie"))
        input("Leave")
        session.log_out()
        cookies.delete("theme")
        put_text("gone" if session.user is None and "theme" not in cookies else "there")
    """,
        secret=SECRET,
        csp=csp,
    )
    visitor = visit(server)
    visitor.expect_texts("nobody", "none", "none", "dark; ä", "anna", "shown=1")
    assert {each["name"]: each["httpOnly"] for each in visitor.context.cookies()} == {
        "theme": True,
        "cart": True,
        "shown": False,
        "greenio_user": True,
    }
    visitor.page.reload()
    visitor.expect_texts("anna", "dark; ä", "7", "dark; ä", "anna", "shown=1")
    visitor.answer("Leave", "x")
    visitor.expect_texts("anna", "dark; ä", "7", "dark; ä", "anna", "shown=1", "gone")
    assert {each["name"] for each in visitor.context.cookies()} == {"cart", "shown"}
