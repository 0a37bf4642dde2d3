"""input_group(), input_update(), several tasks that ask, time limits, reconnection, keyboard, phones."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.support.servers.cutting_proxy import Proxy

EVERYTHING = """
    input_group("Everything", [
        input("Text", name="text"), input("Number", name="number", type=NUMBER), input("Float", name="float", type=FLOAT),
        input("Secret", name="secret", type=PASSWORD), input("Address", name="url", type=URL),
        input("Day", name="day", type=DATE), input("Hour", name="hour", type=TIME),
        input("Colour", name="colour", type=COLOR), textarea("Notes", name="notes"),
        textarea("Code", name="code", code={"mode": "python"}),
        select("Town", ["Rome", "Milan"], name="town"),
        select("Towns", ["Rome", "Milan"], name="towns", multiple=True, native=False),
        checkbox("Extras", ["nuts", "cream"], name="extras"), radio("Size", ["S", "M"], name="size"),
        slider("Volume", name="volume", value=50), file_upload("Photo", name="photo"),
        actions("Do", name="do", buttons=["save", ("clear", None, "reset")]),
    ])
"""
EVERYTHING = EVERYTHING.replace("\n", " ")


@pytest.mark.parametrize("phone", [False, True])
def test_a_form_with_everything_by_keyboard_alone(ask, phone: bool) -> None:
    context: dict[str, Any] = {"viewport": {"width": 390, "height": 800}} if phone else {}
    question = ask(EVERYTHING, **context)
    page, keyboard = question.page, question.page.page.keyboard
    page.expect_card("Everything")
    expect(page.field("Text")).to_be_focused()
    keyboard.type("hi")
    for typed in ("42", "1.5", "s3", "http://a.b"):
        keyboard.press("Tab")
        keyboard.type(typed)
    keyboard.press("Tab")
    keyboard.type("12242031")  # month, day, year: the browser's language is en-US
    # A date has three stops and a button, a time two and AM/PM and a button.
    _tab_to(page, "Hour")
    keyboard.type("0815AM")
    _tab_to(page, "Colour")
    _tab_to(page, "Notes")
    keyboard.type("p")
    keyboard.press("Enter")
    keyboard.type("q")
    keyboard.press("Tab")
    keyboard.type("x = 1")
    keyboard.press("Escape")
    keyboard.press("Tab")
    expect(page.field("Town").first).to_be_focused()
    keyboard.press("ArrowDown")
    keyboard.press("Tab")
    keyboard.type("Mil")
    expect(page.card().locator(".ts-dropdown [role=option]")).to_have_text(["Milan"])
    keyboard.press("Enter")
    keyboard.press("Escape")
    _tab_to(page, "nuts")
    keyboard.press("Space")
    _tab_to(page, "S")
    keyboard.press("Space")
    keyboard.press("ArrowDown")
    _tab_to(page, "Volume")
    keyboard.press("ArrowRight")
    _tab_to(page, "Photo")
    _tab_to(page, "save")
    assert page.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    keyboard.press("Enter")
    assert question.answer() == {
        "text": "hi",
        "number": 42,
        "float": 1.5,
        "secret": "s3",
        "url": "http://a.b",
        "day": "2031-12-24",
        "hour": "08:15",
        "colour": "#000000",
        "notes": "p\nq",
        "code": "x = 1",
        "town": "Milan",
        "towns": ["Milan"],
        "extras": ["nuts"],
        "size": "M",
        "volume": 51,
        "photo": None,
        "do": "save",
    }


def _tab_to(page: Any, name: str) -> None:
    """Press Tab until the control of that name has the focus."""
    for _ in range(8):
        page.page.keyboard.press("Tab")
        focused = page.page.evaluate("""() => {
            const one = document.activeElement;
            const label = one.labels?.[0] ?? document.getElementById(one.getAttribute("aria-labelledby"));
            return (label ?? one).textContent.trim();
        }""")
        if focused == name:
            return
    raise AssertionError(f"Tab does not lead to {name}; it led to {focused}")


THEMES = ["default", "dark", "sketchy", "minty", "yeti"]
IN_THEMES = f"""
    from greenio import config
    def wrong(value): return "This is not right"
    def form(): {re.sub('name="(?!do")', 'help_text="help", validate=wrong, name="', EVERYTHING)}
    apps = {{theme: config(theme=theme)(lambda: form()) for theme in {THEMES!r}}}
"""


@pytest.mark.timeout(180)
def test_no_form_has_serious_faults_of_accessibility(serve, visit) -> None:
    """In every theme, as it comes and with everything marked as wrong, on a desktop and on a phone."""
    server = serve(IN_THEMES)
    for number, theme in enumerate(THEMES):
        width = 390 if number % 2 else 1280
        page = visit(server, f"?app={theme}", viewport={"width": width, "height": 800})
        card = page.expect_card("Everything")
        expect(card.locator(".cm-content")).to_be_visible()
        assert not faults(page), theme
        page.press("save")
        expect(card.get_by_text("This is not right")).to_have_count(16)
        assert not faults(page), theme
        assert page.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), theme
        wrong = page.field("Text")
        assert colour(wrong) == colour(page.field("Notes")) == colour(page.field("nuts"))
        wrong.fill("x")
        expect(card.get_by_text("This is not right")).to_have_count(15)
        expect(wrong).not_to_have_css("border-top-color", colour(page.field("Day")))


def faults(page: Any) -> list[str]:
    """Return the faults that axe finds when nothing moves. A form alone has no heading of the first level; that is the app's."""
    page.page.wait_for_function("document.getAnimations().length === 0")
    return [fault for fault in page.accessibility_faults() if not fault.startswith("page-has-heading-one")]


def colour(control: Any) -> str:
    """Of its border."""
    return str(control.evaluate("control => getComputedStyle(control).borderTopColor"))


@pytest.mark.parametrize(
    ("items", "focused"),
    [
        ("[textarea('A', name='a'), checkbox('B', ['x'], name='b'), input('C', name='c')]", "C"),
        ("[slider('A', name='a'), select('B', ['x'], name='b'), input('C', name='c')]", "B"),
        ("[input('A', name='a', type=COLOR), input('B', name='b', type=DATETIME)]", "B"),
        ("[input('A', name='a'), textarea('B', name='b', auto_focus=True)]", "B"),
        ("[input('A', name='a'), select('B', ['x'], name='b', auto_focus=True)]", "B"),
        ("[input('A', name='a'), slider('B', name='b', auto_focus=True)]", "B"),
        ("[input('A', name='a'), file_upload('B', name='b', auto_focus=True)]", "B"),
    ],
)
def test_which_item_gets_the_focus(ask, items: str, focused: str) -> None:
    question = ask(f"bool(input_group('G', {items}))")
    expect(question.page.field(focused)).to_be_focused()
    assert question.submit() is True


@pytest.mark.parametrize(
    "call",
    ["textarea('x')", "select('x', ['a'])", "slider('x')", "file_upload('x')", "input('x', type=DATE)"],
)
def test_a_lone_item_has_the_focus(ask, call: str) -> None:
    question = ask(f"repr({call})")
    expect(question.page.field()).to_be_focused()
    assert question.submit()


def test_everything_reset(ask) -> None:
    question = ask(EVERYTHING)
    page = question.page
    card = page.expect_card("Everything")
    page.field("Text").fill("x")
    page.field("Town").first.select_option(label="Milan")
    card.get_by_label("cream").click()
    card.get_by_label("M", exact=True).click()
    page.field("Volume").fill("90")
    page.press("clear")
    page.press("save")
    answer = question.answer()
    assert (answer["text"], answer["town"], answer["extras"], answer["size"], answer["volume"]) == (
        ("", "Rome", [], None, 50)
    )


def test_groups_of_nothing_order_of_keys_and_cancel(ask) -> None:
    assert ask("input_group('G', [])").submit() == {}
    question = ask("list(input_group('G', [input(n, name=n) for n in ('b', '2', '1')]))")
    assert question.submit() == ["b", "2", "1"]
    question = ask("input_group('G', [input('a', name='a', required=True)], cancelable=True)")
    question.page.press("Cancel")
    assert question.answer() is None


@pytest.mark.parametrize(
    ("call", "error"),
    [
        ("input('a', name='x y')", "ValueError"),
        ("input_group('g', [input('a', name='n'), input('b', name='n')])", "ValueError"),
        ("input('x', type='nonsense')", "ValueError"),
        ("select('x')", "TypeError"),
        ("select('x', [('a',)])", "ValueError"),
        ("actions('x', [('a', 1, 'jump')])", "ValueError"),
        ("input_update('t', value=1)", "RuntimeError"),
        ("input('x', onclick=print)", "TypeError"),
        ("file_upload('x', max_size='3M')", "ValueError"),
        ("file_upload('x', max_size='lots')", "ValueError"),
    ],
)
def test_mistakes_of_authors_raise_at_the_call(ask, call: str, error: str) -> None:
    assert ask(call).answer().startswith(error)


def test_dependent_items(ask) -> None:
    """E09."""
    question = ask("""
        TOWNS = {"IT": ["Rome", "Milan"], "ES": ["Madrid"]}
        def run():
            return input_group("Trip", [
                select("Country", list(TOWNS), name="c", onchange=lambda c: input_update("t", options=TOWNS[c])),
                select("Town", TOWNS["IT"], name="t")])
    """)
    page = question.page
    page.expect_card("Trip")
    page.field("Country").select_option(label="ES")
    expect(page.field("Town").locator("option")).to_have_text(["Madrid"])
    assert question.submit() == {"c": "ES", "t": "Madrid"}


#: Item, its update, what is looked at, and what is expected there.
UPDATES = [
    ("input('L', name='t')", "label='New'", ".form-label:visible >> nth=1", "New"),
    ("input(name='t')", "label='New'", ".form-label:visible >> nth=1", "New"),
    ("input('L', name='t')", "help_text='why'", ".form-text:visible", "why"),
    (
        "input('L', name='t')",
        "invalid_feedback='bad', valid_status=False",
        ".invalid-feedback:visible",
        "bad",
    ),
    ("input('L', name='t')", "valid_status=True, valid_feedback='good'", ".valid-feedback:visible", "good"),
    ("checkbox('L', ['a'], name='t')", "options=['x', 'y'], value=['y']", "input:checked + span", "y"),
    ("slider('L', name='t')", "max_value=7, value=9", "output", "7"),
]


@pytest.mark.parametrize(("item", "update", "selector", "shown"), UPDATES)
def test_updates(ask, item: str, update: str, selector: str, shown: str) -> None:
    question = ask(
        f"input_group('G', [input('go', name='go', onchange=lambda v: input_update('t', {update})), {item}])"
    )
    page = question.page
    page.expect_card("G")
    page.field("go").press_sequentially("1")
    expect(page.card().locator(selector)).to_have_text(shown)
    page.press("Submit")
    question.answer()


@pytest.mark.parametrize(
    ("update", "attribute", "value"),
    [
        ("placeholder='hint'", "placeholder", "hint"),
        ("readonly=True", "readonly", ""),
        ("data_k='v'", "data-k", "v"),
        ("value='set'", None, "set"),
        ("required=True", "required", ""),
    ],
)
def test_updates_of_the_control(ask, update: str, attribute: str | None, value: str) -> None:
    question = ask(
        f"input_group('G', [input('go', name='go', onchange=lambda v: input_update('t', {update})), input('L', name='t')])"
    )
    page = question.page
    page.expect_card("G")
    page.field("go").press_sequentially("1")
    if attribute is None:
        expect(page.field("L")).to_have_value(value)
    else:
        expect(page.field("L")).to_have_attribute(attribute, value)
    if update == "required=True":
        page.field("L").fill("x")
    question.submit()


def test_the_title_of_a_lone_item_is_its_label(ask) -> None:
    question = ask("input(onchange=lambda v: input_update(label='Title ' + v))")
    page = question.page
    page.field().press_sequentially("a")
    expect(page.card().locator(".card-header")).to_have_text("Title a")
    assert question.submit() == "a"


def test_onchange_may_ask_show_and_read_the_page(ask) -> None:
    question = ask("""
        seen = []
        def changed(value):
            if value == "ab":
                seen.append(eval_js("1 + 1"))
                seen.append(input("Inner"))
                put_text("shown")
        def run():
            return input("Outer", onchange=changed), seen
    """)
    page = question.page
    page.expect_card("Outer")
    page.field().press_sequentially("ab")
    page.expect_card("Inner")
    page.field().press_sequentially("deep")
    page.press("Submit")
    page.expect_card("Outer")
    expect(page.field()).to_have_value("ab")
    assert question.submit() == ("ab", [2, "deep"])


def test_a_group_validator_that_fails_or_names_nobody_leaves_the_form_usable(ask, asking) -> None:
    asking.may_print_tracebacks = True
    question = ask("""
        def rule(data):
            if data["a"] == "1": raise KeyError("oops")
            if data["a"] == "2": return ("nobody", "all wrong")
        def run():
            return input_group("G", [input("a", name="a")], validate=rule)
    """)
    page = question.page
    card = page.expect_card("G")
    for typed, message in (("1", "This value is not valid"), ("2", "all wrong")):
        page.field("a").fill(typed)
        page.press("Submit")
        expect(card.locator(".webio-form-message")).to_have_text(message)
    page.field("a").fill("3")
    assert question.submit() == {"a": "3"}


@pytest.mark.chromium_only(reason="Firefox's driver keeps the header Accept-Language")
def test_messages_speak_the_visitors_language(ask, asking) -> None:
    asking.may_print_tracebacks = True
    question = ask("input('x', validate=lambda v: None if v else 1 / 0)", locale="de-DE")
    page = question.page
    page.press("Absenden")
    expect(page.card().get_by_text("Dieser Wert ist nicht gültig")).to_be_visible()
    page.field().fill("x")
    page.press("Absenden")
    assert question.answer() == "x"


TWO = """
    def run():
        import threading
        got = {}
        def side():
            got["side"] = input("Side")
        thread = threading.Thread(target=side)
        register_thread(thread)
        threading.Timer(0.5, thread.start).start()
        got["main"] = input("Main")
        thread.join()
        return got
"""


def test_two_tasks_ask(ask) -> None:
    """E22: the newer form covers the older one, which comes back as it was."""
    question = ask(TWO)
    page = question.page
    page.expect_card("Main")
    page.field().fill("half")
    page.expect_card("Side")
    expect(page.field()).to_be_focused()
    expect(page.field()).to_have_value("")
    page.page.keyboard.type("s")
    page.page.keyboard.press("Enter")
    page.expect_card("Main")
    expect(page.field()).to_have_value("half")
    page.press("Submit")
    assert question.answer() == {"side": "s", "main": "half"}


def test_a_form_times_out_and_is_gone(ask) -> None:
    question = ask("input('x', timeout=0.3)")
    assert question.answer() == "TimeoutError: the form 'x' was not answered within 0.3 s"
    question.page.expect_no_card()


def test_a_form_is_cancelled_by_another_task(ask) -> None:
    question = ask("""
        def run():
            put_button("Forget it", lambda: cancel_form("x"))
            return input_group("x", [input("a", name="a")])
    """)
    question.page.expect_card("x")
    question.page.button("Forget it").click()
    assert question.answer() is None
    question.page.expect_no_card()


def test_what_was_typed_survives_a_reconnection(serve, visit) -> None:
    server = serve(
        "def app():\n    log.append(input('x', validate=lambda v: None if len(v) > 3 else 'short'))",
        reconnect_timeout=30,
    )
    with Proxy(server.port) as proxy:
        page = visit(f"http://127.0.0.1:{proxy.port}/")
        page.expect_card("x")
        page.field().fill("abc")
        proxy.refuses = True
        proxy.cut()
        page.press("Submit")  # waits for the connection
        expect(page.card().get_by_role("button", name="Submit")).to_be_disabled()
        proxy.refuses = False
        expect(page.card().get_by_text("short")).to_be_visible()
        expect(page.field()).to_have_value("abc")
        expect(page.card().get_by_role("button", name="Submit")).to_be_enabled()
        page.field().press_sequentially("d")
        proxy.cut()
        page.press("Submit")
        assert server.wait_log(1) == ["abcd"]
        page.expect_error("WebSocket")
        page.close()
