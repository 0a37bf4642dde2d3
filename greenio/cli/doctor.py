"""``greenio doctor URL``: look at a running site as a visitor's page does, and name what a proxy in front breaks.

Everything is seen from outside: there is no endpoint for it in the server. A few sessions of the app are opened.
"""

from __future__ import annotations

import argparse
import base64
import os
import re
import socket
import ssl
import struct
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from urllib.parse import urljoin, urlsplit

from greenio import limits
from greenio.sizes import parse_size

#: Seconds for an answer of the server.
_TIMEOUT = 10.0
#: Seconds in which the answer to an upload's head comes if no proxy waits for the body.
_HEAD_TIMEOUT = 3.0
_SIZES = ("1M", "2M", "5M", "10M", "20M", "50M", "100M", "200M", "500M", "1G")
_PING, _PONG, _CLOSE = 9, 10, 8
_SCRIPT = re.compile(r'<script type="module" src="([^"]+)"')

_NGINX_UPGRADE = 'nginx: proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade";'


@dataclass(frozen=True)
class Finding:
    """A thing that was looked at.

    :param what: its name.
    :param seen: what was seen.
    :param cure: what to do about it; empty if all is well.
    :param is_fault: whether the cure is needed, or a recommendation.
    """

    what: str
    seen: str
    cure: str = ""
    is_fault: bool = True

    def __str__(self) -> str:
        if not self.cure:
            return f"ok     {self.what}: {self.seen}"
        return f"{'FAULT' if self.is_fault else 'note '}  {self.what}: {self.seen}\n       {self.cure}"


class _Unreachable(Exception):
    """There is no page; the text says why."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.description = (
        "Look at a running site as a visitor's page does, and say what a proxy in front of it breaks: WebSockets, "
        "origins, uploads, long silences. It opens a few sessions of the app. The exit code is 1 after a fault."
    )
    parser.add_argument("url", metavar="URL", help="address of the page, as visitors type it")
    parser.add_argument(
        "--wait",
        type=float,
        default=limits.PING_INTERVAL + 5,
        metavar="SECONDS",
        help="how long to stay silent, to find time-outs; 0 leaves it out (default: %(default)g)",
    )
    parser.add_argument(
        "--body", default="200M", metavar="SIZE", help="upload that has to pass (default: %(default)s)"
    )
    parser.add_argument("--insecure", action="store_true", help="accept any certificate")
    parser.set_defaults(function=print_findings)


def print_findings(options: argparse.Namespace) -> int:
    """Print what is found; return 1 if there is a fault."""
    faults = 0
    try:
        body = parse_size(options.body)
    except ValueError as error:
        print(f"greenio doctor: --body: {error}")
        return 2
    site = Site(options.url, options.insecure)
    for finding in examine(site, options.wait, body):
        print(finding, flush=True)
        faults += bool(finding.cure) and finding.is_fault
    print("No faults." if not faults else f"{faults} fault{'s' if faults > 1 else ''}.")
    return 1 if faults else 0


def examine(site: Site, wait: float, body: int) -> Iterator[Finding]:
    """Yield what is found about a site, in the order in which a page needs it.

    :param wait: seconds of silence on the WebSocket; 0 leaves it out.
    :param body: bytes of an upload that has to pass.
    """
    try:
        yield from site.page()
    except _Unreachable as error:
        reason, _, cure = str(error).partition("\n")
        yield Finding("page", reason, cure or "Is the server running, and is the address right?")
        return
    yield from site.scripts()
    yield from site.long_poll()
    yield from site.websocket(wait)
    yield from site.uploads(body)


class Site:
    """A site as it is seen from outside.

    :param url: of the page.
    :param insecure: accept any certificate.
    """

    def __init__(self, url: str, insecure: bool = False) -> None:
        self.url = url if "://" in url else f"http://{url}"
        self._insecure = insecure
        self._html = ""

    @property
    def _base(self) -> str:
        """The address below which everything is: the page's, with a slash at its end."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}/"

    @property
    def _origin(self) -> str:
        """The Origin header that a browser sends."""
        parts = urlsplit(self.url)
        usual = {"http": 80, "https": 443}[parts.scheme]
        return f"{parts.scheme}://{parts.hostname}" + (
            "" if parts.port in (None, usual) else f":{parts.port}"
        )

    def page(self) -> Iterator[Finding]:
        """Load the page, along redirects."""
        for _ in range(5):
            with self._ask("GET", self.url) as answer:
                if answer.status not in (301, 302, 303, 307, 308):
                    break
                self.url = urljoin(self.url, answer.headers["Location"] or "")
        else:
            raise _Unreachable("it is redirected again and again")
        self._html = answer.text
        if answer.status in (502, 504):
            raise _Unreachable(
                f"a proxy answers {answer.status}: it does not reach greenio\n"
                "Compare the proxy's upstream with the address that greenio prints at its start."
            )
        if answer.status == 503 or "_greenio/" not in self._html:
            raise _Unreachable(f"status {answer.status}, and no page of greenio")
        yield Finding("page", f"{self.url} answers {answer.status}")

    def scripts(self) -> Iterator[Finding]:
        """Load the page's script, which lies below the page's path."""
        found = _SCRIPT.search(self._html)
        if found is None:
            return
        address = urljoin(self._base, found[1])
        with self._ask("GET", address) as answer:
            kind = answer.headers.get("Content-Type", "")
        if answer.status == 200 and "javascript" in kind:
            yield Finding("scripts", "load")
        else:
            yield Finding(
                "scripts",
                f"{address} answers {answer.status} {kind}",
                "Everything below the page's path has to go to greenio: nginx: location /tool/ { proxy_pass "
                "http://127.0.0.1:8080/; } with both slashes at the end.",
            )

    def long_poll(self) -> Iterator[Finding]:
        """Open a session as a page without WebSockets does."""
        answer = self._poll({"Origin": self._origin})
        if answer.status == 200 and answer.text.startswith("{"):
            yield Finding("long poll", "works, for visitors without WebSockets")
        elif answer.status == 403:
            yield self._refused_origin("long poll")
        else:
            yield Finding(
                "long poll",
                f"answers {answer.status}",
                "The proxy has to pass the header Greenio-Poll, and every path below the page's.",
            )

    def websocket(self, wait: float) -> Iterator[Finding]:
        """Open a session as a page does, and stay silent."""
        connection, answer = self._upgrade()
        with connection, answer:
            if answer.status == 101:
                yield Finding("WebSocket", "opens")
                yield from self._first_frame(connection, answer)
                if wait:
                    yield _silence(connection, answer, wait)
                return
        if answer.status != 403:
            yield Finding(
                "WebSocket",
                f"answers {answer.status} to the upgrade: pages go over to long poll, which costs more",
                _NGINX_UPGRADE,
            )
            return
        yield self._refused_origin("WebSocket")

    def _refused_origin(self, what: str) -> Finding:
        if self._poll({}).status != 200:
            return Finding(
                what,
                "refused with 403",
                "If greenio has allowed_hosts, it has to hold the name in this address; else the proxy refuses it.",
            )
        return Finding(
            what,
            f"refused with 403 for pages of {self._origin}, which is this site itself: greenio sees another name",
            "Let the proxy pass the name and the port: nginx: proxy_set_header Host $http_host; ($host lacks the port)."
            " Or name the site: allowed_origins=[...].",
        )

    def uploads(self, size: int) -> Iterator[Finding]:
        """Announce uploads, and send no byte of them."""
        status = self._announce(1000)
        if status is None:
            yield Finding(
                "uploads",
                "the proxy keeps them until they are complete",
                "They take twice the time and the proxy's disk. nginx: proxy_request_buffering off;",
                is_fault=False,
            )
        else:
            yield Finding("uploads", "reach greenio while they come")
        if self._announce(size) != 413:
            yield Finding("size of uploads", f"{size / 1024**2:g} MB pass the proxy")
            return
        passed = "0"
        for each in _SIZES:
            if parse_size(each) >= size or self._announce(parse_size(each)) == 413:
                break
            passed = each
        yield Finding(
            "size of uploads",
            f"the proxy refuses {size / 1024**2:g} MB with 413; {passed} pass",
            "nginx: client_max_body_size 200m; as large as max_payload_size of start_server(), or larger",
        )

    # Requests

    def _announce(self, size: int) -> int | None:
        """Send the head of an upload; return the status, None if the answer waits for the body."""
        address = urljoin(self._base, "_greenio/upload/doctor")
        headers = {"Content-Length": str(size), "Origin": self._origin}
        try:
            with self._ask("POST", address, headers, _HEAD_TIMEOUT) as answer:
                return answer.status
        except _Unreachable:
            return None

    def _poll(self, headers: dict[str, str]) -> _Answer:
        address = urljoin(self._base, "_greenio/poll")
        with self._ask("GET", address, {"Greenio-Poll": "new", **headers}) as answer:
            return answer

    def _upgrade(self) -> tuple[_Connection, _Answer]:
        headers = {
            "Upgrade": "websocket",
            "Connection": "Upgrade",
            "Sec-WebSocket-Version": "13",
            "Sec-WebSocket-Key": base64.b64encode(os.urandom(16)).decode(),
            "Origin": self._origin,
        }
        connection = self._connect(_TIMEOUT)
        return connection, connection.ask("GET", urljoin(self._base, "_greenio/ws"), headers)

    def _ask(
        self, method: str, url: str, headers: dict[str, str] | None = None, timeout: float = _TIMEOUT
    ) -> _Answer:
        with self._connect(timeout, url) as connection:
            answer = connection.ask(method, url, headers or {})
            answer.read()
            return answer

    def _connect(self, timeout: float, url: str = "") -> _Connection:
        parts = urlsplit(url or self.url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise _Unreachable(f"{url or self.url!r} is not the address of a page")
        if parts.scheme == "http":
            return _Connection(HTTPConnection(parts.hostname, parts.port, timeout=timeout))
        context = ssl.create_default_context()
        if self._insecure:
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
        return _Connection(HTTPSConnection(parts.hostname, parts.port, timeout=timeout, context=context))

    @staticmethod
    def _first_frame(connection: _Connection, answer: _Answer) -> Iterator[Finding]:
        try:
            connection.read_frame(answer, _TIMEOUT)
        except (OSError, EOFError):
            yield Finding(
                "first output",
                f"does not come within {_TIMEOUT:g} s",
                "The proxy holds back what greenio sends: let it treat WebSockets as tunnels.",
            )


def _silence(connection: _Connection, answer: _Answer, seconds: float) -> Finding:
    """Be a page whose visitor does nothing: answer pings, and no more."""
    start = time.monotonic()
    heard = start
    what = "silence"
    while (left := start + seconds - time.monotonic()) > 0:
        try:
            kind, body = connection.read_frame(answer, left)
        except TimeoutError:
            break
        except (OSError, EOFError):
            cut = time.monotonic() - heard
            return Finding(
                what,
                f"the connection was cut after {cut:.0f} s",
                "A proxy's time-out is shorter than greenio's sign of life every 25 s: nginx: proxy_read_timeout 60s; "
                f"or websocket_ping_interval={max(1, int(cut // 2))} in start_server().",
            )
        heard = time.monotonic()
        if kind == _PING:
            connection.send_frame(_PONG, body)
        elif kind == _CLOSE:
            return Finding(what, "could not be tried: the app has ended by itself")
    return Finding(what, f"{seconds:g} s without a word, and the connection lives")


class _Answer:
    """An answer of the server; a context manager, which closes it."""

    def __init__(self, response: HTTPResponse) -> None:
        self.response = response
        self.status = response.status
        self.headers = response.headers
        self.text = ""

    def read(self) -> None:
        """Read the body."""
        self.text = self.response.read().decode("utf-8", "replace")

    def __enter__(self) -> _Answer:
        return self

    def __exit__(self, *_: object) -> None:
        self.response.close()


class _Connection:
    """One connection; a context manager, which closes it."""

    def __init__(self, http: HTTPConnection) -> None:
        self._http = http

    def __enter__(self) -> _Connection:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def ask(self, method: str, url: str, headers: dict[str, str]) -> _Answer:
        """Send a request's head; return the answer's.

        :raises _Unreachable: there is no answer.
        """
        parts = urlsplit(url)
        try:
            self._http.putrequest(method, (parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
            for name, value in headers.items():
                self._http.putheader(name, value)
            self._http.endheaders()
            return _Answer(self._http.getresponse())
        except ssl.SSLCertVerificationError as error:
            raise _Unreachable(
                f"the certificate is not trusted: {error.verify_message}\n"
                "A certificate for this name, with those above it, in certfile= or in the proxy; --insecure looks on."
            ) from None
        except socket.gaierror as error:
            raise _Unreachable(f"there is no host {parts.hostname}: {error.strerror}") from None
        except (OSError, HTTPException) as error:
            raise _Unreachable(f"no answer: {error}") from None

    def read_frame(self, answer: _Answer, seconds: float) -> tuple[int, bytes]:
        """Return the opcode and the body of the next frame.

        :raises TimeoutError: none comes.
        :raises EOFError: the connection has ended.
        """
        self._http.sock.settimeout(seconds)
        head = self._exactly(answer, 2)
        length = head[1] & 127
        if length > 125:
            size = 2 if length == 126 else 8
            length = int.from_bytes(self._exactly(answer, size), "big")
        return head[0] & 15, self._exactly(answer, length)

    def send_frame(self, opcode: int, body: bytes) -> None:
        """Send a frame of up to 125 bytes, masked as a client's are."""
        mask = os.urandom(4)
        masked = bytes(byte ^ mask[place % 4] for place, byte in enumerate(body))
        self._http.sock.sendall(struct.pack("!BB", 128 | opcode, 128 | len(body)) + mask + masked)

    @staticmethod
    def _exactly(answer: _Answer, count: int) -> bytes:
        data: bytes = answer.response.fp.read(count)
        if len(data) < count:
            raise EOFError
        return data
