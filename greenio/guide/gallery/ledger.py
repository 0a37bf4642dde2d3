"""A tool for a terminal"""

import re

HELP = """\
  add AMOUNT WHAT   note what was spent, such as: add 4.50 coffee
  list              show all entries
  drop NUMBER       remove an entry
  quit              leave"""
RED, BOLD, PLAIN = "\x1b[31m", "\x1b[1m", "\x1b[0m"
MAX_ENTRIES = 1000


def is_amount(text):
    return re.fullmatch(r"\d{1,7}(\.\d{1,2})?", text)


def show(entries):
    for number, (amount, what) in enumerate(entries, 1):
        print(f"{number:3} {amount:9.2f}  {what}")
    print(f"{BOLD}    {sum(amount for amount, _ in entries):9.2f}  in all{PLAIN}")


def ledger():
    """A program that was made for a terminal, with `print()` and `input()` only: the page shows one, colours included, and
    every visitor has a run of his own."""
    entries = []
    print("What did you spend? There are four commands:")
    print(HELP)
    while True:
        match input("ledger> ").split(maxsplit=2):
            case ["add", amount, what] if is_amount(amount) and len(entries) < MAX_ENTRIES:
                entries.append((float(amount), what))
                print(f"Entry {len(entries)} noted")
            case ["list"]:
                show(entries)
            case ["drop", number] if number.isdecimal() and 1 <= int(number) <= len(entries):
                amount, what = entries.pop(int(number) - 1)
                print(f"{what} ({amount:.2f}) is gone")
            case ["quit"]:
                print("Goodbye")
                return
            case []:
                pass
            case _:
                print(f"{RED}Like this, please:{PLAIN}")
                print(HELP)
