"""The header of a request, read strictly, and without the email package, which takes a seventh of the time that
opening a session takes (measured).

What parsers read in different ways lets a request hide behind another one on a proxy's connection (request
smuggling, RFC 9112 section 11.2). So ambiguous headers are refused: blanks before a colon, folded lines, control
characters, a second length, a length beside chunks, a second host.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BufferedReader

from greenio import limits

__all__ = ["Headers", "InvalidHeader", "check_host", "read_headers"]

#: RFC 9110, sections 5.1 and 5.5: a token, a colon, visible characters and blanks. RFC 9112, section 2.2, lets a line
#: end without its carriage return. No part can match what the next one does, so matching takes linear time.
_FIELD = re.compile(rb"([!#$%&'*+\-.^_`|~0-9A-Za-z]+):([\t\x20-\x7e\x80-\xff]*)\r?\n")
#: RFC 9112, section 3.2: a name or address, and a port. Commas, which RFC 3986 allows in names, would be a second host.
_HOST = re.compile(r"(?:\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._~%!$&'()*+;=-]*)(?::[0-9]{0,5})?")
_DIGITS = re.compile(r"[0-9]{1,18}")


class InvalidHeader(ValueError):
    """The client's header is wrong. ``pywsgi`` answers a ValueError with 400 and logs its text."""


class Headers(dict[str, str]):
    """Values by name in small letters, in the client's order; a repeated field is joined as one list.

    It also has the interface that ``pywsgi`` expects of its ``MessageClass``.
    """

    __slots__ = ()

    #: pywsgi reads it; errors raise instead.
    status = ""

    def get(self, name: str, default: str | None = None) -> str | None:  # type: ignore[override]
        """Return the value of a field, whatever its case."""
        return super().get(name.lower(), default)

    getheader = get

    @property
    def typeheader(self) -> str | None:
        """The content type."""
        return self.get("content-type")

    def variables(self) -> Iterator[tuple[str, str]]:
        """Yield names and values for a WSGI environment (PEP 3333). Names with ``_`` are left out: they would pass
        for those with ``-``, such as one that a proxy has set.
        """
        for name, value in self.items():
            if "_" not in name and name not in ("content-type", "content-length"):
                yield "HTTP_" + name.replace("-", "_").upper(), value


def read_headers(stream: BufferedReader) -> Headers:
    """Read up to the empty line that ends a header.

    :param stream: stands behind the request line.
    :raises InvalidHeader: the header is malformed, ambiguous or beyond ``limits.HEADER_BYTES``.
    """
    headers = Headers()
    room = limits.HEADER_BYTES
    while True:
        line = stream.readline(room + 1)
        if line in (b"\r\n", b"\n"):
            break
        room -= len(line)
        if room < 0:
            raise InvalidHeader(f"a header of more than {limits.HEADER_BYTES} bytes")
        match = _FIELD.fullmatch(line)
        if match is None:
            whole = line.endswith(b"\n")
            raise InvalidHeader("a header line that is none" if whole else "the header ends in its middle")
        name, value = match[1].decode("ascii").lower(), match[2].decode("latin-1").strip(" \t")
        before = dict.get(headers, name)
        if before is not None:
            value = f"{before}{'; ' if name == 'cookie' else ','}{value}"
            if name == "host":
                raise InvalidHeader("more than one Host")
        headers[name] = value
    _check_framing(headers)
    host = headers.get("host")
    if host is not None:
        check_host(host)
    return headers


def check_host(host: str) -> None:
    """Check the name that a request gives to this server.

    :raises InvalidHeader: it is no name with or without a port, or more than one.
    """
    if not _HOST.fullmatch(host):
        raise InvalidHeader("a Host that is none, or more than one")


def _check_framing(headers: Headers) -> None:
    """Refuse headers that leave a doubt about the end of the body (RFC 9112, section 6.3)."""
    length, coding = headers.get("content-length"), headers.get("transfer-encoding")
    if length is not None and not _DIGITS.fullmatch(length):
        raise InvalidHeader("a Content-Length that is no number, or more than one")
    if coding is not None:
        if coding.lower() != "chunked":
            raise InvalidHeader("a Transfer-Encoding other than chunked")
        if length is not None:
            raise InvalidHeader("a Content-Length beside a Transfer-Encoding")
