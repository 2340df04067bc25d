"""What the sample district has published: planned by its data steward, proven, approved by its superintendent."""

from __future__ import annotations

from django.utils import timezone

from fairwater_web.data.queries import data_scope
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.releases.actions import approve, plan_release, prove
from fairwater_web.releases.enums import Stage
from fairwater_web.releases.models import Release
from fairwater_web.releases.queries import Wish, releases_of

DISTRICT, PLANS, APPROVES = "riverbend", "dana@riverbend.example", "sam@riverbend.example"
SUSPENDED, ABSENT = "suspended-out-of-school", "chronic-absence"
WISHES = tuple(
    Wish(measures=(SUSPENDED, ABSENT), columns=columns, ways=len(columns))
    for columns in (("school_id", "race_ethnicity"), ("race_ethnicity",))
)
"""By school and group first, then by group alone, as districts of a cohort compare: the other way round, the small
groups of a school could be worked out from those of the district, and nothing by school would be proven any more."""


def make_sample_releases() -> int | None:
    """Publish them where nothing was planned yet; return how many. None while the records of the district are not there."""
    district = Organisation.objects.filter(slug=DISTRICT).first()
    people = {each.email: each for each in Person.objects.filter(email__in=(PLANS, APPROVES), is_sample=True)}
    if district is None or len(people) < 2 or releases_of(district).exists():
        return 0
    if data_scope(district) is None:
        return None
    today = timezone.localdate()
    dana, sam = (acting_person(people[email], today) for email in (PLANS, APPROVES))
    made = 0
    for wish in WISHES:
        for planned in plan_release(by=dana, wish=wish):
            prove(planned.pk)
            planned.refresh_from_db()
            if planned.stage == Stage.PROVEN:
                approve(by=sam, release=planned)
                made += 1
    return made


def are_settled() -> bool:
    """Say whether the sample district has published something, or could not."""
    return Release.objects.filter(organisation__slug=DISTRICT, stage__in=(Stage.PUBLISHED, Stage.REFUSED)).exists()
