"""The first things anybody tries: ask and answer, buttons, many outputs, a clock, two who chat."""

from __future__ import annotations

import re

from playwright.sync_api import expect


def test_bmi_typed_in_and_answered(serve, visit) -> None:
    server = serve("""
        def app():
            height = input("Your height in cm", type=NUMBER)
            weight = input("Your weight in kg", type=FLOAT)
            log.append((height, weight))
            put_text("Your BMI is", round(weight / (height / 100) ** 2, 1))
    """)
    page = visit(server)
    page.answer("Your height in cm", "180")
    page.answer("Your weight in kg", "81.5")
    page.expect_texts("Your BMI is 25.2")
    page.expect_no_card()
    assert server.wait_log(1) == [(180, 81.5)]
    assert [type(each) for each in server.log[0]] == [int, float]


def test_edit_and_delete_buttons_of_a_table(serve, visit) -> None:
    """E13: the callback runs once per click, in order, with its row."""
    server = serve("""
        def act(kind, row):
            put_text("%s on row %s" % (kind, row))
        def app():
            rows = [[n, put_buttons(["edit", "delete"], onclick=partial(act, row=n))] for n in (1, 2, 3)]
            put_table([["No", "Do"]] + rows)
            log.append("returned")
    """)
    page = visit(server)
    assert server.wait_log(1) == ["returned"]
    expect(page.items()).to_have_count(1)
    rows = page.scope().locator("tr")
    rows.nth(2).get_by_role("button", name="delete").click()
    rows.nth(3).get_by_role("button", name="edit").click()
    rows.nth(2).get_by_role("button", name="delete").click()
    expect(page.items()).to_have_count(4)
    assert page.texts()[1:] == ["delete on row 2", "edit on row 3", "delete on row 2"]


def test_a_list_of_functions_must_fit_the_buttons(serve, visit) -> None:
    server = serve("""
        def app():
            try:
                put_buttons(["a", "b"], onclick=[print])
            except ValueError as error:
                log.append(str(error))
    """)
    visit(server)
    assert "put_buttons" in server.wait_log(1)[0]


def test_a_thousand_outputs_in_order(serve, visit) -> None:
    server = serve("""
        def app():
            for n in range(1000):
                put_text(n)
            input("Done?")
    """)
    page = visit(server)
    page.expect_card("Done?")
    expect(page.items()).to_have_count(1000)
    shown = page.page.evaluate(
        "() => [...document.querySelectorAll('#pywebio-scope-ROOT > *')].map(e => e.innerText)"
    )
    assert [text.strip() for text in shown] == [str(n) for n in range(1000)]


def test_a_clock_in_the_background(serve, visit) -> None:
    """A registered thread writes while the app waits in a form; the form stays as the user left it."""
    server = serve("""
        def tick():
            n = 0
            while True:
                with use_scope("clock", clear=True):
                    put_text("tick", n)
                n += 1
                time.sleep(0.05)
        def app():
            put_scope("clock")
            clock = threading.Thread(target=tick)
            register_thread(clock)
            clock.start()
            put_text("you are", input("Who?"))
    """)
    page = visit(server)
    page.expect_card("Who?")
    field = page.field()
    field.fill("half")
    for _ in range(3):
        expect(page.scope("clock")).to_have_text(re.compile(r"tick \d+"))
        expect(page.scope("clock")).not_to_have_text(page.scope("clock").inner_text())
    expect(field).to_have_value("half")
    page.press("Submit")
    expect(page.scope()).to_contain_text("you are half")


def test_two_browsers_chat(serve, visit) -> None:
    server = serve("""
        rooms = []
        def app():
            name = input("Nick")
            here = greenio.session.get_current_session()
            put_scope("talk")
            seen = 0
            def follow():
                nonlocal seen
                while not here.closed():
                    for line in rooms[seen:]:
                        put_text(line, scope="talk")
                        seen += 1
                    time.sleep(0.02)
            reader = threading.Thread(target=follow)
            register_thread(reader)
            reader.start()
            while True:
                rooms.append(name + ": " + input("Say"))
    """)
    ann, bob = visit(server), visit(server)
    ann.answer("Nick", "Ann")
    bob.answer("Nick", "Bob")
    ann.answer("Say", "hello <b>you</b>")
    bob.expect_texts("Ann: hello <b>you</b>", scope="talk")
    bob.answer("Say", "hi 👋")
    for page in (ann, bob):
        page.expect_texts("Ann: hello <b>you</b>", "Bob: hi 👋", scope="talk")
