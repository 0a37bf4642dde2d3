"""Scripts in Lua, the steps of rooms in a Redis server: each runs as a whole, or not at all.

A room is a stream of its last messages (``n``: its number, ``d``: JSON), a hash with the number of the last one, a
channel of the same name as the stream, and a hash of members.
"""

from __future__ import annotations

#: Keys: stream, hash. Arguments: message, number of messages that are kept, seconds.
PUBLISH = """
local n = redis.call('HINCRBY', KEYS[2], 'n', 1)
local id = redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[2], '*', 'n', n, 'd', ARGV[1])
redis.call('EXPIRE', KEYS[1], ARGV[3])
redis.call('EXPIRE', KEYS[2], ARGV[3])
redis.call('PUBLISH', KEYS[1], id .. ' ' .. n .. ' ' .. ARGV[1])
return finish(n)
"""

#: Keys: members, this process. Arguments: process, number, name, seconds until the process counts as dead.
JOIN = """
redis.call('SET', KEYS[2], '1', 'EX', ARGV[4])
local now = redis.call('TIME')
local joined = string.format('%d.%06d', now[1], now[2])
redis.call('HSETNX', KEYS[1], ARGV[1] .. ':' .. ARGV[2], joined .. ' ' .. ARGV[3])
return 1
"""

#: Key: members. Argument: how names of processes begin. Returns those of living processes, the others are removed.
MEMBERS = """
local found, alive = {}, {}
local all = redis.call('HGETALL', KEYS[1])
for i = 1, #all, 2 do
  local process = string.match(all[i], '^(.-):')
  if alive[process] == nil then alive[process] = redis.call('EXISTS', ARGV[1] .. process) end
  if alive[process] == 1 then found[#found + 1] = all[i + 1] else redis.call('HDEL', KEYS[1], all[i]) end
end
return found
"""
