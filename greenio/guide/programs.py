"""Programs for a terminal"""

from greenio.input import select
from greenio.output import put_code, put_markdown, use_scope

GAME = """\
import random

secret = random.randint(1, 100)
print("I think of a number from 1 to 100.")
while (guess := int(input("Your guess? "))) != secret:
    print("Too small." if guess < secret else "Too large.")
print("Right!")
"""

CLICK_TOOL = """\
import click

@click.command()
@click.argument("text", type=click.File("r"))
@click.option("--longest", is_flag=True, help="Show the longest line, too.")
def count(text, longest):
    "Count the lines of a file."
    lines = text.read().splitlines()
    click.secho(f"{len(lines)} lines", fg="green")
    if longest:
        click.echo(max(lines, key=len, default=""))

count()
"""

RICH_DASHBOARD = """\
import random, time
from rich.live import Live
from rich.table import Table

def loads():
    table = Table("machine", "load", title="Now")
    for name in ("red", "green", "blue"):
        table.add_row(name, f"[{name}]" + "#" * random.randint(1, 30))
    return table

with Live(loads(), refresh_per_second=4) as live:
    for _ in range(20):
        time.sleep(0.5)
        live.update(loads())
"""

SOURCES = {"a game": GAME, "a tool of click": CLICK_TOOL, "a dashboard of rich": RICH_DASHBOARD}


def programs():
    """Scripts that use `print()` and `input()`, served as they are: every visitor has a run, and a terminal in the page."""
    put_markdown("""
```sh
greenio run game.py
greenio run -m package
greenio run installed-command
```

- Each visitor has his own variables, folder, `sys.argv`, environment and random numbers, in one process.
- **A form for the arguments.** A program of argparse, click or typer that needs arguments and was started without asks each
  visitor for them; files are uploaded. One that can do without begins at once, as in
  a terminal, with a link to its form below it; `--form` asks for optional arguments first, `--no-form` for none.
- **A process for each visitor.** `greenio run --pty` is for programs that use curses, prompt_toolkit or textual: at most
  500 visitors at a time, the next ones wait. It shows no form.
- **Files.** A visitor's own files go into his folder: drop them on the terminal, or choose them with the button above it,
  up to 50 MB each. What the program has written stands below the terminal as downloads when it ends.
- **Limits.** Programs that start other programs share 1,000 terminals for these; beyond them a visitor waits, and goes on
  by himself. If the process from which `--pty` starts runs is killed, the next run begins another one.

An app that makes its own pages may print, too: in its sessions `print()`, `input()`, `sys.stdout`, `sys.stderr` and
`sys.stdin` are the visitor's page, also for rich, click and tqdm. A handler of `logging` shows records to the visitor if
a session has made it, and writes to the server's terminal if the script has made it before `start_server()`.
""")
    while True:
        chosen = select("Source of", list(SOURCES))
        with use_scope("source", clear=True):
            put_code(SOURCES[chosen], "python")
