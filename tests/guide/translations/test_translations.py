"""The translated pages run as the English ones do, and say in which language they are."""

from __future__ import annotations

import inspect
import re

import pytest

from greenio.guide.book import CHAPTERS
from greenio.guide.contents import PAGES, SECTIONS, THE_BOOK, TRANSLATIONS, applications
from greenio.guide.site.exercise import exercise_of, solution_of, task_of
from greenio.guide.site.source import demo_of, name_of, source_of, title_of
from greenio.guide.site.translated import chapters_of, search_items_of
from greenio.guide.translations.words import ENGLISH
from greenio.server.pages.config import page_config
from greenio.testing import Visit

ZH = TRANSLATIONS["zh"]
ALL = [(each, chapter) for each in TRANSLATIONS.values() for chapter in chapters_of(each)]


def without_texts(source: str) -> str:
    return re.sub(r'f?"[^"]*"', "TEXT", source)


@pytest.mark.parametrize("tag", TRANSLATIONS)
def test_the_page_has_the_language(tag: str) -> None:
    assert page_config(applications()[tag]).lang == tag


@pytest.mark.parametrize(("translation", "chapter"), ALL)
def test_a_chapter_has_the_program_of_the_english_one(translation, chapter) -> None:
    english = next(each for each in SECTIONS[THE_BOOK] if name_of(each) == name_of(chapter))
    assert without_texts(source_of(chapter)) == without_texts(source_of(english))
    assert without_texts(solution_of(exercise_of(chapter))) == without_texts(
        solution_of(exercise_of(english))
    )
    assert title_of(chapter) == translation.titles[name_of(chapter)]
    assert task_of(exercise_of(chapter)) != task_of(exercise_of(english))


@pytest.mark.parametrize("translation", TRANSLATIONS.values(), ids=TRANSLATIONS)
def test_all_words_and_titles_are_translated(translation) -> None:
    for field in inspect.signature(type(translation.words)).parameters:
        assert getattr(translation.words, field) != getattr(ENGLISH.words, field)
    assert translation.titles.keys() == CHAPTERS.keys()
    assert translation.keywords.keys() <= {name_of(module) for module in PAGES} | {"csv_upload"}


def test_the_chinese_exercise_is_solved() -> None:
    chapter = chapters_of(ZH)[0]
    with Visit(demo_of(exercise_of(chapter))) as page:
        page.answer("小明")
        page.answer(10)
        page.wait(lambda: "1 到 9" in str(page.errors), "the refusal")
        page.answer(3)
        page.expect("小明，您的 3 杯茶马上就来。")


def test_the_search_leads_to_the_translation_where_there_is_one() -> None:
    items = search_items_of(ZH, chapters_of(ZH), SECTIONS)
    titles = {item.get("page") or item["url"]: item["title"] for item in items}
    assert titles["/first_script"] == "1. 提一个问题"
    assert "./first_script?app=index" not in titles
    assert titles["./show_results?app=index"] == "2. 显示结果"
    uploads = next(item for item in items if item.get("url") == "./uploads?app=index")
    assert "上传" in uploads["keywords"].split()


def test_chapters_and_links_are_in_the_sidebar() -> None:
    with Visit(applications()["zh"], query_string="app=zh") as page:
        page.settle()
        shown = str(page.commands)
    assert "提一个问题" in shown
    assert "./show_results?app=index" in shown
