"""The parts of a docstring: text, parameters, what is returned and raised, example."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from textwrap import dedent

_FIELD = re.compile(r"^:(param|returns?|raises)\s*([^:]*):\s*", re.MULTILINE)
_BESIDE = re.compile(r"\n[ \t]*\n(?=\S)")
_EXAMPLE = re.compile(r"^Examples?:(?::\n|\s)", re.MULTILINE)
_ROLE = re.compile(r":(?:func|class|meth|mod|data):`~?([^`]+)`")


@dataclass
class Docstring:
    """The parts of a docstring, as Markdown; the example as code."""

    text: str = ""
    parameters: dict[str, str] = field(default_factory=dict)
    returns: str = ""
    raises: list[tuple[str, str]] = field(default_factory=list)
    example: str = ""

    @property
    def summary(self) -> str:
        """The first sentence."""
        return re.split(r"(?<=\.)\s|:\s", self.text.partition("\n\n")[0], maxsplit=1)[0]


def parse_docstring(doc: str) -> Docstring:
    """Return the parts of a docstring whose indentation was removed (``inspect.getdoc()``)."""
    found = Docstring()
    start = _EXAMPLE.search(doc)
    if start is not None:
        found.example = _code(doc[start.end() :])
        doc = doc[: start.start()]
    marks = list(_FIELD.finditer(doc))
    prose = [doc[: marks[0].start()] if marks else doc]
    for mark, after in zip(marks, [*marks[1:], None], strict=False):
        # A paragraph that is not indented belongs to the whole again.
        own, *behind = _BESIDE.split(doc[mark.end() : after.start() if after else len(doc)], maxsplit=1)
        prose += behind
        text = _markdown(own)
        if mark[1] == "param":
            found.parameters[mark[2].strip()] = text
        elif mark[1] == "raises":
            found.raises.append((mark[2].strip(), text))
        else:
            found.returns = text
    found.text = "\n\n".join(filter(None, map(_markdown, prose)))
    return found


def _code(text: str) -> str:
    """Return the code of an example: an indented block, or the first words between double backquotes."""
    if text.lstrip().startswith("``"):
        return text.lstrip()[2:].partition("``")[0]
    lines = text.strip("\n").splitlines()
    indented = [line for line in lines if line.startswith("    ") or not line.strip()]
    return dedent("\n".join(indented)).strip("\n")


def _markdown(text: str) -> str:
    paragraphs = re.split(r"\n\s*\n", dedent(text).strip())
    joined = [
        each if each.lstrip().startswith(("- ", "* ")) else " ".join(each.split()) for each in paragraphs
    ]
    return _ROLE.sub(r"`\1`", "\n\n".join(joined)).replace("``", "`")
