"""Every public name is in the reference, with its signature, its text and an example that is Python."""

from __future__ import annotations

import ast
import importlib
import sys
from types import ModuleType

import pytest

from greenio.guide.reference.names import entries
from greenio.guide.reference.pages import documentation
from tests.support.public_names import PROMISED, PUBLIC, names_of

#: Names that need no entry: of the same meaning as ``input(type=)``, and the version.
_LEFT_OUT = {"CHECKBOX", "RADIO", "SELECT", "TEXTAREA", "__version__"}
FUNCTIONS = sorted(
    address
    for address, entry in entries().items()
    if callable(entry.value) and not isinstance(entry.value, type)
)


@pytest.mark.parametrize("module", sorted(PROMISED.keys() | PUBLIC.keys()))
def test_every_public_name_of_a_module_is_there(module: str) -> None:
    known = {(entry.name, id(entry.value)) for entry in entries().values()}
    loaded = importlib.import_module(module)
    for name in names_of(PROMISED, module) | names_of(PUBLIC, module):
        value = getattr(loaded, name, None)
        assert isinstance(value, ModuleType) or name in _LEFT_OUT or (name, id(value)) in known, name


@pytest.mark.parametrize("address", FUNCTIONS)
def test_a_function_has_a_text_its_parameters_and_an_example_that_is_python(address: str) -> None:
    entry = entries()[address]
    doc = documentation(entry)
    assert len(doc.text.split()) > 2
    assert entry.signature.startswith(f"{entry.name}(")
    assert doc.example or address in WITHOUT_EXAMPLE
    ast.parse(doc.example)


#: Functions of other servers and of old scripts, whose page of the guide has the example.
WITHOUT_EXAMPLE = {"path_deploy_http", "run_event_loop", "seo", "platform.django.wsgi_app"}


def test_a_short_signature_is_one_line_and_a_long_one_has_a_line_for_each_parameter() -> None:
    assert entries()["put_loading"].signature.count("\n") > 3
    assert entries()["close_popup"].signature == "close_popup() -> None"
    assert "    *,\n" in entries()["slider"].signature
    assert entries()["put_text"].source.startswith("def put_text(")
    assert entries()["TEXT"].doc.startswith("The constant")


def test_names_of_a_framework_that_is_not_installed_are_described(monkeypatch: pytest.MonkeyPatch) -> None:
    """``greenio guide`` works from the wheel alone."""
    before = entries()["webio_view"]
    monkeypatch.delitem(sys.modules, "greenio.platform.flask")
    monkeypatch.setitem(sys.modules, "flask", None)
    entries.cache_clear()
    try:
        found = entries()["webio_view"]
    finally:
        entries.cache_clear()
    assert found.value is not before.value
    assert (found.signature, found.doc, found.source) == (before.signature, before.doc, before.source)
