"""The visitor's browser, system and device, told from the User-Agent header.

``ua-parser`` knows the names (the uap-core project maintains its patterns); what kind of device they make is decided here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from typing import Any

from greenio.runtime.offload.api import offload

_UNKNOWN = "Other"
_DESKTOPS = frozenset(("Windows", "Mac OS X", "Linux", "Chrome OS", "Ubuntu", "Fedora", "Debian", "FreeBSD"))
_TOUCH_SYSTEMS = frozenset(("iOS", "Android", "Windows Phone", "BlackBerry OS", "KaiOS", "HarmonyOS"))
_TABLET = re.compile(r"iPad|Tablet|Kindle|PlayBook|Xoom", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Software:
    """A browser or an operating system. ``family`` is ``Other`` and ``version`` empty where they are unknown."""

    family: str
    #: Numbers; a part that is none, such as ``XP``, as text.
    version: tuple[int | str, ...]

    @property
    def version_string(self) -> str:
        """The version as text, such as ``126.0.0``."""
        return ".".join(str(part) for part in self.version)

    def __str__(self) -> str:
        return f"{self.family} {self.version_string}".rstrip()


@dataclass(frozen=True, slots=True)
class Device:
    """A device: ``family`` such as ``iPhone``; ``brand`` and ``model`` are None where they are unknown."""

    family: str
    brand: str | None
    model: str | None


@dataclass(frozen=True, slots=True)
class UserAgent:
    """A visitor's browser, its system and the device it runs on.

    Example: ``if info.user_agent.is_mobile: ...``
    """

    #: The header itself.
    text: str
    browser: Software
    os: Software
    device: Device

    @property
    def is_bot(self) -> bool:
        """A search engine or another program that says what it is."""
        return self.device.family == "Spider"

    @property
    def is_tablet(self) -> bool:
        """A tablet. Tablets of Android leave the word Mobile out, which its telephones say."""
        if self.os.family == "Android":
            return not self.is_bot and "Mobile" not in self.text
        return bool(_TABLET.search(self.device.family))

    @property
    def is_mobile(self) -> bool:
        """A telephone."""
        return self.os.family in _TOUCH_SYSTEMS and not self.is_tablet and not self.is_bot

    @property
    def is_pc(self) -> bool:
        """A computer with a keyboard."""
        return self.os.family in _DESKTOPS and not self.is_tablet and not self.is_bot

    @property
    def is_touch_capable(self) -> bool:
        """A device that is used by touching its screen, as far as the header tells."""
        return self.os.family in _TOUCH_SYSTEMS or self.is_tablet

    def __str__(self) -> str:
        """Device, system and browser, such as ``PC / Linux / Chrome 126.0.0``."""
        return f"{'PC' if self.is_pc else self.device.family} / {self.os} / {self.browser}"


@cache
def _load() -> Any:
    library = import_module("ua_parser")
    library.parse("")  # reads and compiles the patterns
    return library.parse


@lru_cache(maxsize=256)
def parse_user_agent(text: str) -> UserAgent:
    """Return what a User-Agent header says of its sender.

    :param text: the header's value, ``''`` if it was absent: everything is then ``Other``.
    """
    # At the first use, since it takes 6 MB; beside the hub, since it takes 0.3 s.
    found = offload(_load)(text)
    device = found.device
    return UserAgent(
        text,
        _software(found.user_agent),
        _software(found.os),
        Device(device.family, device.brand, device.model) if device else Device(_UNKNOWN, None, None),
    )


def _software(found: Any) -> Software:
    if found is None:
        return Software(_UNKNOWN, ())
    parts = []
    for part in (found.major, found.minor, found.patch):
        if part is None:
            break
        parts.append(int(part) if part.isdecimal() else part)
    return Software(found.family, tuple(parts))
