"""greenio inside of a Django project. Needs Django."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Sequence
from typing import Any

from greenio.exceptions import GreenioWarning
from greenio.platform.serving import start_server
from greenio.server.embedded.mounted import MountedApp
from greenio.server.embedded.mounted import wsgi_app as plain_wsgi_app
from greenio.server.embedded.view import METHODS, call_app
from greenio.server.lifecycle.start import run_event_loop
from greenio.server.options import split_options
from greenio.server.pages.apps import Applications

try:
    from django.http import StreamingHttpResponse
    from django.urls import Resolver404, resolve
except ImportError as error:
    raise ImportError("greenio.platform.django needs Django: pip install django") from error

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
    """A view for the URL patterns of a Django project. It is exempt from the CSRF check: its ids are unguessable.

    One pattern is enough: ``path("tool", view)``. With a second one for what is below the path, as in the example, its
    files have addresses of their own.

    :param applications: as for ``start_server()``.
    :param cdn: see ``greenio.platform.wsgi_app()``, like the following.
    :param session_expire_seconds: seconds that a session outlives the last request of its page; None means 600.
    :param session_cleanup_interval: ignored.
    :param allowed_origins: patterns of other sites whose pages may connect.
    :param check_origin: function of an origin that says whether it may connect.
    :param options: further parameters of ``greenio.platform.wsgi_app()``.
    :returns: the view; besides the request it takes the rest of the path.

    Example::

        view = webio_view(main)
        urlpatterns = [path("tool/", view)]
    """
    mounted = plain_wsgi_app(
        applications,
        cdn=cdn,
        session_expire_seconds=session_expire_seconds,
        session_cleanup_interval=session_cleanup_interval,
        allowed_origins=allowed_origins,
        check_origin=check_origin,
        **options,
    )

    def view(request: Any, rest: str = "") -> Any:
        # The request itself is the body: it also works after a middleware has read it.
        result = call_app(
            mounted, request.environ, rest, body=request, one_url=not (rest or _leads_below(request))
        )
        response = StreamingHttpResponse(result.body, status=result.code)
        del response["Content-Type"]
        for name, value in result.headers:
            response[name] = value
        return response

    view.csrf_exempt = True  # type: ignore[attr-defined]
    view.mounted = mounted  # type: ignore[attr-defined]
    return view


def _leads_below(request: Any) -> bool:
    """Return whether what is below the address of a request leads to the same view."""
    try:
        match = resolve(f"{request.path_info.rstrip('/')}/_greenio/", getattr(request, "urlconf", None))
    except Resolver404:
        return False
    return bool(match.func is request.resolver_match.func)


def wsgi_app(
    applications: Applications,
    cdn: bool | str = True,
    static_dir: str | os.PathLike[str] | None = None,
    allowed_origins: Sequence[str] | None = None,
    check_origin: Callable[[str], bool] | None = None,
    session_expire_seconds: float | None = None,
    session_cleanup_interval: float | None = None,
    debug: bool = False,
    max_payload_size: int | float | str = "200M",
    **django_options: Any,
) -> MountedApp:
    """Applications as a WSGI application, without Django: see ``greenio.platform.wsgi_app()``.

    :param applications: as for ``start_server()``.
    :param cdn: see there.
    :param static_dir: see there.
    :param allowed_origins: see there.
    :param check_origin: see there.
    :param session_expire_seconds: see there.
    :param session_cleanup_interval: see there.
    :param debug: see there.
    :param max_payload_size: see there.
    :param django_options: ``options`` of ``greenio.platform.wsgi_app()``; settings of Django have no effect here and
        give a warning.
    """
    options, others = split_options(django_options)
    if others:
        warnings.warn(
            f"greenio's pages need no Django: {', '.join(sorted(others))} has no effect",
            GreenioWarning,
            stacklevel=2,
        )
    return plain_wsgi_app(
        applications,
        cdn=cdn,
        static_dir=static_dir,
        allowed_origins=allowed_origins,
        check_origin=check_origin,
        session_expire_seconds=session_expire_seconds,
        session_cleanup_interval=session_cleanup_interval,
        max_payload_size=max_payload_size,
        debug=debug,
        **options,
    )
