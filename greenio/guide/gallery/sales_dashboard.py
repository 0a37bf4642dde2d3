"""A dashboard of sales"""

import random
from collections import Counter
from datetime import date, timedelta

from greenio.output import (
    put_area_chart,
    put_bar_chart,
    put_card,
    put_columns,
    put_metric,
    put_pie_chart,
    put_table,
    use_scope,
)
from greenio.pin import pin, pin_on_change, put_checkbox, put_radio

TOWNS = ["Rome", "Lima", "Oslo"]
PRICES = {"Assam": 4.5, "Sencha": 6.0, "Oolong": 7.5}
LAST_DAY = date(2026, 5, 31)


def make_sales():
    """Return (day, town, tea, bags) of 56 days; your app asks its database instead."""
    chance = random.Random(3)
    return [
        (LAST_DAY - timedelta(days=ago), town, tea, chance.randint(4, 14) + (56 - ago) // (8 + number))
        for ago in range(55, -1, -1)
        for town in TOWNS
        for number, tea in enumerate(PRICES)
    ]


SALES = make_sales()


def money_by(column, sales):
    """Return the money that was earned by day (0), town (1) or tea (2)."""
    sums = Counter()
    for sale in sales:
        sums[sale[column]] += sale[3] * PRICES[sale[2]]
    return sums


def change(now, before):
    return f"{100 * (now - before) / before:+.0f} %" if before else None


@use_scope("figures", clear=True)
def show(_changed=None):
    towns, days = pin.towns or TOWNS, pin.days
    chosen = [sale for sale in SALES if sale[1] in towns]
    first = LAST_DAY - timedelta(days=days)
    now = [sale for sale in chosen if sale[0] > first]
    before = [sale for sale in chosen if first - timedelta(days=days) < sale[0] <= first]

    by_day, by_tea = money_by(0, now), money_by(2, now)
    earned, earned_before = sum(by_day.values()), sum(money_by(0, before).values())
    bags, bags_before = sum(sale[3] for sale in now), sum(sale[3] for sale in before)
    best = max(by_day, key=by_day.get)
    put_columns(
        [
            put_metric(
                "Earned", f"€ {earned:,.0f}", change(earned, earned_before), sparkline=list(by_day.values())
            ),
            put_metric("Bags", f"{bags:,}", change(bags, bags_before)),
            put_metric("Best day", f"{best:%d %B}"),
        ]
    )
    put_columns(
        [
            put_area_chart({"Euros": list(by_day.values())}, x=list(by_day), title="Euros a day"),
            put_pie_chart(dict(by_tea), title="By tea"),
        ],
        widths=[2, 1],
    )
    by_town = money_by(1, now)
    rows = [[town, f"€ {by_town[town]:,.0f}", f"{100 * by_town[town] / earned:.0f} %"] for town in towns]
    put_columns(
        [
            put_bar_chart({"Euros": [by_town[town] for town in towns]}, x=towns, title="By town", height=180),
            put_card(put_table(rows, header=["Town", "Earned", "Share"]), title="Towns"),
        ]
    )


def sales_dashboard():
    """Choices at the top, figures, charts and a table below. A change of a choice draws them anew, from plain lists."""
    put_columns(
        [
            put_checkbox("towns", TOWNS, label="Towns", value=TOWNS, inline=True),
            put_radio("days", [7, 14, 28], label="Days", value=28, inline=True),
        ]
    )
    for name in ("towns", "days"):
        pin_on_change(name, onchange=show)
    show()
