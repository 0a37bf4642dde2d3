"""From terminal scripts"""

from greenio.output import put_code, put_table, put_text


def unchanged():
    """As it is

    `greenio run` shows a script in a terminal on the page: `input()`, `print()`, colours, progress bars of tqdm and rich,
    arguments of argparse and click. The page [Programs for a terminal](./programs) has the details."""
    put_code("greenio run script.py", "bash")


def step_by_step():
    """A line at a time

    Import greenio's `input` in place of the built-in one, and the question is a form. What you still print stays in a
    terminal, so each step works."""
    put_code(
        "from greenio import start_server\n"
        "from greenio.input import NUMBER, input\n"
        "from greenio.output import put_text\n\n\n"
        "def main():\n"
        '    age = input("Your age?", type=NUMBER)    # was: int(input("Your age? "))\n'
        '    put_text("In ten years:", age + 10)      # was: print(...)\n\n\n'
        "start_server(main, port=8080)",
        "python",
    )


def names():
    """What becomes what"""
    put_table(
        [
            ["print(text)", "put_text(text); Markdown: put_markdown"],
            ["input(question)", "input(question)"],
            ["int(input(...)) in a loop", "input(..., type=NUMBER): asks again by itself"],
            ["getpass.getpass()", "input(..., type=PASSWORD)"],
            ["input('y/n')", "confirm(question) of greenio.battery"],
            ["a numbered menu", "actions, radio or select"],
            ["sys.argv, argparse, click", "input_group, or a form made of them by greenio run"],
            ["open(sys.argv[1])", "file_upload"],
            ["open(name, 'w')", "put_file or download"],
            ["tabulate, prettytable", "put_table, put_datatable"],
            ["tqdm, a line with \\r", "put_progressbar and set_progressbar"],
            ["os.system('clear')", "clear(), or use_scope(..., clear=True)"],
            ["ANSI colours", "put_markdown, or style() of an output"],
            ["logging to stderr", "put_log and its handler()"],
            ["a curses screen", "greenio run --pty"],
            ["sys.exit()", "return"],
            ["Ctrl-C", "the visitor closes the page: the next call raises SessionClosedException"],
        ],
        header=["in the terminal", "in the page"],
    )


def differences():
    """What is new

    A script in a terminal has one user; a page has many at the same time."""
    put_text(
        "Each visitor runs the function anew, with local variables of its own. Variables of the module are shared by all: "
        "values of one visitor go into greenio.session.local, values of all into greenio.storage.app."
    )
    put_text(
        "Files are those of the server. Two visitors who write the same name overwrite each other: use tempfile, or "
        "send the bytes with download()."
    )


EXAMPLES = unchanged, step_by_step, names, differences
#: Those that are texts: their source is no example.
TEXTS = names, differences


def terminal_scripts():
    """A script that asks and prints is nearly an app: run it as it is, then turn one line after the other."""
