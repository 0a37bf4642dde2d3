"""Attributes of shared objects and classes that each run has of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from greenio.terminal.programs.current import running_program

_MISSING: Any = object()


class RunAttribute:
    """An attribute of the instances of a class: a run reads the process's value until it sets its own.

    :param name: of the attribute, which stays in the instances' dicts for the process.
    :param copy: makes a run's own value of the process's at the first look, because it is changed in place.
    """

    def __init__(self, name: str, copy: Callable[[Any], Any] | None = None) -> None:
        self._name = name
        self._copy = copy

    def __get__(self, instance: Any, owner: Any = None) -> Any:
        if instance is None:
            return self
        try:
            shared = vars(instance)[self._name]
        except KeyError:
            raise AttributeError(self._name) from None
        run = running_program()
        if run is None:
            return shared
        key = instance, self._name
        value = run.sys_names.get(key, _MISSING)
        if value is not _MISSING:
            return value
        if self._copy is None:
            return shared
        value = run.sys_names[key] = self._copy(shared)
        return value

    def __set__(self, instance: Any, value: Any) -> None:
        run = running_program()
        # The value that a new object begins with is the same for all.
        if run is None or self._name not in vars(instance):
            vars(instance)[self._name] = value if self._copy is None else self._copy(value)
        if run is not None:
            run.sys_names[instance, self._name] = value


class RunClassAttribute:
    """An attribute of a class that is made for each run when it is first looked at.

    :param shared: the process's value.
    :param make: makes a run's.
    """

    def __init__(self, shared: Any, make: Callable[[], Any]) -> None:
        self._shared = shared
        self._make = make

    def __get__(self, instance: Any, owner: Any = None) -> Any:
        run = running_program()
        if run is None:
            return self._shared
        if self not in run.sys_names:
            run.sys_names[self] = self._make()
        return run.sys_names[self]
