"""download(): what it takes, and for how long it can be fetched."""

from __future__ import annotations

import pytest

from greenio.protocol import commands
from greenio.session import download
from tests.support.files import fetch
from tests.support.play import play


def test_a_text_is_no_path_to_download():
    def app():
        with pytest.raises(TypeError, match=r"not str; text needs \.encode\(\)"):
            download("a.txt", __file__)

    assert not [each for each in play(app).commands if isinstance(each, commands.Download)]


def test_a_download_can_be_fetched_after_the_end():
    page = play(lambda: download("a.txt", b"data"))
    [command] = [each for each in page.commands if isinstance(each, commands.Download)]
    assert command.name == "a.txt"
    assert fetch(page, command.url) == b"data"
