"""Visitors of programs made for a terminal, at the same time: nothing of one is seen by another, and none waits for him."""

from __future__ import annotations

import builtins
from pathlib import Path

import gevent

from greenio.testing import Visit
from tests.support.programs import play

#: Each run marks everything with a number of its own, waits until the other has done so, and looks at what it finds.
MARKS = """
import contextlib, io, logging, os, random, subprocess, sys, threading
import own

mine = str(random.SystemRandom().random())
folder = os.getcwd()
own.mark = globals()["mark"] = mine
logging.basicConfig(format=f"{mine} %(message)s", level=logging.INFO)
os.environ["MARK"] = mine
sys.argv.append(mine)
os.mkdir(mine)
os.chdir(mine)
random.seed(mine)
drawn = random.Random(mine).random()
go = threading.Event()
found = []
thread = threading.Thread(target=lambda: (go.wait(), found.append((os.environ["MARK"], os.getcwd()))))
thread.start()
child = subprocess.Popen("read line; printf %s,%s $MARK $PWD", shell=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
print("ready ", end="", flush=True)
with contextlib.redirect_stdout(io.StringIO()) as kept:
    print(mine)
    input()
    print(mine)
go.set()
thread.join()
here = os.path.join(folder, mine)
records = io.StringIO()
logging.getLogger().handlers[0].stream = records
logging.info("logged")
answers = {
    "globals": (mark, own.mark) == (mine, mine),
    "logging": (len(logging.getLogger().handlers), records.getvalue()) == (1, f"{mine} logged\\n"),
    "redirect_stdout": [line for line in kept.getvalue().split("\\n") if line] == [mine, mine],
    "environ": os.environ["MARK"] == mine,
    "argv": sys.argv[1:] == [mine],
    "threads": found == [(mine, here)],
    "children": child.communicate("\\n")[0] == f"{mine},{here}",
    "random": random.random() == drawn,
    "cwd": (os.getcwd(), os.listdir("..").count(mine)) == (here, 1),
}
print(*(f"{name} {answer}" for name, answer in answers.items()), sep="\\n")
sys.stdout.close()
sys.stderr.write(f"closed {sys.stdout.closed}\\n")
"""


def test_nothing_crosses_between_visitors(tmp_path: Path) -> None:
    for together in (True, False):
        # The second of two visits one after the other finds a stdout that the first has closed.
        played = play(
            tmp_path,
            MARKS,
            [("ready ", "\n")],
            visits=3,
            together=together,
            files={"own.py": "mark = None"},
        )
        nouns = "globals logging redirect_stdout environ argv threads children random cwd closed"
        assert played.text.splitlines()[1:] == [f"{noun} True" for noun in nouns.split()]


def test_a_visitor_who_waits_in_input_holds_up_nobody() -> None:
    def app() -> None:
        print("Hello", builtins.input("name? "))
        for number in range(20):
            print("tick", number)
            gevent.sleep(0.001)

    with Visit(app) as waiting, Visit(app) as ticking:
        waiting.wait(lambda: waiting.terminals.text.endswith("name? "))
        ticking.wait(lambda: ticking.terminals.text.endswith("name? "))
        ticking.type_line("Ann")
        ticking.wait(lambda: ticking.ended)
        lines = ticking.terminals.text.replace("\r\n", "\n").splitlines()
        assert lines[-20:] == [f"tick {number}" for number in range(20)]
        assert "Hello" not in waiting.terminals.text
        waiting.type_line("Bob")
        waiting.wait(lambda: waiting.ended)
        assert "Hello Bob" in waiting.terminals.text
        assert "Hello Bob" not in ticking.terminals.text
