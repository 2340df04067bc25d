"""Mail is a queue: written with the change that it tells of, sent by the worker, tried again while the server is down."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone

from fairwater_web.mail.models import OutgoingMail

FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=6)
MOST_TRIES = 12


def queue_mail(*, to: str, subject: str, body: str, organisation: Any = None) -> OutgoingMail | None:
    """Queue a mail, to be sent after this transaction; None where the site has no mail server."""
    if not settings.FAIRWATER_MAIL:
        return None
    mail = OutgoingMail.objects.create(to=to, subject=subject, body=body, organisation=organisation)
    transaction.on_commit(lambda: _enqueue(mail.pk, None))
    return mail


def _enqueue(mail_id: int, pause: timedelta | None) -> None:
    from fairwater_web.mail.tasks import send_queued_mail  # late: tasks need the applications to be ready

    task = send_queued_mail if pause is None else send_queued_mail.using(run_after=timezone.now() + pause)
    task.enqueue(mail_id)


def send(mail_id: int) -> bool:
    """Send a queued mail once; say whether it left. What it said is not kept after that. A fault is noted and tried again."""
    mail = OutgoingMail.objects.filter(pk=mail_id, sent_at=None).first()
    if mail is None:
        return True
    try:
        EmailMessage(mail.subject, mail.body, settings.DEFAULT_FROM_EMAIL, [mail.to]).send()
    except OSError as fault:  # what smtplib raises is one of these
        mail.tries += 1
        mail.fault = type(fault).__name__
        gives_up = mail.tries >= MOST_TRIES
        pause = min(FIRST_PAUSE * 2 ** (mail.tries - 1), LONGEST_PAUSE)
        mail.next_try_at = None if gives_up else timezone.now() + pause
        mail.save(update_fields=["tries", "fault", "next_try_at"])
        if not gives_up:
            _enqueue(mail.pk, pause)
        return False
    mail.sent_at, mail.body, mail.next_try_at = timezone.now(), "", None
    mail.save(update_fields=["sent_at", "body", "next_try_at"])
    return True
