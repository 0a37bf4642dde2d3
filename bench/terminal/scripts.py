"""Short scripts that use packages of other people, and files for their commands."""

from __future__ import annotations

TASKS = """
import invoke

@invoke.task
def build(c):
    print("building")
    c.run("echo from the shell")
    print(c.run("exit 3", warn=True).exited)

@invoke.task(build)
def ask(c, name="nobody"):
    print("hello", name)
    c.run("echo answer?; read answer; echo got $answer", pty=False)
"""

TQDM = """
import sys
from tqdm import tqdm, trange
for n in trange(30, desc="outer", file=sys.stdout, mininterval=0, ncols=60, bar_format="{l_bar}{bar}| {n_fmt}/{total_fmt}"):
    if n == 9:
        tqdm.write("ten")
with tqdm(total=10, ncols=60, bar_format="{l_bar}{bar}| {n_fmt}/{total_fmt}") as outer:
    for _ in range(5):
        for _ in tqdm(range(3), leave=False, ncols=60, bar_format="{l_bar}{bar}| {n_fmt}/{total_fmt}"):
            pass
        outer.update(2)
name = input("name: ")
print("bye", name)
"""

LOGURU = """
import sys
from loguru import logger
logger.remove()
logger.add(sys.stderr, format="{level} {message}", colorize=True, backtrace=False, diagnose=False)
logger.info("started")
@logger.catch
def divide(n):
    return 1 / n
divide(int(input("divisor: ")))
logger.warning("ended")
"""

LOGGING = """
import logging, coloredlogs
logger = logging.getLogger("shop")
handler = logging.StreamHandler()
handler.setFormatter(logging.Formatter("%(name)s: %(message)s"))
logger.addHandler(handler)
logger.propagate = False
logger.setLevel(logging.INFO)
logger.info("one line only")
coloredlogs.install(level="DEBUG", fmt="%(levelname)s %(message)s")
logging.getLogger("other").debug("seen")
name = input("name: ")
logger.info("hello %s", name)
logging.disable(logging.CRITICAL)
logger.critical("not seen")
"""

DOCOPT = '''
"""Naval Fate.

Usage:
  naval_fate ship new <name>...
  naval_fate mine (set|remove) <x> <y> [--moored|--drifting]
  naval_fate -h | --help
"""
from docopt import docopt
print(docopt(__doc__, version="Naval Fate 2.0"))
'''

FIRE = """
import fire
class Calculator:
    "A calculator."
    def double(self, number):
        return 2 * number
    def table(self, n=3):
        return {k: k * k for k in range(n)}
fire.Fire(Calculator)
"""

TYPER = """
import typer
from typing_extensions import Annotated
app = typer.Typer()
@app.command()
def hello(name: str, times: int = 1):
    "Greet NAME."
    for _ in range(times):
        typer.secho(f"Hello {name}", fg="green")
    if not typer.confirm("Again?"):
        raise typer.Abort()
    age = typer.prompt("Age", type=int)
    typer.echo(age + 1)
@app.command()
def fail():
    raise ValueError("no")
app()
"""

CLICK = """
import click
@click.group(invoke_without_command=True)
@click.option("--shout/--no-shout", default=False)
@click.pass_context
def cli(ctx, shout):
    ctx.obj = shout
    if ctx.invoked_subcommand is None:
        click.echo("nothing to do")
@cli.command()
@click.option("--name", prompt=True)
@click.password_option()
@click.option("--size", type=click.Choice(["s", "m"]), prompt="Which size", default="m")
@click.pass_obj
def order(shout, name, password, size):
    click.echo((name.upper() if shout else name) + f" {len(password)} {size}")
    with click.progressbar(range(5), label="Working") as bar:
        for _ in bar:
            pass
    if click.confirm("More?", default=True):
        click.pause()
    click.echo(click.style("done", bold=True), err=True)
cli()
"""

RICH = """
from rich.console import Console
from rich.live import Live
from rich.markdown import Markdown
from rich.panel import Panel
from rich.progress import track
from rich.prompt import Confirm, IntPrompt, Prompt
from rich.table import Table
from rich import print, print_json
name = Prompt.ask("Name", choices=["Ann", "Bob"], default="Bob")
count = IntPrompt.ask("Count")
console = Console()
table = Table(title="Items")
table.add_column("n"), table.add_column("name")
with Live(table, refresh_per_second=20):
    for n in range(count):
        table.add_row(str(n), name)
console.print(Panel(Markdown("# Title\\n\\n* one\\n* two")))
console.rule("[bold]End")
for n in track(range(3), "Tracking"):
    console.log("step", n, log_locals=False)
print_json('{"a": [1, 2]}')
secret = Prompt.ask("Secret", password=True)
print(len(secret), Confirm.ask("Sure?"))
1 / 0
"""

PWINPUT = """
import pwinput, stdiomask
print(repr(pwinput.pwinput("Password: ")))
print(repr(stdiomask.getpass("Other: ", mask="x")))
"""

READCHAR = """
import readchar
print("press")
while (key := readchar.readkey()) != "q":
    print(repr(key))
print(repr(readchar.readchar()))
"""

BLESSED = """
from blessed import Terminal
term = Terminal()
print(term.bold_red("red"), term.width, term.height, term.number_of_colors)
with term.cbreak(), term.hidden_cursor():
    print("key?")
    key = term.inkey(timeout=10)
    print(repr(str(key)), key.is_sequence, key.name)
    key = term.inkey(timeout=10)
    print(key.name)
print(term.center("middle", 40), "end")
"""

BULLET = """
from bullet import Bullet, Check, YesNo, Input
print(Bullet("Fruit?", ["apple", "pear", "plum"]).launch())
print(Input("Name: ").launch())
print(YesNo("Sure? ").launch())
"""

MENU = """
from simple_term_menu import TerminalMenu
menu = TerminalMenu(["apple", "pear", "plum"], title="Fruit")
print(menu.show())
"""

INQUIRER = """
import inquirer
answers = inquirer.prompt([
    inquirer.Text("name", message="Name"),
    inquirer.List("size", message="Size", choices=["s", "m", "l"]),
    inquirer.Confirm("sure", message="Sure"),
])
print(answers)
"""

QUESTIONARY = """
import questionary
print(questionary.text("Name?").ask())
print(questionary.select("Size?", choices=["s", "m", "l"]).ask())
print(questionary.confirm("Sure?").ask())
"""

CMD2 = """
import cmd2
class App(cmd2.Cmd):
    prompt = "app> "
    def do_add(self, line):
        "Add numbers."
        self.poutput(sum(int(word) for word in line.split()))
app = App(allow_cli_args=False, include_ipy=False)
import sys
sys.exit(app.cmdloop())
"""

CLICK_SHELL = """
import click
from click_shell import shell
@shell(prompt="shop > ", intro="Welcome to the shop")
def shop():
    pass
@shop.command()
@click.argument("what")
def buy(what):
    "Buy something."
    click.echo(f"bought {what}")
shop()
"""

YASPIN = """
import time
from yaspin import yaspin
from halo import Halo
with yaspin(text="Loading") as spinner:
    time.sleep(0.3)
    spinner.write("> half")
    time.sleep(0.2)
    spinner.ok("OK")
with Halo(text="Other", spinner="line") as spinner:
    time.sleep(0.3)
    spinner.succeed("Fine")
"""

PROGRESSBAR = """
import time, progressbar
from progress.bar import Bar
for n in progressbar.progressbar(range(20), widgets=[progressbar.Percentage(), " ", progressbar.Bar()], term_width=60, redirect_stdout=True):
    if n % 8 == 0:
        print("at", n)
    time.sleep(0.01)
with Bar("Old", max=10) as bar:
    for _ in range(10):
        bar.next()
print(input("end? "))
"""

ENLIGHTEN = """
import enlighten, time
manager = enlighten.get_manager()
bar = manager.counter(total=10, desc="Ticks", unit="t", bar_format="{desc} {percentage:3.0f}%|{bar}| {count}/{total}")
for n in range(10):
    time.sleep(0.01)
    if n == 5:
        print("half")
    bar.update()
manager.stop()
print("end")
"""

CURSES = """
import curses, npyscreen
def main(screen):
    curses.curs_set(0)
    screen.addstr(2, 4, "press a key")
    key = screen.getch()
    screen.addstr(3, 4, f"key {key}", curses.A_BOLD)
    screen.refresh()
    screen.getch()
    return key
print(curses.wrapper(main))
"""

PICK = """
from pick import pick
print(pick(["apple", "pear", "plum"], "Fruit: "))
"""

URWID = """
import urwid
text = urwid.Text("Press q")
edit = urwid.Edit("Name: ")
def key(k):
    if k == "ctrl x":
        raise urwid.ExitMainLoop()
urwid.MainLoop(urwid.Filler(urwid.Pile([text, edit])), unhandled_input=key).run()
print("name was", edit.edit_text)
"""

ASCIIMATICS = """
from asciimatics.screen import Screen
def demo(screen):
    screen.print_at("Hello", 3, 3)
    screen.refresh()
    while True:
        event = screen.get_key()
        if event == ord("q"):
            return
        screen.wait_for_input(0.1)
Screen.wrapper(demo)
print("over")
"""

TEXTUAL = """
from textual.app import App
from textual.widgets import Input, Static
class Small(App):
    def compose(self):
        yield Static("Who?", id="who")
        yield Input(placeholder="name")
    def on_input_submitted(self, event):
        self.exit(event.value)
print(Small().run())
"""

ENCRYPT = """
import getpass, hashlib, os, subprocess, sys, tempfile
print(getpass.getuser(), len(getpass.getpass()))
subprocess.check_call([sys.executable, "-m", "pyfiglet", "-f", "small", "Hi"])
subprocess.Popen("read -p 'shell? ' x; echo $x", shell=True, executable="/bin/bash").wait()
print(os.popen("echo popen").read(), end="")
with tempfile.NamedTemporaryFile("w", suffix=".txt") as f:
    f.write("text"); f.flush()
    subprocess.run(["cat", f.name]); print()
subprocess.run(["stty", "size"])
subprocess.run("tty >/dev/null && echo is a tty; exit 5", shell=True, check=True)
"""

YAML_TASKS = '[tool.poe.tasks]\nhello = "echo hello from poe"\n[tool.poe.tasks.script]\nshell = "echo one; echo two >&2; exit 2"\n'
TASKIPY = '[tool.taskipy.tasks]\nhello = "echo hello from taskipy"\n'
DODO = """
def task_hello():
    return {"actions": ["echo hello > out.txt", "cat out.txt"], "targets": ["out.txt"], "verbosity": 2}
def task_python():
    def ask():
        print("python action")
    return {"actions": [ask], "verbosity": 2}
"""
DATA = "apples 30\npears 12\nplums 22\n"
