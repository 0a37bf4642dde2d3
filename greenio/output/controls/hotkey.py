"""Names of keys that click a button."""

from __future__ import annotations

from greenio.names import did_you_mean

_MODIFIERS = {"ctrl": "Control", "alt": "Alt", "shift": "Shift", "meta": "Meta"}
_KEYS = {
    **{name: name.capitalize() for name in ("enter", "escape", "space", "delete", "insert", "home", "end")},
    **{name: f"Arrow{name.capitalize()}" for name in ("up", "down", "left", "right")},
    "pageup": "PageUp",
    "pagedown": "PageDown",
    "plus": "Plus",
    **{f"f{number}": f"F{number}" for number in range(1, 13)},
}


def parse_hotkey(function: str, hotkey: object) -> str:
    """Return a hotkey as ``aria-keyshortcuts`` writes it: ``"Control+S"`` for ``"ctrl+s"``; ``""`` for None.

    :param function: name of the public function, for the message.
    :param hotkey: modifiers and a key, joined by ``+``, in capital letters or not.
    :raises TypeError: it is neither a str nor None.
    :raises ValueError: a modifier or the key is unknown, or a modifier is there twice.
    """
    if hotkey is None:
        return ""
    if not isinstance(hotkey, str):
        raise TypeError(f"{function}(): hotkey must be a str, not {type(hotkey).__name__}")
    *modifiers, key = (part.strip() for part in hotkey.lower().split("+"))
    for name in modifiers:
        if name not in _MODIFIERS:
            raise ValueError(
                f"{function}(): hotkey={hotkey[:80]!r} has an unknown modifier {name!r}; known are "
                f"{', '.join(_MODIFIERS)}{did_you_mean(name, _MODIFIERS)}"
            )
    if len(set(modifiers)) < len(modifiers):
        raise ValueError(f"{function}(): hotkey={hotkey[:80]!r} has a modifier twice")
    if key not in _KEYS and not (len(key) == 1 and key.isascii() and key.isprintable()):
        raise ValueError(
            f"{function}(): hotkey={hotkey[:80]!r} has an unknown key {key!r}; known are letters, digits, signs of "
            f"ASCII, {', '.join(_KEYS)}{did_you_mean(key, _KEYS)}"
        )
    named = [shown for name, shown in _MODIFIERS.items() if name in modifiers]
    return "+".join([*named, _KEYS.get(key) or key.upper()])
