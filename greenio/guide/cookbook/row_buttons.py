"""A table with a button in each row"""

from functools import partial

from greenio.output import put_button, put_table, use_scope
from greenio.session import local


@use_scope("tasks", clear=True)
def show():
    rows = []
    for task in local.tasks:
        end = partial(finish, task)
        rows.append([task, put_button("Done", end, small=True)])
    put_table(rows, header=["Task", "Action"])


def finish(task):
    local.tasks.remove(task)
    show()


def row_buttons():
    """Buttons are cells like texts; `partial` gives each one its row. After a click the scope is drawn anew."""
    local.tasks = ["Water the plants", "Call Ada", "Bake bread"]
    show()
