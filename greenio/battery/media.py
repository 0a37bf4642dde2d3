"""Video and audio. Bytes are not part of the output: the page fetches them, also in ranges."""

from __future__ import annotations

from html import escape

from greenio.output import Output, put_html
from greenio.runtime.current import current_session
from greenio.runtime.files.content import content_of
from greenio.runtime.files.served import File

_MP4 = b"ftyp"


def put_video(
    src: str | bytes,
    autoplay: bool = False,
    loop: bool = False,
    height: float | str | None = None,
    width: float | str | None = None,
    muted: bool = False,
    poster: str | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a video with controls.

    :param src: a URL, or the bytes of a file.
    :param autoplay: True starts it at once; browsers allow that for muted videos only. Default: False.
    :param loop: True starts it again at its end. Default: False.
    :param height: pixels. Default: that of the video.
    :param width: pixels. Default: that of the video.
    :param muted: True plays it without sound. Default: False.
    :param poster: URL of an image that is shown before it starts. Default: None.
    :param scope: as for :func:`greenio.output.put_text`.
    :param position: as for :func:`greenio.output.put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: ``src`` is neither.
    :raises SessionClosedException: the session is closed.

    Example: ``put_video("https://example.com/film.mp4", width=640)``
    """
    attributes = {"height": _text(height), "width": _text(width), "poster": poster}
    switches = {"autoplay": autoplay, "loop": loop, "muted": muted}
    html = _element("put_video", "video", src, "mp4", attributes, switches)
    return put_html(html, scope=scope, position=position)


def put_audio(
    src: str | bytes,
    autoplay: bool = False,
    loop: bool = False,
    muted: bool = False,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a player for sound.

    :param src: a URL, or the bytes of a file.
    :param autoplay: True starts it at once; browsers refuse that before the visitor has clicked. Default: False.
    :param loop: True starts it again at its end. Default: False.
    :param muted: True plays it without sound. Default: False.
    :param scope: as for :func:`greenio.output.put_text`.
    :param position: as for :func:`greenio.output.put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: ``src`` is neither.
    :raises SessionClosedException: the session is closed.

    Example: ``put_audio(Path("chime.wav").read_bytes())``
    """
    switches = {"autoplay": autoplay, "loop": loop, "muted": muted}
    html = _element("put_audio", "audio", src, "wav", {}, switches)
    return put_html(html, scope=scope, position=position)


def recognize_media(start: bytes, default: str) -> str:
    """Return the type (``video/TYPE``, ``audio/TYPE``) of a file by its first bytes."""
    if start[4:8] == _MP4:
        return "mp4"
    for signature, kind in (
        (b"\x1aE\xdf\xa3", "webm"),
        (b"OggS", "ogg"),
        (b"ID3", "mpeg"),
        (b"\xff\xfb", "mpeg"),
        (b"fLaC", "flac"),
    ):
        if start.startswith(signature):
            return kind
    return "wav" if start[:4] == b"RIFF" else default


def _element(
    function: str,
    tag: str,
    src: str | bytes,
    default: str,
    attributes: dict[str, str | None],
    switches: dict[str, bool],
) -> str:
    if isinstance(src, (bytes, bytearray, memoryview)):
        url = _served(function, bytes(src), f"{tag}/{recognize_media(bytes(src[:16]), default)}")
    elif isinstance(src, str):
        url = src
    else:
        raise TypeError(f"{function}(): src must be a URL or bytes, not {type(src).__name__}")
    given = {"src": url, **attributes}
    parts = [f'{name}="{escape(value)}"' for name, value in given.items() if value is not None]
    parts += ["controls", 'preload="metadata"', *(name for name, on in switches.items() if on)]
    return f"<{tag} {' '.join(parts)}></{tag}>"


def _served(function: str, data: bytes, kind: str) -> str:
    session = current_session()
    file = File(content_of(function, "src", data), content_type=kind, lingers=True, immutable=True)
    # HTML tells the server nothing when it leaves the page: the session keeps the file to its end.
    session.callbacks.register(file, name=function, keeps_open=False)
    return session.registry.files.add(file).url


def _text(value: float | str | None) -> str | None:
    return None if value is None else str(value)
