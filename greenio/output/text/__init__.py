"""Text, Markdown, HTML, code, links and templates.

Not in here: notes and boxes around them (``greenio.output.containers``).
"""
