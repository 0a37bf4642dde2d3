"""Tokens of a login provider: only those that it has made for this login count."""

from __future__ import annotations

import time
from typing import Any

import pytest
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, KeySet, OctKey

from greenio.server.login.provider import Provider, ProviderError

ISSUER = "https://login.example.com"
KEY = ECKey.generate_key("P-256", {"kid": "k"})


def provider() -> Provider:
    made = Provider(ISSUER, "me", "the secret of the client")
    made._metadata = {"issuer": ISSUER, "id_token_signing_alg_values_supported": ["ES256", "HS256", "none"]}
    made._keys = KeySet([KEY]).as_dict(private=False)
    return made


def token(key: Any = KEY, alg: str = "ES256", **more: Any) -> dict[str, str]:
    now = int(time.time())
    claims = {"iss": ISSUER, "aud": "me", "sub": "1", "iat": now, "exp": now + 60, "nonce": "n", **more}
    return {"id_token": jwt.encode({"alg": alg, "kid": "k"}, claims, key, algorithms=[alg])}


def test_a_good_token_counts() -> None:
    assert provider()._verified(token(), "n")["sub"] == "1"


@pytest.mark.parametrize(
    "claims",
    [
        {"nonce": "other"},
        {"nonce": ""},
        {"aud": "other"},
        {"iss": "https://evil.example"},
        {"exp": 1},
        {"sub": None},
    ],
)
def test_tokens_for_others_are_refused(claims: dict[str, Any]) -> None:
    with pytest.raises(JoseError):
        provider()._verified(token(**claims), "n")


def test_tokens_of_others_are_refused() -> None:
    forged = ECKey.generate_key("P-256", {"kid": "k"})
    shared = OctKey.import_key("the secret of the client, or its public key", {"kid": "k"})
    for key, alg in ((forged, "ES256"), (shared, "HS256")):
        with pytest.raises((JoseError, ValueError)):
            provider()._verified(token(key, alg), "n")
    header, body, _ = token()["id_token"].split(".")
    for raw in (f"{header}.{body}.", "eyJhbGciOiJub25lIn0." + body + ".", "x"):
        with pytest.raises((JoseError, ValueError)):
            provider()._verified({"id_token": raw}, "n")


def test_new_keys_are_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    made = provider()
    new = ECKey.generate_key("P-256", {"kid": "new"})
    made._metadata["jwks_uri"] = f"{ISSUER}/keys"
    monkeypatch.setattr(made, "_fetch", lambda url: KeySet([new]).as_dict(private=False))
    raw = jwt.encode(
        {"alg": "ES256", "kid": "new"}, jwt.decode(token()["id_token"], KEY, ["ES256"]).claims, new
    )
    assert made._verified({"id_token": raw}, "n")["sub"] == "1"


def test_a_description_of_somebody_else_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    for described in ({"issuer": "https://evil.example"}, {"issuer": ISSUER}, {}):
        made = Provider(ISSUER, "me")
        monkeypatch.setattr(made, "_fetch", lambda url, found=described: found)
        with pytest.raises(ProviderError):
            made.login_url("https://a.example/", "s", "n", "v" * 43)


def test_an_answer_that_names_another_sender_is_refused() -> None:
    made = provider()
    made._described = lambda: made._metadata  # type: ignore[method-assign]
    with pytest.raises(ProviderError, match="comes from"):
        made.claims("code", "https://a.example/", "n", "v" * 43, "https://evil.example")
