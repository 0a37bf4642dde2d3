"""The object ``local``: data of an app for its session, shared by all tasks of the session."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from greenio.exceptions import SessionException
from greenio.runtime.current import open_session

_METHODS = frozenset(name for name in dir(dict) if not name.startswith("_"))


class _NoMethod:
    """The value of a missing entry with the name of a method of dicts: equal to None, but a call explains the mistake."""

    __slots__ = ("_name",)
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, name: str) -> None:
        self._name = name

    def __bool__(self) -> bool:
        return False

    def __eq__(self, other: object) -> bool:
        return other is None or isinstance(other, _NoMethod)

    def __repr__(self) -> str:
        return "None"

    def __call__(self, *_: Any, **__: Any) -> Any:
        raise TypeError(f"local has no methods: use local._dict.{self._name}()")


class Local:
    """A dict of the current session whose entries are also attributes. A missing attribute is None.

    It has no methods, so that any name can be an entry; those of the dict are at ``local._dict``. All uses but ``repr``
    raise ``SessionNotFoundException`` outside of a session (reading also in a script before its first output) and
    ``SessionClosedException`` when it is closed, except in deferred functions.

    Example: ``local.visits = (local.visits or 0) + 1``
    """

    __slots__ = ()

    @property
    def _dict(self) -> dict[Any, Any]:
        return _values(may_start=False)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(f"local has no attribute {name!r}; names with a leading _ are refused")
        values = self._dict
        if name not in values and name in _METHODS:
            return _NoMethod(name)
        return values.get(name)

    def __setattr__(self, name: str, value: Any) -> None:
        if name.startswith("_"):
            raise AttributeError(f"local.{name} is refused: names must not start with _")
        _values(may_start=True)[name] = value

    def __delattr__(self, name: str) -> None:
        self._dict.pop(name, None)

    def __getitem__(self, key: Any) -> Any:
        return self._dict[key]

    def __setitem__(self, key: Any, value: Any) -> None:
        _values(may_start=True)[key] = value

    def __delitem__(self, key: Any) -> None:
        del self._dict[key]

    def __contains__(self, key: object) -> bool:
        return key in self._dict

    def __iter__(self) -> Iterator[Any]:
        return iter(self._dict)

    def __len__(self) -> int:
        return len(self._dict)

    def __repr__(self) -> str:
        try:
            return repr(self._dict)
        except SessionException:
            return "<the data of the current session>"


def _values(may_start: bool) -> dict[Any, Any]:
    session = open_session(may_start)
    if session.local_values is None:
        session.local_values = {}
    return session.local_values


local = Local()
