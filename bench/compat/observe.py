"""Prints the names and signatures of PyWebIO's public modules as JSON. Runs where PyWebIO is installed, not greenio.

    python bench/compat/observe.py > tests/compat/pywebio_names.json

An entry is ``[module, name, kind, parameters]``; a parameter ``[name, kind, default]``, where the default is the text
of a literal, ``...`` for other objects, and null for none.
"""

from __future__ import annotations

import importlib
import inspect
import json
import sys
from collections.abc import Iterator
from typing import Any

MODULES = [
    "pywebio",
    "pywebio.input",
    "pywebio.output",
    "pywebio.session",
    "pywebio.session.base",
    "pywebio.session.threadbased",
    "pywebio.session.coroutinebased",
    "pywebio.pin",
    "pywebio.platform",
    "pywebio.platform.tornado",
    "pywebio.platform.tornado_http",
    "pywebio.platform.aiohttp",
    "pywebio.platform.fastapi",
    "pywebio.platform.flask",
    "pywebio.platform.django",
    "pywebio.platform.bokeh",
    "pywebio.platform.path_deploy",
    "pywebio.platform.page",
    "pywebio.platform.remote_access",
    "pywebio.platform.utils",
    "pywebio.exceptions",
    "pywebio.utils",
    "pywebio.io_ctrl",
    "pywebio_battery",
]
_LITERALS = (int, float, str, bool, type(None), list, tuple, dict)


def parameters(function: Any) -> list[list[Any]] | None:
    """Return the parameters of a function; None if it tells none."""
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):
        return None
    return [
        [
            each.name,
            each.kind.name,
            None
            if each.default is each.empty
            else (repr(each.default) if isinstance(each.default, _LITERALS) else "..."),
        ]
        for each in signature.parameters.values()
    ]


def entries(module: str) -> Iterator[list[Any]]:
    """Yield the public names that a module defines, exports, or (a package) collects from its modules."""
    found = importlib.import_module(module)
    exported = set(getattr(found, "__all__", ()))
    collects = module in ("pywebio", "pywebio.platform")
    for name, value in sorted(vars(found).items()):
        own = getattr(value, "__module__", None)
        is_own = own == module or (collects and str(own).startswith("pywebio"))
        if inspect.isfunction(value) and not name.startswith("_") and (is_own or name in exported):
            yield [module, name, "function", parameters(value)]
        elif inspect.isclass(value) and not name.startswith("_") and (is_own or name in exported):
            yield [module, name, "class", None]
            if own == module:
                for member, function in sorted(vars(value).items()):
                    if not member.startswith("_"):
                        function = getattr(value, member)
                        kind, given = (
                            ("method", parameters(function)) if callable(function) else ("value", None)
                        )
                        yield [module, f"{name}.{member}", kind, given]
        elif name in exported or (isinstance(value, (str, int)) and _is_constant(name)):
            yield [module, name, "value", None]
    yield [module, "*", "export", sorted(exported)]


def _is_constant(name: str) -> bool:
    return (name.isupper() and not name.startswith("_")) or name in (
        "__version__",
        "__author__",
        "__license__",
        "__author_email__",
        "__description__",
        "__url__",
    )


if __name__ == "__main__":
    lines = [json.dumps(entry) for module in MODULES for entry in entries(module)]
    sys.stdout.write("[\n" + ",\n".join(lines) + "\n]\n")
