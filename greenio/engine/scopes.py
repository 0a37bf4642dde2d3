"""The scope stack of one task."""

from __future__ import annotations

ROOT = "ROOT"
#: The scope of the parts around the page: sidebar and bar. Clearing ROOT leaves it as it is.
SHELL = "greenio-shell"


class ScopeStack:
    """The names of the scopes that a task has entered; ``ROOT`` is always the first.

    Most tasks never enter one, so there is a list only while there are other names than ROOT.
    """

    __slots__ = ("_names",)

    def __init__(self) -> None:
        self._names: list[str] | None = None

    def __len__(self) -> int:
        return 1 + (len(self._names) if self._names else 0)

    def copy(self) -> ScopeStack:
        """Return another stack with the same names."""
        twin = ScopeStack()
        twin._names = list(self._names) if self._names else None
        return twin

    @property
    def current(self) -> str:
        """The name of the scope on top."""
        return self._names[-1] if self._names else ROOT

    def push(self, name: str) -> None:
        """Enter the scope ``name``."""
        if self._names is None:
            self._names = [name]
        else:
            self._names.append(name)

    def pop(self) -> str:
        """Leave the scope on top and return its name.

        :raises RuntimeError: it is ``ROOT``, which cannot be left.
        """
        if self._names is None:
            raise RuntimeError("the scope ROOT cannot be left")
        name = self._names.pop()
        if not self._names:
            self._names = None
        return name

    def name_at(self, index: int) -> str | None:
        """Return the name at ``index``: 0 is ROOT, -1 the current one. None if there is no such index."""
        size = len(self)
        if not -size <= index < size:
            return None
        index %= size
        return self._names[index - 1] if index and self._names else ROOT

    def resolve(self, scope: object, function: str) -> str:
        """Return the name of the scope that the parameter ``scope`` of a public function stands for.

        :param scope: None and ``''`` are the current scope; in a str, blanks are read as ``-``; an int is an index
            into the stack.
        :param function: name of the public function, for messages.
        :raises TypeError: for other types.
        :raises ValueError: the index is out of range.
        """
        if scope is None or scope == "":
            return self._names[-1] if self._names else ROOT
        if isinstance(scope, str):
            return scope.replace(" ", "-")
        if not isinstance(scope, int) or isinstance(scope, bool):
            raise TypeError(f"{function}(): scope must be a str, an int or None, not {type(scope).__name__}")
        name = self.name_at(scope)
        if name is None:
            raise ValueError(
                f"{function}(): scope={scope} is out of range, the task has entered {len(self)} scopes"
            )
        return name
