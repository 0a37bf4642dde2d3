"""Write greenio/output/display/icons.json.gz: the shapes of Bootstrap Icons by name.

    python client/icons.py           write the file
    python client/icons.py --check   exit 1 if it is not up to date

One line for each icon: its name, a tab, and its SVG shapes as JSON, ``[["path", {"d": "..."}], ...]``. The server sends
the shapes of the icons that an app shows, and no others. Needs ``npm ci`` in client/.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "client" / "node_modules" / "bootstrap-icons"
TARGET = ROOT / "greenio" / "output" / "display" / "icons.json.gz"


def shapes(source: str) -> list[list[object]]:
    """Return the shapes of an icon, groups dissolved."""
    found: list[list[object]] = []
    for shape in ElementTree.fromstring(source).iter():
        name = re.sub(r"\{.*\}", "", shape.tag)
        if name not in ("svg", "g", "defs", "clipPath", "title"):
            attributes = {key: value for key, value in sorted(shape.items()) if key != "class"}
            found.append([name, attributes])
    return found


def content() -> bytes:
    """Return the lines of the file. The first names the version and the license."""
    version = json.loads((PACKAGE / "package.json").read_text())["version"]
    lines = [f"#\tBootstrap Icons {version}, Copyright The Bootstrap Authors, MIT License"]
    for path in sorted((PACKAGE / "icons").glob("*.svg")):
        lines.append(f"{path.stem}\t{json.dumps(shapes(path.read_text()), separators=(',', ':'))}")
    return ("\n".join(lines) + "\n").encode()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    wanted = content()
    if not parser.parse_args().check:
        TARGET.write_bytes(gzip.compress(wanted, 9, mtime=0))
    # The compressed bytes depend on the version of zlib.
    elif gzip.decompress(TARGET.read_bytes()) != wanted:
        sys.exit(f"{TARGET.relative_to(ROOT)} is not up to date: run python client/icons.py")


if __name__ == "__main__":
    main()
