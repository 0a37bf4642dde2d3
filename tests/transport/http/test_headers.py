"""Headers of requests: what is read, what is refused, and that nothing ambiguous gets through."""

from __future__ import annotations

import string
import time
from io import BufferedReader, BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenio import limits
from greenio.transport.http.headers import Headers, InvalidHeader, read_headers
from tests.support.wire.websocket_client import Client, upgrade_lines
from tests.support.wire.websocket_server import serving


def read(header: bytes) -> Headers:
    return read_headers(BufferedReader(BytesIO(header)))  # type: ignore[arg-type]


def test_names_are_found_whatever_their_case_and_values_lose_their_outer_blanks() -> None:
    headers = read(b"Host:\t greenio.test:8080 \r\nX-Empty:\r\nX-Two: a  b\r\nX-Bytes: \xe4\r\n\r\n")
    assert headers == {"host": "greenio.test:8080", "x-empty": "", "x-two": "a  b", "x-bytes": "ä"}
    assert headers.get("HOST") == headers.getheader("Host") == "greenio.test:8080"
    assert headers.get("Absent", "default") == "default"


@pytest.mark.parametrize("host", ["a.test:8080", "[::1]:80", "[::1]", "under_score", "127.0.0.1", "a:", ""])
def test_a_host_is_a_name_and_a_port(host: str) -> None:
    assert read(f"Host: {host}\r\n\r\n".encode()) == {"host": host}


def test_repeated_fields_become_one_list() -> None:
    headers = read(b"Cookie: a=1\r\nAccept: x\r\ncookie: b=2\r\naccept: y\r\n\r\n")
    assert headers == {"cookie": "a=1; b=2", "accept": "x,y"}


def test_the_environment_gets_no_name_that_passes_for_another_one() -> None:
    headers = read(b"Content-Type: text/plain\r\nContent-Length: 3\r\nX-User: me\r\nX_User: you\r\n\r\n")
    assert headers.typeheader == "text/plain"
    assert dict(headers.variables()) == {"HTTP_X_USER": "me"}


def test_what_stands_behind_the_empty_line_stays_in_the_stream() -> None:
    stream = BufferedReader(BytesIO(b"Host: h\n\nbody"))  # type: ignore[arg-type]
    assert read_headers(stream) == {"host": "h"}
    assert stream.read() == b"body"


@pytest.mark.parametrize(
    "header",
    [
        b"Host : h\r\n\r\n",
        b" Host: h\r\n\r\n",
        b"Host: h\r\n folded\r\n\r\n",
        b"Host: h\r\n\tfolded: again\r\n\r\n",
        b"no colon\r\n\r\n",
        b": no name\r\n\r\n",
        b"Na me: x\r\n\r\n",
        b"N\xe4me: x\r\n\r\n",
        b"Name\x00: x\r\n\r\n",
        b"Name: a\x00b\r\n\r\n",
        b"Name: a\rb\r\n\r\n",
        b"Name: a\x7fb\r\n\r\n",
        b"Name: a\r\r\n\r\n",
        b"Host: h\r\n",
        b"Host: h",
        b"",
        b"Host: a\r\nHost: a\r\n\r\n",
        b"Host: a\r\nhost: b\r\n\r\n",
        b"Host:\r\nHost: b\r\n\r\n",
        b"Host: a,b\r\n\r\n",
        b"Host: a:1,b\r\n\r\n",
        b"Host: a b\r\n\r\n",
        b"Host: http://a\r\n\r\n",
        b"Host: user@a\r\n\r\n",
        b"Content-Length: +5\r\n\r\n",
        b"Content-Length: -5\r\n\r\n",
        b"Content-Length: 1_0\r\n\r\n",
        b"Content-Length: \xb2\r\n\r\n",
        b"Content-Length:\r\n\r\n",
        b"Content-Length: 5, 5\r\n\r\n",
        b"Content-Length: 5\r\nContent-Length: 5\r\n\r\n",
        b"Content-Length: 5\r\ncontent-length: 6\r\n\r\n",
        b"Content-Length: 99999999999999999999\r\n\r\n",
        b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"Transfer-Encoding: gzip, chunked\r\n\r\n",
        b"Transfer-Encoding: identity\r\n\r\n",
        b"Transfer-Encoding: \x0bchunked\r\n\r\n",
    ],
)
def test_malformed_and_ambiguous_headers_are_refused(header: bytes) -> None:
    with pytest.raises(InvalidHeader):
        read(header)


@pytest.mark.parametrize(
    "line", [b"X: " + b"y" * limits.HEADER_BYTES, b"X: y\r\n" * (limits.HEADER_BYTES // 6 + 1)]
)
def test_a_header_beyond_the_bound_is_refused_when_it_is_reached(line: bytes) -> None:
    stream = BufferedReader(BytesIO(line + b"z" * 1_000_000))  # type: ignore[arg-type]
    with pytest.raises(InvalidHeader, match=str(limits.HEADER_BYTES)):
        read_headers(stream)
    assert len(stream.read()) > 900_000


def test_no_line_takes_longer_than_it_is_long() -> None:
    """Blanks belong to the value and to what is around it: a pattern that tries all ways would take minutes."""
    started = time.process_time()
    with pytest.raises(InvalidHeader):
        read(b"X:" + b" \t" * (limits.HEADER_BYTES // 2 - 10) + b"\x00\r\n\r\n")
    assert time.process_time() - started < 2


NAMES = st.text(string.ascii_letters + string.digits + "!#$%&'*+-.^`|~", min_size=1, max_size=20)
VALUES = st.text(
    st.characters(min_codepoint=0x20, max_codepoint=0xFF, exclude_categories=["Cc"]), max_size=40
)


@given(st.dictionaries(NAMES.map(str.lower), VALUES, max_size=20))
def test_every_honest_header_is_read_as_it_was_written(fields: dict[str, str]) -> None:
    fields = {f"x-{name}": value.strip(" \t") for name, value in fields.items()}
    written = "".join(f"{name.title()}: {value}\r\n" for name, value in fields.items())
    assert read(written.encode("latin-1") + b"\r\n") == fields


@given(st.binary(max_size=200))
def test_whatever_comes_is_read_or_refused(header: bytes) -> None:
    try:
        headers = read(header)
    except InvalidHeader:
        return
    assert all(name.isascii() and not set(value) & set("\r\n\0") for name, value in headers.items())


@pytest.mark.parametrize("line", ["Host : h", "X: a\x00b", "Content-Length: 5, 5", "no colon"])
def test_a_server_answers_400_and_ends_the_connection(line: str) -> None:
    with serving() as server, Client(server.port) as client:
        assert client.request([*upgrade_lines(), line]).startswith("HTTP/1.1 400 ")
        assert client.is_at_end()
    assert server.paths == []
