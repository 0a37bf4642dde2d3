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
    """Flask"""
    put_code(
        "from greenio.platform.flask import METHODS, webio_view\n"
        "\n"
        "view = webio_view(main)\n"
        'app.add_url_rule("/tool/", "tool", view, methods=METHODS)\n'
        'app.add_url_rule("/tool/<path:rest>", "tool", view, methods=METHODS)',
        "python",
    )


def django():
    """Django"""
    put_code(
        "from greenio.platform.django import webio_view\n"
        "\n"
        "view = webio_view(main)\n"
        'urlpatterns = [path("tool/", view), path("tool/<path:rest>", view)]',
        "python",
    )


EXAMPLES = wsgi, bottle, flask, django


def mounting():
    """An app as a part of a project of Bottle, Flask or Django, or of any WSGI server."""
