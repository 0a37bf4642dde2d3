"""Bodies of long polls: a head, and frames behind it."""

from __future__ import annotations

import pytest

from greenio import limits
from greenio.transport.poll_body import UpHead, encode_answer, gone, split_body


def test_head_and_frames_are_split() -> None:
    assert split_body(b'{"c":"x","n":3}\x1e{"a":1}\x1e{}') == (UpHead("x", 3), ['{"a":1}', "{}"])
    assert split_body(b'{"c":"x","end":[1001,"left"]}') == (UpHead("x", end=(1001, "left")), [])


@pytest.mark.parametrize(
    "body", [b"", b"{}", b'{"c":"x","y":1}', b'{"c":"x"}\x1e\xff', b"\x1e" * (limits.POLL_FRAMES + 1)]
)
def test_other_bodies_are_refused(body: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        split_body(body)


def test_an_answer_holds_the_number_of_its_first_frame_and_the_end() -> None:
    assert encode_answer("x", 7, [b"a", b"b"]) == b'{"c":"x","n":7}\x1ea\x1eb'
    assert encode_answer("x", 1, (), (1000, "done")) == b'{"c":"x","n":1,"end":[1000,"done"]}'
    assert b"1006" in gone()
