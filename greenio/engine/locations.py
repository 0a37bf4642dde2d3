"""Places in an app of several pages: path and query, as a page's address has them below the app.

Everything here comes from addresses that anybody can write. A location that was parsed is safe to be appended to the
app's own address: it has no segment that leads upwards, and nothing in it is read as a host.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlencode

from greenio import limits

#: Parameters of an address that mean something to the server or the client, and nothing to pages.
RESERVED = ("app",)
#: What RFC 3986 (3.3) allows in a segment beside letters and digits.
_SEGMENT = "-._~!$&'()*+,;=:@"


class Location:
    """A path below the app, and the parameters of the address.

    :param segments: the parts of the path, decoded; none for the app's own address.
    :param query_string: the parameters, encoded, without ``?``.
    """

    __slots__ = ("query_string", "segments")

    def __init__(self, segments: tuple[str, ...] = (), query_string: str = "") -> None:
        self.segments = segments
        self.query_string = query_string

    @property
    def path(self) -> str:
        """The decoded path, which begins with ``/``."""
        return "/" + "/".join(self.segments)

    @property
    def query(self) -> dict[str, str]:
        """The parameters; of repeated ones the last."""
        found = parse_qs(self.query_string, keep_blank_values=True)
        return {name: values[-1] for name, values in found.items() if name not in RESERVED}

    def __str__(self) -> str:
        path = "/" + "/".join(quote(each, safe=_SEGMENT, errors="replace") for each in self.segments)
        return f"{path}?{self.query_string}" if self.query_string else path

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Location) and str(self) == str(other)

    def __hash__(self) -> int:
        return hash(str(self))


def parse_location(text: str, query: Mapping[str, Any] | None = None) -> Location:
    """Return the location of an encoded path, with or without parameters. A slash at its end means nothing.

    :param text: such as ``/orders/7?tab=notes``.
    :param query: further parameters. None leaves one out, a list repeats it.
    :raises ValueError: it does not begin with ``/``, has an empty segment or one that leads upwards, or is longer
        than ``limits.LOCATION_CHARACTERS``.
    """
    path, _, query_string = text.partition("#")[0].partition("?")
    if not path.startswith("/"):
        raise ValueError(f"a path begins with '/', unlike {text[:80]!r}")
    segments = (
        tuple(unquote(each, errors="replace") for each in path.strip("/").split("/")) if path != "/" else ()
    )
    if any(each in ("", ".", "..") for each in segments) or path.startswith("//"):
        raise ValueError(f"a path has no empty part and none that leads upwards, unlike {text[:80]!r}")
    fields = parse_qs(query_string, keep_blank_values=True, errors="replace")
    for name in RESERVED:
        fields.pop(name, None)
    for name, value in (query or {}).items():
        if value is None:
            fields.pop(name, None)
        else:
            fields[name] = [str(each) for each in value] if isinstance(value, (list, tuple)) else [str(value)]
    location = Location(segments, urlencode(fields, doseq=True, errors="replace"))
    if len(str(location)) > limits.LOCATION_CHARACTERS:
        raise ValueError(f"an address has at most {limits.LOCATION_CHARACTERS} characters")
    return location
