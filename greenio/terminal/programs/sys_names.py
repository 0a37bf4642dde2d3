"""Names of the module ``sys`` that each visitor has of his own: streams, argv, path and the hook for exceptions.

Python's code reads attributes of the module, which are properties of a subclass of modules here; C code reads the
module's dict, where an object stands that follows them.
"""

from __future__ import annotations

import atexit
import sys
import types
from typing import Any

from greenio.terminal.programs.current import running_program
from greenio.terminal.programs.streams import StreamForC, TerminalInputStream, TerminalOutput

#: The values outside of any run.
_process: dict[str, Any] = {}
#: The streams that runs begin with.
_streams: dict[str, Any] = {}


def _property(name: str) -> property:
    def get(_module: object) -> Any:
        run = running_program()
        if run is not None and name in run.sys_names:
            return run.sys_names[name]
        if run is not None and name in _streams:
            return _streams[name]
        if name not in _process:
            raise AttributeError(f"module 'sys' has no attribute {name!r}")
        value = _process[name]
        if run is not None and isinstance(value, list):
            value = run.sys_names[name] = list(value)
        return value

    def change(_module: object, value: Any) -> None:
        run = running_program()
        if run is None:
            _process[name] = value
        elif value is _streams.get(name):
            run.sys_names.pop(name, None)
        else:
            run.sys_names[name] = value

    return property(get, change)


class _Sys(types.ModuleType):
    """The class of the module ``sys``."""

    stdin = _property("stdin")
    stdout = _property("stdout")
    stderr = _property("stderr")
    argv = _property("argv")
    path = _property("path")
    excepthook = _property("excepthook")
    displayhook = _property("displayhook")
    ps1 = _property("ps1")
    ps2 = _property("ps2")


def install_sys() -> None:
    """Let each visitor have these names of his own. Later calls do nothing."""
    if isinstance(sys, _Sys):
        return
    for name in ("argv", "path", "excepthook"):
        _process[name] = getattr(sys, name)
    makers = {"stdin": TerminalInputStream, "stdout": TerminalOutput, "stderr": TerminalOutput}
    for number, (name, make) in enumerate(makers.items()):
        # Outside of runs, too, it is what code gets: a module binds it when it is imported.
        _process[name] = _streams[name] = make(name, number, getattr(sys, name))
    _process["displayhook"] = _displayhook
    sys.__class__ = _Sys
    vars(sys)["displayhook"] = _show  # what C code calls
    for name, stream in _streams.items():
        vars(sys)[name] = StreamForC(lambda name=name: getattr(sys, name))  # type: ignore[misc]
        setattr(sys, f"__{name}__", stream)
    atexit.register(_restore)


def _restore() -> None:
    """Put everything back: the interpreter flushes its streams when these modules are gone already."""
    sys.__class__ = types.ModuleType
    vars(sys)["displayhook"] = sys.__displayhook__
    for name, stream in _streams.items():
        vars(sys)[name] = vars(sys)[f"__{name}__"] = stream._original


def _show(value: object) -> None:
    """Call what stands in the place of ``sys.displayhook`` for the running code."""
    sys.displayhook(value)


def _displayhook(value: object) -> None:
    """Show the value of an expression that a visitor has typed, and keep it as ``_`` among his names.

    The interpreter's own function keeps it among the builtins, which are everybody's.
    """
    if running_program() is None:
        sys.__displayhook__(value)
    elif value is not None:
        print(repr(value))
        frames = sys._getframe()
        while frames.f_back is not None and frames.f_globals is globals():
            frames = frames.f_back
        frames.f_globals["_"] = value


def original_stream(name: str) -> Any:
    """Return a stream of the process itself."""
    stream = _streams.get(name)
    return getattr(sys, name) if stream is None else stream._original
