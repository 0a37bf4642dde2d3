"""``greenio path-deploy DIR``, also as ``greenio-path-deploy DIR`` and ``python -m greenio DIR``."""

from __future__ import annotations

import argparse
import sys

from greenio.server.deploy.serve import path_deploy

_ABOUT = "Serve a directory of apps: every Python file in it that has a main() is a page."


def declare(parser: argparse.ArgumentParser) -> None:
    """Say what the command understands. ``-h`` is the host."""
    parser.description = _ABOUT
    parser.add_argument("path", metavar="DIR", help="the directory")
    parser.add_argument("-p", "--port", type=int, default=8080, help="default: 8080; 0 chooses a free one")
    parser.add_argument(
        "-h", "--host", default="0.0.0.0", help="address to listen on, or unix:/path (default: %(default)s)"
    )
    parser.add_argument("--no-index", action="store_true", help="show no lists of directories")
    parser.add_argument("--static-dir", metavar="DIR", help="directory to serve under /static/")
    parser.add_argument(
        "--no-cdn", action="store_true", help="has no effect: all files come from this server"
    )
    parser.add_argument("-d", "--debug", action="store_true", help="start anew on changes, show tracebacks")
    parser.add_argument(
        "--http",
        action="store_true",
        help="a session outlives its connection for a while, 600 seconds by default",
    )
    http = parser.add_argument_group("with --http")
    http.add_argument("--session-expire-seconds", type=float, metavar="SECONDS")
    http.add_argument("--session-cleanup-interval", type=float, metavar="SECONDS", help="has no effect")
    sockets = parser.add_argument_group("without --http")
    sockets.add_argument(
        "--websocket-max-message-size", metavar="SIZE", help="such as 1M; default and most: 4M"
    )
    sockets.add_argument("--websocket-ping-interval", type=float, metavar="SECONDS")
    sockets.add_argument("--websocket-ping-timeout", type=float, metavar="SECONDS")
    parser.add_argument(
        "--trusted-proxy", action="append", metavar="ADDRESS", help="may be given several times"
    )
    parser.add_argument("--help", action="help", help="show this text and exit")
    parser.set_defaults(function=serve_directory)


def serve_directory(options: argparse.Namespace) -> int:
    """Serve until stopped."""
    sockets = ("websocket_max_message_size", "websocket_ping_interval", "websocket_ping_timeout")
    expire = options.session_expire_seconds
    path_deploy(
        options.path,
        port=options.port,
        host=options.host,
        index=not options.no_index,
        static_dir=options.static_dir,
        cdn=not options.no_cdn,
        debug=options.debug,
        reconnect_timeout=(600 if expire is None else expire) if options.http else 0,
        trusted_proxies=options.trusted_proxy,
        **{name: getattr(options, name) for name in sockets if getattr(options, name) is not None},
    )
    return 0


def main(arguments: list[str] | None = None) -> int:
    """The program ``greenio-path-deploy``.

    :param arguments: without the program's name; None takes those of the process.
    :returns: the exit code.
    """
    parser = argparse.ArgumentParser(prog="greenio-path-deploy", conflict_handler="resolve")
    declare(parser)
    options = parser.parse_args(arguments)
    try:
        return serve_directory(options)
    except OSError as error:
        print(f"greenio-path-deploy: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
