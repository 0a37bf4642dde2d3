"""A login provider (OpenID Connect): its description, tokens and keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from greenio import limits

_SCOPE = "openid profile email"
#: Names for people, in this order.
NAMES = ("preferred_username", "name", "email", "sub")
#: Signatures by a key of the provider. Those by the client's own secret, and none, are not among them.
_ALGORITHMS = (
    "RS256",
    "RS384",
    "RS512",
    "PS256",
    "PS384",
    "PS512",
    "ES256",
    "ES384",
    "ES512",
    "EdDSA",
    "Ed25519",
)


class ProviderError(Exception):
    """The provider cannot be reached, or its answer is not what the protocol asks for."""


class Provider:
    """Speaks with the provider. Everything about it is read from its own description, once.

    :param issuer: its address.
    :param client_id: the name under which it knows this site.
    :param client_secret: the secret that belongs to it; None: a public client.
    """

    def __init__(self, issuer: str, client_id: str, client_secret: str | None = None) -> None:
        self._issuer = issuer
        self._client_id = client_id
        self._client_secret = client_secret
        self._metadata: dict[str, Any] = {}
        self._keys: dict[str, Any] = {}

    def login_url(self, redirect_uri: str, state: str, nonce: str, verifier: str) -> str:
        """Return the address at which a user logs in.

        :raises ProviderError: the provider cannot be asked for it.
        """
        endpoint = self._described()["authorization_endpoint"]
        with self._session(redirect_uri) as session:
            url, _ = session.create_authorization_url(
                endpoint, state=state, code_verifier=verifier, nonce=nonce
            )
        return str(url)

    def claims(
        self, code: str, redirect_uri: str, nonce: str, verifier: str, issuer: str | None
    ) -> dict[str, Any]:
        """Return the claims of the user to whom a code belongs.

        :param issuer: what the answer says of its sender (RFC 9207); None: nothing.
        :raises ProviderError: the code is none, or the token is not for this login.
        """
        from authlib.common.errors import AuthlibBaseError  # noqa: PLC0415 -- an extra
        from joserfc.errors import JoseError  # noqa: PLC0415
        from requests import RequestException  # noqa: PLC0415

        metadata = self._described()
        if issuer is not None and issuer != metadata["issuer"]:
            raise ProviderError(f"the answer comes from {issuer!r}")
        try:
            with self._session(redirect_uri) as session:
                token = session.fetch_token(metadata["token_endpoint"], code=code, code_verifier=verifier)
                claims = self._verified(token, nonce)
                endpoint = metadata.get("userinfo_endpoint")
                if endpoint and not any(claims.get(name) for name in NAMES[:3]):
                    more = session.get(endpoint).json()
                    claims = {**more, **claims} if more.get("sub") == claims["sub"] else claims
        except (AuthlibBaseError, JoseError, RequestException, ValueError, KeyError) as error:
            raise ProviderError(f"{type(error).__name__}: {error}") from error
        return claims

    def _verified(self, token: Mapping[str, Any], nonce: str) -> dict[str, Any]:
        """Return the claims of an ID token, after everything about it was checked (OpenID Connect Core, 3.1.3.7)."""
        from authlib.oidc.core import CodeIDToken  # noqa: PLC0415 -- an extra
        from joserfc import jwt  # noqa: PLC0415
        from joserfc.errors import InvalidKeyIdError  # noqa: PLC0415
        from joserfc.jwk import KeySet  # noqa: PLC0415

        offered = self._metadata.get("id_token_signing_alg_values_supported") or ["RS256"]
        algorithms = [each for each in offered if each in _ALGORITHMS]
        raw = token["id_token"]
        try:
            decoded = jwt.decode(raw, KeySet.import_key_set(self._key_set()), algorithms=algorithms)
        except InvalidKeyIdError:  # the provider has new keys
            decoded = jwt.decode(raw, KeySet.import_key_set(self._key_set(fresh=True)), algorithms=algorithms)
        options = {
            "iss": {"essential": True, "value": self._metadata["issuer"]},
            "aud": {"essential": True, "value": self._client_id},
        }
        params = {"nonce": nonce, "client_id": self._client_id, "access_token": token.get("access_token")}
        claims = CodeIDToken(decoded.claims, decoded.header, options, params)
        claims.validate(leeway=60)
        return dict(claims)

    def _session(self, redirect_uri: str) -> Any:
        from authlib.integrations.requests_client import OAuth2Session  # noqa: PLC0415 -- an extra

        offered = self._metadata.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
        method = "client_secret_post" if "client_secret_basic" not in offered else "client_secret_basic"
        return OAuth2Session(
            self._client_id,
            self._client_secret,
            token_endpoint_auth_method="none" if self._client_secret is None else method,
            scope=_SCOPE,
            redirect_uri=redirect_uri,
            code_challenge_method="S256",
            default_timeout=limits.OIDC_REQUEST_TIMEOUT,
        )

    def _described(self) -> dict[str, Any]:
        if not self._metadata:
            metadata = self._fetch(self._issuer.rstrip("/") + "/.well-known/openid-configuration")
            if str(metadata.get("issuer", "")).rstrip("/") != self._issuer.rstrip("/"):
                raise ProviderError(f"{self._issuer} calls itself {metadata.get('issuer')!r}")
            for name in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
                if not isinstance(metadata.get(name), str):
                    raise ProviderError(f"{self._issuer} names no {name}")
            self._metadata = metadata
        return self._metadata

    def _key_set(self, fresh: bool = False) -> Any:
        if fresh or not self._keys:
            self._keys = self._fetch(self._metadata["jwks_uri"])
        return self._keys

    def _fetch(self, url: str) -> dict[str, Any]:
        import requests  # noqa: PLC0415 -- an extra

        try:
            answer = requests.get(url, timeout=limits.OIDC_REQUEST_TIMEOUT)
            answer.raise_for_status()
            found = answer.json()
        except (requests.RequestException, ValueError) as error:
            raise ProviderError(f"{url}: {error}") from error
        if not isinstance(found, dict):
            raise ProviderError(f"{url} is no JSON object")
        return found
