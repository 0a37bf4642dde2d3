"""Images."""

from __future__ import annotations

import base64
import io
import os
import re
from typing import Any

from greenio import limits
from greenio.output.output import Output
from greenio.runtime.current import current_session
from greenio.runtime.files.content import FileContent, content_of
from greenio.runtime.files.served import File
from greenio.runtime.sessions.callbacks import CallbackRef
from greenio.widgets.media import Image

#: First bytes of a file and the type they tell.
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"BM", "bmp"),
    (b"\x00\x00\x01\x00", "x-icon"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
)
_BRANDS = {b"avif": "avif", b"avis": "avif", b"heic": "heic", b"mif1": "heif"}
_TYPE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*")
#: PIL's names of formats that browsers show as they are.
_SHOWN_BY_BROWSERS = {"PNG", "JPEG", "GIF", "WEBP", "BMP", "ICO"}
#: What authors call the types.
_ALIASES = {"jpg": "jpeg", "svg": "svg+xml", "ico": "x-icon"}


def put_image(
    src: Any,
    format: str | None = None,
    title: str = "",
    width: str | int | None = None,
    height: str | int | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show an image.

    :param src: a URL (str), the bytes of an image file, its path (``os.PathLike``), a binary file object, or a PIL
        image. Small ones travel with the output, large ones are fetched by the page.
    :param format: ``png``, ``jpeg``, ``gif``, ``svg+xml``... of the bytes; recognised by default. For a PIL image
        what it is encoded as: by default its own format, else JPEG, or PNG where it is transparent.
    :param title: alternative text.
    :param width: such as ``"30px"`` or ``"10%"``, or a number of pixels.
    :param height: likewise; one of the two alone keeps the aspect ratio.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: the output; dropped, it shows itself.
    :raises TypeError: ``src`` is none of these.
    :raises ValueError: ``format`` is no name of a type.
    :raises OSError: the file cannot be read.
    :raises SessionClosedException: the session is over.

    Example: ``put_image(Path("photo.jpg"), width="200px")``
    """
    session = current_session()
    held: Any = 0
    if isinstance(src, str):
        url = src
    else:
        content, kind = _content(src, format)
        with_data = _small(content)
        start = with_data if with_data is not None else _start(content)
        kind = _image_type(kind or recognised(start) or "png")
        if with_data is not None:
            url = data_url(with_data, kind)
        else:
            file = File(content, content_type=f"image/{kind}", lingers=True, immutable=True)
            url = session.registry.files.add(file).url
            held = CallbackRef(session.callbacks, file, name="put_image", keeps_open=False)
    image = Image(url, str(title), _length(width), _length(height), held)
    return Output("put_image", image, scope, position)


def recognised(start: bytes) -> str | None:
    """The type of an image by the first bytes of its file, as in ``image/TYPE``; None for what is no image."""
    for signature, kind in _SIGNATURES:
        if start.startswith(signature):
            return kind
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return "webp"
    if start[4:8] == b"ftyp" and start[8:12] in _BRANDS:
        return _BRANDS[start[8:12]]
    return "svg+xml" if b"<svg" in start[:1024] else None


def data_url(data: bytes, kind: str) -> str:
    """The image itself as an address."""
    return f"data:image/{kind};base64,{base64.b64encode(data).decode('ascii')}"


def _length(value: str | int | None) -> str:
    return "" if value is None else str(value)


def _image_type(name: str) -> str:
    if not _TYPE.fullmatch(name):
        raise ValueError(f"put_image(): format must be a type such as 'png', not {name!r}")
    return _ALIASES.get(name.lower(), name.lower())


def _content(src: Any, format: str | None) -> tuple[FileContent, str | None]:
    """Where the image's bytes are, and what they are said to be."""
    if hasattr(src, "save") and hasattr(src, "mode") and hasattr(src, "size"):
        own = src.format if src.format in _SHOWN_BY_BROWSERS else None
        kind = format or own or ("JPEG" if src.mode in ("RGB", "L", "CMYK", "YCbCr") else "PNG")
        buffer = io.BytesIO()
        src.save(buffer, "JPEG" if kind.lower() == "jpg" else kind)
        return content_of("put_image", "src", buffer.getbuffer()), kind
    if isinstance(src, (bytes, bytearray, memoryview, os.PathLike)) or hasattr(src, "read"):
        return content_of("put_image", "src", src), format
    raise TypeError(
        f"put_image(): src must be a URL, bytes, a path, a file or a PIL image, not {type(src).__name__}"
    )


def _small(content: FileContent) -> bytes | None:
    """All of it, if it is small enough to travel with the output."""
    stream = content.open()
    if stream.size > limits.IMAGE_INLINE_BYTES:
        stream.close()
        return None
    return b"".join(stream.chunks(0, stream.size))


def _start(content: FileContent) -> bytes:
    stream = content.open()
    return next(stream.chunks(0, 1024), b"")
