"""Behind nginx"""

from greenio.input import checkbox, input, input_group
from greenio.output import put_code, use_scope
from greenio.server.cluster.nginx import nginx_configuration


def proxy():
    """The configuration of nginx for an app. `greenio nginx` prints the same.

    The page uses relative addresses only, so any path works; without WebSockets it uses long poll. Start the app where only
    nginx finds it, and believe what nginx says of visitors:

    ```python
    start_server(main, host="127.0.0.1", port=8080, trusted_proxies=["127.0.0.1"])
    start_server(main, host="unix:/run/app.sock", trusted_proxies=["unix:"])
    ```

    A proxy that logs users in names them in a header; with `user_header=` this is `session.user` (see [Behind a
    login](./login)), else read it with `info.request.header("x-auth-request-user")`. Nobody can pretend to be one of them by
    going round the proxy: with `trusted_proxies`, such headers of anybody else are removed.
    """
    while True:
        wish = input_group(
            "Your site",
            [
                input(
                    "Where the app listens",
                    name="upstream",
                    value="127.0.0.1:8080",
                ),
                input(
                    "Name of the site",
                    name="server_name",
                    value="app.example.com",
                ),
                input("Path", name="prefix", value="/"),
                checkbox(
                    options=["WebSockets"],
                    name="sockets",
                    value=["WebSockets"],
                ),
            ],
            validate=problem,
        )
        with use_scope("configuration", clear=True):
            put_code(configuration(wish), "nginx")


def configuration(wish):
    return nginx_configuration(
        wish["upstream"],
        server_name=wish["server_name"],
        prefix=wish["prefix"],
        websocket=bool(wish["sockets"]),
    )


def problem(wish):
    try:
        configuration(wish)
    except ValueError as error:
        return "prefix", str(error)
