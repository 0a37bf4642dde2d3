"""The first page of the guide is the one that was asked for."""

from __future__ import annotations

import pytest

from greenio.guide.contents import applications
from greenio.testing import Visit


@pytest.mark.parametrize(
    ("first", "query", "path", "shown"),
    [
        ("", "", "/", "/"),
        ("", "", "/hello", "/hello"),
        ("", "app=hello", "/", "/hello"),
        ("", "app=index", "/", "/"),
        ("tables", "", "/", "/tables"),
        ("tables", "", "/hello", "/hello"),
    ],
)
def test_an_address_of_old_an_argument_and_a_path_lead_to_their_page(
    first: str, query: str, path: str, shown: str
) -> None:
    with Visit(applications(first)["index"], query_string=query, path=path) as page:
        page.settle()
        assert page.session.navigation is not None
        assert page.session.navigation.location.path == shown
