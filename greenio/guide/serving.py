"""Serving"""

from greenio.output import put_button, put_code, put_table, put_text
from greenio.session import info


def connection():
    """How you are connected

    A WebSocket if proxies allow one, else long poll: the page switches by itself, and apps see no difference."""
    put_table(
        [
            ["protocol", info.protocol],
            ["your address", info.user_ip],
            ["this server's name", info.server_host],
        ]
    )


def lost():
    """Lost connections

    With `start_server(reconnect_timeout=60)` a session waits a minute for its page. Clicks meanwhile arrive later, each
    once. Turn off your network for a moment and try."""
    clicks = []

    def click():
        clicks.append(1)
        put_text("click", len(clicks))

    put_button("Click", onclick=click)


def debugging():
    """While you write

    The server restarts when one of your files changes. Open pages reload and give the same answers to the same
    questions, up to the first that is new; passwords and files are asked for again. A reload by hand begins without
    answers, `--no-replay-answers` turns them off. Errors are shown with their traceback, also those of a file that cannot
    be compiled or run. For a traceback's local variables the page asks for the token that the server prints. With
    `GREENIO_EDITOR` its lines are links that open your editor."""
    put_code(
        "export GREENIO_EDITOR='vscode://file/{path}:{line}'\n"
        "# PyCharm: pycharm://open?file={path}&line={line}    Sublime Text: subl://open?url=file://{path}&line={line}\n"
        "greenio run app.py --debug",
        "bash",
    )


def access():
    """Access

    `host` is the address at which the server can be reached; pages of other sites may connect only if
    `allowed_origins` names them."""
    put_code(
        "start_server(\n"
        "    main,\n"
        '    host="127.0.0.1",\n'
        '    allowed_origins=["https://*.example.com"],\n'
        '    allowed_hosts=["app.example.com"],\n'
        ")",
        "python",
    )


def policy():
    """Only your scripts

    The browser runs what you send with `run_js()`, `eval_js()`, `JSFunction` and `config()`, but no script or
    `onclick=` in HTML, where a visitor may have smuggled it in. `put()` shows charts of plotly, bokeh, pyecharts and altair
    (its expressions are interpreted, not compiled); with `put_html()` the page says that their scripts did not run. Other libraries that use `eval()` do not work then. This
    guide is served like that."""
    put_code('start_server(main, csp="strict")', "python")


def internet():
    """From the internet, for an hour

    A tunnel by `ssh`, through a service of your choice; its address is printed."""
    put_code(
        "export GREENIO_REMOTE_ACCESS=tunnel.example.com\n"
        "greenio run app.py    # start_server(main, remote_access=True)",
        "bash",
    )


EXAMPLES = connection, lost, debugging, access, policy, internet


def serving():
    """What `start_server()` can do besides serving."""
