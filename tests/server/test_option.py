"""The declaration of an option."""

from __future__ import annotations

from dataclasses import dataclass, fields

from greenio.server.option import declaration, option


@dataclass(frozen=True)
class Options:
    plain: int = option(3, "a number", unit="things", parse=int)
    token: str = option("t", "a secret", secret=True)


def test_a_field_has_its_default_and_its_declaration() -> None:
    plain, token = map(declaration, fields(Options))
    assert Options().plain == 3
    assert (plain.help, plain.unit, plain.parse) == ("a number", "things", int)
    assert token.secret


def test_a_secret_is_not_in_the_repr() -> None:
    assert repr(Options()) == "Options(plain=3)"
