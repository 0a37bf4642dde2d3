"""The address of a Redis or Valkey server, and connections to it."""

from __future__ import annotations

from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from greenio import limits
from greenio.extras import require

_SCHEMES = ("redis", "rediss", "unix", "valkey", "valkeys")


class RedisUnavailable(ConnectionError):
    """The Redis server has not answered for too long. What was asked for may have been done or not."""


class RedisServer:
    """One server.

    :param url: such as ``redis://:password@host:6379/0``, ``rediss://host`` (TLS) or ``unix:///run/redis.sock``.
    :param variable: the environment variable that names it, for messages.
    :raises ValueError: the URL is none of a server.
    :raises MissingExtra: the package ``redis`` is not installed.
    """

    def __init__(self, url: str, variable: str) -> None:
        scheme, colon, rest = url.partition(":")
        if scheme not in _SCHEMES or not rest.startswith("//"):
            raise ValueError(
                f"{variable}={url.partition('@')[0]!r} is no address of a Redis server; "
                "write redis://host:6379, rediss://host:6379 (TLS) or unix:///path/of.sock"
            )
        require("redis", f"{variable}={scheme}://...", "redis")
        self.variable = variable
        parts = urlsplit(url)
        #: The address without its password.
        self.address = f"{scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
        self._url = scheme.replace("valkey", "redis") + colon + rest
        self._redis = import_module("redis")
        self._pool: Any = None
        #: The exceptions of the package.
        self.exceptions: Any = self._redis.exceptions

    def is_away(self, error: Exception) -> bool:
        """Return whether an error means that the server is away, starts, or has become a replica: it may come back."""
        known = self.exceptions
        away = (OSError, known.ConnectionError, known.TimeoutError, known.ReadOnlyError, known.TryAgainError)
        refused = (known.AuthenticationError, known.AuthorizationError)
        return isinstance(error, away) and not isinstance(error, refused)

    def connect(self) -> Any:
        """Return a new connection, of ``redis.Connection``.

        :raises Exception: the server is away, or refuses the password.
        """
        if self._pool is None:
            redis = self._redis
            self._pool = redis.ConnectionPool.from_url(
                self._url,
                protocol=2,  # a subscriber's messages are plain replies
                socket_timeout=limits.REDIS_TIMEOUT,
                socket_connect_timeout=limits.REDIS_TIMEOUT,
                retry=redis.retry.Retry(
                    redis.backoff.NoBackoff(), 0
                ),  # a repeated command is the link's business
            )
        connection = self._pool.make_connection()
        connection.connect()
        return connection

    def unavailable(self, seconds: float, error: BaseException | None) -> RedisUnavailable:
        """Return the error that tells an author that the server is away."""
        reason = f" ({error})" if error is not None else ""
        return RedisUnavailable(
            f"The Redis server {self.address} has not answered for {seconds:.0f} seconds{reason}. Is it running, and "
            f"is {self.variable} its address? What was asked for may have been done or not."
        )
