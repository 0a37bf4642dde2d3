"""Program code"""

from greenio.output import put_code, put_markdown

QUERY = """-- Who has most books?
SELECT author, count(*) AS books
FROM library
WHERE year > 1990
GROUP BY author
ORDER BY books DESC;
"""

SCRIPT = """#!/bin/bash
for file in *.txt; do
    echo "$file has $(wc -l < "$file") lines"  # one line each
done
"""


def code():
    """Code in the colours of its language; grammars load when a page uses them."""
    put_code(
        "def greet(name: str) -> str:\n    return f'Hello, {name}!'\n",
        "python",
    )
    put_code(QUERY, "sql")
    put_code(SCRIPT, "bash")
    put_markdown("Long texts scroll with `rows`:")
    put_code(
        "\n".join(f"{number:3}  {number**2:6}" for number in range(100)),
        rows=6,
    )
