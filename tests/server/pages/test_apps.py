"""Application forms and their names."""

from __future__ import annotations

from functools import partial

import pytest

from greenio.server.pages.apps import Apps


def first() -> None: ...


def second() -> None: ...


def names(apps: Apps) -> list[str]:
    return [name for name, _ in apps]


def test_a_callable_is_the_index() -> None:
    assert Apps(first).choose(None) == ("index", first)
    lone = partial(first)
    assert Apps(lone).choose("anything") == ("index", lone)


def test_a_list_is_named_by_its_functions() -> None:
    assert names(Apps([first, partial(partial(second))])) == ["first", "second"]
    assert names(Apps((first,))) == ["first"]


def test_a_dict_has_its_own_names() -> None:
    assert names(Apps({"a": first, 1: second})) == ["a", "1"]  # type: ignore[dict-item]


def test_missing_and_unknown_names_mean_index() -> None:
    apps = Apps({"index": first, "other": second})
    assert apps.choose("other") == ("other", second)
    assert apps.choose(None) == apps.choose("") == apps.choose("nope") == ("index", first)
    assert Apps([first, second]).choose("nope") == ("index", None)


def test_duplicates_are_refused() -> None:
    with pytest.raises(ValueError, match="two applications are named 'first'"):
        Apps([first, partial(first)])


@pytest.mark.parametrize("applications", [3, "app", {"a": 3}, [first, 3], None])
def test_what_cannot_be_called_is_refused(applications: object) -> None:
    with pytest.raises(TypeError, match="call"):
        Apps(applications)  # type: ignore[arg-type]


@pytest.mark.parametrize("applications", [[], {}, ()])
def test_nothing_is_refused(applications: object) -> None:
    with pytest.raises(ValueError, match="no application"):
        Apps(applications)  # type: ignore[arg-type]


def test_coroutine_and_generator_functions_are_applications() -> None:
    async def co() -> None: ...

    def gen():
        yield

    assert names(Apps([co, gen])) == ["co", "gen"]


def test_an_object_is_named_by_its_type() -> None:
    class Tool:
        def __call__(self) -> None: ...

    assert names(Apps([Tool()])) == ["Tool"]
