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

    With `reconnect_timeout` a session waits for its page. Clicks meanwhile arrive later, each
    once. Turn off your network for a moment and try."""
    put_code("start_server(main, port=8080, reconnect_timeout=60)", "python")
    clicks = []

    def click():
        clicks.append(1)
        put_text("click", len(clicks))

    put_button("Click", onclick=click)


def debugging():
    """While you write

    The server restarts when one of your files changes, and open pages reload. Errors are shown with their
    traceback."""
    put_code("start_server(main, port=8080, debug=True)", "python")


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


def internet():
    """From the internet, for an hour

    A tunnel by `ssh`, through a service of your choice; its address is printed."""
    put_code(
        "export GREENIO_REMOTE_ACCESS=tunnel.example.com\n"
        "greenio run app.py    # start_server(main, remote_access=True)",
        "bash",
    )


EXAMPLES = connection, lost, debugging, access, internet


def serving():
    """What `start_server()` can do besides serving."""
