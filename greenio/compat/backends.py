"""``info`` for scripts of PyWebIO, whose ``backend`` is one of PyWebIO's names."""

from __future__ import annotations

import functools
import weakref
from collections.abc import Callable
from typing import Any, TypeVar

from greenio.runtime.current import open_session
from greenio.session.info import Info

F = TypeVar("F", bound=Callable[..., Any])

_DEFAULT = "tornado"
_mounted: weakref.WeakKeyDictionary[Any, str] = weakref.WeakKeyDictionary()
_own = _DEFAULT


def started_as(name: str, start: F) -> F:
    """Return a function that starts greenio's server under the name of one of PyWebIO's.

    :param name: one of PyWebIO's names of backends, such as ``tornado``.
    :param start: starts the server.
    """

    @functools.wraps(start)
    def call(*args: Any, **kwargs: Any) -> Any:
        global _own
        _own = name
        return start(*args, **kwargs)

    return call  # type: ignore[return-value]


def mounting(name: str, mount: F) -> F:
    """Return a function that mounts applications, whose sessions then have that name of a backend.

    :param name: one of PyWebIO's names of backends.
    :param mount: returns the application, or what :func:`mounted_as` takes.
    """

    @functools.wraps(mount)
    def call(*args: Any, **kwargs: Any) -> Any:
        return mounted_as(mount(*args, **kwargs), name)

    return call  # type: ignore[return-value]


def mounted_as(made: Any, name: str) -> Any:
    """Remember for which framework an application was mounted.

    :param made: the application, or a view, handler or list of routes of it.
    :param name: one of PyWebIO's names of backends.
    :returns: ``made``.
    """
    first = made[0].app if isinstance(made, list) else made
    _mounted[getattr(first, "mounted", first)] = name
    return made


def backend_name(registry: object) -> str:
    """Return the name of the backend of a registry's sessions."""
    for app, name in list(_mounted.items()):
        if app.sessions is registry:
            return name
    return _own


class CompatInfo(Info):
    """:class:`greenio.session.info.Info` with PyWebIO's name of the server as ``backend``."""

    __slots__ = ()

    @property
    def backend(self) -> str:
        """The name of a server that PyWebIO runs on."""
        return backend_name(open_session(may_start=False).registry)


info = CompatInfo()
