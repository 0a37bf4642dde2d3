"""Rooms, sizes, mirrored tests, references and words: the shape of the repository."""

from __future__ import annotations

from pathlib import Path

from tests.support.imports import python_imports, python_modules
from tests.support.references import missing_references
from tests.support.structure import (
    crowded,
    large_classes,
    median_lines,
    overlong,
    rooms_of,
    without_introduction,
    without_module,
    without_test,
)
from tests.support.trees import write_tree
from tests.support.words import old_words

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "greenio"
TESTS = ROOT / "tests"

MAX_LINES = 500
MAX_MEDIAN = 110
MAX_MODULES = 14
MAX_METHODS = 25
#: Rooms that hold one small module for each of a kind.
LARGE_ROOMS = {"widgets", "guide", "guide/cookbook", "compat"}

#: The rooms of each part of the package. A new room is entered here and in the architecture (CONTRIBUTING.md).
ROOMS = {
    "engine": {"mirror"},
    "input": {
        "capture",
        "chat",
        "fields",
        "fields/callbacks",
        "fields/ranges",
        "page",
        "ranges",
        "steps",
        "table",
    },
    "pin": {"ranges"},
    "output": {"charts", "chat", "text", "containers", "data", "media", "controls", "display", "shell"},
    "runtime": {
        "sessions",
        "tasks",
        "coroutines",
        "cooperative",
        "debugging",
        "cooperative/threads",
        "fairness",
        "fairness/preemption",
        "files",
        "offload",
        "redis",
        "visitor",
    },
    "terminal": {"programs", "command_line", "libraries", "processes"},
    "transport": {"http", "websocket"},
    "cli": {"configurations", "templates"},
    "guide": {
        *("book", "book/exercises", "cookbook", "export", "gallery", "playground", "reference", "site"),
        *("translations", "translations/zh", "translations/zh/exercises"),
    },
    "compat": {"pywebio", "pywebio/platform", "pywebio/session"},
    "server": {
        "access",
        "pages",
        "routes",
        "lifecycle",
        "embedded",
        "asgi",
        "deploy",
        "cluster",
        "debugging",
        "master",
        "login",
    },
}
PARTS = {
    *(
        "protocol",
        "widgets",
        "engine",
        "runtime",
        "input",
        "output",
        "pin",
        "session",
        "navigation",
        "terminal",
        "transport",
        "server",
    ),
    *("rooms", "storage", "jobs", "platform", "cli", "guide", "testing", "battery", "compat", "_pyinstaller"),
}

#: Modules that need no test of their own, and why.
UNTESTED = {
    "guide": "pages of the guide are visited in tests/browser/serving",
    "guide/book": "chapters are played in tests/guide/book",
    "guide/cookbook": "recipes are played in tests/guide/cookbook",
    "guide/gallery": "apps are played in tests/guide/gallery",
    "guide/translations": "translations are read and played in tests/guide/translations",
    "guide/export/camera.py": "a program that tests/browser/serving/test_guide_export.py runs",
    "guide/export/studio.py": "starts that program",
    "guide/export/layout.py": "its pages are visited in tests/browser/serving/test_guide_export.py",
    "guide/export/shown.py": "tests/guide/export/test_folder.py writes what it has seen",
    "widgets": "declarations: their wire form is in tests/vectors, their functions are tested in tests/output",
    "compat/pywebio": "names and signatures: tests/compat/test_signatures.py, behaviour: tests/browser/compat",
    "compat/pywebio_battery.py": "names and signatures: tests/compat/test_signatures.py",
    "cli/templates": "apps that tests/cli/test_init.py runs",
    "protocol/commands.py": "declarations: their wire form is in tests/vectors",
    "protocol/events.py": "declarations: their wire form is in tests/vectors",
    "protocol/frames.py": "declarations: their wire form is in tests/vectors",
    "runtime/interfaces.py": "interfaces without code",
    "rooms/backend.py": "an interface and a choice: tests/rooms/test_room.py makes it",
    "rooms/scripts.py": "texts: tests/rooms/test_redis_rooms.py runs them",
    "server/routes/route.py": "an interface: the table of routes and each route are tested",
    "_pyinstaller/hook-greenio.py": "runs inside of PyInstaller only",
    "_version.py": "one constant",
}
#: Tests and rooms of tests that cover more than one module.
WHOLE = {
    "browser": "with a real browser, by subject",
    "guide/book": "each chapter is played",
    "guide/cookbook": "each recipe is played",
    "guide/gallery": "each app is played",
    "guide/translations": "translated chapters are played",
    "scenarios": "a whole server under load, hostile pages, whole scripts",
    "transport/websocket/test_interop.py": "other people's clients",
    "compat/test_signatures.py": "every name and signature of PyWebIO",
    "protocol/test_vectors.py": "both sides read the same wire form",
    "protocol/test_generated.py": "the client's types follow the declarations",
    "test_bench.py": "bench/ runs",
    "test_bench_harness.py": "bench/ measures what it says",
    "test_client_build.py": "what the built page loads",
    "test_docs.py": "public functions are documented",
    "test_exports.py": "public names are those promised",
    "test_layers.py": "imports keep their floors",
    "test_package.py": "what pip installs",
    "test_structure.py": "this one",
}

#: Files of a reader of the guide or of the documentation, not of this repository.
READERS_FILES = {
    *("tea.py", "test_tea.py"),
    *("greenio.toml", "app.py", "expenses.py", "conftest.py", "test_app.py", "visitors.py"),
    *("index.py", "tool.py", "tools/bmi.py", "/srv/apps/tools/bmi.py", "webio.py"),
    *("shop/prices.py", "bank/prices.py"),
}
#: Where prose may mention files.
PROSE = (
    "greenio",
    "client/src",
    "client/test",
    "client/generate.py",
    "tests",
    "bench",
    "README.md",
    "CONTRIBUTING.md",
)


def test_no_file_is_too_long() -> None:
    assert not overlong([ROOT / name for name in ("greenio", "client", "tests", "bench")], MAX_LINES)


def test_modules_are_small() -> None:
    assert median_lines(PACKAGE) <= MAX_MEDIAN


def test_no_room_is_crowded() -> None:
    assert not crowded(PACKAGE, MAX_MODULES, LARGE_ROOMS)


def test_rooms_are_those_of_the_architecture() -> None:
    rooms = {room.relative_to(PACKAGE).as_posix() for room in rooms_of(PACKAGE)} - {"."}
    known = PARTS | {f"{part}/{room}" for part, rooms in ROOMS.items() for room in rooms}
    assert rooms <= known, "enter a new room here and in CONTRIBUTING.md"


def test_every_module_has_a_test_at_the_same_place() -> None:
    assert not without_test(PACKAGE, TESTS, UNTESTED)


def test_every_test_lies_beside_its_module() -> None:
    assert not without_module(PACKAGE, TESTS, WHOLE)


def test_no_room_of_tests_imports_another_one() -> None:
    modules = python_modules(ROOT, "tests")
    assert not [
        f"{each.importer}:{each.line} imports {each.target}"
        for each in python_imports(modules)
        if each.target.startswith("tests.")
        and not each.target.startswith(("tests.support", "tests.conftest"))
    ]


def test_no_class_is_too_large() -> None:
    assert not large_classes(PACKAGE, MAX_METHODS)


def test_every_room_says_what_is_in_it() -> None:
    assert not without_introduction(PACKAGE, 2)


def test_prose_mentions_no_file_that_is_not_there() -> None:
    assert not missing_references(ROOT, PROSE, READERS_FILES)


def test_words_that_were_given_up_are_gone() -> None:
    assert not old_words(ROOT, ("greenio", "tests", "bench"))


# --------------------------------------------------------------------------- the checks themselves


def test_a_long_file_is_seen_and_built_ones_are_not(tmp_path: Path) -> None:
    long = "x\n" * (MAX_LINES + 1)
    write_tree(tmp_path, {"a.py": long, "b.ts": long, "static/c.css": long, "d.js": long, "e.py": "x\n"})
    assert [line.split(":")[0] for line in overlong([tmp_path], MAX_LINES)] == [
        str(tmp_path / "a.py"),
        str(tmp_path / "b.ts"),
    ]


def test_a_crowded_room_is_seen(tmp_path: Path) -> None:
    names = [f"{room}/{name}.py" for room in ("a", "b", "guide") for name in ("__init__", "x", "y")]
    write_tree(tmp_path, {"__init__.py": "", "b/z.py": "", **dict.fromkeys(names, ""), "guide/z.py": ""})
    [found] = crowded(tmp_path, 2, {"guide"})
    assert found.startswith(f"{tmp_path / 'b'}: 3 modules")


def test_a_room_without_an_introduction_is_seen(tmp_path: Path) -> None:
    write_tree(tmp_path, {"__init__.py": '"""One line."""', "a/__init__.py": '"""One.\n\nTwo."""'})
    [found] = without_introduction(tmp_path, 2)
    assert found.startswith(f"{tmp_path}/__init__.py")


def test_a_large_class_is_seen_and_overloads_count_once(tmp_path: Path) -> None:
    methods = "".join(f"    def m{number}(self): ...\n" for number in range(3))
    write_tree(
        tmp_path, {"a.py": f"class A:\n{methods}    def m1(self): ...\nclass B:\n{methods}    x = 1\n"}
    )
    assert not large_classes(tmp_path, 3)
    assert len(large_classes(tmp_path, 2)) == 2


def test_a_module_without_a_test_is_seen(tmp_path: Path) -> None:
    write_tree(tmp_path, {"p/a/b.py": "", "p/a/c.py": "", "p/_d.py": "", "p/e/f.py": ""})
    write_tree(tmp_path, {"tests/a/test_b.py": "", "tests/test_d.py": ""})
    found = without_test(tmp_path / "p", tmp_path / "tests", {"e": "reason", "a/b.py": "none"})
    assert found == [f"{tmp_path}/p/a/c.py: no tests/a/test_c.py", "a/b.py needs no exemption"]


def test_a_test_without_a_module_is_seen(tmp_path: Path) -> None:
    write_tree(tmp_path, {"p/a/b.py": "", "tests/a/test_b.py": "", "tests/a/test_b_more.py": ""})
    write_tree(tmp_path, {"tests/a/test_old.py": "", "tests/whole/test_x.py": "", "tests/test_b.py": ""})
    found = without_module(tmp_path / "p", tmp_path / "tests", {"whole"})
    assert [line.split(":")[0] for line in found] == [
        f"{tmp_path}/tests/a/test_old.py",
        f"{tmp_path}/tests/test_b.py",
    ]


def test_a_reference_to_a_missing_file_is_seen(tmp_path: Path) -> None:
    write_tree(
        tmp_path,
        {
            "src/here.py": '"""See here.py, src/here.py and gone.py."""\nx = 1  # as in notes-facts 2\nname = "free.py"\n',
            "src/page.ts": '// see ../doc.md and lost.ts\nimport { x } from "./away.ts";\n',
            "doc.md": "`bench_NAME.py` and [site](https://example.org/there.md), mine.py\n```\nrun any.py\n```\n",
        },
    )
    assert missing_references(tmp_path, ["src", "doc.md"], {"mine.py"}) == [
        "src/here.py:1: gone.py is not in the repository",
        "src/here.py:2: notes-facts is not in the repository",
        "src/page.ts:1: lost.ts is not in the repository",
    ]


def test_an_old_word_is_seen_as_an_identifier_only(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a/b.py": "# old prose\nold = 'old'\nolder = old_one = 1\n"})
    assert old_words(tmp_path, ["a"], {"old"}) == ["a/b.py:2: old"]
