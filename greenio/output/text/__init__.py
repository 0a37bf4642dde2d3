"""Text, Markdown, HTML, code, links and templates.

Only HTML and templates are markup that is not filtered, unless authors ask for it.
Not in here: notes and boxes around text (``greenio.output.containers``).
"""
