"""Cookies on their way to the browser.

A WebSocket cannot set cookies. So a task leaves the cookie here, its page asks for it in a small request of its own,
and the answer to that sets it, ``HttpOnly`` included.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

from greenio.runtime.identity import new_id
from greenio.runtime.visitor.user import User

#: Path of the requests, below the application; a token follows.
PREFIX = "_greenio/cookies/"
#: Where the environ of a request holds the path of the whole site.
SITE_KEY = "greenio.site"
#: The cookie of a login, and what its signature is for.
LOGIN_COOKIE = "greenio_user"
LOGIN_PURPOSE = "user"
#: Bytes of name and value together that every browser keeps (RFC 6265, 6.1).
MAX_BYTES = 4096

_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
#: Characters of a value that need no escape (RFC 6265, 4.1.1), without the percent sign.
_SAFE = "!#$&'()*+-./:<=>?@[]^_`{|}~"
_PATH = re.compile(r"/[^;\x00-\x20\x7f]*")
SAME_SITE = ("lax", "strict", "none")


@dataclass(frozen=True)
class Cookie:
    """A cookie that is to be set; with ``max_age=0`` it is deleted.

    :param name: of the cookie.
    :param value: any text; characters that cookies may not hold are sent as ``%XX``.
    :param max_age: seconds until the browser drops it; None: when it is closed.
    :param path: for which the browser sends it; None: the whole site of the server.
    :param secure: whether it is sent over https only; None: if the page came over https.
    :param http_only: whether scripts of pages cannot read it.
    :param same_site: ``lax``, ``strict`` or ``none``: whether it comes with requests from other sites.
    :raises ValueError: the name, path or size makes no sense.
    """

    name: str
    value: str
    max_age: int | None = None
    path: str | None = None
    secure: bool | None = None
    http_only: bool = True
    same_site: str = "lax"

    def __post_init__(self) -> None:
        if not isinstance(self.value, str):
            raise TypeError(f"the value of a cookie must be a str, not {type(self.value).__name__}")
        if not _NAME.fullmatch(self.name):
            raise ValueError(f"a cookie cannot be named {self.name!r}: letters, digits and -_. only")
        if self.path is not None and not _PATH.fullmatch(self.path):
            raise ValueError(f"the path of a cookie begins with / and holds no space or ';': {self.path!r}")
        if self.same_site not in SAME_SITE:
            raise ValueError(f"same_site must be one of {', '.join(SAME_SITE)}, not {self.same_site!r}")
        size = len(self.name) + len(self.encoded)
        if size > MAX_BYTES:
            raise ValueError(f"the cookie {self.name} has {size} bytes; browsers keep at most {MAX_BYTES}")

    @property
    def encoded(self) -> str:
        """The value as it is sent."""
        return quote(self.value, safe=_SAFE)

    def header(self, site: str, is_https: bool) -> tuple[str, str]:
        """Return the header that sets it.

        :param site: path of the site of the server.
        :param is_https: whether the page came over https.
        """
        secure = is_https if self.secure is None else self.secure
        path = site.rstrip("/") if self.path is None else self.path
        parts = [f"{self.name}={self.encoded}", f"Path={path or '/'}"]
        if self.max_age is not None:
            parts.append(f"Max-Age={max(0, int(self.max_age))}")
        parts += [
            *(["HttpOnly"] if self.http_only else []),
            *(["Secure"] if secure or self.same_site == "none" else []),
        ]
        return "Set-Cookie", "; ".join([*parts, f"SameSite={self.same_site.capitalize()}"])


class PendingCookies:
    """Cookies that pages have yet to ask for."""

    __slots__ = ("_by_token",)

    def __init__(self) -> None:
        self._by_token: dict[str, Cookie] = {}

    def add(self, cookie: Cookie) -> str:
        """Keep a cookie; return the token for which it is handed out, once."""
        token = new_id()
        self._by_token[token] = cookie
        return token

    def take(self, token: str) -> Cookie | None:
        """Return the cookie of a token and forget it; None if there is none."""
        return self._by_token.pop(token, None)


def login_value(user: User) -> list[object]:
    """Return what a login's cookie holds, before it is signed."""
    return [user.name, user.claims]


def login_user(value: object) -> User | None:
    """Return the user of a login's cookie, after its signature was checked."""
    if not isinstance(value, list) or len(value) != 2:
        return None
    return User(str(value[0]), value[1] if isinstance(value[1], dict) else None)
