"""The user who is logged in: ``log_in()``, ``log_out()``, ``requires()``."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from typing import Any, TypeVar

from greenio import limits
from greenio.runtime.current import current_task, open_session
from greenio.runtime.tasks.awaiting import as_awaitable, in_coroutine
from greenio.runtime.visitor.cookies import LOGIN_COOKIE, LOGIN_PURPOSE, Cookie, login_value
from greenio.runtime.visitor.user import User, has_roles
from greenio.session.cookies import send, signer_of

_Function = TypeVar("_Function", bound=Callable[..., Any])


def current_user() -> User | None:
    """Return the user of the current session: ``session.user``; None if nobody is logged in."""
    return open_session(may_start=False).request.user


def current_user_id() -> str | None:
    """Return the name under which an app stores what belongs to the user of the current session; None if nobody is
    logged in. It is the same in all sessions and processes."""
    user = current_user()
    return None if user is None else user.id


def log_in(name: str, *, max_age: int = limits.LOGIN_SECONDS, **claims: Any) -> Any:
    """Log the visitor in, after your app has checked who it is: sets a signed cookie for this site.

    ``session.user`` is that user from now on, also in later sessions of the same browser, until ``log_out()`` or
    ``max_age``. The server needs a secret.

    :param name: of the user.
    :param max_age: seconds until the login ends (default: 12 hours).
    :param claims: everything else about the user that ``session.user.claims`` should hold, JSON-like, such as
        ``roles=["admin"]``; the visitor can read it.
    :raises ValueError: the server has no secret (the message says what to set), or the claims are too large for a cookie.
    :raises OSError: the page could not set the cookie.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    In coroutine sessions it is awaited.

    Example: ``log_in("anna", roles=["admin"])``
    """
    if in_coroutine():
        return as_awaitable(log_in, name, max_age=max_age, **claims)
    given: object = name
    if not isinstance(given, str) or not given:
        raise ValueError(f"log_in(): name must be a text of at least one character, not {name!r}")
    session = current_task().session
    user = User(name, claims)
    value = signer_of(session, "log_in()").sign(LOGIN_PURPOSE, login_value(user), max_age)
    send(Cookie(LOGIN_COOKIE, value, int(max_age)))
    session.request.user = user
    return None


def log_out() -> Any:
    """Log the visitor out: deletes the login's cookie. ``session.user`` is None from now on.

    Other open pages of the visitor keep their user until they are reloaded.

    :raises OSError: the page could not delete the cookie.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    In coroutine sessions it is awaited.

    Example: ``put_button("Log out", onclick=log_out)``
    """
    if in_coroutine():
        return as_awaitable(log_out)
    session = current_task().session
    send(Cookie(LOGIN_COOKIE, "", 0))
    session.request.user = None
    return None


def requires(*roles: str) -> Callable[[_Function], _Function]:
    """Let only users with all of these roles call a function; without roles: everybody who is logged in.

    An app that is decorated is not even started for others: their page says that they may not see it (status 403).

    :param roles: entries of the claims ``roles`` or ``groups`` of ``session.user``.
    :returns: a decorator for apps, callbacks and other functions, coroutine functions included. What it returns raises
        ``PermissionError`` for other users.

    Example::

        @requires("admin")
        def main():
            put_text("Hello", session.user.name)
    """
    for role in roles:
        if not isinstance(role, str):
            raise TypeError(f"requires(): write @requires() with brackets, and roles as str, not {role!r}")

    def decorate(function: _Function) -> _Function:
        wrapped = _wrapped(function, lambda: _check(roles))
        wrapped.required_roles = roles
        return wrapped  # type: ignore[no-any-return]

    return decorate


def _check(roles: tuple[str, ...]) -> None:
    user = current_user()
    if not has_roles(user, roles):
        needed = " and ".join(repr(role) for role in roles) or "a login"
        whose = "nobody is logged in" if user is None else f"the user {user.name!r} has not"
        raise PermissionError(f"this needs {needed}: {whose}")


def _wrapped(function: Callable[..., Any], check: Callable[[], None]) -> Any:
    """Return a function of the same kind that checks first."""
    if inspect.iscoroutinefunction(function):

        @functools.wraps(function)
        async def coroutine(*args: Any, **kwargs: Any) -> Any:
            check()
            return await function(*args, **kwargs)

        return coroutine
    if inspect.isgeneratorfunction(function):

        @functools.wraps(function)
        def generator(*args: Any, **kwargs: Any) -> Any:
            check()
            return (yield from function(*args, **kwargs))

        return generator

    @functools.wraps(function)
    def plain(*args: Any, **kwargs: Any) -> Any:
        check()
        return function(*args, **kwargs)

    return plain
