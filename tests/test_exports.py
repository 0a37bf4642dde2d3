"""The public names: exactly those promised, module by module.

PROMISED holds the ``__all__`` of each public module, PUBLIC the names that can be imported but are not
star-exported, and MISSING what of both is promised and not there yet. A missing name that has appeared must leave
MISSING, and one that is neither there nor in MISSING fails: the table cannot lie.
"""

from __future__ import annotations

import importlib
import inspect
import subprocess
import sys

import pytest

PROMISED = {
    "greenio": """input output session pin platform exceptions start_server config enable_debug STATIC_PATH
        SessionException SessionClosedException SessionNotFoundException""",
    "greenio.exceptions": "SessionException SessionClosedException SessionNotFoundException GreenioWarning",
    "greenio.input": """TEXT NUMBER FLOAT PASSWORD URL DATE TIME COLOR DATETIME_LOCAL DATETIME
        input textarea select checkbox radio slider actions file_upload input_group input_update""",
    "greenio.output": """put_scope use_scope get_scope clear remove scroll_to
        put_text put_markdown put_html put_code put_link put_image put_file
        put_info put_success put_warning put_error
        put_progressbar set_progressbar put_processbar set_processbar put_loading
        put_table span put_datatable datatable_update datatable_insert datatable_remove JSFunction
        put_button put_buttons put_tabs put_collapse put_scrollable put_widget put_row put_column put_grid
        put popup close_popup toast Position OutputPosition PopupSize set_scope output style""",
    "greenio.pin": """put_input put_textarea put_select put_checkbox put_radio put_slider put_actions
        put_file_upload pin get_pin_values pin_wait_change pin_update pin_on_change""",
    "greenio.session": """local info run_js eval_js download set_env go_app hold defer_call register_thread
        run_async run_asyncio_coroutine data get_info""",
    "greenio.battery": """confirm popup_input redirect_stdout run_shell put_logbox logbox_append logbox_clear
        put_video put_audio wait_scroll_to_bottom file_picker get_all_query get_query set_localstorage
        get_localstorage clear_localstorage set_cookie get_cookie basic_auth custom_auth revoke_auth""",
}
PUBLIC = {
    "greenio": "__version__ battery",
    "greenio.input": "CHECKBOX RADIO SELECT TEXTAREA cancel_form",
    "greenio.output": "clear_scope Output",
    "greenio.session": "TaskHandler get_current_session get_current_task_id",
    "greenio.platform": "start_server path_deploy path_deploy_http config run_event_loop seo wsgi_app",
    "greenio.utils": "pyinstaller_datas",
}
#: Promised and not there yet. WHOLE: the module is missing.
WHOLE = "*"
MISSING = {
    "greenio": "battery",
    "greenio.battery": WHOLE,
}


def names_of(table: dict[str, str], module: str) -> set[str]:
    return set(table.get(module, "").split())


def missing_of(module: str) -> set[str]:
    everything = names_of(PROMISED, module) | names_of(PUBLIC, module)
    return everything if MISSING.get(module) == WHOLE else set(MISSING.get(module, "").split())


def load(module: str):
    """The module, or None if it is stated to be missing as a whole."""
    if MISSING.get(module) != WHOLE:
        return importlib.import_module(module)
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module(module)
    return None


@pytest.mark.parametrize("module", sorted(PROMISED))
def test_all_is_what_was_promised(module: str) -> None:
    found = load(module)
    exported = set(found.__all__) if found else set()
    assert exported == names_of(PROMISED, module) - missing_of(module)


@pytest.mark.parametrize("module", sorted(PROMISED.keys() | PUBLIC.keys()))
def test_every_public_name_is_there_or_stated_missing(module: str) -> None:
    found = load(module)
    for name in names_of(PROMISED, module) | names_of(PUBLIC, module):
        there = hasattr(found, name) and (module == "greenio" or not inspect.ismodule(getattr(found, name)))
        assert there == (name not in missing_of(module)), name


@pytest.mark.parametrize("module", sorted(MISSING))
def test_missing_holds_only_promised_names(module: str) -> None:
    assert missing_of(module) <= names_of(PROMISED, module) | names_of(PUBLIC, module)


@pytest.mark.parametrize("module", sorted(PROMISED))
def test_all_has_no_name_twice_and_only_real_ones(module: str) -> None:
    found = load(module)
    exported = list(found.__all__) if found else []
    assert len(exported) == len(set(exported))
    assert all(hasattr(found, name) for name in exported)


def run(code: str) -> str:
    """What a fresh, patched Python prints."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, timeout=30, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_star_import_shadows_one_builtin_only() -> None:
    code = """
import builtins
before = set(vars())
from greenio import *
from greenio.input import *
from greenio.output import *
from greenio.session import *
print(sorted((set(vars()) - before) & set(dir(builtins))))
"""
    assert run(code) == "['input']"


def test_import_starts_no_thread_and_no_web_framework() -> None:
    code = """
import sys, greenio, threading
unwanted = [name for name in ("tornado", "aiohttp", "fastapi", "flask", "django", "webbrowser") if name in sys.modules]
print(threading.active_count(), unwanted, greenio.input.input.__name__)
"""
    assert run(code) == "1 [] input"
