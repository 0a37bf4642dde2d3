"""The function ``put_image()``, and the recognition of image types."""

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

#: First bytes of image files, and the types that they mean.
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
#: Other names that authors use for types.
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
        image. Images of up to 16 KB are sent with the output, larger ones are fetched by the page.
    :param format: type of the bytes, ``png``, ``jpeg``, ``gif``, ``svg+xml``... Default: recognised by the first bytes. For
        a PIL image the format in which it is encoded. Default: its own, else JPEG, or PNG if it has transparency.
    :param title: alternative text. Default: none.
    :param width: width as CSS text such as ``"30px"`` or ``"10%"``, or a number of pixels. Default: that of the image.
    :param height: height, likewise. If only one of the two is given, the aspect ratio is kept.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: ``src`` is none of these.
    :raises ValueError: ``format`` is no name of an image type.
    :raises OSError: the file cannot be read.
    :raises SessionClosedException: the session is closed.

    Example: ``put_image(Path("photo.jpg"), width="200px")``
    """
    session = current_session()
    held: Any = 0
    if isinstance(src, str):
        url = src
    else:
        content, kind = _content(src, format)
        data = _inline_bytes(content)
        start = data if data is not None else _start(content)
        kind = _image_type(kind or recognize_image(start) or "png")
        if data is not None:
            url = data_url(data, kind)
        else:
            file = File(content, content_type=f"image/{kind}", lingers=True, immutable=True)
            url = session.registry.files.add(file).url
            held = CallbackRef(session.callbacks, file, name="put_image", keeps_open=False)
    image = Image(url, str(title), _length(width), _length(height), held)
    return Output("put_image", image, scope, position)


def recognize_image(start: bytes) -> str | None:
    """Return the type of an image (``image/TYPE``) by the first bytes of its file; None if it is no image."""
    for signature, kind in _SIGNATURES:
        if start.startswith(signature):
            return kind
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return "webp"
    if start[4:8] == b"ftyp" and start[8:12] in _BRANDS:
        return _BRANDS[start[8:12]]
    return "svg+xml" if b"<svg" in start[:1024] else None


def data_url(data: bytes, kind: str) -> str:
    """Return the image as a ``data:`` URL."""
    return f"data:image/{kind};base64,{base64.b64encode(data).decode('ascii')}"


def _length(value: str | int | None) -> str:
    return "" if value is None else str(value)


def _image_type(name: str) -> str:
    if not _TYPE.fullmatch(name):
        raise ValueError(f"put_image(): format must be a type such as 'png', not {name!r}")
    return _ALIASES.get(name.lower(), name.lower())


def _content(src: Any, format: str | None) -> tuple[FileContent, str | None]:
    """Return the content of the image file, and its type if it is given."""
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


def _inline_bytes(content: FileContent) -> bytes | None:
    """Return all bytes of an image that is small enough to be sent with the output; None for a larger one."""
    stream = content.open()
    if stream.size > limits.IMAGE_INLINE_BYTES:
        stream.close()
        return None
    return b"".join(stream.chunks(0, stream.size))


def _start(content: FileContent) -> bytes:
    stream = content.open()
    return next(stream.chunks(0, 1024), b"")
