"""put_form(): forms among the outputs, by keyboard, on phones, in the dark, from right to left, with hostile texts."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

HOSTILE = "<img src=x onerror=alert(1)>"

APP = f"""
    def app():
        put_markdown("# People")
        put_text("before")
        put_form([
            input("Name", name="name", required=True, help_text={HOSTILE!r}), slider("Age", name="age"),
            select("Town", ["Rome", {HOSTILE!r}], name="town"), radio("Size", ["S", "M"], name="size", value="S"),
        ], log.append, label={HOSTILE!r})
        put_text("between")
        with use_scope("second"):
            put_form([input("Name", name="name", validate=lambda v: "short" if len(v) < 3 else None)],
                     log.append, label="Second", clear=True)
        put_text("after")
        put_button("Clear", lambda: clear("second"))
"""


@pytest.mark.parametrize(
    "context",
    [
        {"viewport": {"width": 1280, "height": 800}},
        {"viewport": {"width": 390, "height": 844}, "has_touch": True, "color_scheme": "dark"},
    ],
    ids=["desktop", "phone, dark"],
)
def test_two_forms_among_the_outputs(serve, visit, context) -> None:
    server = serve(APP, keep_page=True)
    page = visit(server, **context)
    forms = page.page.locator("#markdown-body form")
    expect(forms).to_have_count(2)
    expect(
        page.page.locator("#markdown-body .card-header, #markdown-body > p, #pywebio-scope-ROOT > p")
    ).to_contain_text(["before", HOSTILE, "between", "Second", "after"])
    # It stands among the outputs, takes no focus, and needs no panel.
    assert page.page.evaluate("document.activeElement === document.body")
    expect(page.page.locator("#input-cards .card")).to_have_count(0)
    assert not page.accessibility_faults()
    assert page.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.page.evaluate("document.documentElement.dir = 'rtl'")
    assert not page.accessibility_faults()
    page.page.evaluate("document.documentElement.dir = 'ltr'")

    # By keyboard, again and again; what was typed stays, and so does the focus.
    first, second = forms.nth(0), forms.nth(1)
    name = first.get_by_label("Name")
    name.fill(HOSTILE)
    page.page.keyboard.press("Enter")
    assert server.wait_log(1)[0]["name"] == HOSTILE
    expect(name).to_have_value(HOSTILE)
    expect(name).to_be_focused()
    submit = first.get_by_role("button", name="Submit")
    submit.focus()
    page.page.keyboard.press("Enter")
    server.wait_log(2)
    expect(submit).to_be_enabled()
    expect(submit).to_be_focused()

    # The other one checks, and is empty after what it accepts.
    other = second.get_by_label("Name")
    other.fill("ab")
    page.page.keyboard.press("Enter")
    expect(second.get_by_text("short")).to_be_visible()
    expect(other).to_be_focused()
    page.page.keyboard.type("c")
    page.page.keyboard.press("Enter")
    assert server.wait_log(3)[2] == {"name": "abc"}
    expect(other).to_have_value("")
    expect(second.get_by_text("short")).to_have_count(0)

    # F5: both are there, with what was typed.
    other.fill("typed")
    page.page.reload()
    expect(forms).to_have_count(2)
    expect(first.get_by_label("Name")).to_have_value(HOSTILE)
    expect(second.get_by_label("Name")).to_have_value("typed")

    # It goes with its scope, and not to the panel; F5 does not bring it back.
    page.button("Clear").click()
    expect(forms).to_have_count(1)
    expect(page.page.locator("#input-cards .card")).to_have_count(0)
    page.page.reload()
    expect(page.page.get_by_text("after", exact=True)).to_be_visible()
    expect(forms).to_have_count(1)


def test_a_form_is_removed_by_its_own_submission(serve, visit) -> None:
    server = serve("""
        def app():
            def save(data):
                place.remove()
                log.append(data)
                put_text("Saved")
            place = put_form([input("Name", name="name")], save)
    """)
    page = visit(server)
    page.page.locator("#markdown-body input").fill("Ada")
    page.page.locator("#markdown-body").get_by_role("button", name="Submit").click()
    expect(page.page.get_by_text("Saved")).to_be_visible()
    expect(page.page.locator("form")).to_have_count(0)
    assert server.wait_log(1) == [{"name": "Ada"}]
