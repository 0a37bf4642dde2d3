"""Every public name of PyWebIO 1.8.4 is in the alias, with its parameters, their order and their defaults.

``pywebio_names.json`` was made by ``bench/compat/observe.py`` where PyWebIO is installed.
"""

from __future__ import annotations

import importlib
import inspect
import json
from pathlib import Path
from typing import Any

import pytest

NAMES = json.loads((Path(__file__).parent / "pywebio_names.json").read_text("utf-8"))
ENTRIES = [entry for entry in NAMES if entry[2] != "export"]
EXPORTS = [entry for entry in NAMES if entry[2] == "export"]

#: Names that the alias does not have, and why.
ABSENT = {
    # PyWebIO's engine: objects that only its own servers make.
    *("pywebio.platform.tornado.WebSocketConnection.", "pywebio.platform.aiohttp.WebSocketConnection."),
    *("pywebio.platform.fastapi.WebSocketConnection.", "pywebio.platform.tornado_http.TornadoHttpContext."),
    *("pywebio.platform.flask.FlaskHttpContext.", "pywebio.platform.django.DjangoHttpContext."),
    "pywebio.session.coroutinebased.Task.",
    # How PyWebIO's outputs become messages; authors call send, show, style, onclick, and read spec.
    *("pywebio.io_ctrl.Output.json_encoder", "pywebio.io_ctrl.Output.dump_dict"),
    *("pywebio.io_ctrl.Output.safely_destruct", "pywebio.io_ctrl.Output.enable_context_manager"),
    "pywebio.io_ctrl.Output.embed_data",
    # A type for isinstance() that is None's class without Pillow, and helper classes behind functions.
    *("pywebio.output.PILImage", "pywebio.output.span_", "pywebio.output.use_scope_"),
}
#: Differences that are wanted, and why.
WANTED = {
    # PyWebIO's default is an empty placeholder without which its function fails.
    "pywebio_battery.custom_auth: secret: ... became <class 'inspect._empty'>",
}


def is_absent(full: str) -> bool:
    return full in ABSENT or any(full.startswith(prefix) for prefix in ABSENT if prefix.endswith("."))


def find(module: str, name: str) -> Any:
    found = importlib.import_module(f"greenio.compat.{module}")
    for part in name.split("."):
        found = getattr(found, part)
    return found


def mismatch(wanted: list[list[Any]], function: Any) -> list[str]:
    """Return what a caller who knows PyWebIO's signature would stumble over."""
    own = list(inspect.signature(function).parameters.values())
    by_name = {each.name: each for each in own}
    found = []
    for name, kind, default in wanted:
        if kind.startswith("VAR_"):  # its name is of no use to callers
            if not any(each.kind.name == kind for each in own):
                found.append(f"no {kind} parameter")
        elif name not in by_name:
            found.append(f"no parameter {name}")
        else:
            each = by_name[name]
            if each.kind.name != kind:
                found.append(f"{name} is {each.kind.name}, not {kind}")
            if (each.default is each.empty) != (default is None):
                found.append(f"{name}: {default} became {each.default}")
            elif default not in (None, "...") and repr(each.default) != default:
                found.append(f"{name}: {default} became {each.default!r}")
    positional = [name for name, kind, _ in wanted if kind == "POSITIONAL_OR_KEYWORD"]
    mine = [each.name for each in own if each.kind is each.POSITIONAL_OR_KEYWORD]
    if mine[: len(positional)] != positional:
        found.append(f"order {mine}, not {positional}")
    for each in own:
        required = each.default is each.empty and not each.kind.name.startswith("VAR_")
        if required and each.name not in [name for name, _, _ in wanted]:
            found.append(f"{each.name} is required")
    return found


@pytest.mark.parametrize("module", sorted({entry[0] for entry in ENTRIES}))
def test_every_name_and_signature_of_pywebio(module: str) -> None:
    problems = []
    for _, name, kind, parameters in (entry for entry in ENTRIES if entry[0] == module):
        full = f"{module}.{name}"
        if is_absent(full):
            continue
        try:
            found = find(module, name)
        except AttributeError:
            problems.append(f"{full} is missing")
            continue
        if kind in ("function", "method") and parameters is not None:
            problems += [f"{full}: {each}" for each in mismatch(parameters, found)]
    assert not set(problems) - WANTED, "\n".join(problems)


@pytest.mark.parametrize("entry", EXPORTS, ids=[entry[0] for entry in EXPORTS])
def test_star_imports_bring_what_pywebio_brings(entry: list[Any]) -> None:
    module, _, _, exported = entry
    found = importlib.import_module(f"greenio.compat.{module}")
    if exported:
        assert set(found.__all__) == set(exported)


def test_a_star_import_of_utils_brings_asyncio_and_time() -> None:
    names: dict[str, Any] = {}
    exec("from greenio.compat.pywebio.utils import *", names)
    assert {"asyncio", "time", "get_free_port"} <= names.keys()


def test_every_exception_from_the_list_is_needed() -> None:
    names = {f"{entry[0]}.{entry[1]}" for entry in ENTRIES}
    assert all(any(name.startswith(absent) for name in names) for absent in ABSENT)


def test_the_comparison_sees_differences() -> None:
    wanted = [["a", "POSITIONAL_OR_KEYWORD", None], ["b", "KEYWORD_ONLY", "1"], ["k", "VAR_KEYWORD", None]]
    assert mismatch(wanted, lambda a, *, b=1, extra=2, **other: None) == []
    assert mismatch(wanted, lambda x, a, *, b=2, **k: None) == [
        "b: 1 became 2",
        "order ['x', 'a'], not ['a']",
        "x is required",
    ]
    assert mismatch(wanted, lambda a, b: None) == [
        "b is POSITIONAL_OR_KEYWORD, not KEYWORD_ONLY",
        "b: 1 became <class 'inspect._empty'>",
        "no VAR_KEYWORD parameter",
    ]
