"""greenio: plain blocking Python scripts as web applications, one greenlet per visitor.

    from greenio import start_server
    from greenio.input import input
    from greenio.output import put_text

    def hello():
        put_text("Hello", input("Your name"))

    start_server(hello, port=8080)

Importing greenio makes the standard library cooperative (``GREENIO_PATCH=0`` turns that off); it starts no server,
thread or browser.
"""

from __future__ import annotations

import importlib
from types import ModuleType

from greenio._other_distribution import refuse_other_distribution
from greenio._patch import patch_early

refuse_other_distribution(__path__[0])
patch_early()

# Only now: everything below must see the patched standard library.
from greenio import exceptions, input, output, pin, platform, session  # noqa: E402
from greenio._version import __version__ as __version__  # noqa: E402 - public, not star-exported
from greenio.exceptions import (  # noqa: E402
    PageLeftException,
    SessionClosedException,
    SessionException,
    SessionNotFoundException,
)
from greenio.output.media.notebook import offer_to_bokeh  # noqa: E402
from greenio.platform import config, page, pages, start_server  # noqa: E402
from greenio.runtime.current import set_default_session  # noqa: E402
from greenio.runtime.offload.api import cpu as cpu  # noqa: E402 - public, not star-exported
from greenio.runtime.offload.api import offload as offload  # noqa: E402
from greenio.runtime.offload.report import report as report  # noqa: E402
from greenio.server.embedded.script import default_session, is_decided  # noqa: E402
from greenio.server.lifecycle.logs import enable_debug  # noqa: E402
from greenio.server.pages.static import STATIC_PATH  # noqa: E402
from greenio.terminal.console import serve_console  # noqa: E402

__all__ = [
    "STATIC_PATH",
    "PageLeftException",
    "SessionClosedException",
    "SessionException",
    "SessionNotFoundException",
    "config",
    "enable_debug",
    "exceptions",
    "input",
    "output",
    "page",
    "pages",
    "pin",
    "platform",
    "session",
    "start_server",
]

# Code that belongs to no session gets the script's own: the first interactive call starts script mode.
set_default_session(default_session, is_decided)
serve_console()
offer_to_bokeh()
del default_session, is_decided, offer_to_bokeh, patch_early, refuse_other_distribution, serve_console
del set_default_session


def __getattr__(name: str) -> ModuleType:
    """Import ``greenio.battery`` at its first use: apps that do without it do not pay for it."""
    if name == "battery":
        return importlib.import_module("greenio.battery")
    raise AttributeError(f"module 'greenio' has no attribute {name!r}")
