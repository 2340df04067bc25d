"""Mail is a queue: written with the change that it tells of, sent by the worker, tried again while the server is down."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone

from fairwater_web.common.jobs import actions as jobs
from fairwater_web.mail.kinds import writes
from fairwater_web.mail.models import OutgoingMail
from fairwater_web.mail.queries import waiting_mail

FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=6)
MOST_TRIES = 12


@transaction.atomic
def queue_mail(*, to: str, subject: str, body: str, organisation: Any = None) -> OutgoingMail | None:
    """Queue a mail, to be sent after this transaction; None where the site has no mail server."""
    if not settings.FAIRWATER_MAIL:
        return None
    mail = OutgoingMail.objects.create(to=to, subject=subject, body=body, organisation=organisation)
    _ask(mail)
    return mail


@transaction.atomic
def queue_unwritten(*, to: str, kind: str, arguments: Sequence[Any], key: str, organisation: Any = None) -> bool:
    """Queue a mail that is written when it is sent; of the same key once. Say whether the site has a mail server at all."""
    if not settings.FAIRWATER_MAIL:
        return False
    if not OutgoingMail.objects.filter(key=key).exists():
        given = {"kind": kind, "arguments": list(arguments), "key": key}
        _ask(OutgoingMail.objects.create(to=to, organisation=organisation, **given))
    return True


def forget_mail(*, kind: str, key: str) -> None:
    """Erase every mail of a kind whose key begins so, sent or not: who it went to is known to nobody then."""
    OutgoingMail.objects.filter(kind=kind, key__startswith=key).delete()


def _ask(mail: OutgoingMail) -> None:
    """Ask the worker for the next try."""
    jobs.ask("mail", [mail.pk, mail.tries], key=f"mail {mail.pk} {mail.tries}", due=mail.next_try_at)


@transaction.atomic
def try_again(*, by: Any) -> int:
    """Try what has not left of an organisation's mail at once, also what was given up; return how many."""
    waiting = waiting_mail(by.tenant)
    for mail in waiting:
        mail.tries, mail.next_try_at = mail.tries + 1, timezone.now()
        mail.save(update_fields=["tries", "next_try_at"])
        _ask(mail)
    return len(waiting)


def send(mail_id: int, tries: int | None = None) -> bool:
    """Send a queued mail once; say whether it left. What it said is not kept after that. A fault is noted and tried again.

    With `tries` only where it was tried so often: a try that another has taken the place of is left.
    """
    mail = OutgoingMail.objects.filter(pk=mail_id, sent_at=None).first()
    if mail is None or tries not in (None, mail.tries):
        return True
    wrote = writes(mail.kind)(*mail.arguments) if mail.kind else (mail.subject, mail.body)
    if wrote is None:
        mail.delete()
        return True
    try:
        EmailMessage(*wrote, settings.DEFAULT_FROM_EMAIL, [mail.to]).send()
    except OSError as fault:  # what smtplib raises is one of these
        _try_later(mail, type(fault).__name__)
        return False
    mail.sent_at, mail.body, mail.arguments, mail.next_try_at = timezone.now(), "", [], None
    mail.save(update_fields=["sent_at", "body", "arguments", "next_try_at"])
    return True


@transaction.atomic
def _try_later(mail: OutgoingMail, fault: str) -> None:
    """Note a fault, and ask for the next try, after a pause that grows; the last fault is the end of it."""
    mail.tries += 1
    pause = min(FIRST_PAUSE * 2 ** (mail.tries - 1), LONGEST_PAUSE)
    mail.fault, mail.next_try_at = fault, timezone.now() + pause if mail.tries < MOST_TRIES else None
    mail.save(update_fields=["tries", "fault", "next_try_at"])
    if mail.next_try_at is not None:
        _ask(mail)
