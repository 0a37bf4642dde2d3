"""The corpus: programs and packages by other people, and what is typed into them. Nothing of theirs is in the repository."""

from __future__ import annotations

from dataclasses import dataclass, field

from bench.terminal import scripts

#: What greenio itself needs in the environment of the corpus.
SERVER = (
    "gevent>=24.10",
    "gevent-websocket>=0.10.1",
    "bottle>=0.13",
    "msgspec>=0.19",
    "ua-parser>=1.0",
    "pyte==0.8.2",
)

REQUIREMENTS = (
    *(
        "adventure==1.7",
        "art==6.5",
        "asciimatics==1.15.0",
        "blessed==1.52.0",
        "bullet==2.2.0",
        "chardet==7.7.0",
    ),
    *(
        "charlie-game-compendium==0.1.2",
        "click-shell==2.1",
        "cmd2==4.3.1",
        "colititato==0.1.1",
        "coloredlogs==15.0.1",
    ),
    *(
        "cowsay==6.1",
        "docopt==0.6.2",
        "doit==0.37.0",
        "enlighten==1.14.1",
        "fire==0.7.1",
        "guessing-game-20250222==1.0",
    ),
    *("halo==0.0.31", "hangman-terminal==1.0.1", "honcho==2.0.0", "humanfriendly==10.0", "inquirer==3.4.1"),
    *(
        "invoke==3.0.3",
        "linkify-it-py==2.2.0",
        "loguru==0.7.3",
        "markdown-it-py==4.3.0",
        "npyscreen==5.0.4",
        "pick==2.6.0",
    ),
    *("poethepoet==0.49.0", "progress==1.6.1", "progressbar2==4.6.0", "ptpython==3.0.32", "pwinput==1.0.3"),
    *(
        "pycodestyle==2.15.0",
        "pyfiglet==1.0.4",
        "pygments==2.21.0",
        "pyjokes==0.8.3",
        "qrcode==8.2",
        "questionary==2.1.1",
    ),
    *(
        "readchar==4.2.2",
        "rich==15.0.0",
        "rich-click==1.9.9",
        "simple-term-menu==1.6.6",
        "sqlite-utils==4.2.1",
    ),
    *(
        "sqlparse==0.6.1",
        "stdiomask==0.0.6",
        "tabulate==0.10.0",
        "taskipy==1.14.1",
        "termgraph==0.8.0",
        "textual==8.2.8",
    ),
    *("tqdm==4.70.1", "typer==0.29.2", "urwid==5.1.0", "xkcdpass==1.30.0", "yaspin==3.5.1", "click==8.5.1"),
    "setuptools==65.5.0",
)


@dataclass(frozen=True)
class Program:
    """A program of the corpus: a command, a module of a package, or a script that uses packages.

    :param name: unique.
    :param kind: its class.
    :param command: that a package installs.
    :param module: run by ``-m``.
    :param script: text of ``script.py``.
    :param arguments: of the program.
    :param steps: what has to be shown, as :func:`bench.terminal.screen.has_come` takes it, and what is typed then.
    :param files: in the folder that it starts in, by name.
    :param masks: regular expressions of what differs from run to run, and what stands for it.
    :param needs_pty: True if it needs a process for each visitor (curses, prompt_toolkit, textual).
    :param has_paths: True if it shows paths.
    :param timeout: seconds.
    """

    name: str
    kind: str
    command: str = ""
    module: str = ""
    script: str = ""
    arguments: tuple[str, ...] = ()
    steps: tuple[tuple[str, str], ...] = ()
    files: dict[str, str] = field(default_factory=dict)
    masks: tuple[tuple[str, str], ...] = ()
    needs_pty: bool = False
    has_paths: bool = False
    timeout: float = 6


PROGRAMS = (
    Program(
        "adventure",
        "game",
        module="adventure",
        timeout=60,
        steps=(
            ("> ", "no\r"),
            ("> ", "east\r"),
            ("> ", "get lamp\r"),
            ("> ", "inventory\r"),
            ("> ", "quit\r"),
            ("> ", "yes\r"),
        ),
    ),
    Program(
        "guessing-game",
        "game",
        command="guessing-game",
        steps=(
            ("Computer", "50\r"),
            ("to\\.\\.\\.\\?", "10\r"),
            ("have\\?", "2\r"),
            ("computer!", "7\r"),
            ("~.\\.\\.\\.\\?\\s*$", "4\r"),
            ("like\\?", "2\r"),
            ("\\):", "1\r"),
        ),
    ),
    Program(
        "hangman-terminal",
        "game",
        command="hangman-terminal",
        steps=(*(("guess:", f"{letter}\r") for letter in "aeioxyzqw"), ("guess:", "\x03")),
        has_paths=True,
    ),
    Program(
        "colititato",
        "game",
        command="colititato",
        steps=(("O\\):", "z\r"), ("O\\):", "x\r"), ("9\\):", "1\r"), ("9\\):", "1\r"), ("9\\):", "\x04")),
        has_paths=True,
    ),
    Program(
        "charlie-games",
        "game",
        command="charlie-games",
        steps=(
            ("you\\?", "Ann\r"),
            ("choose:", "9\r"),
            ("quit\\):", "4\r"),
            ("now\\?", "Bob\r"),
            ("quit\\):", "q\r"),
        ),
    ),
    Program(
        "cowsay",
        "argparse",
        command="cowsay",
        arguments=("-c", "tux", "-t", "Hello world, this is a long text to be wrapped somewhere"),
    ),
    Program(
        "humanfriendly",
        "argparse",
        command="humanfriendly",
        arguments=("--format-table", "--delimiter=:"),
        steps=(("~", "name:size\ra:1\r\x04"),),
    ),
    Program("pyfiglet", "argparse", command="pyfiglet", arguments=("-f", "slant", "greenio")),
    Program(
        "pygmentize",
        "argparse",
        command="pygmentize",
        arguments=("-l", "python", "README.md"),
        files={"README.md": "def f(): return 'x'\n"},
    ),
    Program(
        "sqlformat",
        "argparse",
        command="sqlformat",
        arguments=("-r", "-k", "upper", "-"),
        steps=(("~", "select a, b from t where x = 1\r\x04"),),
    ),
    Program(
        "tabulate",
        "argparse",
        command="tabulate",
        arguments=("-1", "-f", "grid"),
        steps=(("~", "a b\r1 2\r\x04"),),
    ),
    Program(
        "chardetect",
        "argparse",
        command="chardetect",
        arguments=("README.md", "missing"),
        files={"README.md": "Grüße aus Köln, schöne Straßen\n"},
    ),
    Program(
        "pycodestyle",
        "argparse",
        command="pycodestyle",
        arguments=("--show-source", "x.py"),
        files={"x.py": "import os,sys\nx=1\n"},
    ),
    Program(
        "xkcdpass",
        "argparse",
        command="xkcdpass",
        arguments=("-n", "3", "-i"),
        steps=(("~default 3", "4\r"), ("~Accept", "n\r"), ("~Accept(.*\n)+.*Accept", "y\r")),
        masks=((r"^Generated: .*", "Generated"), (r"^([a-z]+ ){3}[a-z]+$", "words")),
    ),
    Program("pyjokes-help", "argparse", command="pyjoke", arguments=("--help",)),
    Program("qr", "argparse", command="qr", arguments=("hello",)),
    Program(
        "termgraph",
        "argparse",
        command="termgraph",
        arguments=("data.txt", "--color", "red"),
        files={"data.txt": scripts.DATA},
    ),
    Program("art", "argparse", module="art", arguments=("text", "hello")),
    Program(
        "markdown-it",
        "code shell",
        command="markdown-it",
        steps=((">>>", "# hi\r"), ("\\.\\.\\.", "*x*\r"), ("\\.\\.\\.", "\x04"), ("~<h1>", "\x03")),
    ),
    Program("docopt", "argparse", script=scripts.DOCOPT, arguments=("ship", "new", "Titanic", "Olympic")),
    Program("docopt-usage", "argparse", script=scripts.DOCOPT, arguments=("ship",)),
    Program("fire", "argparse", script=scripts.FIRE, arguments=("table", "--n=2")),
    Program("fire-help", "argparse", script=scripts.FIRE, arguments=("double",)),
    Program(
        "invoke",
        "subprocess",
        command="inv",
        arguments=("ask", "--name", "Ann"),
        files={"tasks.py": scripts.TASKS},
        steps=(("~answer", "five\r"),),
    ),
    Program(
        "poe", "subprocess", command="poe", arguments=("hello",), files={"pyproject.toml": scripts.YAML_TASKS}
    ),
    Program(
        "poe-fails",
        "subprocess",
        command="poe",
        arguments=("script",),
        files={"pyproject.toml": scripts.YAML_TASKS},
    ),
    Program(
        "taskipy",
        "subprocess",
        command="task",
        arguments=("hello",),
        files={"pyproject.toml": scripts.TASKIPY},
    ),
    Program("doit", "subprocess", command="doit", files={"dodo.py": scripts.DODO}),
    Program(
        "honcho",
        "subprocess",
        command="honcho",
        arguments=("start",),
        files={"Procfile": "web: echo from web; sleep 0.5\n"},
        masks=((r"^\d\d:\d\d:\d\d ", ""), (r"pid=\d+", "pid")),
    ),
    Program(
        "children",
        "subprocess",
        script=scripts.ENCRYPT,
        steps=(("Password:", "secret\r"), ("shell\\?", "abc\r")),
        has_paths=True,
    ),
    Program(
        "sqlite-utils",
        "click",
        command="sqlite-utils",
        arguments=("memory", "x.csv", "select n, sum(v) as total from x group by n", "--table"),
        files={"x.csv": "n,v\na,1\na,2\nb,5\n"},
    ),
    Program("sqlite-utils-help", "click", command="sqlite-utils", arguments=("insert", "--nothing")),
    Program("rich-click", "click", command="rich-click", arguments=("--help",)),
    Program(
        "click",
        "click",
        script=scripts.CLICK,
        arguments=("--shout", "order"),
        steps=(
            ("Name:", "ann\r"),
            ("Password:", "abc\r"),
            ("confirmation:", "abd\r"),
            ("Password:", "abc\r"),
            ("confirmation:", "abc\r"),
            ("Which size.*:", "x\r"),
            ("Which size.*:", "s\r"),
            ("More.*:", "\r"),
            ("continue.*", "x"),
        ),
    ),
    Program(
        "typer",
        "typer",
        script=scripts.TYPER,
        arguments=("hello", "Ann", "--times", "2"),
        steps=(("Again\\?.*:", "y\r"), ("Age:", "x\r"), ("Age:", "41\r")),
    ),
    Program("typer-error", "typer", script=scripts.TYPER, arguments=("hello",)),
    Program("typer-traceback", "typer", script=scripts.TYPER, arguments=("fail",), has_paths=True),
    Program(
        "rich",
        "rich",
        script=scripts.RICH,
        steps=(
            ("Name.*:", "Eve\r"),
            ("Name.*:", "Ann\r"),
            ("Count:", "3\r"),
            ("Secret:", "abcd\r"),
            ("Sure.*:", "y\r"),
        ),
        masks=(
            (r"^\[\d\d:\d\d:\d\d\]", "[time]"),
            (r"^ {10} ", "[time]"),
            (r"step ([0-9]).*$", r"step \1"),
            (r"Tracking.*$", "Tracking"),
        ),
        has_paths=True,
    ),
    Program("rich.table", "rich", module="rich.table", masks=((r"elapsed [0-9.]+ms", "elapsed"),)),
    Program("rich.tree", "rich", module="rich.tree"),
    Program(
        "rich.prompt",
        "rich",
        module="rich.prompt",
        steps=(
            ("~Run", "y\r"),
            ("~Enter a number", "20\r"),
            ("~must be between", "5\r"),
            ("characters.*", "abc\r"),
            ("~too short", "abcdef\r"),
            ("~fruit", "plum\r"),
            ("~Please select", "apple\r"),
            ("~Dog", "collie\r"),
        ),
    ),
    Program("tqdm", "progress", script=scripts.TQDM, steps=(("name:", "Ann\r"),)),
    Program(
        "tqdm-pipe",
        "progress",
        module="tqdm",
        arguments=("--ncols", "60", "--mininterval", "0", "--miniters", "1", "--bar-format", "{n_fmt} lines"),
        steps=(("~0 lines", "a\r"), ("~1 lines", "b\r"), ("~2 lines", "\x04")),
    ),
    Program("yaspin", "progress", script=scripts.YASPIN),
    Program("progressbar2", "progress", script=scripts.PROGRESSBAR, steps=(("end\\?", "x\r"),)),
    Program("enlighten", "progress", script=scripts.ENLIGHTEN),
    Program(
        "loguru",
        "logging",
        script=scripts.LOGURU,
        steps=(("divisor:", "0\r"),),
        has_paths=True,
        masks=((r"\(\d+\)", "(n)"),),
    ),
    Program("coloredlogs", "logging", script=scripts.LOGGING, steps=(("name:", "Ann\r"),)),
    Program(
        "click-shell",
        "cmd shell",
        script=scripts.CLICK_SHELL,
        steps=(("shop >", "help\r"), ("shop >", "buy milk\r"), ("shop >", "sell\r"), ("shop >", "\x04")),
    ),
    Program(
        "code",
        "code shell",
        module="code",
        steps=(
            (">>> ", "x = 3\r"),
            (">>> ", "for n in range(x): print(n)\r"),
            ("\\.\\.\\. ", "\r"),
            (">>> ", "1/0\r"),
            (">>> ", "_\r"),
            (">>> ", "x\r"),
            (">>> ", "_ + 1\r"),
            (">>> ", "exit()\r"),
        ),
        masks=((r"^Python 3.*\n.*\n", ""),),
    ),
    Program(
        "pwinput", "getpass", script=scripts.PWINPUT, steps=(("Password:", "abc\x7fd\r"), ("Other:", "xy\r"))
    ),
    Program(
        "readchar",
        "raw",
        script=scripts.READCHAR,
        steps=(
            ("~press", "a"),
            ("~'a'", "\x1b[A"),
            ("~\\[A'", "qz"),
        ),
    ),
    Program("blessed", "raw", script=scripts.BLESSED, steps=(("~key", "a"), ("~'a'", "\x1b[B"))),
    Program(
        "bullet",
        "raw",
        script=scripts.BULLET,
        steps=(("~plum", "\x1b[B"), ("~.", "\r"), ("Name:", "Ann\r"), ("~Sure", "y\r")),
    ),
    Program("simple-term-menu", "raw", script=scripts.MENU, steps=(("~plum", "\x1b[B"), ("~.", "\r"))),
    Program(
        "inquirer",
        "raw",
        script=scripts.INQUIRER,
        steps=(("~Name", "Ann\r"), ("~Size", "\x1b[B"), ("~> m", "\r"), ("~Sure", "y\r")),
    ),
    Program(
        "questionary",
        "full screen",
        script=scripts.QUESTIONARY,
        needs_pty=True,
        steps=(("Name\\?", "Ann\r"), ("~Size", "\x1b[B"), ("~» m", "\r"), ("~Sure", "y")),
    ),
    Program(
        "cmd2",
        "cmd shell",
        script=scripts.CMD2,
        needs_pty=True,
        steps=(("\\(Cmd\\)", "add 1 2\r"), ("\\(Cmd\\)", "quit\r")),
    ),
    Program("ptpython", "code shell", command="ptpython", needs_pty=True, arguments=("--version",)),
    Program(
        "curses",
        "full screen",
        script=scripts.CURSES,
        needs_pty=True,
        steps=(("~press a key", "a"), ("~key 97", "b")),
    ),
    Program(
        "pick",
        "full screen",
        script=scripts.PICK,
        needs_pty=True,
        steps=(("~plum", "j"), ("~\\* pear", "\r")),
    ),
    Program(
        "urwid",
        "full screen",
        script=scripts.URWID,
        needs_pty=True,
        steps=(("~Name:", "Ann"), ("~Name: Ann", "\x18")),
    ),
    Program(
        "asciimatics", "full screen", script=scripts.ASCIIMATICS, needs_pty=True, steps=(("~Hello", "q"),)
    ),
    Program(
        "textual",
        "full screen",
        script=scripts.TEXTUAL,
        needs_pty=True,
        steps=(("~Who", "Ann"), ("~Ann", "\r")),
    ),
)
