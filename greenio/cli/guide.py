"""``greenio guide``: serve the guide, a tour of greenio written with greenio."""

from __future__ import annotations

import argparse
import errno
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from greenio.environ import variable
from greenio.guide.contents import applications
from greenio.guide.export.command import run_export
from greenio.guide.playground.serve import CHOICES, NoPlayground, make_programs, playground_routes
from greenio.names import did_you_mean
from greenio.server.embedded.mode import enter_server_mode
from greenio.server.lifecycle.run import run
from greenio.server.lifecycle.server import Server
from greenio.server.option_sources import given_outside, set_command_line
from greenio.server.options import OPTIONS, ServerOptions, make_options

_PORT = 8080
#: Options of the server, which the reader may override.
_GIVEN: dict[str, Any] = {
    "port": _PORT,
    "host": "127.0.0.1",
    "auto_open_webbrowser": True,
    "reconnect_timeout": 60,
    "csp": "strict",
}


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.description = "Serve the guide app and print its address. Ctrl-C ends it."
    parser.add_argument("page", nargs="?", help="name of the page to begin with, such as error_port")
    parser.add_argument("--host", help="address to listen on (default: this machine only)")
    parser.add_argument(
        "--port", type=int, help=f"default {_PORT}, or a free one where that is in use; 0 chooses a free one"
    )
    parser.add_argument(
        "--export", metavar="DIR", type=Path, help="write the pages as files that any host serves, and end"
    )
    parser.add_argument(
        "--site", default="", metavar="URL", help="with --export: their address, for a sitemap"
    )
    parser.add_argument("--no-pictures", action="store_true", help="with --export: do not draw the demos")
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser")
    parser.add_argument(
        "--playground",
        nargs="?",
        const="on",
        choices=CHOICES,
        help="let visitors write and run programs, each in a process of its own with limits; 'network' lets these use the "
        "network. Default: GREENIO_PLAYGROUND, else on for this machine's visitors only. For others it takes bubblewrap",
    )
    parser.set_defaults(function=serve_guide)


def serve_guide(options: argparse.Namespace) -> int:
    """Serve until stopped, or write the pages into a folder."""
    given: dict[str, Any] = {
        name: value for name in ("port", "host") if (value := getattr(options, name)) is not None
    }
    if options.no_browser:
        given["auto_open_webbrowser"] = False
    set_command_line(given)
    os.environ.setdefault("GREENIO_STORAGE", ":memory:")  # the guide's own values are no file of the reader
    if options.export is not None:
        return run_export(options.export, options.site, not options.no_pictures)
    wanted = variable("PLAYGROUND") if options.playground is None else options.playground
    server = make_options("start_server", _GIVEN, {})
    try:
        programs = make_programs(wanted, server)
    except NoPlayground as error:
        print(f"greenio guide: {error}", file=sys.stderr)
        return 2
    pages = applications(options.page or "", programs)
    if options.page is not None and options.page not in pages:
        text = f"greenio guide: there is no page {options.page!r}{did_you_mean(options.page, pages)}"
        print(text, file=sys.stderr)
        return 2
    enter_server_mode()
    make = partial(Server, pages, make_routes=partial(playground_routes, programs))
    try:
        _serve(make, server)
    finally:
        if programs is not None:
            programs.stop()
    return 0


def _serve(make: Callable[[ServerOptions], Server], options: ServerOptions) -> None:
    try:
        run(make, options)
    except OSError as error:
        if error.errno != errno.EADDRINUSE or "port" in given_outside(OPTIONS):
            raise
        run(make, replace(options, port=0))
