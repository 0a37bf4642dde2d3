"""``greenio top URL``: the sessions of a running server, or of several processes, with the line of code at which each of them waits."""

from __future__ import annotations

import argparse
import base64
import json
import shutil
import socket
import sys
import time
import urllib.error
import urllib.request
from http.client import HTTPConnection, HTTPException, HTTPMessage
from typing import IO, Any
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from greenio.environ import variable
from greenio.server.option_values import check_token

_PATH = "_greenio/admin/sessions"
_CLEAR = "\x1b[H\x1b[J"
_PIPE_WIDTH = 200
_UNIX = "unix:"
_TIMEOUT = 15.0

#: Title of a column, its least width, and whether it is aligned to the right.
_COLUMNS = (
    ("SESSION", 12, False),
    ("STATE", 8, False),
    ("AGE", 6, True),
    ("IDLE", 6, True),
    ("ADDRESS", 15, False),
    ("VIA", 9, False),
    ("BACKLOG", 8, True),
    ("WAITS AT", 0, False),
)


class _Failure(Exception):
    """The sessions cannot be shown; the text says why."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.description = (
        "Show the sessions of a server that was started with admin_token=..., each with the line of "
        "your code at which it waits. Ctrl-C ends the display."
    )
    parser.add_argument(
        "url", metavar="URL", nargs="?", help="address of the server's page, USER:PASSWORD@ included"
    )
    parser.add_argument(
        "--worker",
        action="append",
        default=[],
        metavar="NAME=ADDRESS",
        help="a process instead of the URL, at host:port or unix:/path; for each one more",
    )
    parser.add_argument(
        "--token", help="the server's admin_token (default: the variable GREENIO_ADMIN_TOKEN)"
    )
    parser.add_argument("--once", action="store_true", help="print the table once")
    parser.add_argument("--json", action="store_true", help="print the server's answer as JSON, once")
    parser.add_argument("--end", metavar="NAME", help="end the session of that name")
    parser.add_argument(
        "--interval", type=float, default=2.0, metavar="SECONDS", help="between two updates (default: 2)"
    )
    parser.set_defaults(function=show_sessions)


def show_sessions(options: argparse.Namespace) -> int:
    """Show the sessions until stopped; return 1 if the server cannot be reached."""
    # A line's end comes along where the variable was filled from a file.
    token = (options.token or variable("ADMIN_TOKEN") or "").strip()
    if not token:
        print("greenio top: give the server's token, with --token or in GREENIO_ADMIN_TOKEN", file=sys.stderr)
        return 2
    try:
        check_token(token)
    except ValueError as error:
        print(f"greenio top: that is no token of a server: {error}", file=sys.stderr)
        return 2
    try:
        addresses = _addresses(options.url, options.worker)
        if options.end is not None:
            owner = options.end.partition("/")[0]
            address = addresses.get(owner) or next(iter(addresses.values()))
            _fetch(f"{address}/{quote(options.end, safe='')}", token, "POST")
            print(f"{options.end} ends")
        elif options.json:
            print(json.dumps(_fetch_sessions(addresses, token), indent=2))
        elif options.once or not sys.stdout.isatty():
            print(_screen(_fetch_sessions(addresses, token), _PIPE_WIDTH))
        else:
            _refresh(addresses, token, max(0.2, options.interval))
    except _Failure as failure:
        print(f"greenio top: {failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        pass
    return 0


def table(sessions: list[dict[str, Any]], width: int, height: int | None = None) -> str:
    """The sessions as lines of text.

    :param sessions: as the server describes them.
    :param width: characters of a line.
    :param height: lines in all; None shows every session.
    """
    rows = [[title for title, _, _ in _COLUMNS], *(row for session in sessions for row in _rows(session))]
    widths = [
        max(min_width, *(len(row[column]) for row in rows)) if min_width else 0
        for column, (_, min_width, _) in enumerate(_COLUMNS)
    ]
    lines = []
    for row in rows:
        cells = (
            text.rjust(wide) if to_right else text.ljust(wide)
            for text, wide, (_, _, to_right) in zip(row, widths, _COLUMNS, strict=True)
        )
        lines.append("  ".join(cells).rstrip()[:width])
    count = f"{len(sessions)} session{'' if len(sessions) == 1 else 's'}"
    orphaned = sum(bool(session.get("orphaned")) for session in sessions)
    if orphaned:
        count += f", {orphaned} orphaned (the page is gone, tasks run on)"
    if height is not None and len(lines) > height - 1:
        lines = lines[: height - 1]
        count += ", those that opened last are not shown"
    return "\n".join([count, *lines])


def _rows(session: dict[str, Any]) -> list[list[str]]:
    state = session["state"] if session["closing"] is None else f"{session['closing']}..."
    if session.get("orphaned"):
        state = "orphaned"
    backlog = session["backlog"] + session["unacknowledged"]
    first = [session["name"], state, _duration(session["age"]), _duration(session["idle"])]
    first += [session["address"], session["transport"] or "-", _size(backlog)]
    places = [_place(task) for task in session["tasks"]] or ["(no task)"]
    blank = [""] * len(first)
    return [
        [*map(_printable, first if number == 0 else blank), _printable(place)]
        for number, place in enumerate(places)
    ]


def _place(task: dict[str, Any]) -> str:
    if task["at"] is None:
        return "(running)"
    return f"{task['at']}: {task['code']}" if task["code"] else str(task["at"])


def _printable(text: str) -> str:
    """Replace characters that a terminal would take for commands: names and addresses come from outside."""
    return "".join(character if character.isprintable() else "?" for character in text)


def _duration(seconds: float) -> str:
    if seconds < 100:
        return f"{seconds:.0f} s"
    if seconds < 6000:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.0f} h"


def _size(count: int) -> str:
    if count < 1024:
        return str(count)
    return f"{count / 1024:.0f} KB" if count < 1024 * 1024 else f"{count / 1024 / 1024:.1f} MB"


def _screen(found: dict[str, Any], width: int, height: int | None = None) -> str:
    """Return the table, below a line for each process that does not answer."""
    failed = [f"{name}: {text}"[:width] for name, text in found.get("failed", {}).items()]
    left = None if height is None else max(2, height - len(failed))
    return "\n".join([*failed, table(found["sessions"], width, left)])


def _refresh(addresses: dict[str, str], token: str, interval: float) -> None:
    while True:
        found = _fetch_sessions(addresses, token)
        size = shutil.get_terminal_size()
        sys.stdout.write(_CLEAR + _screen(found, size.columns, size.lines - 1) + "\n")
        sys.stdout.flush()
        time.sleep(interval)


def _addresses(url: str | None, workers: list[str]) -> dict[str, str]:
    """Return the addresses of the processes by name; that of a URL has the name ``""``."""
    if bool(url) == bool(workers):
        raise _Failure(
            "give the URL of a server, or its processes: --worker w1=unix:/run/w1.sock --worker ..."
        )
    if url:
        return {"": _address(url)}
    found: dict[str, str] = {}
    for each in workers:
        name, sign, address = each.partition("=")
        if not sign or name in found:
            raise _Failure(f"{each!r} is no NAME=ADDRESS of its own, such as w1=unix:/run/w1.sock")
        found[name] = f"{address}:/{_PATH}" if address.startswith(_UNIX) else _address(address)
    return found


def _address(url: str) -> str:
    if url.startswith(_UNIX):
        return f"{url}:/{_PATH}"
    try:
        parts = urlsplit(url if "://" in url else f"http://{url}")
    except ValueError as error:
        raise _Failure(f"{url!r} is not the address of a page: {error}") from None
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise _Failure(f"{url!r} is not the address of a page")
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}/{_PATH}"


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """Follows no redirects: the token is for the server that was named only."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> None:
        return None


def _fetch_sessions(addresses: dict[str, str], token: str) -> dict[str, Any]:
    """Fetch the description of the sessions of all processes. Those that do not answer are listed as ``failed``, unless
    none does."""
    sessions: list[dict[str, Any]] = []
    failed: dict[str, str] = {}
    for name, address in addresses.items():
        try:
            answer = _fetch(address, token)
            if not isinstance(answer, dict) or not isinstance(answer.get("sessions"), list):
                raise _Failure("that is not a server of greenio: its answer names no sessions")
        except _Failure as failure:
            if len(failed) == len(addresses) - 1:
                raise
            failed[name] = str(failure)
        else:
            sessions += answer["sessions"]
    return {"sessions": sessions, **({"failed": failed} if failed else {})}


class _UnixConnection(HTTPConnection):
    """A connection to a UNIX socket."""

    def __init__(self, path: str) -> None:
        super().__init__("localhost", timeout=_TIMEOUT)
        self._path = path

    def connect(self) -> None:
        """Connect to the path instead of the host."""
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(_TIMEOUT)
        self.sock.connect(self._path)


def _fetch(address: str, token: str, method: str = "GET") -> Any:
    try:
        if address.startswith(_UNIX):
            status, body = _fetch_from_socket(address, token, method)
            if status >= 300:
                raise _Failure(_explanation(status, method))
            return json.loads(body)
        address, authorization = _credentials(address)
        headers = {"Authorization": authorization, "Greenio-Token": token} if authorization else {}
        headers = headers or {"Authorization": f"Bearer {token}"}
        request = urllib.request.Request(address, headers=headers, method=method)
        with urllib.request.build_opener(_NoRedirects).open(request, timeout=_TIMEOUT) as answer:
            return json.loads(answer.read())
    except urllib.error.HTTPError as error:
        with error:
            raise _Failure(_explanation(error.code, method)) from None
    except (OSError, HTTPException) as error:
        raise _Failure(f"cannot reach the server: {getattr(error, 'reason', error)}") from None
    except ValueError as error:
        raise _Failure(f"that is not a server of greenio: {error}") from None


def _fetch_from_socket(address: str, token: str, method: str) -> tuple[int, bytes]:
    path, _, request = address[len(_UNIX) :].partition(":")
    connection = _UnixConnection(path)
    try:
        connection.request(method, request, headers={"Authorization": f"Bearer {token}"})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def _credentials(address: str) -> tuple[str, str]:
    """Take user and password out of an address.

    :returns: the address without them, and the Authorization header that they make; ``""`` without any.
    """
    parts = urlsplit(address)
    user, at, host = parts.netloc.rpartition("@")
    if not at:
        return address, ""
    pair = base64.b64encode(unquote(user).encode()).decode()
    return urlunsplit(parts._replace(netloc=host)), f"Basic {pair}"


def _explanation(status: int, method: str) -> str:
    if status == 401:
        return "the server has another token"
    if status in (404, 405):
        if method == "POST":
            return "there is no such session"
        return "no administration at this address: was the server started with admin_token=...?"
    return f"the server answers with status {status}"
