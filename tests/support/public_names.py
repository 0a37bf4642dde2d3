"""The public names: exactly those promised, module by module.

PROMISED holds the ``__all__`` of each public module, PUBLIC the names that can be imported but are not
star-exported, and MISSING those of both that are promised and do not exist yet.
"""

from __future__ import annotations

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
