"""``greenio run SCRIPT``: run a script as ``python SCRIPT`` would, with everything patched before its first line."""

from __future__ import annotations

import argparse
import io
import os
import sys
import tokenize
import types


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.description = (
        "Run a script as python would, with the standard library made cooperative before its first "
        "line. A script that calls start_server() becomes a server; one that calls interactive functions at its "
        "top level is shown on one page of your browser."
    )
    parser.add_argument("script", help="path of the script")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="handed to the script as sys.argv[1:]")
    parser.set_defaults(function=lambda options: run_script(options.script, options.arguments))


def run_script(path: str, arguments: list[str]) -> int:
    """Run the script at ``path`` as ``__main__``.

    :param path: of the script.
    :param arguments: become ``sys.argv[1:]``.
    :returns: the exit code: 1 after an uncaught exception, whose traceback starts in the script.
    """
    code = _compile(path)
    if code is None:
        return 2
    module = types.ModuleType("__main__")
    module.__file__ = path
    vars(module)["__builtins__"] = __builtins__
    # Not runpy: it puts the old __main__ back when the script has ended, but callbacks and threads go on, and
    # processes that multiprocessing spawns look the script up there.
    sys.modules["__main__"] = module
    sys.argv[:] = [path, *arguments]
    if not getattr(sys.flags, "safe_path", False):
        sys.path[0] = os.path.dirname(os.path.abspath(path))
    try:
        exec(code, vars(module))
    except SystemExit:
        raise
    except BaseException as error:
        trace = error.__traceback__
        error.__traceback__ = trace and trace.tb_next  # from the script on, without this function
        sys.excepthook(type(error), error, error.__traceback__)
        return 130 if isinstance(error, KeyboardInterrupt) else 1
    return 0


def _compile(path: str) -> types.CodeType | None:
    try:
        with io.open_code(os.path.abspath(path)) as file:
            source = file.read()
    except OSError as error:
        print(f"greenio: cannot read {path}: {error.strerror}", file=sys.stderr)
        return None
    try:
        tokenize.detect_encoding(io.BytesIO(source).readline)
        return compile(source, path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        error.__traceback__ = None
        sys.excepthook(type(error), error, None)
        return None
