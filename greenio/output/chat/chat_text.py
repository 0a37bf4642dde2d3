"""The text that a visitor has sent, with its files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class ChatText(str):
    """What ``chat_input()`` returns: a str that also has ``files``, as dicts like those of ``file_upload()``."""

    files: list[Any]

    def __new__(cls, text: str, files: Sequence[Any] = ()) -> ChatText:
        made = super().__new__(cls, text)
        made.files = list(files)
        return made
