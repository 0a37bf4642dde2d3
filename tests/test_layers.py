"""Floors, wings and cycles: the architecture, read from the imports of the sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.floors import Floors, cycles
from tests.support.imports import (
    Import,
    python_imports,
    python_modules,
    top_part,
    typescript_imports,
    typescript_modules,
)
from tests.support.trees import write_tree as write

ROOT = Path(__file__).resolve().parent.parent
CLIENT = ROOT / "client" / "src"


PYTHON = Floors.of(
    (
        "code_owner",
        "environ",
        "error_pages",
        "exceptions",
        "extras",
        "json_values",
        "limits",
        "names",
        "sizes",
        "_other_distribution",
        "_version",
    ),
    ("protocol",),
    ("widgets",),
    ("engine",),
    ("runtime", "_patch"),  # patching installs runtime/cooperative
    {
        "api": ("input", "jobs", "output", "pin", "rooms", "session", "storage", "terminal", "navigation"),
        "wire": ("transport",),
    },
    ("server",),
    (
        "__init__",
        "__main__",
        "_pyinstaller",
        "battery",
        "cli",
        "compat",
        "config",
        "guide",
        "platform",
        "testing",
        "utils",
    ),
)
#: Everything below ``runtime`` is sans-I/O: it neither waits, nor asks the clock, nor knows of greenlets.
PURE_PARTS = {"exceptions", "limits", "names", "sizes", "protocol", "widgets", "engine"}
IMPURE = {
    *(
        "_thread",
        "asyncio",
        "bottle",
        "concurrent",
        "gevent",
        "geventwebsocket",
        "greenlet",
        "multiprocessing",
    ),
    *(
        "queue",
        "select",
        "selectors",
        "signal",
        "socket",
        "socketserver",
        "ssl",
        "subprocess",
        "threading",
        "time",
    ),
}

TYPESCRIPT = Floors.of(
    ("base",),
    ("protocol", "tty"),
    ("session",),
    {"transport": ("transport",), "page": ("dom", "html", "i18n", "runtime")},
    ("code",),
    ("fields",),
    ("views",),
    {"forms": ("forms",), "pins": ("pins",), "overlays": ("overlays",)},
    ("commands",),
    ("app", "compat", "exported", "main"),
)


def broken_python(root: Path, package: str, floors: Floors) -> list[str]:
    """Every import of ``package`` that its floor forbids, and every cycle."""
    modules = python_modules(root, package)
    imports = python_imports(modules)
    found = []
    for each in imports:
        part, outermost = top_part(each.importer), each.target.split(".")[0]
        if outermost == package:
            reason = floors.broken_by(part, top_part(each.target))
        elif part in PURE_PARTS and outermost in IMPURE:
            reason = f"{part} is sans-I/O and imports {outermost}"
        else:
            reason = None
        if reason:
            found.append(f"{modules[each.importer].relative_to(root)}:{each.line}: {reason}")
    inner = [each for each in imports if each.target in modules]
    return found + [f"cycle: {', '.join(group)}" for group in cycles(inner)]


def broken_typescript(source: Path, floors: Floors) -> list[str]:
    modules = typescript_modules(source)
    imports = [each for each in typescript_imports(source, modules) if each.target in modules]
    found = []
    for each in imports:
        reason = floors.broken_by(each.importer.split("/")[0], each.target.split("/")[0])
        if reason:
            found.append(f"{modules[each.importer].relative_to(source)}:{each.line}: {reason}")
    return found + [f"cycle: {', '.join(group)}" for group in cycles(imports)]


def test_python_keeps_its_floors() -> None:
    assert not broken_python(ROOT, "greenio", PYTHON)


def test_client_keeps_its_floors() -> None:
    assert not broken_typescript(CLIENT, TYPESCRIPT)


# --------------------------------------------------------------------------- the checker itself


@pytest.mark.parametrize(
    ("module", "source", "complaint"),
    [
        (
            "engine/session.py",
            "from greenio.runtime import runner",
            "floor 3 (engine) imports floor 4 (runtime)",
        ),
        (
            "engine/session.py",
            "def f():\n    import greenio.runtime.sessions.session",
            "engine/session.py:2: floor 3",
        ),
        ("engine/session.py", "from ..runtime.runner import x", "floor 3 (engine) imports floor 4"),
        (
            "engine/session.py",
            "import importlib\nimportlib.import_module('greenio.server')",
            "imports floor 6",
        ),
        (
            "engine/session.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import gevent",
            "sans-I/O",
        ),
        ("engine/session.py", "import time", "engine is sans-I/O and imports time"),
        ("engine/session.py", "def f():\n    from gevent.event import Event", "sans-I/O and imports gevent"),
        ("protocol/frames.py", "import socket", "protocol is sans-I/O and imports socket"),
        ("transport/base.py", "from greenio import input", "two wings of floor 5: transport imports input"),
        ("input.py", "import greenio.transport.base", "two wings of floor 5: input imports transport"),
        ("server/app.py", "from greenio import start_server", "floor 6 (server) imports floor 7 (__init__)"),
        ("novelty.py", "import greenio.limits", "novelty stands on no floor"),
    ],
)
def test_a_broken_floor_is_seen(tmp_path: Path, module: str, source: str, complaint: str) -> None:
    write(tmp_path, {f"greenio/{name}": "" for name in ("__init__.py", "input.py", "limits.py")})
    write(tmp_path, {f"greenio/{name}": "" for name in ("runtime/runner.py", "transport/base.py")})
    write(tmp_path, {f"greenio/{module}": source})
    assert complaint in "\n".join(broken_python(tmp_path, "greenio", PYTHON))


def test_allowed_imports_pass(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "greenio/__init__.py": "from greenio.input import input",
            "greenio/input.py": "from greenio.runtime import runner\nfrom greenio.session import x",
            "greenio/session.py": "import json",
            "greenio/runtime/sessions/session.py": "import gevent\nfrom greenio.engine.channel import Session",
            "greenio/engine/channel.py": "from . import outbox\nimport collections",
            "greenio/engine/outbox.py": "from greenio import limits",
            "greenio/limits.py": "",
        },
    )
    assert not broken_python(tmp_path, "greenio", PYTHON)


def test_a_cycle_is_seen_also_inside_functions(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "greenio/engine/a.py": "from greenio.engine import b",
            "greenio/engine/b.py": "def f():\n    from greenio.engine.c import x",
            "greenio/engine/c.py": "from .a import y",
        },
    )
    expected = "cycle: greenio.engine.a, greenio.engine.b, greenio.engine.c"
    assert broken_python(tmp_path, "greenio", PYTHON) == [expected]


def test_an_import_for_the_type_checker_makes_a_cycle_too() -> None:
    """Two modules that name each other in annotations cannot be read one after the other."""
    assert cycles([Import("a", "b", 1), Import("b", "a", 1, typing_only=True)]) == [["a", "b"]]
    assert cycles([Import("a", "b", 1), Import("b", "a", 1)]) == [["a", "b"]]
    assert not cycles([Import("a", "b", 1), Import("c", "b", 1, typing_only=True)])


@pytest.mark.parametrize(
    ("module", "source", "complaint"),
    [
        (
            "session/session.ts",
            'import { show } from "../dom/element";',
            "session/session.ts:1: floor 2 (session) imports floor 3",
        ),
        (
            "session/session.ts",
            'import {\n  show,\n} from "../dom/element.js";',
            "(session) imports floor 3 (dom)",
        ),
        ("session/session.ts", 'export * from "../dom/element";', "imports floor 3 (dom)"),
        ("session/session.ts", 'import "../dom/element";', "imports floor 3 (dom)"),
        ("session/session.ts", 'const later = () => import("../dom/element");', "imports floor 3 (dom)"),
        ("session/session.ts", 'import type { E } from "../dom/element";', "imports floor 3 (dom)"),
        ("transport/websocket.ts", 'import { show } from "../dom/element";', "two wings of floor 3"),
        ("dom/other.ts", 'import { text } from "../views/renderers";', "(dom) imports floor 6 (views)"),
        ("attic/x.ts", 'import { text } from "../views/renderers";', "attic stands on no floor"),
        ("dom/element.ts", 'import { again } from "./other";', "cycle: dom/element, dom/other"),
    ],
)
def test_a_broken_client_floor_is_seen(tmp_path: Path, module: str, source: str, complaint: str) -> None:
    write(tmp_path, {"dom/element.ts": "", "dom/other.ts": 'import "./element";', "views/renderers.ts": ""})
    write(tmp_path, {module: source})
    assert complaint in "\n".join(broken_typescript(tmp_path, TYPESCRIPT))


def test_comments_and_libraries_are_no_client_imports(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "dom/element.ts": "",
            "session/a.ts": '// import "../dom/element"\nimport { marked } from "marked";\n',
        },
    )
    assert not broken_typescript(tmp_path, TYPESCRIPT)
