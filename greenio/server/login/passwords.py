"""Names and passwords (``auth=``): where they come from and how they are checked."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from gevent._hub_local import get_hub_if_exists
from gevent.threadpool import ThreadPool

from greenio import limits
from greenio.extras import require
from greenio.runtime.visitor.user import User, parse_roles

#: A file, a mapping of name to hash, or a function of name and password.
Auth = str | os.PathLike[str] | Mapping[str, str] | Callable[[str, str], object]

_Result = TypeVar("_Result")
_HASH = "$argon2"


def check_auth(auth: Any) -> None:
    """Refuse what is no source of passwords; None is accepted.

    :raises TypeError: it is none.
    :raises ValueError: something in there is no hash of a password.
    :raises MissingExtra: argon2-cffi is not installed.
    """
    if auth is None or callable(auth):
        return
    if isinstance(auth, Mapping):
        for name, hashed in auth.items():
            _check_hash(name, hashed)
    elif not isinstance(auth, (str, os.PathLike)):
        raise TypeError(
            "must be a file's path, a dict of name to hash, or a function of name and password, not "
            + type(auth).__name__
        )
    require("argon2", "auth=", "auth")


class Passwords:
    """Checks names and passwords.

    :param auth: path of a file with lines ``NAME:HASH`` or ``NAME:HASH:ROLE,ROLE``, read at each login, so that a change
        needs no new start; a mapping of name to hash; or a function of name and password that returns a true value, such
        as True or a dict of claims, for the right ones.
    """

    def __init__(self, auth: Auth) -> None:
        self._auth = auth
        self._pool: ThreadPool | None = None

    def user(self, name: str, password: str) -> User | None:
        """Return the user of that name; None if the password is not theirs. Waits for the check, which takes long by
        intent, in a thread of its own."""
        if callable(self._auth):
            claims = self._auth(name, password)
            if not claims:
                return None
            return User(name, claims if isinstance(claims, Mapping) else None)
        entries = self._entries()
        # A password is checked for unknown names, too: the time would else tell them from known ones.
        hashed, roles = entries.get(name) or next(iter(entries.values()), ("", []))
        is_right = bool(hashed) and self._in_thread(_verify, hashed, password)
        return User(name, {"roles": roles} if roles else None) if is_right and name in entries else None

    def _entries(self) -> dict[str, tuple[str, list[str]]]:
        auth: Any = self._auth
        if isinstance(auth, Mapping):
            return {name: (hashed, []) for name, hashed in auth.items()}
        return read_file(auth)

    def _in_thread(self, function: Callable[..., _Result], *args: Any) -> _Result:
        if get_hub_if_exists() is None:
            return function(*args)  # a thread of a WSGI server
        if self._pool is None:
            self._pool = ThreadPool(limits.PASSWORD_CHECKS)
        result: _Result = self._pool.apply(function, args)
        return result


def _verify(hashed: str, password: str) -> bool:
    from argon2 import PasswordHasher  # noqa: PLC0415 -- an extra
    from argon2.exceptions import VerificationError  # noqa: PLC0415 -- an extra

    try:
        return PasswordHasher().verify(hashed, password)
    except VerificationError:
        return False


def read_file(path: str | os.PathLike[str]) -> dict[str, tuple[str, list[str]]]:
    """Return hash and roles of each name in a file of passwords.

    :raises OSError: it cannot be read.
    :raises ValueError: a line is malformed; the message names it, and not what is in it.
    """
    entries = {}
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            text = line.strip()
            if not text or text.startswith("#"):
                continue
            name, _, rest = text.partition(":")
            hashed, _, roles = rest.partition(":")
            if not name or not hashed.startswith(_HASH):
                raise ValueError(
                    f"{os.fspath(path)}, line {number}: must be NAME:HASH or NAME:HASH:ROLE,ROLE, with a hash of "
                    "greenio hash-password"
                )
            entries[name] = hashed, parse_roles(roles)
    return entries


def hash_password(password: str) -> str:
    """Return the argon2id hash of a password.

    :raises MissingExtra: argon2-cffi is not installed.
    """
    require("argon2", "hash-password", "auth")
    from argon2 import PasswordHasher  # noqa: PLC0415 -- an extra

    return PasswordHasher().hash(password)


def _check_hash(name: object, hashed: object) -> None:
    if not isinstance(hashed, str) or not hashed.startswith(_HASH):
        raise ValueError(
            f"the password of {name!r} must be given as its hash, which greenio hash-password prints"
        )
