"""The cookbook: small whole programs, each for one task.

A recipe is a module: its first line is the title, its function of the same name the program. To add one, write the
module, enter its name below, and play it in ``tests/guide/cookbook/``.
"""

#: The names of the recipes by group, in the order of the cookbook.
RECIPES = {
    "Ask": (
        *(
            "csv_upload",
            "several_questions",
            "checked_answers",
            "delete_question",
            "order_steps",
            "linked_choices",
        ),
        *("json_viewer", "quiz", "mail_form", "upload_progress", "signed_receipt"),
    ),
    "Show": (
        *(
            "row_buttons",
            "csv_download",
            "filtered_table",
            "result_pages",
            "uploaded_pictures",
            "key_figures",
        ),
        *("tabs_of_content", "slider_chart", "dependent_sliders", "markdown_preview", "printed_page"),
    ),
    "Work": (
        *(
            "second_chart",
            "long_job",
            "stopped_job",
            "countdown",
            "reaction_game",
            "command_output",
            "slow_call",
        ),
        "own_error",
    ),
    "Visitors": (
        *("visitor_chat", "shared_room_link", "protected", "live_vote", "who_is_here", "visit_counter"),
        "visitor_info",
    ),
    "Keep": ("remembered", "guest_book", "task_list", "address_parameters"),
}
