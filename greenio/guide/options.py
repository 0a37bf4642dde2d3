"""All options and environment variables"""

from dataclasses import fields

from greenio.output import put_code, put_datatable, put_markdown
from greenio.server.options import OPTIONS, ServerOptions

SHOWS_SOURCE = False


def rows():
    defaults = {each.name: each.default for each in fields(ServerOptions)}
    return [
        {
            "option": name,
            "what": option.help,
            "default": "" if option.secret else repr(defaults[name]),
            "variable": f"GREENIO_{name.upper()}" if option.environment and option.parse else "",
            "command line": ""
            if option.secret or not option.parse
            else "--" + (option.flag or name.replace("_", "-")),
        }
        for name, option in OPTIONS.items()
    ]


def options():
    """Each option of the server: in `start_server()`, as an environment variable, on the command line.

    The command line comes first, then the environment, then `greenio.toml`, then what the script says.
    """
    put_code("GREENIO_KEEP_PAGE=1 GREENIO_PORT=80 greenio run app.py --idle-timeout 1800", "bash")
    put_datatable(rows(), height=480)
    put_markdown("""
Others are about greenio itself:

| Variable | What it does |
|---|---|
| `GREENIO_CONFIG` | path of the configuration file, instead of `greenio.toml` |
| `GREENIO_HANDSHAKE` | `own`: open WebSockets without the package gevent-websocket |
| `GREENIO_NO_BROWSER` | 1: never open a browser |
| `GREENIO_REMOTE_ACCESS` | host of the service that `remote_access` goes through |
| `GREENIO_PATCH` | 0: leave the standard library as it is |
| `GREENIO_ROOMS` | address of the Redis server for rooms |
| `GREENIO_STORAGE` | where values are kept: a file, `:memory:`, or the address of a Redis server |
""")
