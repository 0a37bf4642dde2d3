"""Demos become pictures with words for those who do not see them, or a word on how to try them."""

from __future__ import annotations

from greenio.guide.export.demos import demos_of, figure
from greenio.guide.export.shown import Place, apps_to_show, shown_at


def demos(path: str, language: str = ""):
    place = Place(language, path)
    return demos_of(place, shown_at(place, apps_to_show()))


def test_a_page_with_a_form_is_drawn_with_its_frame() -> None:
    [demo] = demos("/bmi")
    assert demo.picture == "bmi"
    assert "#input-container" in demo.selectors
    assert not demo.is_written


def test_a_long_text_above_a_form_is_written_and_not_drawn() -> None:
    [demo] = demos("/workers")
    assert demo.is_written
    assert demo.selectors == ["#input-container"]


def test_examples_that_only_show_something_need_no_picture() -> None:
    names = [demo.picture for demo in demos("/operations")]
    assert "operations-fairness" in names
    assert "operations-memory" not in names


def test_pictures_follow_the_mode_and_have_words() -> None:
    demo = next(each for each in demos("/react_to_clicks"))
    html = figure(demo, "zh/x.html", {demo.picture: [400, 200]})
    assert 'srcset="../pictures/react_to_clicks.dark.png"' in html
    assert 'src="../pictures/react_to_clicks.light.png"' in html
    assert "Your order: nothing yet" in html
    assert "Run <code>greenio guide</code> to try it." in html


def test_without_a_picture_it_is_said_how_to_try_it() -> None:
    [demo] = demos("/bmi")
    html = figure(demo, "bmi.html", {})
    assert "<img" not in html
    assert "Run <code>greenio guide</code> to try it." in html
