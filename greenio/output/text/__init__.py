"""Text, Markdown, HTML, code, links and templates.

Markdown is filtered unless authors switch it off; HTML and templates are shown as they are.
Not in here: notes and boxes around text (``greenio.output.containers``).
"""
