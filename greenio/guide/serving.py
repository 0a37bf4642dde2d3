"""Serving"""

from greenio.output import put_button, put_code, put_table, put_text
from greenio.session import info


def connection():
    """How you are connected

    A WebSocket where the way here lets one through, else long poll: the page changes over by itself, and an app
    notices nothing."""
    put_table(
        [
            ["protocol", info.protocol],
            ["your address", info.user_ip],
            ["this server's name", info.server_host],
        ]
    )


def lost():
    """Lost connections

    With `reconnect_timeout` a session waits for its page. What you click meanwhile arrives later, and once. Cut
    your network for a moment and try."""
    put_code("start_server(main, port=8080, reconnect_timeout=60)", "python")
    clicks = []

    def click():
        clicks.append(1)
        put_text("click", len(clicks))

    put_button("Click", onclick=click)


def debugging():
    """While you write

    The server starts anew when one of your files changes, and open pages reload themselves. Errors show with
    their traceback."""
    put_code("start_server(main, port=8080, debug=True)", "python")


def access():
    """Who may come in

    `host` says who can reach the server at all; other sites' pages may use it only if you name them."""
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
