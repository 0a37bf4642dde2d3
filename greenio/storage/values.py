"""The dict-like objects that authors use."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from greenio import limits
from greenio.json_values import check_text, from_json, to_json
from greenio.storage.store import Store

_MISSING = object()


class Values(Mapping[str, Any]):
    """Values by name, like a dict whose content is kept elsewhere.

    A value is what JSON can hold: None, bool, int, float, str, and lists and dicts of them, up to 1 MB; a tuple comes back
    as a list. Reading returns a copy: change it, then store it again, or use :meth:`update`. Each call is one step, whoever
    else changes the same value; it is done even if the session ends meanwhile. Names come in alphabetical order.

    :param what: its name, for errors.
    :param store: returns where the values are.
    :param scope: returns whose values they are.

    Example::

        storage.app["prices"] = {"tea": 3}
        price = storage.app["prices"]["tea"]
        del storage.app["prices"]
    """

    __slots__ = ("_scope", "_store", "_what")

    def __init__(self, what: str, store: Callable[[], Store], scope: Callable[[], str]) -> None:
        self._what = what
        self._store = store
        self._scope = scope

    def __getitem__(self, key: str) -> Any:
        found = self._store().get(self._scope(), self._check(key))
        if found is None:
            raise KeyError(key)
        return from_json(found)

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self._store().get(self._scope(), self._check(key)) is not None

    def __setitem__(self, key: str, value: object) -> None:
        self._store().put(self._scope(), self._check(key), self._encode(key, value))

    def __delitem__(self, key: str) -> None:
        if not self._store().delete(self._scope(), self._check(key)):
            raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._store().keys(self._scope())))

    def __len__(self) -> int:
        return len(self._store().keys(self._scope()))

    def __repr__(self) -> str:
        return f"<{self._what}>"

    def pop(self, key: str, default: Any = _MISSING) -> Any:
        """Remove a value and return it.

        :param key: its name.
        :param default: returned if there is none; without it ``KeyError`` is raised.

        Example: ``order = storage.app.pop("next order", None)``
        """
        where, scope = self._store(), self._scope()
        while (old := where.get(scope, self._check(key))) is not None:
            if where.swap(scope, key, old, None):
                return from_json(old)
        if default is _MISSING:
            raise KeyError(key)
        return default

    def setdefault(self, key: str, default: object = None) -> Any:
        """Return a value; store ``default`` first if there is none.

        :param key: its name.
        :param default: what to store.

        Example: ``prices = storage.app.setdefault("prices", {})``
        """
        where, scope, encoded = self._store(), self._scope(), self._encode(key, default)
        while (old := where.get(scope, self._check(key))) is None:
            if where.swap(scope, key, None, encoded):
                return from_json(encoded)
        return from_json(old)

    def increment(self, key: str, amount: float = 1) -> Any:
        """Add to a number and return the sum; a missing one counts as 0. No two callers get the same sum.

        :param key: its name.
        :param amount: int or float. Default: 1.
        :raises TypeError: the value or ``amount`` is no number.

        Example: ``number = storage.app.increment("orders")``
        """
        if not _is_number(amount):
            raise TypeError(f"increment(): amount must be a number, not {type(amount).__name__}")
        self._check(key)
        if isinstance(amount, int):
            total = self._store().add(self._scope(), key, amount)
            if total is not None:
                return from_json(total)

        def add(old: Any) -> Any:
            if old is not None and not _is_number(old):
                raise TypeError(f"{self._what}[{key!r}] is no number but {type(old).__name__}: {old!r:.50}")
            return (old or 0) + amount

        return self.update(key, add)

    def update(self, key: str, function: Callable[[Any], Any]) -> Any:
        """Store what a function makes of a value, as if nobody else were there, and return it.

        If somebody has changed the value meanwhile, the function is called again with the new one: it should compute
        only. What it raises ends the update, and nothing is changed.

        :param key: name of the value.
        :param function: gets the value, None if there is none, and returns the new one.
        :raises TypeError: the new value is nothing that JSON can hold, or ``function`` cannot be called.

        Example: ``storage.app.update("names", lambda names: [*(names or []), "Ann"])``
        """
        if not callable(function):
            raise TypeError(
                f"{self._what}.update(): function must be callable, not {type(function).__name__}; "
                f"{self._what}[key] = value stores a value"
            )
        where, scope = self._store(), self._scope()
        self._check(key)
        while True:
            old = where.get(scope, key)
            new = self._encode(key, function(None if old is None else from_json(old)))
            if where.swap(scope, key, old, new):
                return from_json(new)

    def _check(self, key: str) -> str:
        return check_text(f"{self._what}: a key", key, limits.STORAGE_KEY)

    def _encode(self, key: str, value: object) -> bytes:
        return to_json(f"{self._what}[{key!r}]", value, limits.STORAGE_VALUE_BYTES)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)
