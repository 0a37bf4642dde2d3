"""The session's data, visitor, page and threads."""

from __future__ import annotations

import logging
import threading

import gevent
import pytest

from greenio.output import get_scope, put_button, put_text, use_scope
from greenio.protocol import commands, events
from greenio.session import (
    data,
    defer_call,
    eval_js,
    get_current_session,
    get_current_task_id,
    get_info,
    go_app,
    hold,
    info,
    local,
    register_thread,
    run_js,
    set_env,
)
from greenio.testing import Visit

CHROME = (
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36"
)
PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/16.0 Mobile/15E148 Safari/604.1"
)


def visit(app, **options):
    """Run ``app`` to its end and return what it returned."""
    found = []
    with Visit(lambda: found.append(app()), **options) as page:
        page.wait(lambda: found)
    return found[0]


# --------------------------------------------------------------------------- local


def test_local_is_a_dict_with_attributes():
    def app():
        assert local.x is None
        assert "x" not in local
        assert len(local) == 0
        local.x = 1
        local["y"] = 2
        local[10] = 3
        assert (local["x"], local.y, local[10]) == (1, 2, 3)
        assert list(local) == ["x", "y", 10]
        assert repr(local) == "{'x': 1, 'y': 2, 10: 3}"
        with pytest.raises(KeyError):
            local["missing"]
        del local.x, local.x
        with pytest.raises(KeyError):
            del local["x"]
        assert local._dict == {"y": 2, 10: 3}
        return True

    assert visit(app)


@pytest.mark.parametrize("name", ["_x", "__x", "__wrapped__"])
def test_local_refuses_names_with_an_underscore(name):
    def app():
        with pytest.raises(AttributeError, match="_"):
            getattr(local, name)
        with pytest.raises(AttributeError, match="_"):
            setattr(local, name, 1)
        return True

    assert visit(app)


def test_methods_of_dicts_are_plain_names_in_local_until_they_are_called():
    def app():
        assert local.items == None  # noqa: E711 -- an object that stands for it
        assert not local.items
        local.items = local.items or []
        assert local.items == []
        with pytest.raises(TypeError, match=r"local\._dict\.values"):
            local.values()
        with pytest.raises(TypeError, match=r"local\._dict\.get"):
            local.get("x", 1)
        return True

    assert visit(app)


def test_each_session_has_its_own_local_shared_by_its_tasks():
    def app():
        local.n = (local.n or 0) + 1
        thread = threading.Thread(target=lambda: setattr(local, "n", local.n + 10))
        register_thread(thread)
        thread.start()
        while thread.is_alive():
            gevent.sleep(0.001)
        return local.n

    assert [visit(app), visit(app)] == [11, 11]


# --------------------------------------------------------------------------- info


def test_info_tells_of_the_visitor():
    headers = {
        "User-Agent": CHROME,
        "Accept-Language": "zh-CN,zh;q=0.9,en;q=0.8",
        "Host": "example.org:8080",
        "Origin": "https://example.org:8080",
        "Cookie": "a=1; b=2",
    }

    def app():
        agent = info.user_agent
        assert str(agent).startswith("PC / Linux / Chrome 120.0")
        assert (agent.is_pc, agent.is_mobile, agent.is_tablet, agent.is_bot) == (True, False, False, False)
        assert agent.is_touch_capable is False
        assert (agent.browser.family, agent.browser.version[0]) == ("Chrome", 120)
        assert agent.browser.version_string.startswith("120")
        assert agent.os.family == "Linux"
        assert hasattr(agent.device, "brand")
        assert info.request.cookies == {"a": "1", "b": "2"}
        assert info.request.query == {"x": "y"}
        assert info["backend"] == "greenio"
        return (info.user_language, info.server_host, info.origin, info.user_ip, info.backend, info.protocol)

    found = visit(app, headers=headers, query_string="x=y")
    assert found == (
        "zh-CN",
        "example.org:8080",
        "https://example.org:8080",
        "127.0.0.1",
        "greenio",
        "memory",
    )


def test_a_phone_is_known():
    agent = visit(lambda: info.user_agent, headers={"User-Agent": PHONE})
    assert (agent.is_mobile, agent.is_touch_capable, agent.device.family) == (True, True, "iPhone")


def test_absent_headers():
    def app():
        return info.user_language, str(info.user_agent)

    assert visit(app) == ("", "Other / Other / Other")


def test_info_is_read_only_and_lenient():
    def app():
        assert info.nothing is None
        with pytest.raises(KeyError):
            info["nothing"]
        for kind in (NotImplementedError, AttributeError):
            with pytest.raises(kind, match="read-only"):
                info.user_ip = "x"
        return True

    assert visit(app)


@pytest.mark.parametrize(("old", "new"), [(data, local), (get_info, info)])
def test_old_names_warn_at_the_callers_line(old, new):
    with pytest.warns(DeprecationWarning, match="deprecated") as caught:
        assert old() is new
    assert caught[0].filename == __file__


# --------------------------------------------------------------------------- JavaScript and the page


@pytest.mark.parametrize("value", [1, 2.5, "text", True, None, [1, [2]], {"a": {"b": 1}}])
def test_values_of_eval_js(value):
    found = []

    def app():
        found.append(eval_js("a", a=value))

    with Visit(app) as page:
        script = page.commands[-1]
        assert script.args == {"a": value}
        page.send(events.Reply(script.request, value))
        assert found == [value]


def test_an_error_of_eval_js_is_none_and_a_line_in_the_log(caplog):
    found = []

    def app():
        found.append(eval_js("nonsense("))

    with Visit(app) as page, caplog.at_level(logging.DEBUG, "greenio.session"):
        page.send(events.Reply(page.commands[-1].request, None, "SyntaxError: no"))
        assert found == [None]
    assert any("SyntaxError: no" in record.getMessage() for record in caplog.records)


def test_a_late_or_doubled_reply_reaches_nobody_else():
    found = []

    def app():
        found.append(eval_js("1"))
        found.append(eval_js("2"))

    with Visit(app) as page:
        first = page.commands[-1].request
        page.send(events.Reply(first, "one"), events.Reply(first, "again"))
        second = page.commands[-1].request
        page.send(events.Reply(first, "late"))
        assert found == ["one"]
        page.send(events.Reply(second, "two"))
        assert found == ["one", "two"]


@pytest.mark.parametrize("function", [run_js, eval_js])
def test_arguments_that_cannot_travel_are_refused_at_the_call(function):
    def app():
        with pytest.raises(TypeError):
            function("x", x=object())
        return True

    assert visit(app)


def test_commands_of_the_page_keep_their_order():
    def app():
        put_text("a")
        run_js("b", x=1)
        go_app("shop", new_window=False)
        set_env(title="T", output_animation=False)
        put_text("c")

    with Visit(app) as page:
        page.settle()
        kinds = [type(each).__name__ for each in page.commands]
        assert kinds == ["Output", "RunScript", "OpenApp", "SetEnv", "Output", "End"]
        assert page.commands[2] == commands.OpenApp("shop", new_window=False)


def test_an_unknown_setting_is_named():
    def app():
        with pytest.raises(TypeError, match="colour"):
            set_env(colour="red")
        with pytest.raises(TypeError, match="input_panel_min_height must be of type int, not bool"):
            set_env(input_panel_min_height=True)
        return True

    assert visit(app)


# --------------------------------------------------------------------------- tasks and threads


def test_a_registered_thread_has_its_own_scopes_and_keeps_the_session_open():
    gate = threading.Event()
    found = []

    def work():
        found.append(get_scope())
        gate.wait()
        put_text("from the thread")

    def app():
        with use_scope("inner"):
            thread = threading.Thread(target=work)
            register_thread(thread)
            register_thread(thread)
            thread.start()

    with Visit(app) as page:
        page.wait(lambda: found)
        assert page.ended is None
        gate.set()
        page.wait(lambda: page.ended == "done")
        assert found == ["ROOT"]
        assert page.texts() == ["from the thread"]


def test_a_thread_may_be_registered_after_it_started():
    registered, gate = threading.Event(), threading.Event()

    def work():
        registered.wait()
        put_text("now I may")
        gate.wait()
        put_text("and stay")

    def app():
        thread = threading.Thread(target=work)
        thread.start()
        register_thread(thread)
        registered.set()

    with Visit(app) as page:
        page.wait(lambda: page.texts() == ["now I may"])
        assert page.ended is None
        gate.set()
        page.wait(lambda: page.ended == "done")
        assert page.texts() == ["now I may", "and stay"]


@pytest.mark.parametrize("late", [False, True])
def test_an_exception_in_a_registered_thread_is_reported_like_the_apps(caplog, late):
    go = threading.Event()

    def work():
        go.wait()
        raise KeyError("in a thread")

    def app():
        thread = threading.Thread(target=work)
        if late:
            thread.start()
        register_thread(thread)
        if not late:
            thread.start()
        go.set()

    with Visit(app) as page, caplog.at_level(logging.ERROR):
        page.wait(lambda: page.ended == "done")
    assert [record.exc_info[0] for record in caplog.records] == [KeyError]
    assert [type(each).__name__ for each in page.commands] == ["Crash", "End"]


def test_registering_itself_is_harmless():
    def app():
        register_thread(threading.current_thread())
        put_text("here")
        with pytest.raises(TypeError, match=r"threading\.Thread"):
            register_thread(print)
        return get_current_task_id()

    assert "-" in visit(app)


def test_a_handle_tells_of_the_end():
    handles = []

    def app():
        handles.append(get_current_session())
        hold()

    with Visit(app) as page:
        page.wait(lambda: handles)
        assert not handles[0].closed()
    assert handles[0].closed()


def test_deferred_functions_run_once_in_order_and_a_slow_one_delays_nobody():
    log = []
    slow = gevent.event.Event()

    def app():
        assert defer_call(first) is first
        defer_call(lambda: 1 / 0)
        defer_call(slow.wait)
        defer_call(lambda: log.append("last"))

    def first():
        log.append("first")

    logging.getLogger("greenio.session").disabled = True
    try:
        page = Visit(app, timeout=2)
        page.wait(lambda: log == ["first"])
        with Visit(lambda: put_text("others go on")) as other:
            other.wait(lambda: other.ended == "done")
        slow.set()
        page.wait(lambda: log == ["first", "last"])
        page.close()
    finally:
        logging.getLogger("greenio.session").disabled = False


def test_sys_exit_ends_only_its_task():
    def app():
        put_button("exit", onclick=lambda: exit())
        put_button("go on", onclick=lambda: put_text("still here"))

    with Visit(app) as page:
        page.click("exit")
        page.click("go on")
        assert "still here" in page.texts()


def test_a_flood_of_clicks_ends_the_session():
    gate = gevent.event.Event()

    def app():
        put_button("x", onclick=gate.wait)

    with Visit(app) as page:
        button = page.scopes["ROOT"][0]["callback"]
        for _ in range(3):
            page.send(*[events.Click(button, 0)] * 400)
        page.wait(lambda: page.session.closed)
        gate.set()
        assert page._wire.ended[0] == 1008
