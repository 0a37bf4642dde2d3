"""The object ``info``: facts about the visitor of the current session."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import import_module
from typing import Any

from greenio.runtime.current import open_session
from greenio.runtime.offload.api import offload


@cache
def _library() -> Any:
    # Imported at the first use, because the library takes 10 MB; beside the hub, because it takes 0.4 s or more.
    return offload(import_module, "user_agents")


@lru_cache(maxsize=256)
def _parse(user_agent: str) -> Any:
    return _library().parse(user_agent)


class ReadOnlyInfo(NotImplementedError, AttributeError):
    """An attempt to set an attribute of ``info``."""


class Info:
    """Read-only facts about the visitor. Unknown attributes are None; unknown keys raise ``KeyError``.

    ``user_agent`` is an object with ``is_mobile``, ``is_tablet``, ``is_pc``, ``is_touch_capable``, ``is_bot``,
    ``browser``, ``os`` (each with ``family``, ``version``, ``version_string``) and ``device`` (``family``, ``brand``,
    ``model``). ``user_language`` is a tag such as ``zh-CN``; ``server_host`` the name and port in the page's address;
    ``origin`` such as ``https://example.com``; ``user_ip`` the visitor's address; ``backend`` always ``greenio``;
    ``protocol`` ``websocket`` or ``http``; ``request`` a read-only snapshot: ``headers`` (a dict that finds names
    in any case), ``cookies``, ``query`` (the parameters of the page's address; of repeated ones the last),
    ``query_string``, ``remote_address``, ``path``.

    All of them raise ``SessionNotFoundException`` outside of a session (also in a script before its first output) and
    ``SessionClosedException`` when it is closed, except in deferred functions.

    Example: ``put_text("You come from", info.user_ip)``
    """

    __slots__ = ()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        session = open_session(may_start=False)
        request = session.request
        if name == "user_agent":
            return _parse(request.header("user-agent"))
        if name == "user_language":
            return request.language
        if name == "server_host":
            return request.host
        if name == "origin":
            return request.origin or f"{request.scheme}://{request.host}"
        if name == "user_ip":
            return request.remote_address
        if name == "backend":
            return "greenio"
        if name == "protocol":
            return session.protocol
        if name == "request":
            return request
        return None

    def __getitem__(self, name: str) -> Any:
        value = getattr(self, name)
        if value is None:
            raise KeyError(name)
        return value

    def __setattr__(self, name: str, value: Any) -> None:
        raise ReadOnlyInfo(f"info.{name} cannot be set: info is read-only; use local for your own data")


info = Info()
