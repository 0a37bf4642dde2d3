"""Write src/protocol/generated/, the page's types of everything on the wire, from the Python declarations.

    python client/generate.py           write the files
    python client/generate.py --check   exit 1 if they are not up to date

Needs msgspec, nothing else of greenio's requirements. The files are checked in; CI runs --check.
"""

from __future__ import annotations

import argparse
import inspect
import json
import re
import sys
import textwrap
import types
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec
from msgspec import inspect as shapes

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "client" / "src" / "protocol" / "generated"


def _import_package_without_its_init(name: str, folder: Path) -> None:
    """Make ``import greenio.protocol`` work without gevent, which the package's own import would patch in."""
    package = types.ModuleType(name)
    package.__path__ = [str(folder)]
    sys.modules[name] = package


sys.path.insert(0, str(ROOT))
_import_package_without_its_init("greenio", ROOT / "greenio")

from greenio import limits  # noqa: E402
from greenio.protocol import errors, events, frames  # noqa: E402
from greenio.protocol.codec import COMMANDS, EVENTS  # noqa: E402
from greenio.widgets.registry import ITEMS, WIDGETS  # noqa: E402

#: Families: module, union name, suffix of the members, discriminating key, members by wire name. Each module
#: may name what those before it declare.
FAMILIES: list[tuple[str, str, str, str, dict[str, type], str]] = [
    (
        "events",
        "PageEvent",
        "PageEvent",
        "t",
        EVENTS,
        "What the page tells the server. (Event is the browser's word.)",
    ),
    ("items", "Item", "Item", "k", ITEMS, "One input of a form, or the control of a pin widget."),
    ("widgets", "Widget", "Widget", "k", WIDGETS, "An output."),
    ("commands", "Command", "Command", "t", COMMANDS, "What the server tells the page."),
]
FRAMES = [frames.Welcome, frames.Resume, frames.Down, frames.Up]

#: Types that a floor below their declaration can only name (Meta titles).
TITLES = {
    "Widget": "Widget",
    "Item": "Item",
    "Command": "Command",
    "CellContent": "CellContent",
    "CallbackId": "number",
    "Column": "Column",
}

HEADER = """\
// Made by client/generate.py from greenio/protocol and greenio/widgets. Change those, then run it again.
"""
INDEX = """\
// A key with "?" may be absent on the wire and then has the value that the defaults hold for its kind
// (protocol/defaults.ts fills it in).
"""


class Names:
    """TypeScript names of all structs, members of families first."""

    def __init__(self) -> None:
        self.of: dict[type, str] = {}
        self.shared: list[type] = []
        for _, _, suffix, _, members, _ in FAMILIES:
            for kind in members.values():
                self._add(kind, kind.__name__ + suffix)
        for kind in FRAMES:
            self._add(kind, kind.__name__)
        # Parts that only a title names (Span), then those that fields refer to.
        for kind in msgspec.Struct.__subclasses__():
            if kind.__module__.startswith("greenio.widgets.") and not kind.__subclasses__():
                self._find_shared(shapes.type_info(kind))
        for kind in list(self.of):
            for field in msgspec.structs.fields(kind):
                self._find_shared(shapes.type_info(field.type))

    def _add(self, kind: type, name: str) -> None:
        if name in self.of.values():
            raise SystemExit(f"two types are named {name}: {kind} and another")
        self.of[kind] = name

    def _find_shared(self, shape: Any) -> None:
        if isinstance(shape, shapes.StructType) and shape.cls not in self.of:
            self._add(shape.cls, shape.cls.__name__)
            self.shared.append(shape.cls)
            for field in shape.fields:
                self._find_shared(field.type)
        for attribute in ("type", "item_type", "key_type", "value_type"):
            if hasattr(shape, attribute):
                self._find_shared(getattr(shape, attribute))
        for part in getattr(shape, "types", ()):
            self._find_shared(part)


def typescript(shape: Any, names: Names) -> str:
    """The TypeScript of one msgspec type."""
    match shape:
        case shapes.Metadata():
            title = (shape.extra_json_schema or {}).get("title")
            return TITLES[title] if title else typescript(shape.type, names)
        case shapes.AnyType():
            return "unknown"
        case shapes.RawType():
            return "PageEvent"
        case shapes.NoneType():
            return "null"
        case shapes.BoolType():
            return "boolean"
        case shapes.IntType() | shapes.FloatType():
            return "number"
        case shapes.StrType():
            return "string"
        case shapes.LiteralType():
            return " | ".join(json.dumps(value) for value in shape.values)
        case shapes.UnionType():
            parts = [typescript(part, names) for part in shape.types]
            return " | ".join(sorted(dict.fromkeys(parts), key=lambda part: part == "null"))
        case shapes.ListType():
            item = typescript(shape.item_type, names)
            return f"readonly ({item})[]" if " " in item else f"readonly {item}[]"
        case shapes.DictType():
            return f"Readonly<Record<string, {typescript(shape.value_type, names)}>>"
        case shapes.StructType():
            return names.of[shape.cls]
    raise SystemExit(f"no TypeScript for {shape!r}")


def comment(text: str | None, indent: str = "") -> Iterable[str]:
    """The lines of ``text`` as JSDoc."""
    if not text:
        return
    lines = inspect.cleandoc(text).replace("``", "`").replace("*/", "* /").splitlines()
    if len(lines) == 1:
        yield f"{indent}/** {lines[0]} */"
    else:
        yield f"{indent}/**"
        yield from (f"{indent} * {line}".rstrip() for line in lines)
        yield f"{indent} */"


def interface(kind: type, names: Names, key: str = "", tag: str = "") -> Iterable[str]:
    """One struct as an interface; ``key`` and ``tag`` for a member of a family."""
    yield from comment(kind.__doc__)
    yield f"export interface {names.of[kind]} {{"
    if key:
        yield f"  readonly {key}: {json.dumps(tag)};"
    for field in msgspec.structs.fields(kind):
        optional = "" if field.required else "?"
        shape = typescript(shapes.type_info(field.type), names)
        yield f"  readonly {field.encode_name}{optional}: {shape};"
    yield "}"
    yield ""


def union(name: str, members: list[str], doc: str) -> Iterable[str]:
    """A discriminated union."""
    yield from comment(doc)
    yield f"export type {name} ="
    yield from (f"  | {member}" for member in members[:-1])
    yield f"  | {members[-1]};"
    yield ""


def defaults_of(kind: type) -> dict[str, Any]:
    """Fields that may be absent, with the value that they then have."""
    found = {}
    for field in msgspec.structs.fields(kind):
        if field.default is not msgspec.NODEFAULT:
            found[field.encode_name] = field.default
        elif field.default_factory is not msgspec.NODEFAULT:
            found[field.encode_name] = field.default_factory()
    return found


def defaults(name: str, kinds: dict[str, type], doc: str) -> Iterable[str]:
    """A table of defaults by wire name."""
    yield from comment(doc)
    yield f"export const {name} = {{"
    for tag, kind in sorted(kinds.items()):
        body = ", ".join(f"{key}: {json.dumps(value)}" for key, value in defaults_of(kind).items())
        line = f"  {json.dumps(tag) if not tag.isidentifier() else tag}: {{ {body} }},"
        yield line.replace("{  }", "{}")
    yield "} as const;"
    yield ""


def declarations() -> dict[str, str]:
    """Module to its text, still without imports. A part stands in the first module that mentions it."""
    names = Names()
    modules = {}
    parts = list(names.shared)
    for module, name, suffix, key, members, doc in FAMILIES:
        out: list[str] = []
        for tag, kind in sorted(members.items()):
            out += interface(kind, names, key, tag)
        out += union(name, [kind.__name__ + suffix for _, kind in sorted(members.items())], doc)
        if module == "widgets":
            out += comment("A cell: text, a widget, or a Span (which has no `k`) around either.")
            out += ["export type CellContent = string | Widget | Span;", ""]
        while mentioned := [kind for kind in parts if re.search(rf"\b{names.of[kind]}\b", "\n".join(out))]:
            for kind in mentioned:
                out += interface(kind, names)
                parts.remove(kind)
        modules[module] = "\n".join(out)
    modules["frames"] = "\n".join(line for kind in FRAMES for line in interface(kind, names))
    modules["defaults"] = "\n".join(default_tables(names))
    modules["bounds"] = "\n".join(bounds())
    return modules


def default_tables(names: Names) -> Iterable[str]:
    """What absent keys mean."""
    table = {
        "COMMAND_DEFAULTS": COMMANDS,
        "EVENT_DEFAULTS": EVENTS,
        "WIDGET_DEFAULTS": WIDGETS,
        "ITEM_DEFAULTS": ITEMS,
        "PART_DEFAULTS": {kind.__name__: kind for kind in [*names.shared, *FRAMES]},
    }
    for constant, kinds in table.items():
        by = "type" if constant == "PART_DEFAULTS" else "wire name"
        yield from defaults(constant, kinds, f"What an absent key means, by {by}.")


def bounds() -> Iterable[str]:
    """Numbers that both ends know."""
    yield from comment(errors.CloseCode.__doc__)
    yield "export const CLOSE = {"
    yield from (f"  {code.name}: {code.value}," for code in errors.CloseCode)
    yield from ("} as const;", "")
    yield from comment("Characters that the name of an item, a pin or a form value may have.")
    yield from (f"export const NAME_LENGTH = {_max_length(events.Name)};", "")
    yield from comment("Bytes. What a server takes in one frame, unless its Welcome says less.")
    yield f"export const MESSAGE_BYTES = {limits.MESSAGE_BYTES};"


def generate() -> dict[str, str]:
    """File name to its whole text."""
    home: dict[str, str] = {}
    files = {}
    for module, text in declarations().items():
        declared = re.findall(r"^export (?:interface|type) (\w+)", text, re.MULTILINE)
        code = re.sub(r"/\*\*.*?\*/", "", text, flags=re.DOTALL) if declared else ""
        imports: dict[str, list[str]] = {}
        for name in sorted(set(re.findall(r"\b[A-Z]\w+", code)) & home.keys()):
            imports.setdefault(home[name], []).append(name)
        home.update(dict.fromkeys(declared, module))
        lines = [f'import type {{ {", ".join(found)} }} from "./{each}";' for each, found in imports.items()]
        head = "\n".join([HEADER, *lines, *[""][: len(lines)]])
        files[f"{module}.ts"] = f"{head}\n{text.rstrip()}\n"
    exports = [f'export * from "./{module.removesuffix(".ts")}";\n' for module in files]
    files["index.ts"] = HEADER + "//\n" + INDEX + "\n" + "".join(exports)
    return files


def _max_length(annotated: Any) -> int:
    length: int = shapes.type_info(annotated).max_length  # type: ignore[attr-defined]
    return length


def main() -> int:
    parser = argparse.ArgumentParser(description=textwrap.dedent(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only say whether the files are up to date")
    arguments = parser.parse_args()
    files = generate()
    there = {path.name: path for path in TARGET.glob("*")}
    if arguments.check:
        fresh = there.keys() == files.keys() and all(
            there[name].read_text(encoding="utf-8") == text for name, text in files.items()
        )
        if not fresh:
            print(f"{TARGET.relative_to(ROOT)} is stale: run python client/generate.py", file=sys.stderr)
        return 0 if fresh else 1
    TARGET.mkdir(parents=True, exist_ok=True)
    for name in there.keys() - files.keys():
        there[name].unlink()
    for name, text in files.items():
        (TARGET / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
