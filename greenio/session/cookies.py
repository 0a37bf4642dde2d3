"""The object ``cookies``: the cookies that the visitor's browser keeps for this site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from greenio.runtime.current import current_task, open_session
from greenio.runtime.interfaces import SessionPort
from greenio.runtime.tasks.awaiting import as_awaitable, in_coroutine
from greenio.runtime.visitor.cookies import PREFIX, Cookie
from greenio.runtime.visitor.signing import MissingSecret, Signer
from greenio.session.page import eval_js

#: Seconds for the page's request.
_TIMEOUT = 30.0
#: Seconds for which a signed cookie without ``max_age`` is believed: the browser decides when it closes.
_SIGNED_SECONDS = 30 * 86400

_FETCH = (
    "fetch(new URL((document.body.dataset.root || './') + path, document.baseURI), "
    "{method: 'POST', credentials: 'same-origin'}).then(answer => answer.status)"
)


class Cookies(Mapping[str, str]):
    """The visitor's cookies by name, as they came with the page's connection, and those that this session has set since.

    A browser sends what its user wants: only ``get(name, signed=True)`` returns nothing but what an app has set.

    All of it raises ``SessionNotFoundException`` outside of a session and ``SessionClosedException`` when it is closed,
    except in deferred functions.

    Example: ``theme = cookies.get("theme", "light")``
    """

    __slots__ = ()

    def __getitem__(self, name: str) -> str:
        return unquote(open_session(may_start=False).request.cookies[name])

    def __iter__(self) -> Iterator[str]:
        return iter(open_session(may_start=False).request.cookies)

    def __len__(self) -> int:
        return len(open_session(may_start=False).request.cookies)

    def __repr__(self) -> str:
        return "<the visitor's cookies>"

    def get(self, name: str, default: Any = None, *, signed: bool = False) -> Any:
        """Return the value of a cookie.

        :param name: of the cookie.
        :param default: returned if the browser has sent none (default: None).
        :param signed: True returns ``default`` for a cookie that was not set with ``signed=True``, that was changed, or
            whose ``max_age`` is over (default: False).
        :returns: the value as a str.
        :raises ValueError: ``signed`` without a secret of the server; the message says what to set.

        Example: ``cart = cookies.get("cart", "", signed=True)``
        """
        if name not in self:
            return default
        if not signed:
            return self[name]
        value = _signer().read(f"cookie.{name}", self[name])
        return default if value is None else value

    def set(
        self,
        name: str,
        value: str,
        *,
        max_age: int | None = None,
        signed: bool = False,
        http_only: bool = True,
        secure: bool | None = None,
        same_site: str = "lax",
        path: str | None = None,
    ) -> Any:
        """Set a cookie. Returns when the browser has it.

        :param name: of the cookie: letters, digits, ``-``, ``_`` and ``.``.
        :param value: any text; with the name at most 4096 bytes.
        :param max_age: seconds until the browser drops it; None (default): when it is closed.
        :param signed: True: the user can read it but neither change nor invent it (default: False). Without ``max_age``
            the signature holds for 30 days.
        :param http_only: False: scripts of the page can read it, too (default: True).
        :param secure: True: it is sent over https only; None (default): so if the page came over https.
        :param same_site: ``'lax'`` (default), ``'strict'`` or ``'none'``: whether it comes with requests from other sites.
        :param path: for which it is sent; None (default): everything that this server serves.
        :raises TypeError: the value is no str.
        :raises ValueError: a name, path or size makes no sense; or ``signed`` without a secret of the server.
        :raises OSError: the page could not set it.
        :raises SessionClosedException: the session is closed, or closes while waiting.

        In coroutine sessions it is awaited.

        Example: ``cookies.set("theme", "dark", max_age=365 * 86400)``
        """
        if in_coroutine():
            named: dict[str, Any] = {"max_age": max_age, "signed": signed, "http_only": http_only}
            named |= {"secure": secure, "same_site": same_site, "path": path}
            return as_awaitable(self.set, name, value, **named)
        if signed:
            check = Cookie(name, value)  # a wrong type or name is reported before the secret is
            value = _signer().sign(
                f"cookie.{name}", check.value, _SIGNED_SECONDS if max_age is None else max_age
            )
        send(Cookie(name, value, max_age, path, secure, http_only, same_site))
        return None

    def delete(self, name: str, *, path: str | None = None) -> Any:
        """Delete a cookie. Returns when the browser has dropped it; does nothing if there is none.

        :param name: of the cookie.
        :param path: with which it was set; None (default): everything that this server serves.
        :raises OSError: the page could not delete it.
        :raises SessionClosedException: the session is closed, or closes while waiting.

        In coroutine sessions it is awaited.

        Example: ``cookies.delete("theme")``
        """
        if in_coroutine():
            return as_awaitable(self.delete, name, path=path)
        send(Cookie(name, "", 0, path))
        return None


cookies = Cookies()


def send(cookie: Cookie) -> None:
    """Let the page ask for a cookie, and wait until its browser has it.

    :raises OSError: the page could not.
    """
    session = current_task().session
    token = session.registry.cookies.add(cookie)
    try:
        status = eval_js(_FETCH, path=PREFIX + token, timeout=_TIMEOUT)
    except TimeoutError:
        raise OSError(f"the cookie {cookie.name} was not set: the page does not answer") from None
    finally:
        session.registry.cookies.take(token)
    if status != 200:
        raise OSError(
            f"the cookie {cookie.name} was not set: the page's request for it was answered with {status}"
        )
    session.request.note_cookie(cookie.name, None if cookie.max_age == 0 else cookie.encoded)


def signer_of(session: SessionPort, feature: str) -> Signer:
    """Return what signs the cookies of a session's server.

    :param feature: what the author asked for, for the error.
    :raises ValueError: the server has no secret.
    """
    signer = session.registry.signer
    if signer is None:
        raise MissingSecret(feature)
    return signer


def _signer() -> Signer:
    return signer_of(open_session(may_start=False), "a signed cookie")
