"""How the client's build in greenio/static is cut into files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import greenio

MAIN = "src/main.ts"
STATIC = Path(greenio.__file__).parent / "static"


def manifest() -> dict[str, dict[str, Any]]:
    read: dict[str, dict[str, Any]] = json.loads((STATIC / "manifest.json").read_text())
    return read


def imported_by(entry: str) -> set[str]:
    """The chunks that load with an entry, by their keys in the manifest."""
    chunks = manifest()
    found: set[str] = set()
    waiting = [entry]
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += chunks[key].get("imports", ())
    return found


def test_no_chunk_imports_the_entry() -> None:
    # Its name changes with every change of it, and with it would change those of all chunks that import it.
    assert [key for key, chunk in manifest().items() if MAIN in chunk.get("imports", ())] == []


def test_the_first_page_loads_the_entry_and_one_chunk() -> None:
    assert len(imported_by(MAIN)) == 2


def test_highlighted_code_does_not_load_the_editor() -> None:
    loaded = [
        (STATIC / manifest()[key]["file"]).read_text() for key in imported_by("src/code/highlighter.ts")
    ]
    assert [text for text in loaded if "cm-content" in text] == []
