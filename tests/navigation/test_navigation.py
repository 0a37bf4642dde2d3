"""Apps of several pages, through a whole session without sockets."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from gevent.event import Event

from greenio import limits, pages, session
from greenio.exceptions import PageLeftException
from greenio.input import input
from greenio.output import popup, put_button, put_link, put_text
from greenio.pin import pin, pin_on_change, put_input
from greenio.protocol.events import Click, Navigate
from greenio.session import defer_call, go, hold, local
from greenio.testing.visit import Visit

App = Callable[[], None]


def home() -> None:
    put_text("home")


def orders() -> None:
    put_text("orders", session.query.get("q", "all"))


def order(id: int) -> None:
    put_text(f"order {id!r}")


SHOP = pages({"/": home, "/orders": orders, "/orders/{id:int}": order}, title="Tea")


def test_a_deep_link_shows_its_page_with_parameters_and_title() -> None:
    with Visit(SHOP, path="/orders/7", query_string="app=shop&q=tea") as visit:
        assert visit.texts() == ["order 7"]
        assert (visit.path, visit.title) == ("/orders/7", "Order · Tea")
    with Visit(SHOP) as visit:
        assert (visit.texts(), visit.path, visit.title) == (["home"], "/", "Tea")


def test_links_back_and_forward_show_pages_in_the_same_session() -> None:
    with Visit(SHOP) as visit:
        visit.go("/orders?q=green%20tea")
        assert visit.texts() == ["orders green tea"]
        visit.go("/orders/3/")
        assert visit.texts() == ["order 3"]
        visit.back()
        assert (visit.texts(), visit.location) == (["orders green tea"], "/orders?q=green+tea")
        visit.back()
        visit.forward()
        assert visit.texts() == ["orders green tea"]


def test_a_page_that_waits_is_ended_before_the_next_one_begins() -> None:
    events: list[str] = []

    def ask() -> None:
        try:
            input("Name")
        except PageLeftException:
            events.append("left")
            raise
        finally:
            events.append("finally")
            local.visits = (local.visits or 0) + 1

    def after() -> None:
        events.append("after")
        put_text("visits", local.visits)

    with Visit(pages({"/": ask, "/after": after})) as visit:
        assert visit.forms
        visit.go("/after")
        assert events == ["left", "finally", "after"]
        assert visit.texts() == ["visits 1"]
        assert not visit.forms
        assert visit.popup is None


def test_go_does_not_return_in_a_page_and_replaces_if_asked() -> None:
    reached = []

    def start() -> None:
        go("/login", replace=True, next="/x y")
        reached.append("returned")

    def login() -> None:
        put_text("login", session.query["next"], session.path)

    with Visit(pages({"/": start, "/login": login})) as visit:
        assert visit.texts() == ["login /x y /login"]
        assert not reached
        with pytest.raises(AssertionError, match="before"):
            visit.back()


def test_a_callback_of_a_page_is_over_with_it_and_one_of_the_shell_is_not() -> None:
    waiting, log = Event(), []

    def shell() -> None:
        put_button("shell", onclick=from_shell)

    def from_shell() -> None:
        go("/b")
        log.append("shell goes on")

    def slow() -> None:
        put_button("slow", onclick=work)

    def work() -> None:
        waiting.wait()
        log.append("saved")
        put_text("never shown")
        log.append("never")

    with Visit(pages({"/": slow, "/b": home}, shell=shell)) as visit:
        visit.click("slow")
        visit.send(Click(1, 0))  # the first callback is the shell's
        assert visit.texts() == ["home"]
        waiting.set()
        visit.settle()
        assert log == ["shell goes on", "saved"]
        assert "never shown" not in visit.texts()


def test_a_double_click_goes_on_once() -> None:
    begun = []

    def start() -> None:
        put_button("Go", onclick=lambda: go("/next"))

    def following() -> None:
        begun.append(session.path)
        put_button("Go", onclick=lambda: go("/next/next"))

    with Visit(pages({"/": start, "/next": following, "/next/next": following})) as visit:
        visit.settle()
        visit.send(Click(1, 0), Click(1, 0), Click(1, 0))
        assert begun == ["/next"]
        visit.click("Go")
        assert begun == ["/next", "/next/next"]


def test_outputs_that_a_page_drops_while_it_is_left_do_not_reach_the_next_page() -> None:
    def holding() -> None:
        kept = put_text("kept back")
        assert kept
        hold()

    with Visit(pages({"/": holding, "/b": home})) as visit:
        visit.go("/b")
        assert visit.texts() == ["home"]


def test_several_requests_in_one_frame_show_the_last_page_once() -> None:
    begun = []

    def counted(name: str) -> None:
        begun.append(name)
        hold()

    with Visit(pages({"/": home, "/{name}": counted})) as visit:
        visit.send(Navigate("/a"), Navigate("/b"), Navigate("/b"))
        assert begun == ["b"]
        assert visit.location == "/b"
        visit.back()
        assert visit.texts() == ["home"]


def test_a_page_that_does_not_exist_says_so_and_leads_on() -> None:
    with Visit(SHOP, path="/orders/x") as visit:
        assert any("Page not found" in each for each in visit.texts())
        assert visit.title == "Page not found · Tea"

    def lost() -> None:
        put_text("lost at", session.path)

    with Visit(pages({"/": home}, not_found=lost), path="/a%2Fb") as visit:
        assert visit.texts() == ["lost at /a/b"]


@pytest.mark.parametrize("hostile", ["//evil.example", "/../admin", "/a/%2e%2e/b", "x", "", "/" + "a" * 5000])
def test_hostile_paths_of_a_page_change_nothing(hostile: str) -> None:
    with Visit(SHOP) as visit:
        visit.send(Navigate(hostile))
        assert visit.texts() == ["home"]
        assert visit.path == "/"
    with Visit(SHOP, path=hostile[:4000]) as visit:
        assert any("Page not found" in each for each in visit.texts())


def test_markup_in_a_path_stays_text() -> None:
    def name(name: str) -> None:
        put_link("again", page=f"/{name}") if name.isalnum() else put_text(name)

    with Visit(pages({"/{name}": name}), path="/%3Cscript%3E%00%0A") as visit:
        assert visit.texts() == ["<script>\x00\n"]
        assert visit.location == "/%3Cscript%3E%00%0A"


def test_a_page_that_fails_leaves_the_others_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Visit, "raises_errors", True)

    def fails() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), Visit(pages({"/": fails, "/b": home})) as visit:
        visit.go("/b")
    visit = Visit(pages({"/": fails, "/b": home}))
    visit.raises_errors = False
    with visit:
        visit.go("/b")
        assert visit.texts() == ["home"]


def test_the_shell_may_ask_before_the_first_page_and_its_failure_ends_the_app(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Visit, "raises_errors", True)

    def shell() -> None:
        local.user = input("Name")

    def greet() -> None:
        put_text("Hello", local.user)

    with Visit(pages({"/": greet, "/b": home}, shell=shell), path="/b") as visit:
        visit.answer("Ann")
        assert visit.texts() == ["home"]
        visit.go("/")
        assert visit.texts() == ["Hello Ann"]

    def breaks() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), Visit(pages({"/": home}, shell=breaks)) as visit:
        visit.settle()


def test_deferred_functions_run_once_at_the_end_of_the_session() -> None:
    ended = []

    def first() -> None:
        defer_call(lambda: ended.append(1))

    with Visit(pages({"/": first, "/b": home})) as visit:
        visit.go("/b")
        assert not ended
    assert ended == [1]


def test_pins_of_a_page_go_with_it() -> None:
    def form() -> None:
        put_input("name", value=session.path)
        pin_on_change("name", onchange=lambda value: go("/b" if session.path == "/" else "/"))
        put_text(pin.name)

    with Visit(pages({"/": form, "/b": form})) as visit:
        visit.edit_pin("name", "x")
        assert visit.texts()[-1] == "/b"
        visit.edit_pin("name", "y")
        assert visit.texts()[-1] == "/"


def test_tasks_that_wait_for_something_else_are_ended_beyond_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LEFT_TASKS", 1)
    ended, gate = [], Event()

    def sleeps() -> None:
        try:
            gate.wait()
        finally:
            ended.append(session.path)

    with Visit(pages({"/{name}": lambda name: sleeps()}), path="/0") as visit:
        for number in range(1, 5):
            visit.go(f"/{number}")
        visit.settle()
        assert len(ended) == 3
        assert len(visit.session.tasks) == 2
        gate.set()


def test_a_reload_shows_the_same_page_with_the_same_session() -> None:
    def counts() -> None:
        local.count = (local.count or 0) + 1
        put_text(session.path, local.count)
        input("Wait")

    with Visit(pages({"/{name}": counts_of(counts)}), path="/a", keep_page=True) as visit:
        visit.go("/b?x=1")
        visit.reload()
        assert (visit.texts(), visit.location) == (["/b 2"], "/b?x=1")
        assert visit.forms


def counts_of(function: App) -> Callable[[str], None]:
    return lambda name: function()


def test_popups_of_a_page_close_with_it() -> None:
    def opens() -> None:
        popup("Details", "text")

    with Visit(pages({"/": opens, "/b": home})) as visit:
        assert visit.popup is not None
        visit.go("/b")
        assert visit.popup is None


def test_go_outside_of_pages_names_the_cure() -> None:
    def plain() -> None:
        assert session.path == "/"
        assert session.query == {"a": "1"}
        with pytest.raises(RuntimeError, match="has no pages"):
            go("/orders")
        with pytest.raises(ValueError, match="begins with"):
            go("orders")
        put_text("done")

    with Visit(plain, query_string="a=1") as visit:
        assert visit.texts() == ["done"]
