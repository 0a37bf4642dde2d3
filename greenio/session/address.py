"""The address of the current page of an app of several pages."""

from __future__ import annotations

from typing import Any

from greenio.engine.locations import Location, parse_location
from greenio.runtime.current import current_task, open_session


def go(path: str, *, replace: bool = False, **query: Any) -> None:
    """Go to another page of this app: see ``pages()``. In code of a page it does not return, like ``raise``.

    Called by the shell or its callbacks, it returns at once. ``finally`` blocks run as for every exception.

    :param path: path below the app, percent-encoded where needed; parameters after ``?`` are possible.
    :param replace: True: the back button does not lead to the present page any more. Default: False.
    :param query: parameters of the address, ``session.query`` there; a value of None leaves one out, a list repeats it.
    :raises PageLeftException: the caller belongs to the page that is left.
    :raises TypeError: ``path`` is no str.
    :raises ValueError: ``path`` does not begin with ``/``, or leads upwards.
    :raises RuntimeError: the app was not made by ``pages()``.
    :raises SessionClosedException: the session is closed.

    Example: ``go("/orders", q="tea")``
    """
    if not isinstance(path, str):
        raise TypeError(f"go(): path must be a str, not {type(path).__name__}")
    location = _parsed("go", path, query)
    task = current_task()
    session = task.session
    session.check(task)
    if session.navigation is None:
        raise RuntimeError(
            "go(): this app has no pages; give start_server(pages({'/': home, ...})), or use go_app()"
        )
    session.navigation.go(location, replace=replace)
    session.check(task)


def current_location() -> Location:
    """Return the location of the page: in an app without pages, that of the app with the parameters of its address."""
    session = open_session(may_start=False)
    if session.navigation is not None:
        return session.navigation.location
    return Location((), session.request.query_string)


def _parsed(function: str, path: str, query: dict[str, Any]) -> Location:
    try:
        return parse_location(path, query)
    except ValueError as error:
        raise ValueError(f"{function}(): {error}") from None
