"""The columns of a datatable: their order, titles and properties."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from greenio.widgets.datatable import Column, ScriptFunction

#: The columns of a table: keys with None, or with the columns of a group.
_Tree = dict[Any, Any]


class JSFunction:
    """A JavaScript function as the value of an option of :func:`put_datatable`.

    :param params_and_body: names of the parameters, then the body, all as text.
    :raises ValueError: the body is missing.
    :raises TypeError: a parameter or the body is no str.

    Example: ``JSFunction("params", "return params.value + ' kg'")``
    """

    __slots__ = ("body", "params")

    def __init__(self, *params_and_body: str) -> None:
        if not params_and_body:
            raise ValueError("JSFunction(): the body of the function is missing")
        for part in params_and_body:
            if not isinstance(part, str):
                raise TypeError(f"JSFunction(): parameters and body must be str, not {type(part).__name__}")
        self.params = list(params_and_body[:-1])
        self.body = params_and_body[-1]


def split_functions(options: Any) -> tuple[Any, list[ScriptFunction]]:
    """Return a copy of ``options`` with None in place of each JSFunction, and the functions with their paths."""
    found: list[ScriptFunction] = []
    return _without_functions(options, [], found), found


def _without_functions(value: Any, path: list[str | int], found: list[ScriptFunction]) -> Any:
    if isinstance(value, JSFunction):
        found.append(ScriptFunction(path, value.params, value.body))
        return None
    if isinstance(value, Mapping):
        return {str(key): _without_functions(item, [*path, str(key)], found) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_without_functions(item, [*path, index], found) for index, item in enumerate(value)]
    return value


def make_columns(
    records: Sequence[Mapping[Any, Any]],
    order: Sequence[Any] | Mapping[Any, Any] | None,
    column_args: Mapping[Any, Mapping[str, Any]] | None,
) -> list[Column]:
    """Return the columns for ``records``; those that ``order`` does not name are hidden.

    :param order: ``column_order`` of the author.
    :param column_args: properties of columns by key or path.
    :raises TypeError: ``column_args`` or ``order`` has another form, or a record nests too deeply.
    """
    present: _Tree = {}
    try:
        for record in records:
            _add_keys(present, record)
    except RecursionError:  # from CPython 3.12 on, what is encoded in C may nest deeper
        raise TypeError("put_datatable(): a record nests too deeply, or contains itself") from None
    shown = present if order is None else _ordered(order, present)
    properties = _Properties(column_args)
    return [*_columns(shown, (), properties), *_columns(_rest(present, shown), (), properties, hidden=True)]


def _add_keys(tree: _Tree, record: Mapping[Any, Any]) -> None:
    for key, value in record.items():
        if isinstance(value, Mapping) and value:
            below = tree.get(key)
            if below is None:
                below = tree[key] = {}
            _add_keys(below, value)
        elif key not in tree:
            tree[key] = None


def _ordered(order: Any, present: _Tree) -> _Tree:
    if isinstance(order, Mapping):
        return {
            key: below if below is None else _ordered(below, present.get(key) or {})
            for key, below in order.items()
        }
    if isinstance(order, (str, bytes)) or not isinstance(order, Iterable):
        raise TypeError("put_datatable(): column_order must be a list of keys or a nested dict")
    return {key: present.get(key) for key in order}


def _rest(present: _Tree, shown: _Tree) -> _Tree:
    rest: _Tree = {}
    for key, below in present.items():
        if key not in shown:
            rest[key] = below
        elif below and shown[key]:
            hidden = _rest(below, shown[key])
            if hidden:
                rest[key] = hidden
    return rest


class _Properties:
    """Properties of columns by key or path."""

    def __init__(self, column_args: Mapping[Any, Mapping[str, Any]] | None) -> None:
        self._by_key: dict[str, Mapping[str, Any]] = {}
        self._by_path: dict[tuple[str, ...], Mapping[str, Any]] = {}
        for key, properties in (column_args or {}).items():
            if not isinstance(properties, Mapping):
                raise TypeError(f"put_datatable(): column_args[{key!r}] must be a dict")
            if isinstance(key, tuple):
                self._by_path[tuple(map(str, key))] = properties
            else:
                self._by_key[str(key)] = properties

    def of(self, path: tuple[str, ...]) -> dict[str, Any]:
        """Return the properties of the column at ``path``; its own override those of its groups."""
        found: dict[str, Any] = dict(self._by_key.get(path[-1], {}))
        for length in range(1, len(path) + 1):
            found.update(self._by_path.get(path[:length], {}))
        return found


def _columns(
    tree: _Tree, above: tuple[str, ...], properties: _Properties, hidden: bool = False
) -> list[Column]:
    made = []
    for key, below in tree.items():
        path = (*above, str(key))
        title = _title(path[-1])
        if below:
            children = _columns(below, path, properties, hidden)
            made.append(Column(list(path), title, children=children))
        else:
            args, functions = split_functions(properties.of(path))
            if hidden:
                args["hide"] = True
            made.append(Column(list(path), title, args, functions))
    return made


def _title(key: str) -> str:
    """Return the title of a key: ``First name`` for ``first_name``."""
    text = key.replace("_", " ")
    return text[:1].upper() + text[1:]
