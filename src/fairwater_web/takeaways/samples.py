"""The take-aways of the sample district: a deck and a brief for the board.

Its journey rests on two quotes for everybody, and on what the district published of who is suspended.
"""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from fairwater_web.interviews.enums import Reach
from fairwater_web.interviews.models import Quote
from fairwater_web.journeys.models import Journey
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.releases.queries import published_by
from fairwater_web.releases.samples import SUSPENDED
from fairwater_web.takeaways.actions import ask_for
from fairwater_web.takeaways.enums import For, Format, What
from fairwater_web.takeaways.models import TakeAway
from fairwater_web.thread.actions import link

LEAD = "ana@riverbend.example"
SAID = (
    "He was sent out on Monday. I heard of it on Wednesday, from another mother.",
    "The man at the door knows my boys by name. Start from there.",
)
BY_GROUP = ["race_ethnicity"]
FILES = ((What.DECK, Format.PPTX), (What.BRIEF, Format.PDF))


@transaction.atomic
def make_sample_take_aways() -> int | None:
    """Ask for the files where there are none yet; return how many. None where the quotes are not there yet."""
    lead = Person.objects.filter(email=LEAD, is_sample=True).first()
    journey = Journey.objects.filter(organisation__slug="riverbend", made_by=lead).first()
    if lead is None or journey is None:
        return 0
    if TakeAway.objects.filter(journey=journey).exists():
        return 0
    by = acting_person(lead, timezone.localdate())
    said = Quote.objects.filter(
        text__in=SAID, reach=Reach.PUBLIC, slip__talk__round__tenant=journey.organisation.tenant
    )
    if by is None or len(said) < len(SAID):
        return None
    for quote in said:
        link(organisation=by.organisation, thing=("journey", journey.pk), to=("quote", quote.pk), by=by)
    for each in published_by(by.organisation.slug).filter(measure=SUSPENDED):
        if each.columns == BY_GROUP:
            link(organisation=by.organisation, thing=("journey", journey.pk), to=("release", each.pk), by=by)
    for what, format in FILES:
        ask_for(by=by, journey=journey, what=what, made_for=For.BOARD, format=format, language="en")
    return len(FILES)
