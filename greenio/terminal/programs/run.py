"""One visitor's run of a program: what he has of his own in place of a process."""

from __future__ import annotations

import copy
import os
import signal
import sys
import termios
import threading
import traceback
import types
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from gevent import GreenletExit, getcurrent, spawn

from greenio.exceptions import SessionException
from greenio.runtime.current import current_task
from greenio.terminal.libraries.install import renew_warnings
from greenio.terminal.line_history import remember_line
from greenio.terminal.program_terminal import ProgramTerminal
from greenio.terminal.programs.children import Children
from greenio.terminal.programs.current import belongs_to, running_program
from greenio.terminal.programs.environment import move_home
from greenio.terminal.programs.exits import ExitAtOnce, HangUp
from greenio.terminal.programs.streams import flush_streams, utf8_decoder
from greenio.terminal.terminal import Mode, Terminal

if TYPE_CHECKING:
    import random

    from greenio.terminal.programs.program import Program

#: A terminal's settings as a system begins with them: see termios(3).
_ATTRIBUTES: list[Any] = [
    termios.BRKINT | termios.ICRNL | termios.IXON | termios.IMAXBEL,
    termios.OPOST | termios.ONLCR,
    termios.CS8 | termios.CREAD | termios.B38400,
    termios.ISIG | termios.ICANON | termios.IEXTEN | termios.ECHO | termios.ECHOE | termios.ECHOK,
    termios.B38400,
    termios.B38400,
    [b"\x03", b"\x1c", b"\x7f", b"\x15", b"\x04", b"\0", b"\x01", b"\0", b"\x11", b"\x13", b"\x1a", b"\0"]
    + [b"\x12", b"\x0f", b"\x17", b"\x16", b"\0"]
    + [b"\0"] * 15,
]


class ProgramRun:
    """A run of a program. Calling it runs the program to its end in the running task of a session.

    :param program: to run.
    :param arguments: its ``sys.argv[1:]``.
    :param asks_arguments: True lets its parser ask the visitor for arguments.
    """

    __slots__ = (
        "_ahead",
        "_attributes",
        "_decoder",
        "_main",
        "_shown",
        "_thread_greenlets",
        "_threads",
        "asks_arguments",
        "children",
        "closed_streams",
        "environ",
        "exit_functions",
        "folder",
        "handlers",
        "modules",
        "own",
        "own_folder",
        "program",
        "random",
        "sys_names",
        "terminal",
    )

    terminal: ProgramTerminal

    def __init__(self, program: Program, arguments: list[str], asks_arguments: bool = False) -> None:
        self.program = program
        self.asks_arguments = asks_arguments
        self.own = program.own
        self.sys_names: dict[Any, Any] = {"argv": [program.name, *arguments]}
        self.modules: dict[str, types.ModuleType] = {}
        self.environ: dict[Any, Any] | None = None
        self.exit_functions: list[tuple[Any, tuple[Any, ...], dict[str, Any]]] | None = None
        self.handlers: dict[int, Any] | None = None
        self.closed_streams: frozenset[int] = frozenset()
        self.random: random.Random | None = None
        self.folder = self.own_folder = ""
        self.children = Children(self)
        self._ahead = 0
        self._attributes: list[Any] | None = None
        self._decoder: Any = None
        self._main: Any = None
        self._threads: tuple[threading.Thread, ...] = ()
        self._thread_greenlets: frozenset[Any] = frozenset()

    # The run

    def __call__(self, upload: str = "") -> None:
        session = current_task().session
        self._main = getcurrent()
        belongs_to(self)
        renew_warnings()
        if self.own_folder:
            move_home(self.own_folder)
        self.terminal = self._shown = ProgramTerminal(session, self, upload)
        main = types.ModuleType("__main__")
        main.__file__ = self.program.file
        main.__spec__ = self.program.spec
        main.__builtins__ = __builtins__  # type: ignore[attr-defined]
        if self.program.spec is not None:
            main.__package__ = self.program.spec.parent
            main.__loader__ = self.program.spec.loader
        self.modules["__main__"] = main
        ident = threading.get_ident()
        # The running code is the main thread to itself: new threads are no daemons because it is none.
        threading._active[ident] = threading.main_thread()  # type: ignore[attr-defined]
        code = 0
        try:
            code = self._guarded(exec, self.program.code, vars(main))
            code = self._finish(code)
        finally:
            self._clean_up(code)
            threading._active.pop(ident, None)  # type: ignore[attr-defined]

    def _guarded(self, function: Callable[..., Any], *args: Any) -> int:
        """Call a function as the interpreter calls a program; return the exit code."""
        try:
            function(*args)
        except ExitAtOnce:
            raise
        except SystemExit as error:
            flush_streams()
            return self._exit_code(error)
        except GreenletExit:
            raise
        except SessionException:  # the page is gone: the run ends like a program whose terminal hangs up
            return 128 + signal.SIGHUP
        except BaseException as error:
            flush_streams()
            self._report(error)
            return 130 if isinstance(error, KeyboardInterrupt) else 1
        flush_streams()
        return 0

    def _finish(self, code: int) -> int:
        """Wait for threads and call the functions of atexit, as the interpreter does at its end."""
        self._guarded(self._join_threads)
        while self.exit_functions:
            function, args, named = self.exit_functions.pop()
            try:
                function(*args, **named)
            except (ExitAtOnce, GreenletExit):
                raise
            except BaseException as error:
                if not isinstance(error, SystemExit):
                    self._report(error)
        flush_streams()
        return code

    def _join_threads(self) -> None:
        for thread in self._threads:
            if not thread.daemon and thread.is_alive():
                thread.join()

    def _clean_up(self, code: int) -> None:
        error = sys.exc_info()[1]
        if isinstance(error, ExitAtOnce):
            code = self._exit_code(error)
        if running_program() is None:  # a child that the program has forked has come to its end
            for stream in (sys.stdout, sys.stderr):
                stream.flush()
            os._exit(code)
        self._main = None
        self.children.end()
        for greenlet in self._thread_greenlets:
            greenlet.kill(HangUp, block=False)
        self._shown.end(code)
        self.modules.clear()
        self.sys_names.clear()

    def _exit_code(self, error: SystemExit) -> int:
        if error.code is None:
            return 0
        if isinstance(error.code, int):
            return error.code & 0xFF
        print(error.code, file=sys.stderr)
        return 1

    def _report(self, error: BaseException) -> None:
        """Show an exception that nobody has caught."""
        hook = sys.excepthook
        if hook is not sys.__excepthook__:
            try:
                hook(type(error), error, error.__traceback__)
                return
            except BaseException:
                traceback.print_exc(file=sys.stderr)
        try:
            traceback.print_exception(type(error), error, error.__traceback__, file=sys.stderr)
        except SessionException:
            pass

    # Streams

    def write(self, text: str) -> None:
        """Write to the terminal."""
        try:
            if self.children.is_reading:
                self.children.pass_pending()
            self.terminal.write(text)
        except SessionException:
            raise HangUp from None

    def write_bytes(self, data: bytes) -> None:
        """Write UTF-8 to the terminal; a character may come in several parts."""
        if self._decoder is None:
            self._decoder = utf8_decoder()
        self.write(self._decoder.decode(data))

    def read_line(self, limit: int = -1, *, hidden: bool = False) -> str:
        """Return the next line that is typed; empty at the end of input."""
        try:
            if self.mode == "raw":
                return self._read_raw_line(limit)
            readline = "readline" in sys.modules
            is_hidden = hidden or self.mode == "hidden"
            line = self.terminal.read_line(limit, hidden=is_hidden, readline=readline)
            if readline and not is_hidden:
                remember_line(line)
            return line
        except SessionException:
            raise HangUp from None
        finally:
            if hidden:
                self.terminal.set_mode(None)

    def read(self, size: int = -1) -> str:
        """Return that many typed characters."""
        try:
            text = self.terminal.read(size, self.mode)
        except SessionException:
            raise HangUp from None
        # Python's stream takes all that has come, as the rest of an arrow key's sequence.
        waiting = sum(map(len, self.terminal._input or ()))
        self._ahead = min(waiting, self._ahead - len(text) if self._ahead else waiting)
        return text

    def discard_input(self) -> None:
        """Forget what was typed and is not in the stream's buffer yet."""
        kept = "".join(self.terminal._input or ())[: self._ahead]
        self.terminal.discard_input()
        if kept:
            Terminal.typed(self.terminal, kept)

    def read_available(self, size: int) -> str:
        """Return what is typed, at least one character; empty at the end of input."""
        try:
            return self.terminal.read_available(size, self.mode)
        except SessionException:
            raise HangUp from None

    def await_input(self, timeout: float | None) -> bool:
        """Wait until something can be read."""
        try:
            return self.terminal.has_input or self.terminal.await_input(self.mode, timeout=timeout)
        except SessionException:
            raise HangUp from None

    @property
    def attributes(self) -> list[Any]:
        """The settings of the terminal: see ``termios.tcgetattr()``."""
        return copy.deepcopy(self._attributes or _ATTRIBUTES)

    @attributes.setter
    def attributes(self, attributes: list[Any]) -> None:
        self._attributes = copy.deepcopy(attributes)
        self.terminal.follow_mode(self.mode)

    def keys(self, text: str) -> str:
        """Return what a program reads when that was typed; empty: nothing."""
        if self.children.is_reading:
            return text
        input_flags, _, _, local_flags, *_ = self._attributes or _ATTRIBUTES
        if local_flags & termios.ISIG and "\x03" in text:
            text = text.rpartition("\x03")[2]
            self.terminal.interrupted()
        if input_flags & termios.ICRNL:
            text = text.replace("\r", "\n")
        if local_flags & termios.ECHO and self.mode == "raw":
            self.terminal.write(text)
        return text

    @property
    def mode(self) -> Mode:
        """The page's treatment of keys while the program reads."""
        flags = _ATTRIBUTES[3] if self._attributes is None else self._attributes[3]
        if not flags & termios.ICANON:
            return "raw"
        return "line" if flags & termios.ECHO else "hidden"

    def _read_raw_line(self, limit: int) -> str:
        line = ""
        while not line.endswith("\n") and len(line) != limit:
            key = self.terminal.read(1, "raw")
            if not key:
                break
            line += key
        return line

    # Signals

    def handler(self, number: int) -> Any:
        """Return the visitor's handler of a signal."""
        default = signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL
        return (self.handlers or {}).get(number, default)

    def deliver(self, number: int, *, to_caller: bool = False) -> None:
        """Deliver a signal to the run.

        :param to_caller: the running code has sent it: a handler runs before this returns.
        """
        handler = self.handler(number)
        if handler == signal.SIG_IGN or self._main is None:
            return
        if handler is signal.default_int_handler:
            self._throw(KeyboardInterrupt())
        elif callable(handler):
            if to_caller:
                handler(number, sys._getframe(1))
            else:
                spawn(self._handle, handler, number, self._main.gr_frame)
        elif number not in (signal.SIGCHLD, signal.SIGWINCH, signal.SIGURG, signal.SIGCONT):
            self._throw(ExitAtOnce(128 + number))

    def hang_up(self) -> None:
        """End the run: its page is gone."""
        if self._main is None:
            return
        handler = self.handler(signal.SIGHUP)
        if callable(handler):
            spawn(self._handle, handler, signal.SIGHUP, self._main.gr_frame)
        self._throw(HangUp())
        session = self.terminal.session
        session.registry.stop_tasks(session)

    def _handle(self, handler: Callable[..., Any], number: int, frame: Any) -> None:
        belongs_to(self)
        try:
            handler(number, frame)
        except BaseException as error:
            self._throw(error)

    def _throw(self, error: BaseException) -> None:
        main = self._main
        if main is getcurrent():
            raise error
        if main is not None:
            main.kill(error, block=False)

    # Threads

    def adopt(self, thread: threading.Thread) -> None:
        """Take a thread that is about to start: the end of the run waits for it, or ends it if it is a daemon."""
        body = thread.run

        def run() -> None:
            greenlet = getcurrent()
            self._thread_greenlets |= {greenlet}
            try:
                body()
            except HangUp:
                pass  # threading would print it: it knows SystemExit itself only, no class derived from it
            except ExitAtOnce as error:
                self._throw(error)
            finally:
                self._thread_greenlets -= {greenlet}
                self._threads = tuple(each for each in self._threads if each is not thread)

        thread.run = run  # type: ignore[method-assign]
        self._threads = (*self._threads, thread)
