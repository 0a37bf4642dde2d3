"""WSGI servers of the kinds that greenio is mounted in, each a process of its own."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.servers.app_process import Server

HEADER = """\
import threading, time
import greenio
from greenio.platform import wsgi_app
from greenio.input import *
from greenio.output import *
from greenio.session import *
from tests.support.servers.probe import log
"""
APP = """
def main():
    "Mounted"
    put_text(info.protocol, local.x)
    defer_call(lambda: log.append("deferred"))
    while True:
        name = input("Name")
        if name == "bye":
            break
        put_text("hello " + name)
        put_button("push", lambda: put_text("pushed"))
"""

#: Ends in an application named ``application`` that has greenio below /tool/.
PROJECTS = {
    "bottle": """
        import bottle
        from greenio.platform.bottle import METHODS, webio_view
        application = bottle.Bottle()
        view = webio_view(main)
        application.route("/", "GET", lambda: "home")
        application.route("/tool", METHODS, view)
        application.route("/tool/", METHODS, view)
        application.route("/tool/<rest:path>", METHODS, view)
    """,
    "flask": """
        import flask
        from greenio.platform.flask import METHODS, webio_view
        application = flask.Flask("project")
        view = webio_view(main)
        application.add_url_rule("/", "home", lambda: "home")
        application.add_url_rule("/tool/", "tool", view, methods=METHODS)
        application.add_url_rule("/tool/<path:rest>", "tool", view, methods=METHODS)
        application.add_url_rule("/tool/<path:rest>", "tool", view, websocket=True)
    """,
    "django": """
        from django.conf import settings
        settings.configure(
            SECRET_KEY="only for tests", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__,
            MIDDLEWARE=["django.middleware.common.CommonMiddleware", "django.middleware.csrf.CsrfViewMiddleware"],
        )
        import django
        from django.core.wsgi import get_wsgi_application
        from django.http import HttpResponse
        from django.urls import path
        from greenio.platform.django import webio_view
        view = webio_view(main)
        urlpatterns = [
            path("", lambda request: HttpResponse("home")), path("tool/", view), path("tool/<path:rest>", view)
        ]
        application = get_wsgi_application()
    """,
    "flask, one rule": """
        import flask
        from greenio.platform.flask import webio_view
        application = flask.Flask("project")
        application.add_url_rule("/", "home", lambda: "home")
        application.add_url_rule("/tool/", "tool", webio_view(main))
    """,
    "django, one pattern": """
        from django.conf import settings
        settings.configure(
            SECRET_KEY="only for tests", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__,
            MIDDLEWARE=["django.middleware.common.CommonMiddleware", "django.middleware.csrf.CsrfViewMiddleware"],
        )
        import django
        from django.core.wsgi import get_wsgi_application
        from django.http import HttpResponse
        from django.urls import path
        from greenio.platform.django import webio_view
        urlpatterns = [path("", lambda request: HttpResponse("home")), path("tool/", webio_view(main))]
        application = get_wsgi_application()
    """,
    "wsgi": """
        tool = wsgi_app({"index": main, "other": lambda: put_text("other app")})
        def application(environ, start_response):
            if environ["PATH_INFO"].startswith("/tool"):
                environ["SCRIPT_NAME"] += "/tool"
                environ["PATH_INFO"] = environ["PATH_INFO"][5:]
                return tool(environ, start_response)
            start_response("200 OK", [("Content-Type", "text/plain")])
            return [b"home"]
    """,
}

_THREADED = """
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

class Threaded(ThreadingMixIn, WSGIServer):
    daemon_threads = True

class Quiet(WSGIRequestHandler):
    def log_message(self, *_):
        pass

if __name__ == "__main__":
    import signal, threading
    with make_server("127.0.0.1", 0, application, Threaded, Quiet) as server:
        # An exception of the handler would close the socket of a request that is just being started.
        signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=server.shutdown).start())
        print(f"http://127.0.0.1:{server.server_port}/tool/", flush=True)
        server.serve_forever()
"""

_GUNICORN = {
    "gevent websocket": ["-k", "geventwebsocket.gunicorn.workers.GeventWebSocketWorker"],
    "gevent": ["-k", "gevent"],
    "gthread": ["-k", "gthread", "--threads", "8"],
}
HOSTS = ("threads", *_GUNICORN)


@contextmanager
def hosting(folder: Path, project: str, host: str, header: str = HEADER, app: str = APP) -> Iterator[Server]:
    """The project under that kind of server; ``address`` is the page's. ``app`` defines ``main``."""
    source = header + textwrap.dedent(app) + textwrap.dedent(PROJECTS[project])
    threads = host in ("threads", "gthread")
    if host == "threads":
        (folder / "project.py").write_text(source + _THREADED, "utf-8")
        command = [sys.executable, "project.py"]
    else:
        (folder / "project.py").write_text(source, "utf-8")
        command = [
            sys.executable,
            "-m",
            "gunicorn",
            "-b",
            "127.0.0.1:0",
            *_GUNICORN[host],
            "project:application",
        ]
        command += ["--graceful-timeout", "2", "-c", "settings.py"]
        reported = (
            'lambda server: print("http://%s:%s/tool/" % server.LISTENERS[0].sock.getsockname(), flush=True)'
        )
        (folder / "settings.py").write_text(f"when_ready = {reported}\n", "utf-8")
    # gunicorn leaves a control socket in the home folder.
    server = Server(command, folder, HOME=str(folder), **({"GREENIO_PATCH": "0"} if threads else {}))
    try:
        yield server
    finally:
        server.stop()
        server.check_silence()
