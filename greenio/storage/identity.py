"""The user of the current session, as far as values need to know."""

from __future__ import annotations

from collections.abc import Callable

from greenio import limits
from greenio.json_values import check_text
from greenio.session.login import current_user_id

_function: Callable[[], str | None] = current_user_id


class UserUnknown(LookupError):
    """``storage.user`` was used while nobody knows who the user is. The message names the cure."""


def identify_user(function: Callable[[], str | None]) -> Callable[[], str | None]:
    """Let a function tell who the user of the current session is, for ``storage.user``, instead of ``session.user``.

    It is for apps that log their visitors in by themselves.

    :param function: returns a text that only this user has, such as a login name; None while that is not known.
    :returns: ``function``, so that it also works as a decorator.
    :raises TypeError: it cannot be called.

    Example: ``identify_user(lambda: local.user)``
    """
    global _function
    if not callable(function):
        raise TypeError(f"identify_user(): function must be callable, not {type(function).__name__}")
    _function = function
    return function


def visitor_identity() -> str:
    """Return a text that only the user of the current session has.

    :raises UserUnknown: nobody is logged in.
    :raises TypeError: the function of :func:`identify_user` has returned no str.
    :raises ValueError: it has returned a text that is too long.
    """
    found = _function()
    if found is None or found == "":
        raise UserUnknown(
            "storage.user needs to know who the visitor is: let the visitor log in first (start_server(auth=), "
            "oidc_issuer= or greenio.session.log_in()), or tell it by greenio.storage.identify_user(lambda: local.user). "
            "storage.session needs no login, storage.app is for all."
        )
    return check_text("identify_user(): what the function returns", found, limits.STORAGE_KEY)


def user_scope() -> str:
    """Return the scope of the user's values."""
    return f"user:{visitor_identity()}"
