"""What somebody has not read yet, and what waits for a daily mail."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from fairwater import words
from fairwater_web.notices.enums import OFFERED, About, How
from fairwater_web.notices.models import Choice, Notice


def notices_of(person: Any) -> QuerySet[Notice]:
    """Return a person's notices, the newest first."""
    return Notice.objects.filter(person=person).select_related("organisation")


def said_of(notice: Notice, language: str) -> str:
    """Return the sentence of a notice; of one that was kept before its sentence changed, what it is about."""
    try:
        return words.text(notice.message, language, **notice.values)
    except words.MissingWords:
        about = notice.about if notice.about in OFFERED else About.DONE
        return words.text(f"notice-about-{about}", language)


def n_unread(person: Any) -> int:
    """Return how many notices a person has not read."""
    return Notice.objects.filter(person=person, read_at=None).count()


def choices_of(person: Any) -> dict[str, str]:
    """Return how a person wants to be told of each kind of thing."""
    said = dict(Choice.objects.filter(person=person).values_list("about", "how"))
    return {about: said.get(about, How.MAIL.value) for about in map(str, OFFERED)}


def waiting_for_mail() -> QuerySet[Notice]:
    """Return the notices that nobody has read and no mail has told of, of people who want mail of such things."""
    unwanted = Choice.objects.filter(person=OuterRef("person"), about=OuterRef("about")).exclude(how=How.MAIL)
    found = Notice.objects.filter(~Exists(unwanted), read_at=None, mailed_at=None, person__is_active=True)
    found = found.exclude(about=About.ACCOUNT)  # of which there is a mail of its own
    return found.select_related("person", "organisation").order_by("person_id", "pk")
