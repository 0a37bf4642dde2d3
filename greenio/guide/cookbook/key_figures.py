"""Key figures at a glance"""

from greenio.output import put_bar_chart, put_columns, put_metric

SOLD = {"Mon": 12, "Tue": 19, "Wed": 16, "Thu": 25}


def key_figures():
    """Figures in a row, with the change since yesterday. On a phone they stand one below the other."""
    *_, yesterday, today = SOLD.values()
    put_columns(
        [
            put_metric("Sold today", today, today - yesterday),
            put_metric("This week", sum(SOLD.values())),
            put_metric("Best day", max(SOLD, key=SOLD.get)),
        ]
    )
    put_bar_chart(list(SOLD.values()), x=list(SOLD), title="Sold")
