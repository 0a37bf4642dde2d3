"""The applications of a server, by name."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from greenio.navigation.pages import pages_of

#: A function that runs once per session, without arguments.
App = Callable[[], Any]
#: A function, a list of functions, or a dict of name to function.
Applications = (
    Callable[[], Any]
    | list[Callable[[], Any]]
    | tuple[Callable[[], Any], ...]
    | Mapping[str, Callable[[], Any]]
)

#: The application of a URL without ``?app=``, or with an unknown one.
INDEX = "index"

#: Applications of every server of this process that no list shows.
_unlisted: dict[str, App] = {}


def add_app(name: str, app: App) -> None:
    """Add an application to all servers of this process, below those of their own. No list shows it.

    :param name: in ``?app=``.
    """
    _unlisted[name] = app


class Apps:
    """The applications of one server.

    :param applications: a callable, named ``index``; a list of callables, named after themselves; or a dict.
    :raises TypeError: something in there cannot be called.
    :raises ValueError: two of a list have the same name, or there is none at all.
    """

    __slots__ = ("_by_name",)

    def __init__(self, applications: Applications) -> None:
        self._by_name = _by_name(applications)
        if not self._by_name:
            raise ValueError("there is no application to serve: the list or dict is empty")
        for name, app in self._by_name.items():
            if not callable(app):
                raise TypeError(
                    f"application {name!r} is of type {type(app).__name__} and cannot be called. "
                    "Give a function, a list of functions, or a dict of name to function."
                )

    def __iter__(self) -> Iterator[tuple[str, App]]:
        return iter(self._by_name.items())

    def __len__(self) -> int:
        return len(self._by_name)

    @property
    def have_pages(self) -> bool:
        """Return whether one of them has several pages, whose addresses are below its own."""
        return any(pages_of(app) is not None for app in self._by_name.values())

    def choose(self, name: str | None) -> tuple[str, App | None]:
        """Return the name and function that a URL asks for. Missing and unknown names mean ``index``.

        :returns: ``("index", None)`` where there is no ``index``: the page then lists all applications.
        """
        if name is not None and name in self._by_name:
            return name, self._by_name[name]
        if name is not None and name in _unlisted:
            return name, _unlisted[name]
        return INDEX, self._by_name.get(INDEX)


def app_name(app: Callable[..., Any]) -> str:
    """Return the name of a function; partials have that of the function inside.

    :raises TypeError: it has none.
    """
    inner: Any = app
    while "__name__" not in getattr(inner, "__dict__", ()) and isinstance(inner, functools.partial):
        inner = inner.func
    name = getattr(inner, "__name__", None) or getattr(type(inner), "__name__", None)
    if not isinstance(name, str):
        raise TypeError(f"{app!r} has no name. Give the applications as a dict of name to function.")
    return name


def _by_name(applications: Applications) -> dict[str, App]:
    if isinstance(applications, Mapping):
        return {str(name): app for name, app in applications.items()}
    if not isinstance(applications, (list, tuple)):
        return {INDEX: applications}
    by_name: dict[str, App] = {}
    for app in applications:
        if not callable(app):
            raise TypeError(f"an application must be callable, {app!r} is of type {type(app).__name__}")
        name = app_name(app)
        if name in by_name:
            raise ValueError(f"two applications are named {name!r}. Give them as a dict of name to function.")
        by_name[name] = app
    return by_name
