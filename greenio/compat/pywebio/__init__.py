"""Modules that ``import pywebio`` finds: PyWebIO's modules, function by function, on greenio.

A function that is the same in greenio is imported; one whose signature or behaviour differs is here. Its parameters
are those of PyWebIO 1.8.4, in that order and with those defaults, then greenio's own. Not here: how the alias is found.
"""

from __future__ import annotations

from greenio import STATIC_PATH, enable_debug
from greenio.compat.pywebio import exceptions, input, io_ctrl, output, pin, platform, session, utils
from greenio.compat.pywebio.exceptions import (
    SessionClosedException,
    SessionException,
    SessionNotFoundException,
)
from greenio.compat.pywebio.platform import config, start_server

__version__ = "1.8.4"
__author__ = "The authors of PyWebIO; this alias: the authors of greenio"
__author_email__ = ""
__license__ = "MIT"
__description__ = "The names of PyWebIO on greenio"
__url__ = "https://pywebio.readthedocs.io"

__all__ = [
    "STATIC_PATH",
    "SessionClosedException",
    "SessionException",
    "SessionNotFoundException",
    "config",
    "enable_debug",
    "exceptions",
    "input",
    "io_ctrl",
    "output",
    "pin",
    "platform",
    "session",
    "start_server",
    "utils",
]
