"""Importing the files of apps: once, on the first request, or anew when asked."""

from __future__ import annotations

import os
import sys
import types

from greenio.server.deploy.directory_importer import DirectoryImporter

#: ``__name__`` of an app's file while it is imported, so that ``if __name__ == "__main__"`` blocks do not run.
NAME = "__greenio__"


def import_file(path: str) -> types.ModuleType:
    """Import the file, whether it was imported before or not.

    :raises BaseException: what the file raises.
    """
    with open(path, "rb") as file:
        source = file.read()
    module = types.ModuleType(NAME)
    module.__file__ = path
    vars(module)["__builtins__"] = DirectoryImporter.of(os.path.dirname(path)).builtins
    # dataclasses, typing and pickle look modules up by the name that classes carry.
    sys.modules[NAME] = module
    exec(compile(source, path, "exec", dont_inherit=True), vars(module))
    return module
