"""A list of tasks"""

from greenio.output import put_button, put_scope, use_scope
from greenio.pin import pin, pin_update, put_checkbox, put_input
from greenio.session import local


@use_scope("list", clear=True)
def show():
    put_checkbox("done", options=local.tasks)


def add():
    if pin.task:
        local.tasks.append(pin.task)
        pin_update("task", value="")
        show()


def task_list():
    """A field, a button and a list that grows. `pin_update()` empties the field again."""
    local.tasks = ["Read the cookbook"]
    put_input("task", label="New task")
    put_button("Add", onclick=add)
    put_scope("list")
    show()
