"""What the search of exported pages finds, as a script."""

from __future__ import annotations

import json

from greenio.guide.export.search import button, items_file, items_script

FILES = {"index.html", "inputs.html", "reference/Output_.html", "zh/index.html", "zh/first_script.html"}


def items(language: str) -> dict[str, list[str]]:
    script = items_script(language, FILES)
    assert script.startswith("window.greenioSearchItems = ")
    return {address: rest for _, address, *rest in json.loads(script.partition(" = ")[2].removesuffix(";\n"))}


def test_pages_examples_and_names_lead_to_their_files() -> None:
    found = items("")
    assert {"inputs.html", "inputs.html#pywebio-scope-choices", "reference/Output_.html"} <= found.keys()
    text, group, keywords = found["inputs.html#pywebio-scope-choices"]
    assert group == "Inputs"
    assert "select" in keywords.split()
    assert text
    assert "zh/index.html" in found


def test_what_is_not_exported_is_not_found() -> None:
    assert {address.partition("#")[0] for address in items("")} <= FILES
    assert "playground.html" not in items_script("", FILES)


def test_a_language_has_a_file_of_its_own() -> None:
    assert items_file("") == "search_items.js"
    assert items_file("zh") == "zh/search_items.js"
    found = items("zh")
    assert {"zh/first_script.html", "inputs.html"} <= found.keys()


def test_a_search_in_vain_offers_the_reference() -> None:
    for language, offer in (
        ("", "Look through the reference of all names"),
        ("zh", "浏览参考中的全部名称（英文）"),
    ):
        script = items_script(language, {*FILES, "reference.html"})
        records = json.loads(script.partition(" = ")[2].removesuffix(";\n"))
        assert [(each[1], each[5]) for each in records if len(each) > 5] == [("reference.html", offer)]


def test_the_button_is_hidden_until_the_script_shows_it() -> None:
    assert " hidden " in button("")
    assert "搜索" in button("zh")
    assert 'data-items="zh/search_items.js"' in button("zh")
