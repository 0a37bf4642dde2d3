"""The object ``info``: facts about the visitor of the current session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from greenio.runtime.current import open_session
from greenio.runtime.sessions.request_info import RequestInfo
from greenio.runtime.visitor.user import User
from greenio.session.user_agent import UserAgent, parse_user_agent


class ReadOnlyInfo(NotImplementedError, AttributeError):
    """An attempt to set an attribute of ``info``."""


class Info:
    """Read-only facts about the visitor. Unknown attributes are None; unknown keys raise ``KeyError``.

    All of them raise ``SessionNotFoundException`` outside of a session (also in a script before its first output) and
    ``SessionClosedException`` when it is closed, except in deferred functions.

    Example: ``put_text("You come from", info.user_ip)``
    """

    __slots__ = ()

    @property
    def user_agent(self) -> UserAgent:
        """The visitor's browser, its system and device."""
        return parse_user_agent(self.request.header("user-agent"))

    @property
    def user_language(self) -> str:
        """The language the browser asks for first, a tag such as ``zh-CN``; ``''`` if it says none."""
        return self.request.language

    @property
    def server_host(self) -> str:
        """The name and port in the page's address."""
        return self.request.host

    @property
    def origin(self) -> str:
        """The site of the page, such as ``https://example.com``."""
        request = self.request
        return request.origin or f"{request.scheme}://{request.host}"

    @property
    def user_ip(self) -> str:
        """The visitor's address; behind a trusted proxy the forwarded one."""
        return self.request.remote_address

    @property
    def user(self) -> User | None:
        """The user who is logged in: ``name``, ``claims``, ``roles``, and ``id`` to store things under. None: nobody."""
        return self.request.user

    @property
    def backend(self) -> str:
        """Always ``greenio``."""
        open_session(may_start=False)
        return "greenio"

    @property
    def protocol(self) -> str:
        """The way the page is connected now: ``websocket`` or ``http``."""
        return open_session(may_start=False).protocol

    @property
    def request(self) -> RequestInfo:
        """A snapshot of the request that opened the session: ``headers`` (a dict that finds names in any case),
        ``cookies``, ``query`` (the parameters of the page's address; of repeated ones the last), ``query_string``,
        ``remote_address``, ``path``."""
        return open_session(may_start=False).request

    if not TYPE_CHECKING:  # so that a misspelt attribute is an error for type checkers

        def __getattr__(self, name: str) -> None:
            if name.startswith("__"):
                raise AttributeError(name)
            open_session(may_start=False)

    def __getitem__(self, name: str) -> Any:
        value = getattr(self, name)
        if value is None:
            raise KeyError(name)
        return value

    def __setattr__(self, name: str, value: Any) -> None:
        raise ReadOnlyInfo(f"info.{name} cannot be set: info is read-only; use local for your own data")


info = Info()
