"""Asynchronous servers of the kinds that greenio is mounted in, each a process of its own."""

from __future__ import annotations

import signal
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.servers.app_process import Server

#: Each defines what runs, with ``main`` mounted at /tool/ (or /tool) and a page of its own at /.
PROJECTS = {
    "fastapi": """
        from fastapi import FastAPI
        from greenio.platform.fastapi import asgi_app
        project = FastAPI()
        @project.get("/")
        def home():
            return "home"
        project.mount("/tool", asgi_app(main, **OPTIONS))
    """,
    "fastapi routes": """
        from fastapi import FastAPI
        from greenio.platform.fastapi import webio_routes
        project = FastAPI()
        inner = FastAPI(routes=webio_routes(main, **OPTIONS))
        project.mount("/tool", inner)
    """,
    "starlette": """
        from starlette.applications import Starlette
        from starlette.responses import PlainTextResponse
        from starlette.routing import Mount, Route
        from greenio.platform import asgi_app
        async def home(request):
            return PlainTextResponse("home")
        project = Starlette(routes=[Route("/", home), Mount("/tool", asgi_app(main, **OPTIONS))])
    """,
    "channels": """
        import django
        from django.conf import settings
        settings.configure(SECRET_KEY="only for tests", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__)
        django.setup()
        from channels.routing import ProtocolTypeRouter, URLRouter
        from django.core.asgi import get_asgi_application
        from django.http import HttpResponse
        from django.urls import path, re_path
        from greenio.platform import asgi_app
        urlpatterns = [path("", lambda request: HttpResponse("home"))]
        tool = re_path(r"^tool/", asgi_app(main, **OPTIONS))
        project = ProtocolTypeRouter({
            "http": URLRouter([tool, re_path("", get_asgi_application())]),
            "websocket": URLRouter([tool]),
        })
    """,
    "tornado": """
        import asyncio, os, tornado.web
        from greenio.platform.tornado import webio_handler
        class Home(tornado.web.RequestHandler):
            def get(self):
                self.write("home")
        async def serve():
            project = tornado.web.Application([("/", Home), (r"/tool", webio_handler(main, **OPTIONS))])
            server = project.listen(0, "127.0.0.1")
            port = next(iter(server._sockets.values())).getsockname()[1]
            print(f"http://127.0.0.1:{port}/tool", flush=True)
            await asyncio.Event().wait()
    """,
    "aiohttp": """
        import asyncio
        from aiohttp import web
        from greenio.platform.aiohttp import webio_handler
        async def home(request):
            return web.Response(text="home")
        async def serve():
            project = web.Application()
            project.add_routes([web.get("/", home), web.get("/tool", webio_handler(main, **OPTIONS))])
            runner = web.AppRunner(project)
            await runner.setup()
            site = web.TCPSite(runner, "127.0.0.1", 0)
            await site.start()
            port = site._server.sockets[0].getsockname()[1]
            print(f"http://127.0.0.1:{port}/tool", flush=True)
            await asyncio.Event().wait()
    """,
}
HEADER = """\
import greenio
from greenio.exceptions import *
from greenio.input import *
from greenio.output import *
from greenio.session import *
from tests.support.servers.probe import log
"""
_LOOP = """
if __name__ == "__main__":
    try:
        asyncio.run(serve())
    except KeyboardInterrupt:
        pass
"""
#: Serves the project on a free port, and prints its address.
_UVICORN = """
import asyncio, socket
import uvicorn
listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(128)
print(f"http://127.0.0.1:{listener.getsockname()[1]}/tool/", flush=True)
server = uvicorn.Server(uvicorn.Config("project:project", log_level="warning"))
try:
    server.run(sockets=[listener])
except KeyboardInterrupt:
    pass
"""
_HYPERCORN = """
import asyncio, socket
from hypercorn.asyncio import serve
from hypercorn.config import Config
from project import project
listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(128)
config = Config()
config.bind = [f"fd://{listener.fileno()}"]
print(f"http://127.0.0.1:{listener.getsockname()[1]}/tool/", flush=True)
asyncio.run(serve(project, config))
"""
SERVERS = {"uvicorn": _UVICORN, "hypercorn": _HYPERCORN}


@contextmanager
def hosting(
    folder: Path,
    project: str,
    app: str,
    options: dict[str, object],
    server: str = "uvicorn",
    **environment: str,
) -> Iterator[Server]:
    """The project in a process; ``address`` is that of the page. ``app`` defines ``main``."""
    source = HEADER + textwrap.dedent(app) + f"OPTIONS = {options!r}\n" + textwrap.dedent(PROJECTS[project])
    has_loop = "def serve" in source
    (folder / "project.py").write_text(source + (_LOOP if has_loop else ""), "utf-8")
    (folder / "serve.py").write_text(SERVERS[server], "utf-8")
    if has_loop:
        environment.setdefault("GREENIO_PATCH", "0")
    running = Server([sys.executable, "project.py" if has_loop else "serve.py"], folder, **environment)
    try:
        yield running
    finally:
        # Plain loops of asyncio handle this signal only.
        running.stop(signal.SIGINT)
        running.check_silence()
