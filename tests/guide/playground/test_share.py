"""Links that hold programs."""

from __future__ import annotations

import pytest

from greenio.guide.playground.share import code_of, link, opener


@pytest.mark.parametrize("code", ["", "print(1)\n", "é 茶 🍵 </script>\x00", "x" * 100_000])
def test_a_program_comes_back_from_its_link(code: str) -> None:
    assert code_of(link(code)) == code


def test_a_link_is_short_and_needs_no_escapes() -> None:
    assert len(link("put_text('tea')\n" * 500)) < 120
    assert set(link("".join(map(chr, range(32, 1000))))) <= set(
        "./#=-_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    )


@pytest.mark.parametrize(
    "address", ["./playground#code=AAAA", "./playground#code=____", "./playground#code=%"]
)
def test_a_damaged_link_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="damaged"):
        code_of(address)


def test_the_code_is_in_the_fragment_which_no_server_gets() -> None:
    assert link("1").startswith("./playground#code=")
    assert 'href="./playground#code=' in opener("1")
