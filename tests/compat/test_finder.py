"""The alias: who gets it, what it offers, what it shadows."""

from __future__ import annotations

from pathlib import Path

from tests.support.servers.script_process import run, write

FAKE = 'print("the installed one")\n__version__ = "0"\n'


def test_a_mere_import_of_greenio_installs_no_alias(tmp_path: Path) -> None:
    script = write(
        tmp_path,
        """
        import sys, greenio
        print([name for name in sys.modules if "compat" in name and "greenio" in name])
        try:
            import pywebio
        except ModuleNotFoundError as error:
            print(error.name)
        """,
    )
    assert run(script).stdout.splitlines() == ["[]", "pywebio"]


def test_install_offers_the_modules_and_star_imports(tmp_path: Path) -> None:
    script = write(
        tmp_path,
        """
        import greenio.compat
        greenio.compat.install()
        greenio.compat.install()
        import pywebio, pywebio.output
        from pywebio import *
        from pywebio.input import *
        from pywebio.session.coroutinebased import TaskHandler
        from pywebio_battery import confirm
        import pywebio_battery
        print(pywebio.output.put_text.__name__, callable(pin.pin_update), callable(select), TaskHandler.__name__)
        print(pywebio.platform.flask.webio_view.__name__, pywebio.platform is platform)
        try:
            import pywebio.nothing
        except ModuleNotFoundError as error:
            print(error.name)
        """,
    )
    assert run(script).stdout.splitlines() == [
        "put_text True True TaskHandler",
        "webio_view True",
        "pywebio.nothing",
    ]


def test_greenio_run_installs_it_and_python_m_greenio_too(tmp_path: Path) -> None:
    script = write(tmp_path, "import pywebio; print(pywebio.__version__)")
    assert run("-m", "greenio", "run", script).stdout == "1.8.4\n"
    assert run("-m", "greenio", script).stdout == "1.8.4\n"


def test_an_installed_pywebio_is_shadowed_with_one_line(tmp_path: Path) -> None:
    write(tmp_path, FAKE, "pywebio.py")
    script = write(tmp_path, "import pywebio, pywebio.output; print(pywebio.__version__)")
    done = run("-m", "greenio", "run", script)
    assert done.stdout == "1.8.4\n"
    [line] = done.stderr.splitlines()
    assert "shadowed" in line
    assert "--no-pywebio" in line


def test_no_pywebio_leaves_the_installed_one(tmp_path: Path) -> None:
    write(tmp_path, FAKE, "pywebio.py")
    script = write(tmp_path, "import pywebio; print(pywebio.__version__)")
    done = run("-m", "greenio", "run", "--no-pywebio", script)
    assert (done.stdout, done.stderr) == ("the installed one\n0\n", "")


def test_install_after_the_installed_one_was_imported_is_refused(tmp_path: Path) -> None:
    write(tmp_path, FAKE, "pywebio.py")
    script = write(tmp_path, "import pywebio, greenio.compat; greenio.compat.install()")
    assert "RuntimeError: install() comes too late" in run(script).stderr
