"""The book: ten chapters from a first script to an app in production, each with one idea, one demo and one exercise.

A chapter is a module like any page of the guide: its first line is the title, the docstring of its function the text above
the demo. The exercise is the module of the same name in ``greenio.guide.book.exercises``: its docstring is the task, its
code the solution. To add a chapter, write both, enter the chapter below, and play both in ``tests/guide/book/``.
"""

#: The chapters in reading order, each with the pages that say more about its subject.
CHAPTERS = {
    "first_script": ("inputs", "validation", "several_questions"),
    "show_results": ("text", "tables", "charts", "layout"),
    "react_to_clicks": ("buttons", "scopes", "popups"),
    "live_updates": ("live", "progress", "live_charts"),
    "files_in_and_out": ("uploads", "files", "csv_upload"),
    "remember_visitor": ("sessions", "visit", "visitor_cookies"),
    "many_visitors": ("capacity", "shared_values", "threads"),
    "on_a_server": ("commands", "proxy", "login", "updates"),
    "several_processes": ("rooms", "workers", "operations"),
    "first_test": ("testing", "errors"),
}
