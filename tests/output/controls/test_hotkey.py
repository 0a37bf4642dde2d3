"""Names of keys, and mistakes in them."""

from __future__ import annotations

import pytest

from greenio.output.controls.hotkey import parse_hotkey


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        (None, ""),
        ("ctrl+s", "Control+S"),
        ("Shift + Ctrl+ S", "Control+Shift+S"),
        ("n", "N"),
        ("/", "/"),
        ("alt+plus", "Alt+Plus"),
        ("meta+f12", "Meta+F12"),
        ("pageup", "PageUp"),
        ("shift+up", "Shift+ArrowUp"),
    ],
)
def test_keys_are_sent_as_aria_writes_them(given: str | None, sent: str) -> None:
    assert parse_hotkey("put_button", given) == sent


@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        (5, TypeError, "hotkey must be a str, not int"),
        (
            "ctlr+s",
            ValueError,
            "unknown modifier 'ctlr'; known are ctrl, alt, shift, meta; did you mean 'ctrl'",
        ),
        ("ctrl+ctrl+s", ValueError, "twice"),
        ("ctrl+entr", ValueError, "unknown key 'entr'; known are letters, .* enter, .* did you mean 'enter'"),
        ("ctrl+", ValueError, "unknown key ''"),
        ("ctrl++", ValueError, "unknown modifier ''"),
        ("é", ValueError, "unknown key"),
        ("", ValueError, "unknown key"),
    ],
)
def test_mistakes(given: object, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        parse_hotkey("put_button", given)
