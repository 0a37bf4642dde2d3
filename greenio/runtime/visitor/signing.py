"""Signed texts: what a browser keeps for the server and cannot change.

The standard library's HMAC-SHA256 over purpose, expiry and value. The value can be read by its holder; it cannot be
forged without the secret, used for another purpose, or used after its time.
"""

from __future__ import annotations

import base64
import hmac
import json
import time
from typing import Any

#: Characters of a secret that cannot be guessed.
SECRET_LENGTH = 16


class MissingSecret(ValueError):
    """Something is to be signed, and the server has no secret. The message names the cure."""

    def __init__(self, feature: str) -> None:
        super().__init__(
            f"{feature} needs a secret that signs cookies, the same for all processes of the site: set the environment "
            "variable GREENIO_SECRET (or secret=) to the output of "
            "python -c 'import secrets; print(secrets.token_urlsafe())'"
        )


def check_secret(secret: str | None) -> None:
    """Refuse a secret that can be guessed. None is accepted.

    :raises ValueError: it is too short.
    """
    if secret is not None and len(secret) < SECRET_LENGTH:
        raise ValueError(f"secret needs at least {SECRET_LENGTH} characters")


class Signer:
    """Signs values and reads them again.

    :param secret: known to the server's processes only.
    """

    __slots__ = ("_key",)

    def __init__(self, secret: str) -> None:
        self._key = secret.encode()

    def sign(self, purpose: str, value: Any, seconds: float) -> str:
        """Return ``value`` as a signed text of characters that a cookie may hold.

        :param purpose: what it is for; it is no good for anything else.
        :param value: JSON-like.
        :param seconds: until it is no good any more.
        """
        data = json.dumps([int(time.time() + seconds), value], separators=(",", ":"))
        body = base64.urlsafe_b64encode(data.encode()).rstrip(b"=").decode()
        return f"{body}.{self._signature(purpose, body)}"

    def read(self, purpose: str, text: str) -> Any:
        """Return the value of a signed text; None if it is forged, expired or for another purpose."""
        body, _, signature = text.rpartition(".")
        expected = self._signature(purpose, body)
        if not hmac.compare_digest(signature.encode("utf-8", "replace"), expected.encode()):
            return None
        until, value = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
        return value if time.time() < until else None

    def _signature(self, purpose: str, body: str) -> str:
        message = f"greenio.{purpose}\0{body}".encode("utf-8", "replace")
        digest = hmac.digest(self._key, message, "sha256")
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
