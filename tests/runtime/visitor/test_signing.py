"""Signed texts: forged, expired and misused ones are worth nothing."""

from __future__ import annotations

import base64

import pytest

from greenio.runtime.visitor import signing
from greenio.runtime.visitor.signing import MissingSecret, Signer, check_secret

SECRET = "a secret of this test"


def test_what_was_signed_is_read_again() -> None:
    value = ["anna", {"roles": ["ä", 1]}]
    text = Signer(SECRET).sign("user", value, 60)
    assert Signer(SECRET).read("user", text) == value
    assert set(text) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.")


def test_no_other_secret_purpose_or_time_reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    signer = Signer(SECRET)
    text = signer.sign("user", "anna", 60)
    assert Signer(SECRET + "x").read("user", text) is None
    assert signer.read("cookie.user", text) is None
    later = signing.time.time() + 61
    monkeypatch.setattr(signing.time, "time", lambda: later)
    assert signer.read("user", text) is None


def test_forged_texts_are_nothing() -> None:
    signer = Signer(SECRET)
    body, _, signature = signer.sign("user", "anna", 60).partition(".")
    other = base64.urlsafe_b64encode(b'[9999999999,"root"]').rstrip(b"=").decode()
    for forged in ("", ".", "x", body, f"{body}.", f"{other}.{signature}", f"{other}.", f".{signature}"):
        assert signer.read("user", forged) is None
    for text in (f"{body}.{signature}x", f"{body}.{signature[:-1]}", f"{body}.ä", f"{body[:-1]}.{signature}"):
        assert signer.read("user", text) is None


def test_a_missing_or_short_secret_is_an_error_with_the_cure() -> None:
    assert "GREENIO_SECRET" in str(MissingSecret("auth="))
    check_secret(None)
    check_secret("0123456789abcdef")
    with pytest.raises(ValueError, match="at least 16"):
        check_secret("0123456789abcde")
