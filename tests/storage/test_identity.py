"""Who the user is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from greenio import storage
from greenio.output import put_text
from greenio.runtime.current import open_session
from greenio.runtime.visitor.user import User
from greenio.session import local
from greenio.storage import identity
from greenio.storage import store as module
from greenio.storage.sqlite_store import SqliteStore
from greenio.testing import Visit


@pytest.fixture(autouse=True)
def _nobody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    made = SqliteStore(tmp_path / "values.db")
    monkeypatch.setattr(module, "_store", made)
    monkeypatch.setattr(identity, "_function", identity.current_user_id)
    yield
    made.close()


def test_values_of_a_user_are_on_every_page_and_of_nobody_else() -> None:
    storage.identify_user(lambda: local.user)

    def visit(name: str) -> list[str]:
        def app() -> None:
            local.user = name
            put_text(storage.user.increment("visits"))

        with Visit(app) as page:
            page.wait(lambda: page.texts())
            return page.texts()

    assert [visit("Ann"), visit("Bob"), visit("Ann")] == [["1"], ["1"], ["2"]]
    assert list(storage.app) == []


def test_the_user_of_the_session_is_known_by_itself() -> None:
    def app() -> None:
        with pytest.raises(storage.UserUnknown, match=r"let the visitor log in first"):
            storage.user["a"]
        open_session().request.user = User("Ann", {"sub": "17"})
        put_text(storage.user.increment("visits"), identity.user_scope())

    with Visit(app) as page:
        page.wait(lambda: page.texts())
        assert page.texts() == ["1 user:17"]


def test_an_unknown_user_is_told_with_the_cure() -> None:
    storage.identify_user(lambda: "")
    with pytest.raises(storage.UserUnknown, match=r"or tell it by greenio\.storage\.identify_user"):
        storage.user["a"]
    storage.identify_user(lambda: 3)  # type: ignore[arg-type, return-value]
    with pytest.raises(TypeError, match="what the function returns must be a str, not int"):
        storage.user["a"]
    with pytest.raises(TypeError, match="function must be callable"):
        storage.identify_user("Ann")  # type: ignore[arg-type]
