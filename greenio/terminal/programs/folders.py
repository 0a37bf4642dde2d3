"""The working folder of each visitor, and his trace function: the process has one of each.

They are changed whenever another visitor's code begins to run.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
import tempfile
from types import FrameType
from typing import Any
from weakref import WeakKeyDictionary

import greenlet

from greenio import limits
from greenio.terminal.programs.current import program_of


class Folders:
    """The folders of all runs, copies of the program's: every run finds the same files."""

    def __init__(self) -> None:
        self._start = os.getcwd()
        self._files = _files_of(self._start)
        self._here = self._start
        self._traces: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()

    @property
    def is_shared(self) -> bool:
        """True if all visitors work in the program's own folder, because it holds too much to be copied."""
        return self._files is None

    def open(self) -> str:
        """Make the folder of a new run."""
        if self._files is None:
            return self._start
        folder = tempfile.mkdtemp(prefix="greenio-run-")
        for path in self._files:
            target = os.path.join(folder, path)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            shutil.copy2(os.path.join(self._start, path), target, follow_symlinks=True)
        return folder

    def close(self, folder: str) -> None:
        """Remove the folder of a run."""
        if self._here == folder:
            self.enter(self._start)
        if folder != self._start:
            shutil.rmtree(folder, ignore_errors=True)

    def enter(self, folder: str) -> None:
        """Let the running code work in a folder from now on."""
        self._here = folder
        _chdir(folder)

    def install(self) -> None:
        """Begin to change the folder with the running code. Later calls do nothing."""
        greenlet.settrace(self._switched)
        os.chdir = self._chdir

    def _switched(self, _event: str, greenlets: tuple[Any, Any]) -> None:
        origin, target = greenlets
        trace = sys.gettrace()
        if trace is not None or self._traces:
            self._switch_trace(trace, origin, target)
        run = program_of(target)
        if run is not None and run.folder and run.folder != self._here:
            self._here = run.folder
            try:
                _chdir(run.folder)
            except OSError:  # the visitor has removed it
                pass

    def _switch_trace(self, trace: Any, origin: Any, target: Any) -> None:
        """Put the trace function of the code that has run away, and that of the code that runs now in its place."""
        if trace is not None:
            is_inside = _is_tracing(origin.gr_frame)
            self._traces[origin] = trace, is_inside
            if is_inside:
                _leave_tracing()
        own, was_inside = self._traces.pop(target, (None, False))
        if own is not trace:
            sys.settrace(own)
        if was_inside:
            _enter_tracing()

    def _chdir(self, path: Any) -> None:
        _chdir(path)
        run = program_of(greenlet.getcurrent())
        self._here = os.getcwd()
        if run is None:
            self._start = self._here
        else:
            run.folder = self._here


_chdir = os.chdir


def _is_tracing(frame: FrameType | None) -> bool:
    """Return whether a debugger's trace function is on the stack: nothing is traced until it returns."""
    while frame is not None:
        if frame.f_code.co_name == "trace_dispatch" and frame.f_globals.get("__name__") == "bdb":
            return True
        frame = frame.f_back
    return False


def _enter_tracing() -> None:
    _call_with_thread_state("PyThreadState_EnterTracing")


def _leave_tracing() -> None:
    _call_with_thread_state("PyThreadState_LeaveTracing")


def _call_with_thread_state(name: str) -> None:
    """Call a function of CPython's C API (3.11 and later). The counter of trace functions at work is the thread's."""
    function = getattr(ctypes.pythonapi, name, None)
    if function is not None:
        get = ctypes.pythonapi.PyThreadState_Get
        get.restype, function.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
        function(get())


def _files_of(folder: str) -> list[str] | None:
    """Return the paths of all visible files of a folder; None if there is too much to be copied."""
    found: list[str] = []
    size = 0
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith((".", "__pycache__"))]
        if len(folders) + len(found) > limits.PROGRAM_FOLDER_FILES:
            return None
        for name in names:
            path = os.path.join(place, name)
            if name.startswith(".") or not os.path.isfile(path):
                continue
            found.append(os.path.relpath(path, folder))
            size += os.path.getsize(path)
            if len(found) > limits.PROGRAM_FOLDER_FILES or size > limits.PROGRAM_FOLDER_BYTES:
                return None
    return found
