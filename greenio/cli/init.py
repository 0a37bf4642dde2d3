"""``greenio init``: write a first app, and a file for its configuration."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

_FOLDER = Path(__file__).parent / "templates"

#: Names and what they are, for the help.
TEMPLATES = {
    "form": "a form that is checked, and a summary",
    "dashboard": "figures that change by themselves, and a switch",
    "chat": "everybody sees what the others write",
    "terminal": "a program with print() and input(), each visitor in a terminal",
}

_CONFIGURATION = """\
# Options of the server: the parameters of start_server(). `greenio run --help` lists them.
# The command line and variables such as GREENIO_PORT override this file.
port = 8080
# debug = true                 # start anew on changes, show tracebacks
# keep_page = true             # a page that was reloaded shows everything again
# allowed_hosts = ["app.example.com"]
"""


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.description = (
        "Write a first app (app.py) and its configuration (greenio.toml). Overwrites nothing."
    )
    parser.epilog = "Templates: " + "; ".join(f"{name}: {about}" for name, about in TEMPLATES.items())
    parser.add_argument(
        "folder", nargs="?", default=".", metavar="DIR", help="where to; made if need be (default: here)"
    )
    parser.add_argument(
        "-t", "--template", choices=tuple(TEMPLATES), default="form", help="default: %(default)s"
    )
    parser.set_defaults(function=write_app)


def write_app(options: argparse.Namespace) -> int:
    """Write the files; return 1 if one of them exists."""
    folder = Path(options.folder)
    files = {
        folder / "app.py": (_FOLDER / f"{options.template}.py").read_text("utf-8"),
        folder / "greenio.toml": _CONFIGURATION,
    }
    for path in files:
        if path.exists():
            print(f"greenio: {path} exists already, nothing was written", file=sys.stderr)
            return 1
    folder.mkdir(parents=True, exist_ok=True)
    for path, text in files.items():
        path.write_text(text, "utf-8")
        print(f"wrote {path}")
    step = f"cd {folder} && " if options.folder != "." else ""
    print(f"Start it: {step}greenio run app.py --open")
    return 0
