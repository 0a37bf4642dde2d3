"""Pictures side by side, each of which can be looked at in the whole window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec import structs

from greenio.output.content import check_positive, discard_on_error, plain_text
from greenio.output.display.element import ElementOutput, element
from greenio.output.media.image import put_image
from greenio.output.output import Output
from greenio.widgets.container import Element


@discard_on_error
def put_gallery(
    images: Sequence[Any], size: int = 160, scope: str | int | None = None, position: int = -1
) -> Output:
    """Show pictures side by side. A click, or Enter, opens one in the whole window; arrow keys go to the next one.

    :param images: pictures as for :func:`put_image` (addresses, bytes, paths, PIL images), or pairs of a picture and its
        caption.
    :param size: least width of each in pixels; as many as fit stand side by side. Default: 160.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: one of them is no picture.
    :raises ValueError: ``size`` is no positive int.
    :raises OSError: a file cannot be read.
    :raises SessionClosedException: the session is closed.

    Example: ``put_gallery([(path, path.stem) for path in Path("photos").glob("*.jpg")])``
    """
    check_positive("put_gallery", "size", size)
    if isinstance(images, (str, bytes)):
        raise TypeError(f"put_gallery(): images must be a list of pictures, not {type(images).__name__}")
    items = [_item(number, image) for number, image in enumerate(images, 1)]
    # Inside: update() keeps the style of the outermost element, which is the author's.
    images_side_by_side = structs.replace(element("ul", "", *items), style=f"--g-gallery-size: {size}px")
    made = structs.replace(element("div", "g-gallery", images_side_by_side), part="gallery")
    return ElementOutput("put_gallery", made, scope, position)


def _item(number: int, image: Any) -> Element:
    source, caption = image if isinstance(image, (list, tuple)) and len(image) == 2 else (image, "")
    text = plain_text(caption)
    # With a caption, the picture needs no text of its own: it would be read twice.
    shown = put_image(source, title="" if text else str(number)).embed()
    below = [element("span", "g-caption", text)] if text else []
    return element("li", "", element("button", "g-thumb", shown, *below, type="button"))
