"""put_search(): what the page fetches, when it is shared, and mistakes at the call."""

from __future__ import annotations

import json

import pytest

from greenio.output import put_search
from greenio.session import hold
from greenio.testing import Visit
from tests.support.play import only, shown

ITEMS = [
    {"title": "Orders", "page": "/orders?open=1#new", "text": "All", "group": "Shop", "keywords": "invoice"},
    {"title": "Help", "url": "https://example.org/help"},
]


def test_the_button_has_a_name_and_an_address_of_the_items():
    made = only(lambda: put_search(ITEMS, label="Find"))
    assert [made["name"], made["part"]] == ["button", "search"]
    assert made["attributes"]["data-items"].startswith("_greenio/file/")
    assert made["content"][1]["content"] == ["Find"]


def test_an_offer_follows_the_columns_of_its_item():
    def app():
        put_search([{"title": "Help", "page": "/help", "otherwise": "Ask us"}])
        hold()

    with Visit(app) as page:
        page.settle()
        [made] = page.scopes["ROOT"]
        file = page.session.registry.files.get(made["attributes"]["data-items"].rpartition("/")[2])
        content = file.content.open()
        assert json.loads(b"".join(content.chunks(0, content.size))) == [
            ["Help", "./help", "", "", "", "Ask us"]
        ]


def test_equal_items_are_one_file():
    def app():
        put_search(ITEMS)
        put_search(tuple(ITEMS))
        hold()

    with Visit(app) as page:
        page.settle()
        one, two = (each["attributes"]["data-items"] for each in page.scopes["ROOT"])
        assert one == two
        file = page.session.registry.files.get(one.rpartition("/")[2])
        content = file.content.open()
        assert json.loads(b"".join(content.chunks(0, content.size))) == [
            ["Orders", "./orders?open=1#new", "All", "Shop", "invoice"],
            ["Help", "https://example.org/help", "", "", ""],
        ]


@pytest.mark.parametrize(
    ("item", "error"),
    [
        ("Orders", TypeError),
        ({"page": "/"}, TypeError),
        ({"title": "a"}, TypeError),
        ({"title": "a", "page": "/", "url": "/"}, TypeError),
        ({"title": "a", "page": "/", "txt": "b"}, TypeError),
        ({"title": "a", "page": "orders"}, ValueError),
        ({"title": "a", "url": "javascript:alert(1)"}, ValueError),
    ],
)
def test_mistakes(item, error):
    def app():
        with pytest.raises(error):
            put_search([item])

    assert shown(app) == []
