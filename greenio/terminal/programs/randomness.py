"""``random`` for each visitor: the functions of the module draw from a generator of his own."""

from __future__ import annotations

import random
import sys
from typing import Any

from greenio.terminal.programs.current import running_program

_FUNCTIONS = [
    "betavariate",
    "choice",
    "choices",
    "expovariate",
    "gammavariate",
    "gauss",
    "getrandbits",
    "getstate",
    "lognormvariate",
    "normalvariate",
    "paretovariate",
    "randbytes",
    "randint",
    "random",
    "randrange",
    "sample",
    "seed",
    "setstate",
    "shuffle",
    "triangular",
    "uniform",
    "vonmisesvariate",
    "weibullvariate",
]


class _VisitorRandom(random.Random):
    """The generator behind the module's functions."""

    def __init__(self) -> None:
        self._process = random._inst
        # A site customization that imports the module has seeded it, so that every process draws the same.
        is_seeded = hasattr(sys.modules.get("sitecustomize"), "random")
        self._start = random.getstate() if is_seeded else None
        super().__init__()

    def _own(self) -> random.Random:
        run = running_program()
        if run is None:
            generator: random.Random = self._process
            return generator
        if run.random is None:
            run.random = random.Random()
            if self._start is not None:
                run.random.setstate(self._start)
        return run.random

    @property
    def gauss_next(self) -> Any:
        return self._own().gauss_next  # type: ignore[attr-defined]

    @gauss_next.setter
    def gauss_next(self, value: Any) -> None:
        if "_process" in vars(self):
            self._own().gauss_next = value  # type: ignore[attr-defined]

    def random(self) -> float:
        return self._own().random()

    def getrandbits(self, k: int, /) -> int:
        return self._own().getrandbits(k)

    def seed(self, a: Any = None, version: int = 2) -> None:
        if hasattr(self, "_start"):
            self._own().seed(a, version)

    def getstate(self) -> Any:
        return self._own().getstate()

    def setstate(self, state: Any) -> None:
        self._own().setstate(state)


def install_random() -> None:
    """Let each visitor draw from a generator of his own. Later calls do nothing."""
    if isinstance(random._inst, _VisitorRandom):
        return
    shared = _VisitorRandom()
    random._inst = shared
    for name in _FUNCTIONS:
        if hasattr(random, name):
            setattr(random, name, getattr(shared, name))
