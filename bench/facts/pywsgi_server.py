"""gevent's WSGI server: when serve_forever() returns, what Bottle adds to a request, what a slow header costs.

python -m bench.facts.pywsgi_server
"""

from __future__ import annotations

import io
import socket as plain_socket
import time
from collections.abc import Callable, Iterable
from typing import Any

import bottle
import gevent
from gevent.pywsgi import WSGIServer

REQUESTS = 20_000


def application(_environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """The least that a WSGI application does."""
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"ok"]


def serve_forever_returns() -> str:
    """Whether serve_forever() returns when the listener closes, while a request is still being answered."""
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


def half_header_lives(seconds: float = 5.0) -> str:
    """Whether a connection that sends half a header is still open after some seconds."""
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
    alone, routed = bottle_microseconds()
    print(f"CPU of a request: {alone:.1f} us by itself, {routed:.1f} us through Bottle")
    print(f"half a request header: {half_header_lives()}")


if __name__ == "__main__":
    main()
