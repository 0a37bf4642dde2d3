"""A program that cannot be run, while debugging: its pages show the error until a change of its files mends it."""

from __future__ import annotations

import os
import sys
import traceback

from greenio.environ import flag
from greenio.server.lifecycle.reload import also_watched, has_started_anew
from greenio.server.lifecycle.start import start_server
from greenio.server.option_sources import command_line


def is_shown() -> bool:
    """Return whether errors of a program that does not even start are shown in pages: with ``debug``, which a program
    that was running before may have asked for itself."""
    return has_started_anew() or bool(command_line().get("debug", flag("DEBUG")))


def serve(error: BaseException, file: str, port: int) -> None:
    """Print an error, and serve an app that fails with it. Returns when the server stops, or a file has changed.

    :param error: why the program does not run; its traceback begins in the program.
    :param file: the program's path.
    :param port: where to listen, unless the command line says otherwise.
    """
    sys.excepthook(type(error), error, error.__traceback__)
    files = {file, *(frame.filename for frame in traceback.extract_tb(error.__traceback__))}
    if isinstance(error, SyntaxError) and error.filename:
        files.add(error.filename)
    also_watched.update(os.path.realpath(each) for each in files if os.path.isfile(each))

    trace = error.__traceback__

    def main() -> None:
        raise error.with_traceback(trace)  # each raise would add calls to it

    start_server(main, port=port, debug=True)
