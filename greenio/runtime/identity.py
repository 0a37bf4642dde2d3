"""The name of this process among several that serve one site, and ids that begin with it.

A balancer in front of them reads the name in a request's path or in its parameter ``at``, and sends the request to the
process that has the session, the file or the upload. A process without a name makes ids without one.
"""

from __future__ import annotations

import re
import secrets

#: What a balancer may find in an address: a label of a DNS name (RFC 1035, section 2.3.1), so that no visitor can name
#: any other host to one that makes host names of it.
NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?")

#: Between the name and the secret; base64url has no such character (RFC 4648, section 5).
_END = "."

_prefix = ""


def name_process(name: str | None) -> None:
    """Give this process its name, before it serves anybody. None takes it away.

    :param name: up to 32 of ``a-z``, ``0-9`` and ``-``.
    :raises ValueError: it has another form.
    """
    global _prefix
    _prefix = "" if name is None else check_process_name(name) + _END


def process_name() -> str:
    """Return the name of this process, ``""`` if it has none."""
    return _prefix[: -len(_END)]


def check_process_name(name: str) -> str:
    """Return ``name`` if a process may be called so.

    :raises ValueError: it may not.
    """
    if not NAME.fullmatch(name):
        raise ValueError(
            f"worker: {name!r} is no name of a process; use up to 32 of a-z, 0-9 and '-', such as 'w3'"
        )
    return name


def new_id(size: int = 24) -> str:
    """Return an id that nobody can guess, beginning with this process's name if it has one.

    :param size: random bytes in it.
    """
    return _prefix + secrets.token_urlsafe(size)


def owner_of(id: str) -> str:
    """Return the name of the process that made an id, ``""`` if it names none."""
    name, end, _ = id.partition(_END)
    return name if end and NAME.fullmatch(name) else ""


def is_elsewhere(id: str) -> bool:
    """Return whether an id was made by a process of another name."""
    owner = owner_of(id)
    return bool(owner) and owner != process_name()
