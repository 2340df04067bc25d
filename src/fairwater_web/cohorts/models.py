"""A cohort, its members, meetings, what districts share of themselves, what peers say of it, what is contributed and reported.

Nothing of a district crosses to another but by a row of `Shared`, `Profile`, `Takeaway` or `Contribution` that it made.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models

from fairwater_web.cohorts.enums import Licence, Locale, Region, SharedKind, Stands

PERSON = settings.AUTH_USER_MODEL
ORGANISATION = "organisations.Organisation"


class Cohort(models.Model):
    """Several districts that a programme convenes from a day to a day, after a shape."""

    organisation = models.ForeignKey(ORGANISATION, on_delete=models.PROTECT, related_name="cohorts")
    shape = models.SlugField(max_length=60)
    title = models.CharField(max_length=200)
    purpose = models.CharField(max_length=1000, blank=True)
    begins_on = models.DateField()
    ends_on = models.DateField()
    made_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-begins_on", "-pk")
        constraints = (
            models.CheckConstraint(condition=~models.Q(title=""), name="a_cohort_has_a_title"),
            models.CheckConstraint(condition=models.Q(ends_on__gt=models.F("begins_on")), name="a_cohort_ends_later"),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def framework(self) -> str:
        """Return the id of the framework of shifts and strategies that the cohort writes."""
        return f"shifts-of-cohort-{self.pk}"


class Member(models.Model):
    """A district that was asked, takes part, or took part. `asked` is the short name that was typed; no such: no district."""

    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="members")
    asked = models.SlugField(max_length=80)
    district = models.ForeignKey(ORGANISATION, null=True, on_delete=models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    accepted_by = models.ForeignKey(PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    accepted_on = models.DateField(null=True)
    declined_on = models.DateField(null=True)
    left_on = models.DateField(null=True)
    left_by = models.ForeignKey(PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    leaves_there = models.BooleanField(default=False)
    """Whether a district that left lets stand what it had shared."""

    class Meta:
        ordering = ("accepted_on", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("cohort", "asked"),
                condition=models.Q(left_on=None, declined_on=None),
                name="a_district_is_once_in_a_cohort",
            ),
            models.CheckConstraint(
                condition=models.Q(accepted_on=None, accepted_by=None, left_on=None)
                | models.Q(accepted_on__isnull=False, accepted_by__isnull=False, district__isnull=False),
                name="members_accepted_themselves",
            ),
            models.CheckConstraint(
                condition=models.Q(left_on=None, left_by=None) | models.Q(left_on__isnull=False, left_by__isnull=False),
                name="left_by_somebody",
            ),
        )


class Meeting(models.Model):
    """A meeting of a cohort, of a kind that its shape knows; with one district alone where `only` names it."""

    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="meetings")
    kind = models.SlugField(max_length=60)
    title = models.CharField(max_length=200)
    on = models.DateField()
    until = models.DateField()
    place = models.CharField(max_length=300, blank=True)
    agenda = models.CharField(max_length=2000, blank=True)
    only = models.ForeignKey(Member, null=True, on_delete=models.CASCADE, related_name="+")
    made_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("on", "pk")
        constraints = (
            models.CheckConstraint(condition=models.Q(until__gte=models.F("on")), name="a_meeting_ends_later"),
        )

    def __str__(self) -> str:
        return self.title


class Attendance(models.Model):
    """How many of a district came to a meeting in a role. Nobody is named."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendance")
    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="attendance")
    role = models.SlugField(max_length=40)
    n = models.PositiveSmallIntegerField()
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("member_id", "role")
        constraints = (
            models.UniqueConstraint(fields=("meeting", "member", "role"), name="one_count_of_a_role_at_a_meeting"),
        )


class Takeaway(models.Model):
    """What a district takes home from a meeting, and the idea in its own register that came of it."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="takeaways")
    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="takeaways")
    text = models.CharField(max_length=1000)
    entry = models.ForeignKey("registers.Entry", null=True, on_delete=models.SET_NULL, related_name="+")
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("at", "pk")


class Shared(models.Model):
    """Something of a district that its peers in a cohort see, until it is withdrawn."""

    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="shared")
    kind = models.CharField(max_length=10, choices=SharedKind.choices)
    journey = models.ForeignKey("journeys.Journey", null=True, on_delete=models.PROTECT, related_name="+")
    version = models.ForeignKey("documents.Version", null=True, on_delete=models.PROTECT, related_name="+")
    release = models.ForeignKey("releases.Release", null=True, on_delete=models.PROTECT, related_name="+")
    with_titles = models.BooleanField(default=False)
    """Of a journey: whether the titles of its documents are seen too."""
    shared_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    shared_at = models.DateTimeField(auto_now_add=True)
    withdrawn_by = models.ForeignKey(PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("shared_at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(kind=SharedKind.JOURNEY, journey__isnull=False, version=None, release=None)
                | models.Q(kind=SharedKind.DOCUMENT, journey=None, version__isnull=False, release=None)
                | models.Q(kind=SharedKind.RELEASE, journey=None, version=None, release__isnull=False),
                name="one_thing_is_shared",
            ),
            models.CheckConstraint(
                condition=models.Q(withdrawn_at=None, withdrawn_by=None)
                | models.Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
                name="withdrawn_by_somebody",
            ),
        )


class PeerComment(models.Model):
    """What somebody of the cohort says of what a district shared, or of a report; `of` is whom they speak from."""

    shared = models.ForeignKey(Shared, null=True, on_delete=models.CASCADE, related_name="peer_comments")
    report = models.ForeignKey("CohortReport", null=True, on_delete=models.CASCADE, related_name="peer_comments")
    of = models.ForeignKey(ORGANISATION, on_delete=models.PROTECT, related_name="+")
    said_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    text = models.CharField(max_length=2000)
    said_at = models.DateTimeField(auto_now_add=True)
    taken_back_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("said_at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(shared__isnull=False, report=None) | models.Q(shared=None, report__isnull=False),
                name="a_peer_speaks_of_one_thing",
            ),
        )


class DistrictProfile(models.Model):
    """Figures by which comparable districts are found, as the district typed them, with where they are from."""

    member = models.OneToOneField(Member, on_delete=models.CASCADE, related_name="profile")
    students = models.PositiveIntegerField(null=True)
    meals = models.DecimalField(max_digits=5, decimal_places=4, null=True)
    english_learners = models.DecimalField(max_digits=5, decimal_places=4, null=True)
    disability = models.DecimalField(max_digits=5, decimal_places=4, null=True)
    locale = models.CharField(max_length=10, choices=Locale.choices, blank=True)
    region = models.CharField(max_length=10, choices=Region.choices, blank=True)
    source = models.CharField(max_length=200)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now=True)


class Contribution(models.Model):
    """A shift with its strategy in the words of a district, given under a licence for the framework of the cohort."""

    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="contributions")
    shift = models.CharField(max_length=500)
    strategy = models.CharField(max_length=1000)
    licence = models.CharField(max_length=20, choices=Licence.choices)
    is_credited = models.BooleanField()
    """Whether the district wants to be named."""
    stands = models.CharField(max_length=20, choices=Stands.choices, default=Stands.OFFERED)
    document = models.ForeignKey("documents.Document", null=True, on_delete=models.SET_NULL, related_name="+")
    code = models.CharField(max_length=40, blank=True)
    """Of the term that it became."""
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("at", "pk")


class CohortReport(models.Model):
    """A report of a cohort: a document of the programme, what of its members it was begun from, what they are shown of it."""

    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="reports")
    document = models.OneToOneField("documents.Document", on_delete=models.CASCADE, related_name="+")
    rests_on = models.ManyToManyField(Shared, related_name="+")
    shown = models.ForeignKey("documents.Version", null=True, on_delete=models.PROTECT, related_name="+")
    """The version that the districts read and comment on; None: they do not see it."""

    class Meta:
        ordering = ("pk",)
