"""``greenio path-deploy DIR``, also as ``greenio-path-deploy DIR`` and ``python -m greenio DIR``."""

from __future__ import annotations

import argparse
import sys

from greenio import limits
from greenio.cli.run import add_pywebio_option
from greenio.cli.server_options import add_server_options, refuse_slips, server_options
from greenio.compat import install as install_pywebio
from greenio.server.deploy.serve import path_deploy
from greenio.server.option_sources import set_command_line

#: Options of the server that this command declares itself.
_OWN = ("port", "host", "debug", "cdn")
_ABOUT = "Serve a directory of apps: every Python file in it that has a main() is a page."


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command. ``-h`` is the host."""
    parser.description = _ABOUT
    parser.add_argument("path", metavar="DIR", help="the directory")
    parser.add_argument(
        "-p", "--port", type=int, default=argparse.SUPPRESS, help="default: 8080; 0 chooses a free one"
    )
    parser.add_argument(
        *("-h", "--host"),
        default=argparse.SUPPRESS,
        help="address to listen on, or unix:/path (default: 0.0.0.0)",
    )
    add_pywebio_option(parser)
    parser.add_argument("--no-index", action="store_true", help="show no lists of directories")
    parser.add_argument(
        "--no-cdn", action="store_true", help="has no effect: all files come from this server"
    )
    parser.add_argument(
        *("-d", "--debug"),
        action="store_true",
        default=argparse.SUPPRESS,
        help="start anew on changes, show tracebacks",
    )
    parser.add_argument(
        "--http",
        action="store_true",
        help="a session outlives its connection for a while, 600 seconds by default",
    )
    http = parser.add_argument_group("with --http")
    http.add_argument("--session-expire-seconds", type=float, metavar="SECONDS")
    http.add_argument("--session-cleanup-interval", type=float, metavar="SECONDS", help="has no effect")
    add_server_options(parser, leave_out=_OWN)
    parser.add_argument("--help", action="help", help="show this text and exit")
    parser.set_defaults(function=serve_directory)


def serve_directory(options: argparse.Namespace) -> int:
    """Serve until stopped."""
    if options.pywebio:
        install_pywebio()
    given = server_options(options)
    if options.http:
        expire = options.session_expire_seconds
        given["reconnect_timeout"] = limits.SESSION_EXPIRY if expire is None else expire
    set_command_line(given)
    path_deploy(options.path, port=8080, host="0.0.0.0", index=not options.no_index)
    return 0


def main(arguments: list[str] | None = None) -> int:
    """The program ``greenio-path-deploy``.

    :param arguments: without the program's name; None takes those of the process.
    :returns: the exit code.
    """
    parser = argparse.ArgumentParser(
        prog="greenio-path-deploy", conflict_handler="resolve", allow_abbrev=False
    )
    declare(parser)
    options, unknown = parser.parse_known_args(arguments)
    refuse_slips(parser, unknown, all=True)
    try:
        return serve_directory(options)
    except OSError as error:
        print(f"greenio-path-deploy: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
