"""Sending, done by the worker."""

from django_tasks import task

from fairwater_web.mail import actions


@task()
def send_queued_mail(mail_id: int) -> None:
    """Send a queued mail."""
    actions.send(mail_id)
