"""``greenio guide``: serve the guide, a tour of greenio written with greenio."""

from __future__ import annotations

import argparse
import errno

from greenio.guide.contents import applications
from greenio.server.lifecycle.start import start_server

_PORT = 8080


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.description = "Serve the guide app and print its address. Ctrl-C ends it."
    parser.add_argument(
        "--host", default="127.0.0.1", help="address to listen on (default: this machine only)"
    )
    parser.add_argument(
        "--port", type=int, help=f"default {_PORT}, or a free one where that is in use; 0 chooses a free one"
    )
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser")
    parser.set_defaults(function=serve_guide)


def serve_guide(options: argparse.Namespace) -> int:
    """Serve until stopped."""
    if options.port is not None:
        _serve(options, options.port)
        return 0
    try:
        _serve(options, _PORT)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        _serve(options, 0)
    return 0


def _serve(options: argparse.Namespace, port: int) -> None:
    start_server(
        applications(),
        port=port,
        host=options.host,
        auto_open_webbrowser=not options.no_browser,
        reconnect_timeout=60,
    )
