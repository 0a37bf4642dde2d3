"""The bridge without its process: what it answers for an executor. In an unpatched process, as it runs."""

from __future__ import annotations

from pathlib import Path

from tests.support.servers.script_process import run, write

SCRIPT = """
import pickle
from concurrent.futures import BrokenExecutor, Future
from greenio.runtime.offload.bridge import Bridge

made = []

class Executor:
    def __init__(self):
        self.futures = []
        made.append(self)

    def submit(self, function, *args):
        if len(made) == 1 and self.futures:
            raise BrokenExecutor("broken")
        self.futures.append(Future())
        return self.futures[-1]

    def shutdown(self, wait):
        assert not wait

if __name__ == "__main__":
    answers = []
    bridge = Bridge("script:Executor", "", lambda *answer: answers.append(answer))
    import script
    made = script.made
    bridge.submit(1, b"one")
    bridge.submit(2, b"two")  # the executor is broken: another one is made
    print(len(made))
    made[0].futures[0].set_result(b"first")
    made[1].futures[0].set_exception(BrokenExecutor("its process died"))
    bridge.submit(3, b"three")  # once more
    print(len(made))
    bridge.cancel(3)
    print(made[2].futures[0].cancelled())
    bridge.cancel(99)
    for number, kind, content in answers:
        print(number, kind, content if number == 1 else str(pickle.loads(content)[1]))
"""


def test_an_executor_that_is_broken_is_made_anew(tmp_path: Path) -> None:
    ended = run(write(tmp_path, SCRIPT), GREENIO_PATCH="0")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.splitlines() == [
        "2",
        "3",
        "True",
        "1 result b'first'",
        "2 result cpu(on=): the process of the computation died (its process died)",
        "3 result cpu(on=): the engine has cancelled the computation",
    ]
