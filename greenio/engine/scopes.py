"""The scope stack of one task."""

from __future__ import annotations

ROOT = "ROOT"


class ScopeStack:
    """Names of the scopes a task has entered; ``ROOT`` is always the first.

    Most tasks never enter one, so the list exists only while there is another name than ROOT.
    """

    __slots__ = ("_names",)

    def __init__(self) -> None:
        self._names: list[str] | None = None

    def __len__(self) -> int:
        return 1 + (len(self._names) if self._names else 0)

    def copy(self) -> ScopeStack:
        """A stack of its own with the same names."""
        twin = ScopeStack()
        twin._names = list(self._names) if self._names else None
        return twin

    @property
    def current(self) -> str:
        """Name of the scope on top."""
        return self._names[-1] if self._names else ROOT

    def push(self, name: str) -> None:
        """Enter the scope ``name``."""
        if self._names is None:
            self._names = [name]
        else:
            self._names.append(name)

    def pop(self) -> str:
        """Leave the scope on top and return its name. ``ROOT`` cannot be left: RuntimeError."""
        if self._names is None:
            raise RuntimeError("the scope ROOT cannot be left")
        name = self._names.pop()
        if not self._names:
            self._names = None
        return name

    def name_at(self, index: int) -> str | None:
        """Name at ``index``: 0 is ROOT, -1 the current one. None if there is no such place."""
        size = len(self)
        if not -size <= index < size:
            return None
        index %= size
        return self._names[index - 1] if index and self._names else ROOT

    def resolve(self, scope: object, function: str) -> str:
        """The scope that the parameter ``scope`` of the public function ``function`` means.

        None and ``''`` are the current one; blanks in a str are read as ``-``; an int is an index
        into the stack. Raises TypeError for other types and ValueError for an index out of range.
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
