"""``os.environ`` of each visitor: a copy of the process's, made at his first change."""

from __future__ import annotations

import os
from typing import Any

from greenio.terminal.programs.current import running_program

_process: dict[Any, Any] = {}
#: True if the process was started in its home: files that a program keeps there are its visitor's.
_is_home_here = False


class _VisitorEnviron(os._Environ):  # type: ignore[type-arg]
    """The class of ``os.environ`` and ``os.environb``. Their methods all use ``_data``."""

    @property
    def _data(self) -> dict[Any, Any]:
        run = running_program()
        return _process if run is None or run.environ is None else run.environ

    @_data.setter
    def _data(self, value: dict[Any, Any]) -> None:
        raise AttributeError("_data")

    def __setitem__(self, key: Any, value: Any) -> None:
        run = running_program()
        if run is None:
            super().__setitem__(key, value)
        else:
            own_environ()[self.encodekey(key)] = self.encodevalue(value)

    def __delitem__(self, key: Any) -> None:
        run = running_program()
        if run is None:
            super().__delitem__(key)
            return
        try:
            del own_environ()[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None


def own_environ() -> dict[Any, Any]:
    """Return the encoded environment of the running program, made now if he has changed nothing so far."""
    run = running_program()
    assert run is not None
    if run.environ is None:
        run.environ = dict(_process)
    return run.environ


def move_home(folder: str) -> None:
    """Let the running program's home be its folder, if the process's home is the folder that it was started in."""
    if _is_home_here:
        own_environ()[b"HOME"] = os.fsencode(folder)


def install_environ() -> None:
    """Let each visitor have an environment of his own. Later calls do nothing."""
    if isinstance(os.environ, _VisitorEnviron):
        return
    global _is_home_here
    _is_home_here = os.path.realpath(os.environ.get("HOME", "")) == os.path.realpath(os.getcwd())
    _process.update(vars(os.environ).pop("_data"))
    os.environ.__class__ = _VisitorEnviron
    if hasattr(os, "environb"):
        vars(os.environb).pop("_data")
        os.environb.__class__ = _VisitorEnviron
