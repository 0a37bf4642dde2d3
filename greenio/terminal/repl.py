"""A Python console into the running server, as an app for the holder of the admin token."""

from __future__ import annotations

import ast
import hmac
import logging
import sys
import traceback
from codeop import CommandCompiler
from collections.abc import Callable, Iterator
from io import StringIO
from typing import TYPE_CHECKING, Any, TypeVar

import gevent
from gevent import getcurrent, spawn

from greenio.exceptions import SessionException
from greenio.output import Output
from greenio.runtime.current import bind, current_session, unbind
from greenio.terminal.terminal import ShownTerminal

if TYPE_CHECKING:
    from greenio.runtime.interfaces import SessionPort

log = logging.getLogger("greenio.server")

_BANNER = """\
Python {version} in the server's process. Ctrl-D ends the console.
  sessions                    open ones; sessions["NAME"] is one of them
  run_in(session, f, *args)   calls f in a session, as put_text, "hello"
  main                        the module of the script
"""
_TRIALS = 3
#: Seconds that a wrong token takes, so that it cannot be guessed.
_TRIAL_SECONDS = 1.0
_FILE = "<console>"

Result = TypeVar("Result")


class ConsoleTerminal(ShownTerminal):
    """The terminal of a console: Ctrl-C interrupts what was entered."""

    __slots__ = ("_greenlet",)

    def __init__(self, session: SessionPort) -> None:
        self._greenlet: Any = getcurrent()
        super().__init__(session)

    def interrupted(self) -> None:
        super().interrupted()
        self._greenlet.kill(KeyboardInterrupt, block=False)


class Sessions:
    """The open sessions of a server, as the console names them.

    :param session: one of the server's.
    """

    def __init__(self, session: SessionPort) -> None:
        self._own = session

    def __iter__(self) -> Iterator[Any]:
        registry: Any = self._own.registry
        return iter(sorted(registry, key=lambda session: session.number))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __getitem__(self, name: str) -> Any:
        for session in self:
            if session.name == name:
                return session
        raise KeyError(name)

    def __repr__(self) -> str:
        lines = [
            f"{each.name:16} {each.request.remote_address}{'  (this console)' if each is self._own else ''}"
            for each in self
        ]
        return "\n".join(lines)


def run_in(session: Any, function: Callable[..., Result], *args: Any) -> Result:
    """Call a function as code of a session: its outputs show in that session's page.

    :param session: an open one.
    :param args: of the function.
    :returns: what the function returns, when it has. What it raises is raised here.

    Example: ``run_in(sessions["index-1"], put_text, "hello")``
    """
    found: list[Result] = []
    raised: list[BaseException] = []

    def call() -> None:
        bind(session)
        try:
            result = function(*args)
            if isinstance(result, Output):
                result.show()  # the console keeps it as _, and it would be shown when that is dropped
            found.append(result)
        except BaseException as error:
            raised.append(error)
        finally:
            unbind()

    spawn(call).join()
    if raised:
        raise raised[0]
    return found[0]


class Console:
    """Reads statements from a terminal and executes them, as ``python -i`` does.

    :param terminal: of the running session.
    :param names: that statements find, and change.
    """

    def __init__(self, terminal: ShownTerminal, names: dict[str, Any]) -> None:
        self._terminal = terminal
        self._names = names
        self._compile = CommandCompiler()

    def run(self) -> None:
        """Read and execute statements up to the end of the input, or until one exits."""
        lines: list[str] = []
        while True:
            try:
                self._terminal.write("... " if lines else ">>> ")
                line = self._terminal.read_line(readline=True)
                if not line:
                    return
                lines.append(line.removesuffix("\n"))
                if self._is_complete("\n".join(lines)):
                    source, lines = "\n".join(lines), []
                    self._execute(ast.parse(source, _FILE))
            except KeyboardInterrupt:
                self._terminal.write("\nKeyboardInterrupt\n")
                lines = []
            except SystemExit:
                return
            except SessionException:  # the page is gone
                raise
            except Exception as error:
                is_syntax = isinstance(error, SyntaxError) and lines
                lines = []
                trace = None if is_syntax else _from_console(error.__traceback__)
                shown = traceback.format_exception(type(error), error, trace)
                self._terminal.write("".join(shown))

    def _is_complete(self, source: str) -> bool:
        """Return whether a statement has been entered to its end.

        :raises SyntaxError, ValueError, OverflowError: it is no Python.
        """
        return self._compile(source, _FILE, "single") is not None

    def _execute(self, tree: ast.Module) -> None:
        for statement in tree.body:
            if not isinstance(statement, ast.Expr):
                exec(compile(ast.Module([statement], []), _FILE, "exec"), self._names)
                continue
            value = eval(compile(ast.Expression(statement.value), _FILE, "eval"), self._names)
            if value is not None:
                self._names["_"] = value
                self._terminal.write(f"{value!r}\n")


def console_app(token: str) -> Callable[[], None]:
    """Return an app that asks for the token, and then is a console.

    :param token: the server's admin token.
    """

    def repl() -> None:
        session = current_session()
        terminal = ConsoleTerminal(session)
        address = session.request.remote_address
        if not _knows_token(terminal, token):
            log.warning("a console was refused to %s", address)
            terminal.end(1)
            return
        log.warning("a console was opened from %s", address)

        def print_here(*values: object, file: Any = None, **named: Any) -> None:
            text = StringIO()
            print(*values, file=file or text, **named)
            terminal.write(text.getvalue())

        names = {
            "__name__": "__console__",
            "main": sys.modules["__main__"],
            "print": print_here,
            "run_in": run_in,
            "sessions": Sessions(session),
        }
        terminal.write(_BANNER.format(version=sys.version.split()[0]))
        Console(terminal, names).run()
        terminal.end(0)

    return repl


def _knows_token(terminal: ShownTerminal, token: str) -> bool:
    for _ in range(_TRIALS):
        terminal.write("Admin token: ")
        given = terminal.read_line(hidden=True)
        terminal.write("\n")
        if not given:
            return False
        if hmac.compare_digest(given.strip().encode("utf-8", "replace"), token.encode()):
            return True
        gevent.sleep(_TRIAL_SECONDS)
        terminal.write("This is not the token.\n")
    return False


def _from_console(trace: Any) -> Any:
    """Return the part of a traceback that begins with what was entered."""
    while trace is not None and trace.tb_frame.f_code.co_filename != _FILE:
        trace = trace.tb_next
    return trace
