"""Call somebody when nobody is looking: by a command, or by mail."""

import os
import smtplib
import subprocess
from email.message import EmailMessage

from plugins.release.model import StoreError

PATIENCE = 30  # seconds
MAIL = "mailto:"


def call(how: str, *, subject: str, text: str, server: str) -> None:
    """Tell a failure by a command, which reads it, or by mail. Raises StoreError."""
    try:
        if how.startswith(MAIL):
            _send(how.removeprefix(MAIL), subject=subject, text=text, server=server)
            return
        subprocess.run(
            ["sh", "-c", how],
            check=True,
            env=os.environ | {"SUBJECT": subject},
            input=text.encode(),
            stdout=subprocess.DEVNULL,
            timeout=PATIENCE,
        )
    except (OSError, smtplib.SMTPException, subprocess.SubprocessError) as error:
        raise StoreError(str(error)) from error


def _send(to: str, *, subject: str, text: str, server: str) -> None:
    """Send a mail by the machine's own mail server, or the one that is set."""
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = subject, to, to
    mail.set_content(text)
    host, _, port = server.partition(":")
    with smtplib.SMTP(host, int(port or 25), timeout=PATIENCE) as connection:
        connection.send_message(mail)
