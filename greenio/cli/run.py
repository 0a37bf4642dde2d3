"""``greenio run``: run a script that uses greenio's or PyWebIO's API, or serve a program made for a terminal to visitors.

In this order: PyWebIO's names are made importable, the program is read, it runs or is served.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import types
from typing import Any, NoReturn

from gevent.monkey import is_module_patched

from greenio.cli import target, workers
from greenio.cli.server_options import add_server_options, refuse_slips, server_options
from greenio.compat import install as install_pywebio
from greenio.environ import variable
from greenio.server.embedded import mode
from greenio.server.embedded import script as script_mode
from greenio.server.lifecycle.listen import CannotListen
from greenio.server.lifecycle.start import start_server
from greenio.server.option_sources import command_line, set_command_line
from greenio.terminal.programs.program import Program

_PORT = 8080


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.usage = "greenio run [OPTIONS] (SCRIPT | PACKAGE | MODULE:FUNCTION | COMMAND | -m MODULE) [OPTIONS] [-- ARGUMENTS]"
    parser.description = (
        "Run a script as python would, with the standard library made cooperative before its first "
        "line. A script that calls start_server() becomes a server; one that defines a main() and starts no server is "
        "served; one that calls interactive functions at its top level is shown on one page of your browser. A program "
        "that uses neither greenio nor PyWebIO is made for a terminal: every visitor gets a run of it, with a terminal "
        "in his page."
    )
    parser.epilog = (
        "Options of the server override the environment (GREENIO_PORT, ...), which overrides greenio.toml or "
        "[tool.greenio] in pyproject.toml, which overrides the arguments of start_server(). After an app, options of "
        "the server are still such, and everything else is the app's; after -- and after a program for a terminal, "
        "everything is."
    )
    parser.add_argument("-m", dest="module", nargs=argparse.REMAINDER, help="run a module, as python -m does")
    parser.add_argument(
        "script", nargs="?", help="path of a script, package, module:function, or installed command"
    )
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="handed to the script as sys.argv[1:]")
    form = parser.add_mutually_exclusive_group()
    form.add_argument(
        "--form",
        action="store_const",
        const="always",
        default="needed",
        help="ask visitors for the arguments of a program for a terminal also if it can do without; by default they "
        "are asked if it cannot",
    )
    form.add_argument(
        "--no-form",
        dest="form",
        action="store_const",
        const="",
        help="do not ask visitors for the arguments that a program for a terminal lacks",
    )
    parser.add_argument(
        "--pty",
        action="store_true",
        help="run a program for a terminal in a process for each visitor, with a terminal of the system and no form: "
        "for curses, prompt_toolkit and textual",
    )
    add_pywebio_option(parser)
    workers.add_options(parser)
    add_server_options(parser)
    parser.set_defaults(function=run_target)


def add_pywebio_option(parser: argparse.ArgumentParser) -> None:
    """Declare the option that keeps ``import pywebio`` from finding greenio."""
    parser.add_argument(
        "--no-pywebio",
        dest="pywebio",
        action="store_false",
        help="let 'import pywebio' find an installed PyWebIO, not greenio",
    )


def run_target(options: argparse.Namespace) -> int:
    """Run or serve what the command line names; return the exit code."""
    if options.pywebio:
        install_pywebio()
    if not options.module and options.script is None:
        print("greenio run: name a script, a module (-m) or an installed command", file=sys.stderr)
        return 2
    name = options.module[0] if options.module else options.script
    try:
        chosen, arguments = choose(options)
    except (OSError, ImportError, target.NoTarget) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        print(f"greenio: cannot read {name}: {reason}", file=sys.stderr)
        return 2
    except (SyntaxError, ValueError) as error:
        error.__traceback__ = None
        set_command_line({**server_options(options), **options_after_app(list(options.arguments))[0]})
        if _shows_failure(error, str(name)):
            return 0
        sys.excepthook(type(error), error, None)
        return 2
    if isinstance(chosen, Program) and _is_patched_by_itself() and target.mounts_in_loop(chosen):
        _start_unpatched()
    given = server_options(options)
    is_app = not isinstance(chosen, Program) or chosen.is_app
    several = workers.asked(options, arguments if is_app else [])
    if several is not None:
        return workers.serve(several)
    if isinstance(chosen, Program) and not chosen.is_app:
        set_command_line(given)
        return _serve_program(chosen, arguments, options)
    more, arguments = options_after_app(arguments)
    set_command_line({**given, **more})
    if isinstance(chosen, str):
        return _serve_function(chosen, arguments)
    return _run_app(chosen, arguments)


def _is_patched_by_itself() -> bool:
    return is_module_patched("threading") and variable("PATCH") is None


def _start_unpatched() -> NoReturn:
    """Begin this command anew without patching: threads of the asynchronous server would be greenlets of a hub that
    never runs while its event loop waits."""
    os.environ["GREENIO_PATCH"] = "0"
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])


def choose(options: argparse.Namespace) -> tuple[Program | str, list[str]]:
    """Return what the command line names, a program or the name of a function, and the arguments behind it.

    :raises OSError, ImportError, NoTarget: there is no such thing.
    :raises SyntaxError, ValueError: it is no Python.
    """
    if options.module:
        name, *arguments = options.module
        return target.find_module(name), arguments
    name = options.script
    return name if target.is_function(name) else target.find(name), options.arguments


def options_after_app(arguments: list[str]) -> tuple[dict[str, Any], list[str]]:
    """Take the options of the server out of what follows an app on the command line.

    An option that is none, but nearly one, ends the process: it is a slip.

    :param arguments: everything after the app.
    :returns: the options by name, and the arguments of the app.
    """
    end = arguments.index("--") if "--" in arguments else len(arguments)
    parser = argparse.ArgumentParser(
        prog="greenio run",
        usage="greenio run [OPTIONS] APP [OPTIONS] [-- ARGUMENTS]",
        add_help=False,
        allow_abbrev=False,
    )
    add_server_options(parser)
    known, left = parser.parse_known_args(arguments[:end])
    refuse_slips(parser, left, "; what is meant for the app goes after --")
    return server_options(known), left + arguments[end + 1 :]


def _run_app(chosen: Program, arguments: list[str]) -> int:
    code = run_script(chosen, arguments)
    if code or mode.is_serving() or script_mode.is_decided():
        return code
    main = target.main_to_serve(sys.modules["__main__"], chosen.code)
    if main is not None:
        start_server(main, port=_PORT)
    elif command_line():
        names = ", ".join(command_line())
        print(f"greenio: {chosen.file} has started no server: without effect: {names}", file=sys.stderr)
    return 0


def _serve_function(name: str, arguments: list[str]) -> int:
    sys.argv[:] = [name, *arguments]
    try:
        app = target.load_function(name)
    except target.NoTarget as error:
        print(f"greenio: cannot serve {name}: {error}", file=sys.stderr)
        return 2
    start_server(app, port=_PORT)
    return 0


def run_script(chosen: Program, arguments: list[str]) -> int:
    """Run a script as ``__main__`` of this process.

    :param chosen: the script.
    :param arguments: become ``sys.argv[1:]``.
    :returns: the exit code: 1 after an uncaught exception, whose traceback starts in the script.
    """
    module = types.ModuleType("__main__")
    module.__file__ = chosen.file
    vars(module)["__builtins__"] = __builtins__
    # Not runpy: it puts the old __main__ back when the script has ended, but callbacks and threads go on, and
    # processes that multiprocessing spawns look the script up there.
    sys.modules["__main__"] = module
    sys.argv[:] = [chosen.name, *arguments]
    try:
        exec(chosen.code, vars(module))
    except SystemExit:
        raise
    except BaseException as error:
        trace = error.__traceback__
        error.__traceback__ = trace and trace.tb_next  # from the script on, without this function
        if isinstance(error, CannotListen):
            print(f"greenio: {error}", file=sys.stderr)
            return 1
        if isinstance(error, Exception) and not mode.is_serving() and _shows_failure(error, chosen.file):
            return 0
        sys.excepthook(type(error), error, error.__traceback__)
        return 130 if isinstance(error, KeyboardInterrupt) else 1
    return 0


def _shows_failure(error: BaseException, file: str) -> bool:
    """While debugging, serve pages with the error that keeps a program from starting, until the server stops. Return
    whether they were served."""
    failed_app = importlib.import_module("greenio.server.debugging.failed_app")
    if not failed_app.is_shown():
        return False
    failed_app.serve(error, file, _PORT)
    return True


def _serve_program(chosen: Program, arguments: list[str], options: argparse.Namespace) -> int:
    if sys.platform == "win32":
        print("greenio: programs for a terminal are served on POSIX systems only", file=sys.stderr)
        return 2
    # Only here: an app that is no program for a terminal does not load it.
    if options.pty:
        processes = importlib.import_module("greenio.terminal.processes.run")
        app = processes.process_app(processes.Launcher(chosen, arguments), chosen.name)
    else:
        serve = importlib.import_module("greenio.terminal.programs.serve")
        package = chosen.needs_process
        if package:
            print(
                f"greenio: {package} keeps one terminal a process: visitors may disturb each other. "
                "'greenio run --pty' gives each a process",
                file=sys.stderr,
            )
        app = serve.program_app(chosen, arguments, options.form)
    start_server(app, port=_PORT, reconnect_timeout=60)
    return 0
