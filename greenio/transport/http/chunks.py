"""Request bodies in chunks: what is malformed is the client's mistake, and ends the connection."""

from __future__ import annotations

from gevent.pywsgi import Input, _InvalidClientInput  # type: ignore[attr-defined]

__all__ = ["ChunkedInput", "is_malformed"]


class ChunkedInput(Input):
    """The body of a request in chunks.

    pywsgi raises several exceptions for malformed ones, and answers 500 to some. What follows them on the connection
    must never be read as a request (request smuggling, RFC 9112 section 11.2).
    """

    __slots__ = ()

    def _chunked_read(self, length: int | None = None, use_readline: bool = False) -> bytes:
        try:
            data: bytes = super()._chunked_read(length, use_readline)  # type: ignore[misc]
            return data
        except (OSError, ValueError) as error:
            self._chunked_input_error = True
            raise _InvalidClientInput(f"malformed chunks: {error}") from None


def is_malformed(body: object) -> bool:
    """Return whether a request's body was found to be malformed."""
    return isinstance(body, ChunkedInput) and body._chunked_input_error
