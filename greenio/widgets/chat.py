"""Messages of a chat."""

from __future__ import annotations

from typing import Literal

from greenio.protocol.commands import CallbackId
from greenio.widgets.container import Children, Container

Role = Literal["user", "assistant", "system"]


class Message(Container, frozen=True, tag="message"):
    """A message: ``text`` is Markdown, to which AppendOutput appends; ``content`` comes below it.

    ``streaming``: more text follows until AppendOutput brings ``{"end": "done"}`` or ``{"end": "stopped"}`` instead of
    text; until then ``stop`` can be clicked. The Click event of ``rate`` carries true for good and false for bad.
    """

    role: Role
    text: str = ""
    name: str = ""
    content: Children = []
    streaming: bool = False
    stop: CallbackId = 0
    retry: CallbackId = 0
    rate: CallbackId = 0
