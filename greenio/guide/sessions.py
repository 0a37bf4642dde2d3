"""The life of a session"""

import time

from greenio.output import put_button, put_code, put_scope, put_text, use_scope
from greenio.session import local


def one_tab():
    """One tab, one session

    Each tab that opens the app runs the function anew, in a session of its own. Variables of the function and `local`
    belong to this session, and no other visitor sees them. Open this page twice: each counts for itself."""
    local.clicks = 0
    put_scope("clicks", put_text("Nobody has clicked yet"))

    def click():
        local.clicks += 1
        with use_scope("clicks", clear=True):
            put_text(f"{local.clicks} clicks in this tab")

    put_button("Click", onclick=click)


def broken():
    """When the connection breaks

    A train enters a tunnel, a laptop is closed. With `reconnect_timeout` the session waits for its page for so many
    seconds. Nothing is lost and nothing comes twice: what the script has shown meanwhile arrives afterwards. Without it (the
    default, 0) the session ends with its connection."""
    put_code("start_server(main, port=8080, reconnect_timeout=60)", "python")


def reloaded():
    """When the page is reloaded

    Without `keep_page`, F5 begins the app from its first line. With it, the page shows its outputs again and the same form
    with what was typed, and the script goes on where it waits. The server keeps up to 1 MB per session for that. The session
    then waits 60 seconds for its page, or as long as `reconnect_timeout` says."""
    put_code("start_server(main, port=8080, keep_page=True)", "python")


def idle():
    """When nobody does anything

    A forgotten tab keeps its session. `idle_timeout` ends sessions whose user has done nothing for so many seconds; the page
    says so, and one click begins anew. The default, 0, never ends one."""
    put_code("start_server(main, port=8080, idle_timeout=1800)    # half an hour", "python")


def left():
    """When the visitor leaves

    A waiting `input()`, and every later call that needs the page, raises `SessionClosedException`: the function ends, its
    `finally` blocks and `defer_call()` functions run. Code that makes no such call runs on: a file that is being saved is
    saved. After `orphan_timeout` (one hour) what still runs is killed, and the log names its line."""
    started = time.monotonic()

    def look():
        with use_scope("age", clear=True):
            put_text(f"This session is {time.monotonic() - started:.0f} seconds old")

    put_button("How old?", onclick=look)


EXAMPLES = one_tab, broken, reloaded, idle, left


def sessions():
    """From opening a tab to closing it, and what happens when the connection breaks: `reconnect_timeout`, `keep_page`,
    `idle_timeout`, `orphan_timeout`."""
