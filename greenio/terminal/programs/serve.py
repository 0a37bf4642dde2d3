"""Serving a program: every visitor gets a run."""

from __future__ import annotations

import builtins
import logging
import os
import sys
from collections.abc import Callable

from greenio.runtime.current import current_task
from greenio.terminal.command_line.interposed import install_command_line
from greenio.terminal.folder_files import FolderFiles
from greenio.terminal.libraries.install import install_libraries
from greenio.terminal.line_history import install_line_history
from greenio.terminal.programs.children import install_children
from greenio.terminal.programs.current import importing_for_runs, serve_runs
from greenio.terminal.programs.descriptors import install_descriptors
from greenio.terminal.programs.environment import install_environ
from greenio.terminal.programs.exits import install_exits
from greenio.terminal.programs.folders import Folders
from greenio.terminal.programs.modules import install_imports
from greenio.terminal.programs.program import Program
from greenio.terminal.programs.randomness import install_random
from greenio.terminal.programs.run import ProgramRun
from greenio.terminal.programs.sys_names import install_sys, original_stream
from greenio.terminal.programs.tracebacks import install_tracebacks

_original_print = getattr(builtins.print, "__wrapped__", builtins.print)


def program_app(program: Program, arguments: list[str], form: str = "needed") -> Callable[[], None]:
    """Return an app that runs a program, and let the process serve visitors of it from now on.

    :param program: that every visitor runs.
    :param arguments: its ``sys.argv[1:]``.
    :param form: ``"needed"`` asks a visitor for arguments if there are none and the program needs some: one that can do
        without begins at once, as in a terminal; ``"always"`` asks also if it has optional ones only; ``""`` never asks.
    """
    serve_runs()
    _log_to_the_process()
    builtins.print = _original_print
    install_random()
    install_sys()
    install_environ()
    install_exits()
    install_descriptors()
    install_children()
    install_tracebacks()
    install_imports()
    folders = Folders()
    with importing_for_runs():
        program.import_shared()
    if "readline" in sys.modules:
        install_line_history(sys.modules["readline"])
    install_libraries()
    if form:
        install_command_line(always=form == "always")
    folders.install()

    def run_program() -> None:
        run = ProgramRun(program, arguments, asks_arguments=bool(form) and not arguments)
        folder = run.folder = folders.open()
        run.own_folder = "" if folders.is_shared else folder
        files = FolderFiles(current_task().session) if run.own_folder else None
        try:
            folders.enter(folder)
            if files is None:
                run()
            else:
                files.begin(folder)
                run(files.slot.url)
        finally:
            if files is not None:
                files.end()
            folders.close(folder)

    run_program.__name__ = os.path.splitext(os.path.basename(program.name))[0] or "program"
    return run_program


def _log_to_the_process() -> None:
    """Keep greenio's own records out of visitors' terminals, where ``logging.basicConfig()`` of a program leads."""
    logger = logging.getLogger("greenio")
    if not logger.handlers:
        handler = _ProcessHandler(logging.WARNING)
        handler.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
        logger.addHandler(handler)
    logger.propagate = False


class _ProcessHandler(logging.Handler):
    """Writes to the process's stderr. No handler of streams, whose stream libraries look for and replace."""

    def emit(self, record: logging.LogRecord) -> None:
        stream = original_stream("stderr")
        stream.write(self.format(record) + "\n")
        stream.flush()
