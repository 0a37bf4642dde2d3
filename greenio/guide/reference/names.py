"""The public names, module by module."""

from __future__ import annotations

import ast
import importlib
import inspect
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

from greenio.guide.reference.signature import readable

#: Public modules. Of a name that several of them have, the first one counts.
MODULES = (
    *("greenio.input", "greenio.output", "greenio.pin", "greenio.session", "greenio", "greenio.rooms"),
    *(
        "greenio.storage",
        "greenio.jobs",
        "greenio.battery",
        "greenio.exceptions",
        "greenio.platform",
        "greenio.testing",
        "greenio.utils",
    ),
    *("greenio.platform.flask", "greenio.platform.django", "greenio.platform.fastapi"),
    *("greenio.platform.aiohttp", "greenio.platform.tornado", "greenio.platform.tornado_http"),
)
#: Public names that are not star-exported.
_MORE = {
    "greenio": "cpu offload report",
    "greenio.input": "cancel_form",
    "greenio.output": "clear_scope Output",
    "greenio.session": "TaskHandler User cookies get_current_session get_current_task_id log_in log_out requires",
    "greenio.platform": "path_deploy path_deploy_http run_event_loop seo wsgi_app asgi_app",
    "greenio.platform.aiohttp": "static_routes webio_handler",
    "greenio.platform.django": "webio_view",
    "greenio.platform.fastapi": "webio_routes",
    "greenio.platform.flask": "webio_view",
    "greenio.platform.tornado": "webio_handler",
    "greenio.platform.tornado_http": "webio_handler",
    "greenio.utils": "pyinstaller_datas",
}


@dataclass(frozen=True)
class Entry:
    """A public name.

    :param address: its name in the reference: with its module's where two modules have different things of that name.
    """

    address: str
    name: str
    module: str
    value: Any

    @property
    def doc(self) -> str:
        """The docstring; of an object that has none of its own, a line about it."""
        if isinstance(self.value, (str, int, float, bool, tuple)):
            return f"The constant ``{self.value!r}``."
        return inspect.getdoc(self.value) or f"See the module ``{self.module}``."

    @property
    def signature(self) -> str:
        """The call as it is written, with the types and defaults of the parameters."""
        if not callable(self.value):
            return self.name
        try:
            return f"{self.name}{readable(inspect.signature(self.value))}"
        except (TypeError, ValueError):
            return self.name

    @property
    def source(self) -> str:
        """The source of a function or class; empty for other objects."""
        try:
            return inspect.getsource(inspect.unwrap(self.value))
        except (TypeError, OSError):
            return ""


@lru_cache(maxsize=1)
def entries() -> dict[str, Entry]:
    """Return all public names by address."""
    found: dict[str, Entry] = {}
    for module in MODULES:
        try:
            loaded: Any = importlib.import_module(module)
        except ImportError:
            loaded = _functions_of(module)
        for name in (*getattr(loaded, "__all__", ()), *_MORE.get(module, "").split()):
            value = getattr(loaded, name)
            if isinstance(value, ModuleType) or any(
                value is each.value and name == each.name for each in found.values()
            ):
                continue
            address = name if name not in found else f"{module.removeprefix('greenio.')}.{name}"
            found[address] = Entry(address, name, module, value)
    return found


def _functions_of(module: str) -> SimpleNamespace:
    """Return the functions of a module whose framework is not installed: to be described, not to be called."""
    spec = find_spec(module)
    assert spec is not None
    assert spec.origin is not None
    tree = ast.parse(Path(spec.origin).read_text("utf-8"))
    tree.body = [
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef) or getattr(node, "module", "") == "__future__"
    ]
    namespace: dict[str, Any] = {"__name__": module}
    exec(compile(tree, spec.origin, "exec"), namespace)
    return SimpleNamespace(**namespace)
