"""Own modules are fresh for every visitor; all others are shared."""

from __future__ import annotations

from pathlib import Path

from tests.support.programs import play

PACKAGE = {
    "pack/__init__.py": "from . import parts\nfrom .parts import *\nlog = []",
    "pack/parts.py": "import pack\n__all__ = ['value']\nvalue = input('value? ')\nprint(hasattr(pack, 'log'))",
    "pack/deep.py": "from .parts import value as again\nimport pack.parts as parts",
    "pack/data.txt": "text",
    "other.py": "counter = 0\nclass Kept:\n    pass",
}


def test_packages_circles_and_relative_imports_work(tmp_path: Path) -> None:
    script = """
    import dataclasses, importlib, pickle, sys, typing, json
    import __main__, pack.deep
    from pack import value
    import other as alias
    @dataclasses.dataclass
    class Point:
        x: "int" = 1
    alias.counter += 1
    alias.Kept.seen = getattr(alias.Kept, "seen", 0) + 1
    json.seen = getattr(json, "seen", 0) + 1
    print(value, pack.deep.again, pack.deep.parts is pack.parts, importlib.import_module("pack.parts") is pack.parts)
    print(alias.counter, alias.Kept.seen, pickle.loads(pickle.dumps(Point(3))), type(pickle.loads(pickle.dumps(alias.Kept()))) is alias.Kept)
    print(sys.modules["__main__"].Point is Point, __main__.Point is Point, typing.get_type_hints(Point))
    print(sys.modules["other"].counter, "other" in sys.modules)
    try:
        import nothing_like_that
    except ModuleNotFoundError as error:
        print(error)
    """
    for together in (False, True):
        played = play(tmp_path, script, [("value? ", "v\n")], together=together, files=PACKAGE)
        assert played.text.splitlines() == [
            "value? v",
            "False",
            "v v True True",
            "1 1 Point(x=3) True",
            "True True {'x': <class 'int'>}",
            "1 True",
            "No module named 'nothing_like_that'",
        ]


def test_a_debugger_of_one_visitor_leaves_the_others_alone(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        def work():
            total = 1
            return total + 1
        breakpoint()
        work()
        """,
        [
            ("(Pdb) ", "break 4\n"),
            ("(Pdb) ", "continue\n"),
            ("(Pdb) ", "p total\n"),
            ("(Pdb) ", "continue\n"),
        ],
        together=True,
    )
    assert "Breakpoint 1 at" in played.text
    assert "p total\n1\n" in played.text
    assert played.code == 0


def test_a_module_in_the_visitors_folder_is_his_own(tmp_path: Path) -> None:
    files = {
        "tool/__init__.py": "",
        "tool/__main__.py": "import os, sys\nos.chdir('below')\nsys.path[:] = [os.getcwd()]\nimport tasks\n"
        "print(tasks.__file__ == os.path.join(os.getcwd(), 'tasks.py'), tasks.seen)\ntasks.seen.append(1)\n",
        "below/tasks.py": "seen = []\n",
    }
    assert play(tmp_path, None, module="tool", files=files).text == "True []\n"
