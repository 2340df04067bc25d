"""The daily mail, done by a worker."""

from __future__ import annotations

from django.conf import settings
from django.utils import timezone

from fairwater_web.common.jobs.kinds import Progress, work
from fairwater_web.notices import actions


@work("daily-mail")
def send_daily_mail(_progress: Progress) -> None:
    """Mail what people have not read, and ask for tomorrow's mail."""
    actions.mail_digests(site=settings.FAIRWATER_SITE)
    actions.ask_for_daily_mail(timezone.localtime())
