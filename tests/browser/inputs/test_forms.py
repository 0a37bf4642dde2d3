"""Forms as people use them: the acceptance scenarios E01, E02, E04, E06, E07."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect


def test_one_text_value(serve, visit) -> None:
    """E01."""
    server = serve("""
        def app():
            who = input("Guest name")
            log.append(who)
            put_text("Welcome", who)
    """)
    page = visit(server)
    card = page.expect_card("Guest name")
    fields = card.locator("input")
    expect(fields).to_have_count(1)
    expect(fields).to_be_focused()
    expect(fields).to_have_value("")
    expect(card.locator("label:visible")).to_have_count(0)
    assert card.get_by_role("button").all_inner_texts() == ["Submit", "Reset"]
    page.expect_texts()
    page.page.keyboard.type("Ada")
    page.page.keyboard.press("Enter")
    page.expect_texts("Welcome Ada")
    page.expect_no_card()
    page.expect_closed()
    assert server.log == ["Ada"]


def test_an_empty_text_is_an_answer(serve, visit) -> None:
    """E01, variant."""
    server = serve("def app():\n    log.append(input('Guest name'))")
    page = visit(server)
    page.expect_card("Guest name")
    page.press("Submit")
    assert server.wait_log(1) == [""]


AGE = """
    def limits(n):
        if n < 10: return "below ten"
        if n > 60: return "above sixty"
    def app():
        put_text(repr(input("Age?", type=NUMBER, validate=limits)))
"""


def test_item_validation(serve, visit) -> None:
    """E02."""
    server = serve(AGE)
    server.may_print_tracebacks = True
    page = visit(server)
    card = page.expect_card("Age?")
    field = page.field()
    field.fill("7")
    card.locator(".card-header").click()
    expect(card.get_by_text("below ten")).to_be_visible()
    expect(field).to_have_class("form-control is-invalid")
    field.clear()  # Playwright appends to a number in Firefox
    field.fill("61")
    page.press("Submit")
    expect(card.get_by_text("above sixty")).to_be_visible()
    expect(field).to_have_value("61")
    expect(card.get_by_role("button", name="Submit")).to_be_enabled()
    field.fill("")
    page.press("Submit")
    expect(card.get_by_text("above sixty")).to_be_hidden()
    expect(card.locator(".invalid-feedback")).to_be_visible()
    field.fill("42")
    page.press("Submit")
    page.expect_texts("42")
    server.wait_for(lambda: any("TypeError" in line for line in server.stderr), "traceback")


def test_presentation(serve, visit) -> None:
    """E04."""
    server = serve("""
        def app():
            log.append(input("Title", type=TEXT, placeholder="hint", help_text="small print", required=True))
    """)
    page = visit(server)
    card = page.expect_card("Title")
    field = page.field()
    expect(field).to_have_attribute("placeholder", "hint")
    expect(card.locator(".form-text")).to_have_text("small print")
    page.press("Submit")
    assert field.evaluate("field => field.validity.valueMissing")
    expect(card).to_be_visible()
    field.fill("k")
    page.press("Submit")
    assert server.wait_log(1) == ["k"]


GROUP = """
    def rule(d):
        log.append("rule")
        if len(d["nick"]) > 6: return ("nick", "too long")
        if d["years"] <= 0: return ("years", "must be positive")
    def app():
        d = input_group("About you", [input("Nick", name="nick"), input("Years", name="years", type=NUMBER{more})],
                        validate=rule)
        log.append(list(d))
        put_text(d["nick"], d["years"])
"""


def test_group_validation(serve, visit) -> None:
    """E06."""
    server = serve(GROUP.replace("{more}", ""))
    page = visit(server)
    card = page.expect_card("About you")
    nick, years = page.field("Nick"), page.field("Years")
    expect(nick).to_be_focused()

    def attempt(name: str, age: str) -> None:
        nick.fill(name)
        years.fill("")
        years.press_sequentially(age)  # fill("-1") leaves the control empty in Firefox
        page.press("Submit")

    attempt("abcdefgh", "5")
    expect(card.get_by_text("too long")).to_be_visible()
    expect(card.locator(".is-invalid")).to_have_count(1)
    attempt("abc", "-1")
    expect(card.get_by_text("must be positive")).to_be_visible()
    expect(card.get_by_text("too long")).to_be_hidden()
    expect(card.locator(".is-invalid")).to_have_count(1)
    attempt("abc", "30")
    page.expect_texts("abc 30")
    assert server.wait_log(4)[-1] == ["nick", "years"]


def test_the_group_rule_waits_for_its_items(serve, visit) -> None:
    """E06, variant."""
    server = serve(GROUP.replace("{more}", ", validate=lambda n: 'no thirty' if n == 30 else None"))
    page = visit(server)
    card = page.expect_card("About you")
    page.field("Nick").fill("abc")
    page.field("Years").fill("30")
    page.press("Submit")
    expect(card.get_by_text("no thirty")).to_be_visible()
    assert server.log == []


def test_result_keys_keep_the_order_of_the_items(serve, visit) -> None:
    """E06, variant."""
    server = serve("""
        def app():
            log.append(list(input_group("G", [input(n, name=n) for n in ("b", "2", "1")])))
    """)
    page = visit(server)
    page.expect_card("G")
    page.press("Submit")
    assert server.wait_log(1) == [["b", "2", "1"]]


CANCEL = """
    def app():
        log.append(input_group("G", [input("t", name="t")], cancelable=True))
        log.append(input_group("H", [input("t", name="t"), actions(name="do", buttons=[("Save", 1), ("More", 2),
            {"label": "Clear", "type": "reset"}, {"label": "Quit", "type": "cancel", "color": "danger"}])]))
        log.append(actions("Sure?", ["yes", "no"]))
"""


@pytest.mark.parametrize(
    ("how", "expected"), [("More", {"t": "z", "do": 2}), ("Enter", {"t": "z", "do": 1}), ("Quit", None)]
)
def test_cancel_and_actions(serve, visit, how: str, expected: object) -> None:
    """E07."""
    server = serve(CANCEL)
    page = visit(server)
    page.expect_card("G")
    page.press("Cancel")
    assert server.wait_log(1) == [None]
    card = page.expect_card("H")
    assert card.get_by_role("button").all_inner_texts() == ["Save", "More", "Clear", "Quit"]
    expect(card.get_by_role("button", name="Quit")).to_have_class("btn btn-danger")
    field = page.field("t")
    field.fill("z")
    page.press("Clear")
    expect(field).to_have_value("")
    assert len(server.log) == 1
    field.fill("z")
    if how == "Enter":
        field.press("Enter")
    else:
        page.press(how)
    assert server.wait_log(2)[1] == expected
    page.expect_card("Sure?")
    page.press("no")
    assert server.wait_log(3)[2] == "no"
