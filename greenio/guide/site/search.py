"""Items of the guide's search: pages, their examples, and the names of the reference."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from types import ModuleType

from greenio.guide.reference.docstring import parse_docstring
from greenio.guide.reference.names import entries
from greenio.guide.site.source import (
    body_of,
    heading_of,
    is_only_code,
    name_of,
    source_of,
    summary_of,
    title_of,
)
from greenio.guide.translations.words import ENGLISH, Translation

Item = dict[str, str]


def search_items(
    sections: Mapping[str, Sequence[ModuleType]], translations: Iterable[Translation] = ()
) -> list[Item]:
    """Return the items for ``put_search()``.

    :param sections: those whose pages are found.
    :param translations: the languages that are found.
    """
    items = [
        item
        for section, modules in sections.items()
        for module in modules
        for item in page_items(module, section)
    ]
    languages = (
        {"title": each.name, "url": f"./?app={each.tag}", "text": f"The guide in {each.english_name}"}
        for each in translations
    )
    return [*items, *_others(), *languages]


def page_items(module: ModuleType, section: str) -> Iterable[Item]:
    """Return the items of a page and of its examples."""
    page = f"/{name_of(module)}"
    examples = getattr(module, "EXAMPLES", ())
    text = _plain(summary_of(module))
    words = name_of(module) if examples else f"{name_of(module)} {_names(source_of(module))}"
    yield {"title": title_of(module), "page": page, "group": section, "text": text, "keywords": words}
    for example in examples:
        title, text = heading_of(example)
        body = body_of(example)
        yield {
            "title": title,
            "page": f"{page}#pywebio-scope-{example.__name__}",
            "group": title_of(module),
            "text": _plain(text),
            "keywords": _words(body) if is_only_code(body) else _names(body),
        }


def _others() -> Iterable[Item]:
    yield {
        "title": "Cookbook",
        "page": "/cookbook",
        "text": "Whole programs of one screen, each for one task.",
    }
    yield {
        "title": "Gallery",
        "page": "/gallery",
        "text": "Whole apps, each in one file of at most 150 lines.",
    }
    yield {
        "title": "Playground",
        "page": "/playground",
        "text": "Write a program, run it beside its code, and share it by a link.",
        "keywords": "try run editor online share",
    }
    yield {
        "title": "Reference",
        "page": "/reference",
        "text": "Every public name.",
        "otherwise": ENGLISH.words.all_names,
    }
    for address, entry in entries().items():
        doc = parse_docstring(entry.doc)
        yield {
            "title": address,
            "page": f"/reference/{address}",
            "group": entry.module,
            "text": _plain(doc.summary),
            "keywords": " ".join(doc.parameters),
        }


def _names(code: str) -> str:
    """Return the public names that stand in code."""
    return " ".join(sorted({word for word in re.findall(r"\w+", code) if word in entries()}))


def _words(code: str) -> str:
    """Return all words of code that is shown and not run, such as commands."""
    return " ".join(sorted(set(re.findall(r"[\w-]{3,}", code))))


def _plain(text: str) -> str:
    """Return Markdown as text of one line."""
    text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", " ".join(text.split()))
    return re.sub(r"\*{1,2}(\S[^*]*)\*{1,2}", r"\1", text).replace("`", "")
