"""A chat: messages as they come, the field for the next one, stop, files, in every appearance."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

CHAT = """
    from greenio.output import put_message
    from greenio.input import chat_input
    go = threading.Event()
    def app():
        put_markdown("# Chat")
        number = 0
        while True:
            text = chat_input("Ask", files=True, suggestions=["Suggested"] if not number else [])
            log.append((str(text), [(file["filename"], len(file["content"])) for file in text.files]))
            put_message("user", text)
            number += 1
            with put_message("assistant", onretry=lambda: log.append("retry"), onrate=log.append) as answer:
                for token in HOSTILE if number == 1 else iter(lambda: "x ", None):
                    answer.write(token)
                    time.sleep(0.002)
            log.append((answer.stopped, len(answer.text) > 10))
    HOSTILE = [*"# T\\n\\n<script>window.hacked = 1</script><img alt=x src=data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA= onerror=hacked=1>\\n\\n", "```py\\nprint(",
        "1)\\n```\\n\\n[l](javascript:hacked=1) ", "end [ref].\\n\\n", "[ref]: #there"]
"""


@pytest.mark.parametrize(
    "context",
    [
        {"viewport": {"width": 1280, "height": 800}},
        {
            "viewport": {"width": 390, "height": 664},
            "has_touch": True,
            "color_scheme": "dark",
            "locale": "fa",
        },
    ],
    ids=["desktop", "phone, dark, Persian"],
)
def test_a_chat(serve, visit, context) -> None:
    server = serve(CHAT, keep_page=True)
    page = visit(server, **context)
    field = page.page.locator(".webio-composer textarea")
    send = page.page.locator(".webio-composer-send")
    expect(field).to_be_focused()
    assert not page.accessibility_faults()

    # Enter sends, Shift-Enter does not; the field grows.
    field.fill("one")
    height = field.evaluate("one => one.offsetHeight")
    field.press("Shift+Enter")
    field.press_sequentially("two")
    assert field.evaluate("one => one.offsetHeight") > height
    field.press("Enter")
    answer = page.page.locator(".webio-message-assistant")
    expect(answer.locator(".webio-message-buttons button")).to_have_count(4)
    assert server.log[0] == ("one\ntwo", [])
    expect(page.page.locator(".webio-message-user")).to_have_text("one\ntwo", use_inner_text=True)

    # What has come is what the whole text gives, and nothing in it runs.
    text = answer.locator(".webio-message-text")
    expect(text.locator("h1")).to_have_text("T")
    expect(text.locator("pre code")).to_contain_text("print(1)")
    expect(text.locator("a", has_text="ref")).to_have_attribute("href", "#there")
    assert page.page.evaluate("window.hacked") is None
    assert text.locator("script, [onerror], a[href^=javascript]").count() == 0
    assert not page.accessibility_faults()
    assert page.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    buttons = answer.locator(".webio-message-buttons button")
    buttons.nth(1).click()
    buttons.nth(2).click()
    expect(buttons.nth(2)).to_have_attribute("aria-pressed", "true")
    server.wait_for(lambda: server.log[-1] is True, "the thumb")
    assert "retry" in server.log

    # A file is pasted; while the answer comes, the visitor types on, and stops it by the keyboard.
    field.evaluate("""one => {
        const data = new DataTransfer();
        data.items.add(new File(["12345"], "<b>.txt"));
        one.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, cancelable: true, bubbles: true}));
    }""")
    expect(page.page.locator(".webio-composer-files bdi")).to_have_text("<b>.txt")
    field.press("Enter")
    running = page.page.locator(".webio-message[data-running]")
    expect(running).to_contain_text("x x x")
    assert ("", [("<b>.txt", 5)]) in server.log
    field.fill("typed meanwhile")
    assert not page.accessibility_faults()
    send.focus()
    page.page.keyboard.press("Enter")
    server.wait_for(lambda: (True, True) in server.log, "the end of the stopped message")
    expect(running).to_have_count(0)
    expect(page.page.locator(".webio-message-stopped")).to_have_count(1)
    expect(field).to_have_value("typed meanwhile")

    # F5: everything is there again.
    before = page.page.locator(".webio-message-text").all_inner_texts()
    page.page.reload()
    expect(page.page.locator(".webio-message-stopped")).to_have_count(1)
    assert page.page.locator(".webio-message-text").all_inner_texts() == before


def test_many_tokens_take_few_renderings(serve, visit) -> None:
    server = serve("""
        from greenio.output import put_message
        def app():
            put_markdown("# Chat")
            put_button("Go", go, mutex_mode=True)
            hold()
        def go():
            run_js('''window.changes = 0; const seen = new WeakSet(); window.first = null;
                new MutationObserver(all => changes += 1).observe(document.body, {subtree: true, childList: true})''')
            with put_message("assistant") as answer:
                answer.write("First.\\n\\nSecond.\\n\\n")
                for number in range(1500): answer.write("w", " " if number % 50 else "\\n\\n")
    """)
    page = visit(server)
    page.button("Go").click()
    expect(page.page.locator(".webio-message[data-running]")).to_have_count(0)
    expect(page.page.locator(".webio-message-text > p")).to_have_count(33)
    assert page.page.evaluate("changes") < 300
