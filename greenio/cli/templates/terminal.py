"""Guess the number: a program for a terminal, which every visitor gets in the page."""

import random


def main() -> None:
    """Play a round."""
    print("I think of a number from 1 to 100.")
    number = random.randint(1, 100)
    tries = 0
    while True:
        answer = input("Your guess: ")
        if not answer.isdecimal():
            print("A number, please.")
            continue
        tries += 1
        if int(answer) == number:
            print(f"Right, after {tries} tries!")
            return
        print("Too small." if int(answer) < number else "Too large.")


if __name__ == "__main__":
    main()
