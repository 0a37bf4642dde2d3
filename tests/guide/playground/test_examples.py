"""Every piece of code of the guide is a whole program in the playground."""

from __future__ import annotations

import ast
from itertools import chain
from types import ModuleType

import pytest

from greenio.guide import editor, inputs
from greenio.guide.contents import COOKBOOK, GALLERY, PAGES
from greenio.guide.playground.examples import program_of_code, program_of_example, program_of_page
from greenio.guide.reference.names import entries
from greenio.guide.reference.pages import documentation
from greenio.guide.site.source import body_of, is_only_code, name_of

MODULES = [*PAGES, *chain.from_iterable((GALLERY | COOKBOOK).values())]


def undefined(program: str) -> set[str]:
    """Names of a program that nothing defines, as far as Python's own compiler knows."""
    import builtins
    import symtable

    def missing(table: symtable.SymbolTable, known: set[str]) -> set[str]:
        names = {each.get_name() for each in table.get_symbols() if each.is_global() and each.is_referenced()}
        return names - known | set().union(*(missing(child, known) for child in table.get_children()))

    top = symtable.symtable(program, "app.py", "exec")
    known = {each.get_name() for each in top.get_symbols() if each.is_assigned() or each.is_imported()}
    return missing(top, known | set(dir(builtins)) | {"__file__", "__name__"})


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_demos_and_examples_are_whole_programs(module: ModuleType) -> None:
    examples = getattr(module, "EXAMPLES", None)
    if examples is None:
        programs = [program_of_page(module)]
    else:
        shown = [example for example in examples if not is_only_code(body_of(example))]
        programs = [program_of_example(example) for example in shown]
    for program in programs:
        assert undefined(program) == set()
        assert program.count("start_server(") >= 1


@pytest.mark.parametrize("address", entries())
def test_examples_of_the_reference_are_whole_programs(address: str) -> None:
    example = documentation(entries()[address]).example
    if example:
        program = program_of_code(example)
        assert example.splitlines()[0] in program
        assert undefined(program) == set()


def test_an_example_brings_what_it_uses_of_its_module_and_no_more() -> None:
    program = program_of_example(editor.live)
    assert program.startswith(
        "from greenio import start_server\nfrom greenio.pin import pin, pin_on_change, put_textarea\n\n\ndef example():\n"
    )
    assert program.endswith("\n\n\nstart_server(example, port=8080)\n")


def test_code_that_is_only_shown_is_no_program() -> None:
    for module in MODULES:
        for example in getattr(module, "EXAMPLES", ()):
            if is_only_code(body_of(example)):
                assert program_of_example(example) == ""


def test_texts_of_several_lines_are_kept() -> None:
    for example in inputs.EXAMPLES:
        tree = ast.parse(program_of_example(example))
        function = next(node for node in tree.body if getattr(node, "name", "") == "example")
        assert ast.dump(ast.Module(function.body, [])) == ast.dump(ast.parse(body_of(example)))


def test_awaiting_examples_are_coroutines_and_what_is_no_python_is_no_program() -> None:
    assert "async def example():\n    await x()" in program_of_code("await x()")
    assert program_of_code("greenio run app.py") == ""


def test_what_is_the_readers_is_stood_in_for() -> None:
    program = program_of_code("put_text(name, archive(rows), LIMIT)")
    assert "name = 'Ada'\n" in program
    assert "def archive(*given):\n" in program
    assert "LIMIT = 'limit'\n" in program
