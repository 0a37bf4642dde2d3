"""Docstrings are taken apart as they are written."""

from __future__ import annotations

from greenio.guide.reference.docstring import parse_docstring

DOC = """Show a thing. With ``care``, as :func:`put_text` does.

A second paragraph
over two lines.

:param name: the name,
    which is text.
:param scope: a place.
:returns: an Output.
:raises TypeError: no str.
:raises ValueError: an empty one.

Example::

    if name:
        put(name)
"""


def test_all_parts_are_found() -> None:
    found = parse_docstring(DOC)
    assert (
        found.text == "Show a thing. With `care`, as `put_text` does.\n\nA second paragraph over two lines."
    )
    assert found.summary == "Show a thing."
    assert found.parameters == {"name": "the name, which is text.", "scope": "a place."}
    assert found.returns == "an Output."
    assert found.raises == [("TypeError", "no str."), ("ValueError", "an empty one.")]
    assert found.example == "if name:\n    put(name)"


def test_an_example_may_stand_in_a_line_and_parts_may_be_missing() -> None:
    assert parse_docstring("Stop.\n\nExample: ``stop(1)``").example == "stop(1)"
    assert parse_docstring("Stop.").parameters == {}


def test_a_paragraph_behind_the_parameters_belongs_to_the_text() -> None:
    doc = "Wait.\n\n:param seconds: how long;\n\n    never below 0.\n\nIt ends with the session.\n\nExample: ``wait(1)``"
    found = parse_docstring(doc)
    assert found.text == "Wait.\n\nIt ends with the session."
    assert found.parameters == {"seconds": "how long;\n\nnever below 0."}
