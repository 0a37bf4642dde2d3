"""config(): layers, precedence, decorated copies, docstrings."""

from __future__ import annotations

import asyncio
import gc
import inspect
from functools import partial

import pytest

from greenio.exceptions import GreenioWarning
from greenio.server.pages import config as module
from greenio.server.pages.config import PageConfig, config, own_title, page_config, seo


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_global", module._GlobalSettings())
    monkeypatch.delenv("GREENIO_THEME", raising=False)
    monkeypatch.delenv("PYWEBIO_THEME", raising=False)


def plain() -> None: ...


def documented() -> None:
    """A title
    on two lines

    And a description.

      indented
    """


def test_defaults() -> None:
    assert page_config(plain) == PageConfig(title="greenio app", description="", theme="auto", manifest={})


def test_plain_calls_merge_and_count_at_once() -> None:
    kept = config(title="One", theme="dark")
    config(description="Two")
    config(title="Three")
    found = page_config(plain)
    assert (found.title, found.description, found.theme) == ("Three", "Two", "dark")
    assert kept


def test_plain_calls_do_not_pile_up() -> None:
    for number in range(50):
        config(title=f"number {number}")
        gc.collect(0)
    assert len(module._global._layers) <= 2
    assert page_config(None).title == "number 49"


def test_a_decorator_counts_for_its_app_only() -> None:
    decorated = config(title="Mine", theme="minty")(plain)
    assert page_config(decorated).title == "Mine"
    assert page_config(plain) == PageConfig(manifest={})
    assert page_config(None).theme == "auto"


def test_one_function_decorated_twice() -> None:
    red, blue = config(title="red")(plain), config(title="blue")(plain)
    assert [page_config(app).title for app in (red, blue, plain)] == ["red", "blue", "greenio app"]


def test_the_outer_decorator_wins_per_key() -> None:
    app = config(title="outer")(config(title="inner", theme="dark")(plain))
    assert (page_config(app).title, page_config(app).theme) == ("outer", "dark")


def test_precedence_of_titles() -> None:
    config(title="global", description="global about")
    assert (page_config(plain).title, page_config(plain).description) == ("global", "global about")
    assert page_config(documented).title == "A title on two lines"
    assert page_config(documented).description == "And a description.\n\n  indented"
    decorated = config(title="decorated")(documented)
    assert (page_config(decorated).title, page_config(decorated).description.split(".")[0]) == (
        "decorated",
        "And a description",
    )


def test_titles_in_the_list_of_apps_are_their_own() -> None:
    config(title="global", description="global about")
    assert own_title(plain, "tool") == ("tool", "")
    assert own_title(documented, "tool")[0] == "A title on two lines"


def test_partials_have_the_docstring_inside_unless_their_own() -> None:
    app = partial(partial(documented))
    assert page_config(app).title == "A title on two lines"
    app.__doc__ = "Own"
    assert page_config(app).title == "Own"
    assert page_config(partial(plain)).title == "greenio app"


def test_objects_do_not_show_the_docstring_of_their_class() -> None:
    class Tool:
        """A class with a docstring."""

        def __call__(self) -> None: ...

    assert page_config(Tool()).title == "greenio app"


def test_copies_keep_name_docstring_and_kind() -> None:
    def counting(start: int = 3, *, step: int = 2):
        """Counts"""
        yield start
        yield start + step

    async def later() -> int:
        """Later"""
        return 7

    for function in (counting, later, documented):
        copy = config(theme="dark")(function)
        assert copy is not function
        assert (copy.__name__, copy.__doc__, copy.__module__) == (
            function.__name__,
            function.__doc__,
            function.__module__,
        )
        assert inspect.signature(copy) == inspect.signature(function)
    assert list(config(theme="dark")(counting)()) == [3, 5]
    decorated = config(theme="dark")(later)
    assert inspect.iscoroutinefunction(decorated)
    assert asyncio.run(decorated()) == 7


def test_copies_of_partials_methods_and_objects() -> None:
    class Tool:
        def method(self) -> str:
            return "method"

        def __call__(self) -> str:
            return "called"

    assert config(title="x")(Tool().method)() == "method"
    decorated = config(title="x")(Tool())
    assert decorated() == "called"
    assert page_config(decorated).title == "x"
    inner = partial(max, 1)
    copy = config(title="x")(inner)
    assert copy(2) == 2
    assert not hasattr(inner, "__greenio_config__")


def test_closures_are_shared() -> None:
    seen: list[int] = []

    def app() -> None:
        seen.append(1)

    config(title="x")(app)()
    assert seen == [1]


def test_the_environment_theme_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYWEBIO_THEME", "yeti")
    app = config(theme="dark")(plain)
    assert page_config(app).theme == "yeti"
    monkeypatch.setenv("GREENIO_THEME", "minty")
    assert page_config(app).theme == "minty"
    monkeypatch.setenv("GREENIO_THEME", "neon")
    with pytest.warns(GreenioWarning, match="neon"):
        assert page_config(app).theme == "auto"
    monkeypatch.setenv("GREENIO_THEME", "")
    assert page_config(app).theme == "dark"


def test_manifest_can_be_switched_off_and_changed() -> None:
    assert page_config(config(manifest=False)(plain)).manifest is None
    assert page_config(config(manifest={"icon": "x.png"})(plain)).manifest == {"icon": "x.png"}
    config(manifest=False)
    assert page_config(plain).manifest is None


def test_one_url_or_several() -> None:
    assert page_config(config(js_file="a.js", css_file=["b.css", "c.css"])(plain)).js_file == ("a.js",)


@pytest.mark.parametrize(
    ("settings", "error"),
    [
        ({"theme": "neon"}, ValueError),
        ({"title": 3}, TypeError),
        ({"js_file": [3]}, TypeError),
        ({"manifest": "x"}, TypeError),
        ({"colour": "red"}, TypeError),
    ],
)
def test_nonsense_is_refused(settings: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        config(**settings)  # type: ignore[arg-type]
    assert page_config(plain) == PageConfig(manifest={})


def test_seo_is_the_old_name() -> None:
    with pytest.warns(DeprecationWarning, match="config"):
        app = seo("Old", "About", plain)
    assert (page_config(app).title, page_config(app).description) == ("Old", "About")
    with pytest.warns(DeprecationWarning, match="config"):
        decorate = seo("Older")
    assert page_config(decorate(plain)).title == "Older"


def test_brand_font_radius_and_logo_are_settings_like_any_other() -> None:
    kept = config(brand="#FC0", radius=4)
    app = config(brand="#123456", font="system", logo="logo.svg")(plain)
    found = page_config(app)
    assert (found.brand, found.radius, found.logo) == ("#123456", 4, "logo.svg")
    assert found.font is not None
    assert found.font.startswith("system-ui,")
    assert page_config(plain).brand == "#ffcc00"
    assert kept


@pytest.mark.parametrize(
    ("settings", "error"),
    [
        ({"brand": "red"}, ValueError),
        ({"brand": "#12345"}, ValueError),
        ({"brand": 5}, TypeError),
        ({"font": "a;}</style>"}, ValueError),
        ({"radius": 25}, ValueError),
        ({"palette": "no"}, TypeError),
        ({"radius": True}, TypeError),
        ({"radius": "4px"}, TypeError),
        ({"logo": b"x"}, TypeError),
    ],
)
def test_a_look_that_cannot_be_used_is_refused_at_once(
    settings: dict[str, object], error: type[Exception]
) -> None:
    with pytest.raises(error, match="config"):
        config(**settings)  # type: ignore[arg-type]


def test_the_language_is_checked() -> None:
    assert page_config(config(lang="de-AT")(plain)).lang == "de-AT"
    assert page_config(plain).lang == "en"
    with pytest.raises(ValueError, match="no tag of a language"):
        config(lang="german language")
    with pytest.raises(TypeError, match="lang must be a str"):
        config(lang=1)  # type: ignore[arg-type]
