"""Scripts of PyWebIO"""

from greenio.output import put_code, put_markdown, put_table


def unchanged():
    """Run them unchanged

    Scripts that import `pywebio` or `pywebio_battery` find greenio under these names, and their pages have jQuery and
    the other globals and class names of PyWebIO's pages. A PyWebIO that is installed is left alone: the log says that it
    is shadowed, and `--no-pywebio` lets it be found."""
    put_code(
        "greenio run script.py\n"
        "python -m greenio script.py\n"
        "greenio path-deploy directory\n"
        "greenio run --no-pywebio script.py    # PyWebIO itself",
        "bash",
    )


def install():
    """In a program of your own

    Call it before the first import of `pywebio`; after that it raises `RuntimeError`. Importing `greenio` alone does
    not change what `import pywebio` finds."""
    put_code(
        "import greenio.compat\n\ngreenio.compat.install()\nimport pywebio    # is greenio",
        "python",
    )


#: Ids and class names of the page (#pywebio-scope-ROOT, .pywebio) stay, because they are the same in greenio.
RENAME = (
    r"sed -i -E 's/(^|[^.#[:alnum:]_-])pywebio_battery\b/\1greenio.battery/g; "
    r"s/(^|[^.#[:alnum:]_-])pywebio($|[^[:alnum:]_-])/\1greenio\2/g' *.py"
)


def rename():
    """Stop using the alias

    A line for GNU sed writes greenio's names into your files; ids and class names of the page stay. `pywebio.io_ctrl`
    and most of `pywebio.utils` exist in the alias only. Pages no longer load
    PyWebIO's globals then: an app whose JavaScript or CSS uses jQuery, Toastify or class names of Bootstrap 4 asks for
    them."""
    put_code(RENAME, "bash")
    put_code("@config(compat=True)\ndef main(): ...", "python")


def names():
    """What becomes what

    All names of PyWebIO 1.8 exist in greenio under its own name. These have something better today."""
    put_table(
        [
            ["hold()", "not needed: buttons and pins keep the page open"],
            ["put_loading() and clear()", "with put_loading(): the sign goes with the block"],
            [
                "put_scope('x') and use_scope('x', clear=True)",
                "the same, or update() and replace() of an output",
            ],
            ["pin_wait_change() in a loop", "pin_on_change(name, onchange=)"],
            ["put_html of a chart library", "put(figure), put_line_chart and append()"],
            ["put_table of many rows", "put_datatable"],
            ["put_buttons in a loop", "put_button with functools.partial"],
            ["session_info", "session.info"],
            ["set_localstorage, get_cookie", "session.cookies, storage.user"],
            ["a dict of the module as a message board", "rooms.Room, storage.app"],
            ["register_thread", "the same; coroutines: run_async"],
            ["pywebio.platform.path_deploy", "greenio path-deploy"],
        ],
        header=["in PyWebIO", "in greenio"],
    )


def differences():
    """What differs on purpose"""
    put_markdown(
        "- One server, greenio's own: `start_server()` of `pywebio.platform.tornado`, `flask`, `fastapi` and the others "
        "starts it. Views and handlers are mounted in the framework that they are named after.\n"
        "- The standard library is made cooperative before the script's first line. Sessions in threads are greenlets, "
        "and blocking code works as with threads. For scripts that mount apps in Tornado, aiohttp or FastAPI the "
        "library stays as it is, and their sessions are on native threads.\n"
        "- Nothing comes from another host: `cdn=True` has no effect, a string is a base address of your own.\n"
        "- The page is Bootstrap 5 and the editor CodeMirror 6. Pages of these scripts add Bootstrap 4's class names and, "
        "at `element.CodeMirror`, the usual methods of CodeMirror 5; they are white unless they name a theme.\n"
        "- `put_scrollable(horizon_scroll=)`, `put_markdown(strip_indent=)` and other keywords that PyWebIO removed or "
        "gave up have no effect and give a `DeprecationWarning`.\n"
        "- `print()` of these scripts writes to the server's terminal, as ever; that of greenio's apps is shown in the page.\n"
        "- `info.backend` is a name of PyWebIO for these scripts, and `'greenio'` otherwise.\n"
        "- An app that has ended shows no error when a control is used; only a lost connection does.\n"
        "- When a visitor leaves, calls that talk to the page raise `SessionClosedException`; other code runs to its "
        "end, bounded by `orphan_timeout`."
    )


def more():
    """What PyWebIO's users asked for

    These are greenio's names; through the alias, `input(timeout=)` and options of `start_server()` work, too."""
    put_markdown(
        "- A session that outlives a lost connection and a reload: `reconnect_timeout`, `keep_page`.\n"
        "- Questions with a time limit: `input(timeout=)`.\n"
        "- Limits on visitors, with a page on which the others wait: `max_sessions`, `idle_timeout`.\n"
        "- Computations that hold up nobody: `preempt`, `offload()`, `cpu()`.\n"
        "- Prefixes, proxies and several processes: `greenio nginx`, `trusted_proxies`, `worker`.\n"
        "- Operation: `/healthz`, `/readyz`, `metrics`, `greenio top`, `drain_timeout`.\n"
        '- A strict Content-Security-Policy: `csp="strict"`.'
    )


EXAMPLES = unchanged, names, install, rename, differences, more
#: Those that are texts: their source is no example.
TEXTS = names, differences, more


def porting():
    """A script that imports PyWebIO runs as it is; what differs, and how to move on to greenio's own names."""
