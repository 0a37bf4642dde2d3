"""Tell whose code a module, a file or a frame is: the author's, greenio's, a library's or Python's own.

Pre-emption, the reloader, script mode, patching and the places that logs name all ask here.
"""

from __future__ import annotations

import os
import sys
import sysconfig
from enum import Enum
from types import FrameType

#: The top-level packages of gevent and of what it consists of.
GEVENT_PACKAGES = frozenset(("gevent", "geventwebsocket", "greenlet", "zope"))

_PACKAGE = os.path.join(os.path.dirname(os.path.realpath(__file__)), "")
# The pages, recipes and apps of the guide are apps like any other; the modules that list them, and its other rooms, are greenio's.
_GUIDE_ROOMS = (
    "",
    "cookbook",
    "gallery",
    "book",
    "book/exercises",
    "translations/zh",
    "translations/zh/exercises",
)
_GUIDE_MODULES = tuple(f"greenio.guide.{room}".replace("/", ".").rstrip(".") for room in _GUIDE_ROOMS)
_GUIDE_FOLDER = os.path.join(_PACKAGE, "guide", "")
_GUIDE_FOLDERS = (
    _GUIDE_FOLDER,
    *(os.path.join(_GUIDE_FOLDER, *room.split("/"), "") for room in _GUIDE_ROOMS if room),
)
_GUIDE_CONTENTS_MODULE, _GUIDE_CONTENTS_FILE = (
    "greenio.guide.contents",
    os.path.join(_GUIDE_FOLDER, "contents.py"),
)


def _folders(*names: str) -> tuple[str, ...]:
    return tuple({os.path.join(sysconfig.get_path(name), "") for name in names})


# The standard library's folder contains that of the libraries.
_LIBRARIES = _folders("purelib", "platlib")
_STANDARD_LIBRARY = ("<frozen", *_folders("stdlib", "platstdlib"))


class CodeOwner(Enum):
    """The author of a piece of code."""

    AUTHOR = "author"
    GREENIO = "greenio"
    GEVENT = "gevent"
    STANDARD_LIBRARY = "standard library"
    LIBRARY = "library"
    """Anything else that is installed."""


def owner_of_module(name: str) -> CodeOwner | None:
    """Return the owner of a module as far as its name tells.

    :param name: its full name, as in ``sys.modules``.
    :returns: None for a module of the author or of a library: only its file tells which.
    """
    package = name.partition(".")[0]
    if package == "greenio":
        is_page = name.rpartition(".")[0] in _GUIDE_MODULES and name != _GUIDE_CONTENTS_MODULE
        return CodeOwner.AUTHOR if is_page else CodeOwner.GREENIO
    if package in GEVENT_PACKAGES:
        return CodeOwner.GEVENT
    return CodeOwner.STANDARD_LIBRARY if package in sys.stdlib_module_names else None


def owner_of_file(path: str) -> CodeOwner:
    """Return the owner of a source file.

    :param path: absolute, or one of the interpreter's names such as ``<frozen os>``.
    """
    if path.startswith(_PACKAGE):
        is_page = os.path.dirname(path) + os.sep in _GUIDE_FOLDERS and path != _GUIDE_CONTENTS_FILE
        return CodeOwner.AUTHOR if is_page else CodeOwner.GREENIO
    if path.startswith(_LIBRARIES):
        return CodeOwner.LIBRARY
    return CodeOwner.STANDARD_LIBRARY if path.startswith(_STANDARD_LIBRARY) else CodeOwner.AUTHOR


def owner_of_frame(frame: FrameType) -> CodeOwner:
    """Return the owner of the code that a frame runs."""
    name = frame.f_globals.get("__name__")
    owner = owner_of_module(name) if isinstance(name, str) else None
    # An author's file may have the name of a standard module.
    if owner is None or owner is CodeOwner.STANDARD_LIBRARY:
        return owner_of_file(frame.f_code.co_filename)
    return owner


def frame_outside_greenio() -> FrameType:
    """Return the innermost frame that is not greenio's own: the one that called greenio.

    The outermost frame if all are greenio's.
    """
    frame = sys._getframe(1)
    while frame.f_back is not None and owner_of_frame(frame) is CodeOwner.GREENIO:
        frame = frame.f_back
    return frame
