"""The public names: exactly those promised, module by module.

PROMISED holds the ``__all__`` of each public module, PUBLIC the names that can be imported but are not
star-exported, and MISSING those of both that are promised and do not exist yet.
"""

from __future__ import annotations

PROMISED = {
    "greenio": """input output session pin platform exceptions start_server config enable_debug STATIC_PATH
        pages page PageLeftException SessionException SessionClosedException SessionNotFoundException""",
    "greenio.exceptions": "SessionException SessionClosedException SessionNotFoundException MessageStopped PageLeftException GreenioWarning",
    "greenio.input": """TEXT NUMBER FLOAT PASSWORD URL DATE TIME COLOR DATETIME_LOCAL DATETIME
        input chat_input textarea select checkbox radio slider range_slider date_range rating actions file_upload input_group put_form
        input_update wizard data_editor signature camera record_audio location""",
    "greenio.output": """put_scope use_scope get_scope get_output clear remove scroll_to
        put_text put_markdown put_html put_code put_link put_image put_file
        put_info put_success put_warning put_error
        put_progressbar set_progressbar put_processbar set_processbar put_loading
        put_line_chart put_area_chart put_bar_chart put_scatter_chart put_pie_chart
        put_message put_table span put_datatable datatable_update datatable_insert datatable_remove JSFunction
        put_button put_buttons put_tabs put_collapse put_scrollable put_widget put_row put_column put_grid
        put_card put_columns put_metric put_badge put_icon put_avatar put_sidebar put_navbar put_search
        put_tooltip put_stepper put_timeline put_tree put_json put_diff put_log put_gallery
        put popup close_popup toast Position OutputPosition PopupSize set_scope output style""",
    "greenio.pin": """put_input put_textarea put_select put_checkbox put_radio put_slider put_range_slider put_date_range put_rating put_actions
        put_file_upload pin get_pin_values pin_wait_change pin_update pin_on_change""",
    "greenio.session": """local info run_js eval_js download set_env go go_app hold defer_call register_thread
        run_async run_asyncio_coroutine data get_info first_of""",
    "greenio.jobs": "Job JobFailed find_jobs start_job",
    "greenio.rooms": "Missed RedisUnavailable Room",
    "greenio.storage": "RedisUnavailable UserUnknown Values app identify_user session user",
    "greenio.battery": """confirm popup_input redirect_stdout run_shell put_logbox logbox_append logbox_clear
        put_video put_audio wait_scroll_to_bottom file_picker get_all_query get_query set_localstorage
        get_localstorage clear_localstorage set_cookie get_cookie basic_auth custom_auth revoke_auth""",
}
PUBLIC = {
    "greenio": "__version__ battery cpu offload report",
    "greenio.input": "CHECKBOX RADIO SELECT TEXTAREA cancel_form",
    "greenio.output": "clear_scope Output",
    "greenio.session": "TaskHandler User cookies get_current_session get_current_task_id log_in log_out requires",
    "greenio.platform": "start_server path_deploy path_deploy_http config page pages run_event_loop seo wsgi_app asgi_app",
    "greenio.platform.aiohttp": "start_server static_routes webio_handler",
    "greenio.platform.django": "run_event_loop start_server webio_view wsgi_app",
    "greenio.platform.fastapi": "asgi_app start_server webio_routes",
    "greenio.platform.flask": "run_event_loop start_server webio_view wsgi_app",
    "greenio.platform.tornado": "start_server webio_handler",
    "greenio.platform.tornado_http": "start_server webio_handler",
    "greenio.utils": "pyinstaller_datas",
}
#: Promised and not there yet. WHOLE: the module is missing.
WHOLE = "*"
MISSING: dict[str, str] = {}


def names_of(table: dict[str, str], module: str) -> set[str]:
    return set(table.get(module, "").split())


def missing_of(module: str) -> set[str]:
    everything = names_of(PROMISED, module) | names_of(PUBLIC, module)
    return everything if MISSING.get(module) == WHOLE else set(MISSING.get(module, "").split())
