"""A project of a web framework with one rule for its app, asked in a process of its own."""

from __future__ import annotations

from pathlib import Path

from tests.support.servers.script_process import run, write

_PROJECTS = {
    "bottle": """
        import bottle
        from greenio.platform.bottle import METHODS, webio_view
        project = bottle.Bottle()
        project.route("/io", METHODS, webio_view(app))
    """,
}
_ASK = """
from wsgiref.util import setup_testing_defaults
for path in ("/io", "/io/_greenio/licenses.md", "/other/x"):
    environ = {"PATH_INFO": path, "HTTP_HOST": "127.0.0.1"}
    setup_testing_defaults(environ)
    body = project(environ, lambda status, headers, error=None: print(path, status[:3]))
    b"".join(body)
"""


def single_rule_statuses(folder: Path, framework: str) -> list[str]:
    """Return what the project answers: each path with its status."""
    project = "\n".join(line[8:] for line in _PROJECTS[framework].splitlines())
    script = write(folder, f"def app():\n    pass\n{project}{_ASK}")
    done = run(script, GREENIO_PATCH="0")
    assert not done.stderr or "Not Found" in done.stderr, done.stderr
    return done.stdout.splitlines()
