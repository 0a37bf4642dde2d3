"""How the client's build in greenio/static is cut into files."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import Any

import greenio
from tests.conftest import ROOT

MAIN = "src/main.ts"
COMPAT = "src/compat/main.ts"
EXPORTED = "src/exported/main.ts"
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


def test_the_oldest_browsers_of_the_build_are_those_of_the_readme() -> None:
    [targets] = re.findall(r"target: \[([^\]]+)\]", (ROOT / "client/vite.config.ts").read_text())
    built = dict(re.findall(r'"([a-z]+)([\d.]+)"', targets))
    readme = (ROOT / "README.md").read_text()
    assert built["chrome"] == built["edge"]
    for name in ("Edge", "Firefox", "Safari"):
        assert f"{name} {built[name.lower()]}" in readme


def test_what_pages_of_pywebio_load_more_is_small_and_the_first_page_loads_none_of_it() -> None:
    files = {manifest()[key]["file"] for key in imported_by(COMPAT) - imported_by(MAIN)}
    files.add(manifest()["src/styles/compat.scss"]["file"])
    size = sum(len(gzip.compress((STATIC / file).read_bytes(), 9)) for file in files)
    assert size < 120 * 1024
    assert COMPAT not in imported_by(MAIN)


def test_the_entry_of_pywebios_apps_shares_no_file_with_other_pages() -> None:
    # What both need is in both, so that pages without it load the bytes that they would load without it.
    chunks = manifest()
    assert imported_by(COMPAT) == {COMPAT}
    assert not [key for key, chunk in chunks.items() if COMPAT in chunk.get("imports", ())]
    assert "DOMPurify" in (STATIC / chunks[COMPAT]["file"]).read_text()


def test_the_script_of_exported_pages_runs_from_a_disk_and_under_a_strict_policy() -> None:
    # A classic script, which loads no other, and brings no styles of its own.
    assert imported_by(EXPORTED) == {EXPORTED}
    text = (STATIC / manifest()[EXPORTED]["file"]).read_text()
    assert text.startswith("(function(){")
    assert not re.search(r"\bimport\b|\bexport\b|createElement\(.style|new Function", text)
    assert len(gzip.compress(text.encode(), 9)) < 13 * 1024
