"""cookies: what the browser has sent. Setting them needs a browser: tests/browser/serving/test_login.py."""

from __future__ import annotations

import pytest

from greenio.runtime.current import current_task
from greenio.runtime.visitor.signing import Signer
from greenio.session import cookies
from tests.support.play import result_of


def test_cookies_of_the_browser_are_read() -> None:
    def app() -> object:
        assert "none" not in cookies
        with pytest.raises(KeyError):
            cookies["none"]
        assert cookies.get("none", "x") == "x"
        assert len(cookies) == 2
        return dict(cookies)

    assert result_of(app, headers={"Cookie": "a=%C3%A4%20b; c=d"}) == {"a": "ä b", "c": "d"}


def test_only_a_signed_cookie_is_believed() -> None:
    signer = Signer("a secret of this test")
    good = signer.sign("cookie.good", "7", 60)
    headers = {"Cookie": f"good={good}; other={good}; old={signer.sign('cookie.old', '7', -1)}; plain=7"}

    def app() -> object:
        with pytest.raises(ValueError, match="GREENIO_SECRET"):
            cookies.get("good", signed=True)
        current_task().session.registry.signer = signer
        return [cookies.get(name, "-", signed=True) for name in ("good", "other", "old", "plain", "none")]

    assert result_of(app, headers=headers) == ["7", "-", "-", "-", "-"]


def test_mistakes_are_reported_at_the_call() -> None:
    def app() -> str:
        for mistake, error in (
            (lambda: cookies.set("a b", "c"), ValueError),
            (lambda: cookies.set("a", 3), TypeError),  # type: ignore[arg-type]
            (lambda: cookies.set("a", "b", signed=True), ValueError),
            (lambda: cookies.set("a", "b", same_site="no"), ValueError),
        ):
            with pytest.raises(error):
                mistake()
        return "done"

    assert result_of(app) == "done"
