"""local: a dict with attributes, one for each session."""

from __future__ import annotations

import threading

import gevent
import pytest

from greenio.session import (
    local,
    register_thread,
)
from tests.support.play import result_of


def test_local_is_a_dict_with_attributes():
    def app():
        assert local.x is None
        assert "x" not in local
        assert len(local) == 0
        local.x = 1
        local["y"] = 2
        local[10] = 3
        assert (local["x"], local.y, local[10]) == (1, 2, 3)
        assert list(local) == ["x", "y", 10]
        assert repr(local) == "{'x': 1, 'y': 2, 10: 3}"
        with pytest.raises(KeyError):
            local["missing"]
        del local.x, local.x
        with pytest.raises(KeyError):
            del local["x"]
        assert local._dict == {"y": 2, 10: 3}
        return True

    assert result_of(app)


@pytest.mark.parametrize("name", ["_x", "__x", "__wrapped__"])
def test_local_refuses_names_with_an_underscore(name):
    def app():
        with pytest.raises(AttributeError, match="_"):
            getattr(local, name)
        with pytest.raises(AttributeError, match="_"):
            setattr(local, name, 1)
        return True

    assert result_of(app)


def test_methods_of_dicts_are_plain_names_in_local_until_they_are_called():
    def app():
        assert local.items == None  # noqa: E711 -- an object that stands for it
        assert not local.items
        local.items = local.items or []
        assert local.items == []
        with pytest.raises(TypeError, match=r"local\._dict\.values"):
            local.values()
        with pytest.raises(TypeError, match=r"local\._dict\.get"):
            local.get("x", 1)
        return True

    assert result_of(app)


def test_each_session_has_its_own_local_shared_by_its_tasks():
    def app():
        local.n = (local.n or 0) + 1
        thread = threading.Thread(target=lambda: setattr(local, "n", local.n + 10))
        register_thread(thread)
        thread.start()
        while thread.is_alive():
            gevent.sleep(0.001)
        return local.n

    assert [result_of(app), result_of(app)] == [11, 11]
