"""An e-mail form"""

from email.message import EmailMessage

from greenio.input import input, input_group, textarea
from greenio.output import put_code, put_success

ADDRESS = r"[^@\s]+@[^@\s]+\.\w+"


def is_long_enough(text):
    if len(text.split()) < 3:
        return "Please write three words at least"


def mail_form():
    """The browser checks the pattern of the address while it is typed; the server checks everything again. This recipe
    shows the message; an app hands it to `smtplib.SMTP("localhost").send_message()`."""
    data = input_group(
        "Write to us",
        [
            input("Your address", name="from", pattern=ADDRESS, required=True),
            input("Subject", name="subject", maxlength=60, required=True),
            textarea("Message", name="text", validate=is_long_enough),
        ],
    )
    message = EmailMessage()
    message["From"], message["To"] = data["from"], "tea@example.com"
    message["Subject"] = data["subject"]
    message.set_content(data["text"])
    put_success("Thank you, we will answer soon")
    put_code(message.as_string(), "text")
