"""greenio inside of a Flask project. Needs Flask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from greenio.platform.serving import start_server
from greenio.server.embedded.mounted import wsgi_app
from greenio.server.embedded.view import METHODS, call_app
from greenio.server.lifecycle.start import run_event_loop
from greenio.server.pages.apps import Applications

try:
    import flask
except ImportError as error:
    raise ImportError("greenio.platform.flask needs Flask: pip install flask") from error

__all__ = ["METHODS", "run_event_loop", "start_server", "webio_view", "wsgi_app"]


def webio_view(
    applications: Applications,
    cdn: bool | str = True,
    session_expire_seconds: float | None = None,
    session_cleanup_interval: float | None = None,
    allowed_origins: Sequence[str] | None = None,
    check_origin: Callable[[str], bool] | None = None,
    **options: Any,
) -> Callable[..., Any]:
    """A view function for a Flask application.

    One rule is enough: ``app.add_url_rule("/tool", "tool", view)``. With a second one for what is below the path, as in
    the example, its files have addresses of their own, and WebSockets can be used.

    :param applications: as for ``start_server()``.
    :param cdn: see ``greenio.platform.wsgi_app()``, like the following.
    :param session_expire_seconds: seconds that a session outlives the last request of its page; None means 600.
    :param session_cleanup_interval: ignored.
    :param allowed_origins: patterns of other sites whose pages may connect.
    :param check_origin: function of an origin that says whether it may connect.
    :param options: further parameters of ``greenio.platform.wsgi_app()``.
    :returns: the view; it takes the rest of the path as its one argument.

    Example::

        view = webio_view(main)
        app.add_url_rule("/tool/", "tool", view, methods=METHODS)
        # Under a server that offers WebSockets:
        app.add_url_rule("/tool/<path:rest>", "tool", view, methods=METHODS)
        app.add_url_rule("/tool/<path:rest>", "tool", view, websocket=True)
    """
    mounted = wsgi_app(
        applications,
        cdn=cdn,
        session_expire_seconds=session_expire_seconds,
        session_cleanup_interval=session_cleanup_interval,
        allowed_origins=allowed_origins,
        check_origin=check_origin,
        **options,
    )

    def view(rest: str = "") -> Any:
        rules = flask.current_app.url_map.iter_rules(flask.request.endpoint)
        one_url = not any("rest" in rule.arguments for rule in rules)
        rule = flask.request.url_rule
        if one_url and rule is not None and rule.methods is not None:
            rule.methods.update(
                METHODS
            )  # the page comes first, by GET; a rule that names no methods takes only that
        result = call_app(mounted, flask.request.environ, rest, one_url=one_url)
        return flask.Response(result.body, result.status, result.headers, direct_passthrough=True)

    view.provide_automatic_options = False  # type: ignore[attr-defined]  # OPTIONS is ours
    view.mounted = mounted  # type: ignore[attr-defined]
    return view
