"""gevent's WSGI server: when serve_forever() returns, cost of Bottle and of parsing a header, half a header.

python -m bench.facts.pywsgi_server
"""

from __future__ import annotations

import http.client
import io
import socket as plain_socket
import time
from collections.abc import Callable, Iterable
from typing import Any

import bottle
import gevent
from gevent.pywsgi import WSGIServer

from bench.facts.greenlet_memory import resident_bytes
from greenio.transport.http.headers import read_headers

REQUESTS = 20_000


def application(_environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """The least that a WSGI application does."""
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"ok"]


def serve_forever_returns() -> str:
    """Tell whether serve_forever() returns when the listener closes, while a request is still being answered."""
    ended: list[str] = []

    def slow(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        gevent.sleep(0.3)
        ended.append("request")
        return application(environ, start_response)

    server = WSGIServer(("127.0.0.1", 0), slow, log=None)
    serving = gevent.spawn(lambda: (server.serve_forever(), ended.append("serve_forever")))
    gevent.sleep(0.05)
    client = plain_socket.create_connection(server.address)
    client.sendall(b"GET / HTTP/1.0\r\n\r\n")
    gevent.sleep(0.05)
    server.close()
    gevent.sleep(0.5)
    client.close()
    serving.join(1)
    return " before ".join(ended)


def bottle_microseconds() -> tuple[float, float]:
    """CPU of one request through the application alone, and through a Bottle with one route."""
    app = bottle.Bottle()
    app.route("/", callback=lambda: "ok")

    def environ() -> dict[str, Any]:
        return {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": "/",
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "wsgi.input": io.BytesIO(),
            "wsgi.errors": io.StringIO(),
            "wsgi.url_scheme": "http",
        }

    def cost(called: Callable[..., Iterable[bytes]]) -> float:
        start = time.process_time()
        for _ in range(REQUESTS):
            list(called(environ(), lambda *_: None))
        return (time.process_time() - start) / REQUESTS * 1e6

    return cost(application), cost(app)


def header_microseconds() -> tuple[float, float]:
    """CPU of parsing a browser's header by the email package, as pywsgi does, and by greenio's parser."""
    names = {"Host": "localhost", "User-Agent": "Mozilla/5.0 " * 8, "Accept": "*/*", "Cookie": "a=b; " * 10}
    names |= {f"Sec-Header-{number}": "value" * 4 for number in range(8)}
    raw = "".join(f"{name}: {value}\r\n" for name, value in names.items()).encode() + b"\r\n"

    def cost(parse: Callable[[Any], Any]) -> float:
        start = time.process_time()
        for _ in range(REQUESTS // 4):
            parse(io.BufferedReader(io.BytesIO(raw)))
        return (time.process_time() - start) / (REQUESTS // 4) * 1e6

    return cost(http.client.parse_headers), cost(read_headers)


def half_header_kilobytes(count: int = 300) -> float:
    """Resident memory of one connection that has sent half a header, both ends in this process."""
    server = WSGIServer(("127.0.0.1", 0), application, log=None)
    server.start()

    def connect() -> plain_socket.socket:
        client = plain_socket.create_connection(server.address)
        client.sendall(b"GET / HTTP/1.1\r\nHost: loc")
        gevent.sleep(0.001)
        return client

    clients = [connect() for _ in range(20)]
    gevent.sleep(0.1)
    before = resident_bytes()
    clients += [connect() for _ in range(count)]
    gevent.sleep(0.3)
    taken = resident_bytes() - before
    for client in clients:
        client.close()
    server.stop(timeout=0.1)
    return taken / count / 1024


def half_header_lives(seconds: float = 5.0) -> str:
    """Tell whether a connection that sends half a header is still open after some seconds."""
    server = WSGIServer(("127.0.0.1", 0), application, log=None)
    server.start()
    client = plain_socket.create_connection(server.address)
    client.sendall(b"GET / HTTP/1.1\r\nHost: loc")
    gevent.sleep(seconds)
    client.setblocking(False)
    try:
        return "closed" if client.recv(1) == b"" else "answered"
    except BlockingIOError:
        return f"still open after {seconds:.0f} s: there is no time limit"
    finally:
        client.close()
        server.stop(timeout=0.1)


def main() -> None:
    """Measure and print."""
    print(f"close() during a request: {serve_forever_returns()}")
    unrouted, routed = bottle_microseconds()
    print(f"CPU of a request: {unrouted:.1f} us by itself, {routed:.1f} us through Bottle")
    by_email, ours = header_microseconds()
    print(
        f"CPU of parsing a header: {by_email:.0f} us by the email package, {ours:.0f} us by greenio's parser"
    )
    print(f"half a request header: {half_header_lives()}, and takes {half_header_kilobytes():.0f} KB")


if __name__ == "__main__":
    main()
