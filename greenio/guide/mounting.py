"""In other projects"""

from greenio.output import put_code


def wsgi():
    """Any WSGI server

    Pages use a WebSocket if the server offers one, as gunicorn does with the worker of gevent-websocket. Otherwise
    they poll, and each waiting page takes a thread. Use one process, because the sessions are in its memory."""
    put_code(
        "from greenio.platform import wsgi_app\n\napplication = wsgi_app(main)    # in tool.py",
        "python",
    )
    put_code(
        "gunicorn -k geventwebsocket.gunicorn.workers.GeventWebSocketWorker tool:application\n"
        "GREENIO_PATCH=0 gunicorn --threads 100 tool:application",
        "bash",
    )


def bottle():
    """Bottle"""
    put_code(
        "from greenio.platform.bottle import METHODS, webio_view\n"
        "\n"
        "view = webio_view(main)\n"
        'app.route("/tool/", METHODS, view)\n'
        'app.route("/tool/<rest:path>", METHODS, view)',
        "python",
    )


def flask():
    """Flask

    One rule for one address is enough; the second one allows WebSockets, and gives files addresses of their own."""
    put_code(
        "from greenio.platform.flask import METHODS, webio_view\n"
        "\n"
        "view = webio_view(main)\n"
        'app.add_url_rule("/tool/", "tool", view, methods=METHODS)\n'
        'app.add_url_rule("/tool/<path:rest>", "tool", view, methods=METHODS)',
        "python",
    )


def django():
    """Django

    One pattern is enough here, too."""
    put_code(
        "from greenio.platform.django import webio_view\n"
        "\n"
        "view = webio_view(main)\n"
        'urlpatterns = [path("tool/", view), path("tool/<path:rest>", view)]',
        "python",
    )


def asgi():
    """FastAPI, Starlette, Django Channels, any ASGI server

    Apps run on threads beside the event loop, so they may block as everywhere: a sleep, a socket or a lock holds up
    neither other visitors nor the loop. An idle visitor takes about 55 KB. Objects of the loop, such as an asynchronous
    database session, stay in the loop.

    Under uvicorn, hypercorn and daphne greenio leaves the standard library as it is. A script that starts its server
    itself sets GREENIO_PATCH=0 before the first import of greenio. Use one process. Behind a proxy let greenio read the
    forwarded headers (trusted_proxies, and uvicorn --no-proxy-headers), or the server, not both."""
    put_code(
        "from fastapi import FastAPI\n"
        "from greenio.platform import asgi_app\n"
        "\n"
        "tool = asgi_app(main, reconnect_timeout=60)\n"
        "app = FastAPI()\n"
        'app.mount("/tool", tool)    # the same in Starlette\n'
        "\n"
        'URLRouter([re_path(r"^tool/", tool)])    # Channels: in "http" and in "websocket"',
        "python",
    )
    put_code("uvicorn project:app", "bash")


def tornado_and_aiohttp():
    """Tornado and aiohttp

    One route is enough. Start such scripts with `greenio run`, or by `python` with GREENIO_PATCH=0."""
    put_code(
        "from greenio.platform.tornado import webio_handler\n"
        "\n"
        'tornado.web.Application([(r"/tool", webio_handler(main))])',
        "python",
    )
    put_code(
        "from greenio.platform.aiohttp import webio_handler\n"
        "\n"
        'app.add_routes([web.get("/tool", webio_handler(main))])',
        "python",
    )


EXAMPLES = wsgi, bottle, flask, django, asgi, tornado_and_aiohttp


def mounting():
    """An app as a part of a project of Bottle, Flask, Django, FastAPI, Starlette, Tornado or aiohttp, or of any WSGI or
    ASGI server."""
