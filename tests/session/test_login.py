"""session.user and @requires(). Logging in needs a browser: tests/browser/serving/test_login.py."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from greenio import session
from greenio.exceptions import SessionNotFoundException
from greenio.runtime.current import current_task
from greenio.runtime.visitor.user import User, required_roles
from greenio.session import info, log_in, requires
from greenio.session.login import current_user_id
from tests.support.play import result_of


def as_user(user: User | None, function: Any) -> Any:
    def app() -> Any:
        current_task().session.request.user = user
        return function()

    return result_of(app)


def test_the_user_of_a_session() -> None:
    anna = User("Anna", {"sub": "4711"})
    assert as_user(anna, lambda: (session.user, info.user, current_user_id())) == (anna, anna, "4711")
    assert as_user(None, lambda: (session.user, info.user, current_user_id())) == (None, None, None)
    with pytest.raises(SessionNotFoundException):
        _ = session.user


def test_only_users_with_all_roles_call_a_function() -> None:
    @requires("admin", "dev")
    def secret(number: int) -> int:
        return number + 1

    def app() -> object:
        try:
            return secret(1)
        except PermissionError as error:
            return str(error)

    assert as_user(User("anna", {"roles": ["admin", "dev", "x"]}), app) == 2
    assert (
        as_user(User("anna", {"roles": ["admin"]}), app)
        == "this needs 'admin' and 'dev': the user 'anna' has not"
    )
    assert as_user(None, app) == "this needs 'admin' and 'dev': nobody is logged in"
    assert required_roles(secret) == ("admin", "dev")
    assert secret.__name__ == "secret"


def test_functions_keep_their_kind() -> None:
    async def coroutine() -> None:
        pass

    def generator() -> Any:
        yield

    assert inspect.iscoroutinefunction(requires()(coroutine))
    assert inspect.isgeneratorfunction(requires()(generator))
    with pytest.raises(TypeError, match="brackets"):
        requires(coroutine)  # type: ignore[arg-type]


def test_a_login_without_a_secret_or_name_is_an_error() -> None:
    def app() -> str:
        with pytest.raises(ValueError, match="GREENIO_SECRET"):
            log_in("anna")
        with pytest.raises(ValueError, match="name"):
            log_in("")
        return "done"

    assert result_of(app) == "done"
