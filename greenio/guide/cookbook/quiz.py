"""A quiz"""

from greenio.input import radio
from greenio.output import put_error, put_markdown, put_success

QUESTIONS = {
    "Where does Assam grow?": ["India", "Peru", "Norway"],
    "How hot is water for green tea?": ["80 °C", "20 °C"],
}


def quiz():
    """One question after the other, in a plain loop. The first answer of each list is the right one."""
    points = 0
    for question, answers in QUESTIONS.items():
        if radio(question, sorted(answers), required=True) == answers[0]:
            points += 1
            put_success(f"{question} Right!")
        else:
            put_error(f"{question} It is {answers[0]}.")
    put_markdown(f"**{points} of {len(QUESTIONS)} points**")
