"""Sending, done by a worker."""

from fairwater_web.common.jobs.kinds import Progress, work
from fairwater_web.mail import actions


@work("mail")
def send_queued_mail(_progress: Progress, mail_id: int, tries: int) -> None:
    """Try once to send a queued mail that was tried so often."""
    actions.send(mail_id, tries)
