"""The scripts that are compared: ``tests/compat/corpus/*.py``, each an app of ``path_deploy()`` with steps in ``STEPS``."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from difflib import SequenceMatcher

from bench.harness import ROOT

FOLDER = ROOT / "tests" / "compat" / "corpus"
#: What PyWebIO's pages showed, as recorded by ``python -m bench.compat --record``.
RECORDED = ROOT / "tests" / "compat" / "corpus.json"

#: Lines that differ, by script: the start of PyWebIO's line, and why greenio's is another.
DIFFERENT: dict[str, tuple[str, str]] = {
    "co_generator": ("failed", "PyWebIO's path_deploy() cannot run generator functions"),
    "js_code_mirror": (
        "output: 1 ",
        "CodeMirror 6 has line numbers in a column, where CodeMirror 5 has them in the lines",
    ),
}


#: Texts of the page itself that one of the two shows as a picture, or by a style sheet, and where.
SYMBOLS = (
    "×",  # the button that closes a box or a popup
    "Browse",  # beside a file's name
    "Loading...",  # for screen readers, in a spinner
    "…",  # likewise
    "Selected 0 row",  # below a data table without a selection
)


@dataclass(frozen=True)
class Script:
    """One script of the corpus.

    :param name: of its file, and its path on the server.
    :param steps: what a visitor does.
    :param query: added to the address.
    """

    name: str
    steps: list[str]
    query: str


def scripts() -> list[Script]:
    """Return the scripts, sorted by name. They are not imported."""
    found = []
    for path in sorted(FOLDER.glob("[!_]*.py")):
        values = {"STEPS": [], "QUERY": ""}
        for node in ast.parse(path.read_text("utf-8")).body:
            if not isinstance(node, ast.Assign):
                continue
            target = node.targets[0]
            if isinstance(target, ast.Name) and target.id in values:
                values[target.id] = ast.literal_eval(node.value)
        found.append(Script(path.stem, list(values["STEPS"]), str(values["QUERY"])))
    return found


def differences(name: str, theirs: list[str], ours: list[str]) -> list[str]:
    """Return the lines in which two transcripts of a script differ, without those that are known to."""
    theirs, ours = comparable(theirs), comparable(ours)
    allowed = DIFFERENT.get(name, ("\0", ""))[0]
    found: list[str] = []
    for kind, start, end, first, last in SequenceMatcher(None, theirs, ours, autojunk=False).get_opcodes():
        if kind != "equal" and not all(line.startswith(allowed) for line in theirs[start:end] or ["-"]):
            found += [f"  PyWebIO: {line}" for line in theirs[start:end]]
            found += [f"  greenio: {line}" for line in ours[first:last]]
    return found


def comparable(transcript: list[str]) -> list[str]:
    """Return what a page showed after the steps that wait, in words that both libraries have.

    After a click or a text, what is shown depends on which page is quicker.
    """
    lines: list[str] = []
    kinds = ("see", "js") if sum(line.startswith("> ") for line in transcript) > 1 else ("open",)
    waits = True
    for line in transcript:
        if line.startswith("> "):
            waits = line[2:].split(" ", 1)[0] in kinds
        if waits:
            for word in SYMBOLS:
                line = line.replace(word, " ")
            lines.append(" ".join(line.split()))
    return lines
