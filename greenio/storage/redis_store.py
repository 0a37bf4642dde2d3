"""Values in a Redis or Valkey server, a hash for each scope."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greenio.runtime.redis.link import RedisLink

#: Key: the hash. Arguments: key, int. The sum is returned as text: numbers of Lua have 53 bits.
_ADD = """
local old = redis.call('HGET', KEYS[1], ARGV[1])
if old and not string.match(old, '^%-?%d+$') then return finish('') end
redis.call('HINCRBY', KEYS[1], ARGV[1], ARGV[2])
return finish(redis.call('HGET', KEYS[1], ARGV[1]))
"""

#: Key: the hash. Arguments: key, old value, new value; the empty text, which is no JSON, stands for none.
_SWAP = """
local old = redis.call('HGET', KEYS[1], ARGV[1]) or ''
if old ~= ARGV[2] then return finish(0) end
if ARGV[3] == '' then
  redis.call('HDEL', KEYS[1], ARGV[1])
else
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
end
return finish(1)
"""

#: Key: the hash. Arguments: key, value.
_PUT = "redis.call('HSET', KEYS[1], ARGV[1], ARGV[2]) return finish(1)"

#: Key: the hash. Argument: key.
_DELETE = "return finish(redis.call('HDEL', KEYS[1], ARGV[1]))"


class RedisStore:
    """Values in a server. See :class:`greenio.storage.store.Store`. Each method raises ``RedisUnavailable``.

    :param link: to the server.
    """

    def __init__(self, link: RedisLink) -> None:
        self._link = link

    def get(self, scope: str, key: str) -> bytes | None:
        found: bytes | None = self._link.run("HGET", _hash(scope), key)
        return found

    def put(self, scope: str, key: str, value: bytes) -> None:
        self._link.once(_PUT, [_hash(scope)], key, value)

    def delete(self, scope: str, key: str) -> bool:
        return bool(self._link.once(_DELETE, [_hash(scope)], key))

    def keys(self, scope: str) -> list[str]:
        return [key.decode() for key in self._link.run("HKEYS", _hash(scope))]

    def add(self, scope: str, key: str, amount: int) -> bytes | None:
        return self._link.once(_ADD, [_hash(scope)], key, amount) or None

    def swap(self, scope: str, key: str, old: bytes | None, new: bytes | None) -> bool:
        return bool(self._link.once(_SWAP, [_hash(scope)], key, old or "", new or ""))


def _hash(scope: str) -> str:
    return f"greenio:storage:{scope}"
