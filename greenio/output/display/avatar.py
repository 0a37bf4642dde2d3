"""Avatars."""

from __future__ import annotations

from typing import Any

from greenio.output.content import plain_text
from greenio.output.display.element import ElementOutput, element
from greenio.output.media.image import put_image
from greenio.output.output import Output


def put_avatar(name: object, image: Any = None, scope: str | int | None = None, position: int = -1) -> Output:
    """Show a person as a small round picture, or by the first letters of the name.

    :param name: name of the person; read aloud in place of the picture.
    :param image: a picture, as for :func:`put_image`: address, bytes or PIL image. Default: the first letters of
        the first and the last word of the name.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: ``image`` is no picture.
    :raises SessionClosedException: the session is closed.

    Example: ``put_avatar("Grace Hopper")``
    """
    text = plain_text(name)
    if image is not None:
        shown = element("span", "g-avatar", put_image(image, title=text).embed())
    else:
        shown = element("span", "g-avatar", initials(text), role="img", aria_label=text or "?")
    return ElementOutput("put_avatar", shown, scope, position)


def initials(name: str) -> str:
    """Return the first letters of the first and the last word of a name."""
    words = [letters for word in name.split() if (letters := "".join(filter(str.isalnum, word)))]
    return "".join(word[0] for word in dict.fromkeys(words[:1] + words[-1:])).upper() or "?"
