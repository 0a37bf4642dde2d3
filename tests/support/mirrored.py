"""A page and its mirror side by side, and the page that the mirror's commands make."""

from __future__ import annotations

import copy

from greenio.engine.mirror.page import MirroredCommand, Page
from greenio.protocol import codec, commands
from greenio.testing.page import ShownPage
from greenio.widgets.base import Widget
from greenio.widgets.container import Scope
from greenio.widgets.text import Text


def mirrored(command: commands.Command) -> MirroredCommand:
    return MirroredCommand(command, codec.encode(command))


def show(page: ShownPage, encoded: bytes) -> None:
    """Let a page do a command that it gets as bytes."""
    [command] = codec.decode_down(codec.assemble_down([encoded], first=1)).c
    page.apply(copy.deepcopy(command))


def replayed(mirror: Page) -> ShownPage:
    """The page that was empty and got everything that the mirror replays."""
    page = ShownPage()
    for encoded in mirror.replay():
        show(page, encoded)
    return page


def both(*issued: commands.Command) -> tuple[ShownPage, ShownPage, Page]:
    """A page that has got the commands, the one that its mirror makes, and the mirror; calls below 100 are open."""
    first, mirror = ShownPage(), Page(lambda call: call < 100)
    for command in issued:
        entry = mirrored(command)
        show(first, entry.encoded)
        mirror.apply(entry)
    return first, replayed(mirror), mirror


def texts(page: ShownPage, scope: str = "ROOT") -> list[str]:
    return page.outputs.texts(scope)


def text(value: str) -> Widget:
    return Text(text=value)


def scope(name: str, *content: Widget, max_items: int = 0) -> Widget:
    return Scope(name=name, content=list(content), max_items=max_items)
