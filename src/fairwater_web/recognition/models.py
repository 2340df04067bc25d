"""What a programme offers, submissions with their evidence, placings of assessors, awards, and what was asked of them.

Issuers with their keys, what they signed, and the bits of their status lists stand at the end.
"""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models

from fairwater.capability import EvidenceKind, Outcome
from fairwater_web.common.fields import DocumentField
from fairwater_web.recognition.enums import Because, Came, Change, Endorsed, NamedAs, Seat, Stage

PERSON = settings.AUTH_USER_MODEL
ORGANISATION = "organisations.Organisation"


class Offer(models.Model):
    """A credential that a programme offers, until it is withdrawn; what was awarded stays."""

    organisation = models.ForeignKey(ORGANISATION, on_delete=models.CASCADE, related_name="credentials_offered")
    credential = models.SlugField(max_length=60)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("organisation", "credential"), name="offered_once"),)


class Assessor(models.Model):
    """Somebody whom a programme asks to assess, and until when they count as calibrated."""

    organisation = models.ForeignKey(ORGANISATION, on_delete=models.CASCADE, related_name="assessors")
    person = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    calibrated_until = models.DateField(null=True)
    noted_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("person__name", "pk")
        constraints = (models.UniqueConstraint(fields=("organisation", "person"), name="an_assessor_once"),)


class Submission(models.Model):
    """A portfolio for a credential, with the rubric as it was when it was begun.

    `owed` are the statements that it has to show; `credited` those that earlier ones showed, with their levels.
    """

    programme = models.ForeignKey(ORGANISATION, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(ORGANISATION, on_delete=models.PROTECT, related_name="+")
    """Where the leader leads: a school, or a district."""
    tenant = models.ForeignKey(ORGANISATION, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="submissions")
    role = models.SlugField(max_length=40)
    credential = models.SlugField(max_length=60)
    scheme_version = models.CharField(max_length=20)
    framework_version = models.CharField(max_length=20)
    variant = models.SlugField(max_length=40, blank=True)
    rubric = DocumentField()
    owed = models.JSONField(default=list)
    credited = models.JSONField(default=dict)
    context = models.JSONField(default=list)
    reflection = models.JSONField(default=list)
    stage = models.CharField(max_length=20, choices=Stage.choices, default=Stage.DRAFT)
    continues = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="continued_by")
    renews = models.ForeignKey("Award", null=True, on_delete=models.PROTECT, related_name="renewed_by")
    begun_at = models.DateTimeField(auto_now_add=True)
    submitted_at = models.DateTimeField(null=True)
    decided_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=20, blank=True, choices=[(str(each), str(each)) for each in Outcome])
    levels = models.JSONField(default=dict)
    """Of every statement of the rubric, once it is decided."""
    appealed_at = models.DateTimeField(null=True)
    appeal_codes = models.JSONField(default=list)
    appeal_reason = models.CharField(max_length=2000, blank=True)

    class Meta:
        ordering = ("-begun_at", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(stage=Stage.DRAFT)
                | models.Q(submitted_at__isnull=False)
                | models.Q(stage=Stage.TAKEN_BACK),
                name="what_waits_was_submitted",
            ),
            models.CheckConstraint(
                condition=~models.Q(stage=Stage.DECIDED) | (models.Q(decided_at__isnull=False) & ~models.Q(outcome="")),
                name="what_is_decided_has_an_outcome",
            ),
        )


class Evidence(models.Model):
    """A piece of evidence in a submission: of a kind, for some statements; a thing of the thread, or described."""

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="evidence")
    kind = models.CharField(max_length=20, choices=[(str(each), str(each)) for each in EvidenceKind])
    statements = models.JSONField(default=list)
    thing_kind = models.SlugField(max_length=40, blank=True)
    thing = models.PositiveBigIntegerField(null=True)
    title = models.CharField(max_length=300)
    narrative = models.CharField(max_length=3000)
    from_outside = models.BooleanField(default=False)
    """Whether somebody from outside observed it."""
    file_name = models.CharField(max_length=200, blank=True)
    """Of a file that was brought; what it holds lies in the district's folder by its digest, until it is erased."""
    file_digest = models.CharField(max_length=64, blank=True)
    file_size = models.PositiveIntegerField(default=0)
    file_erased_at = models.DateTimeField(null=True)
    told_in_badge = models.BooleanField(default=False)
    """Whether the leader lets the badge tell its kind and their words of it."""
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(thing_kind="", thing=None)
                | (~models.Q(thing_kind="") & models.Q(thing__isnull=False)),
                name="evidence_is_a_thing_or_described",
            ),
        )


class Assignment(models.Model):
    """A seat at a submission, and who holds it: until they step back, or lock what they found."""

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="assignments")
    seat = models.CharField(max_length=10, choices=Seat.choices)
    person = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="assignments")
    asked_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    draft = models.JSONField(default=dict)
    locked_at = models.DateTimeField(null=True)
    stepped_back_at = models.DateTimeField(null=True)
    why_back = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("submission", "seat"), condition=models.Q(stepped_back_at=None), name="one_in_a_seat"
            ),
            models.UniqueConstraint(
                fields=("submission", "person"), condition=models.Q(stepped_back_at=None), name="one_seat_for_a_person"
            ),
            models.CheckConstraint(
                condition=models.Q(locked_at=None) | models.Q(stepped_back_at=None), name="locked_stays_locked"
            ),
        )


class Placing(models.Model):
    """Where an assessor placed a statement, and what they say of it. It is written when they lock, and never changed."""

    assignment = models.ForeignKey(Assignment, on_delete=models.PROTECT, related_name="placings")
    code = models.CharField(max_length=40)
    level = models.PositiveSmallIntegerField()
    feedback = models.CharField(max_length=2000)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("assignment", "code"), name="placed_once"),
            models.CheckConstraint(condition=models.Q(level__gte=1, level__lte=4), name="levels_from_1_to_4"),
        )


class Award(models.Model):
    """A credential that somebody holds from a day until a day. A certification has no submission: it rests on awards."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True)
    submission = models.OneToOneField(Submission, null=True, on_delete=models.PROTECT, related_name="award")
    rests_on = models.ManyToManyField("self", symmetrical=False, related_name="carries")
    programme = models.ForeignKey(ORGANISATION, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(ORGANISATION, on_delete=models.PROTECT, related_name="+")
    tenant = models.ForeignKey(ORGANISATION, on_delete=models.PROTECT, related_name="+")
    holder = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="awards")
    holder_id_public = models.UUIDField()
    """Stands for the holder in all their badges, and for nobody in any other list."""
    role = models.SlugField(max_length=40)
    credential = models.SlugField(max_length=60)
    dimension = models.SlugField(max_length=60, blank=True)
    awarded_on = models.DateField()
    until = models.DateField()
    """The first day on which it is over."""
    awarded_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    revoked_on = models.DateField(null=True)
    suspended_on = models.DateField(null=True)
    is_shown = models.BooleanField(default=False)
    named_as = models.CharField(max_length=10, choices=NamedAs.choices, default=NamedAs.NOBODY)
    shows_place = models.BooleanField(default=False)
    shows_statements = models.BooleanField(default=True)

    class Meta:
        ordering = ("-awarded_on", "-pk")
        constraints = (
            models.CheckConstraint(condition=models.Q(until__gt=models.F("awarded_on")), name="an_award_ends_later"),
        )


class StatusChange(models.Model):
    """What somebody asks for a badge, with the reason; nothing happens until another person approves it."""

    award = models.ForeignKey(Award, on_delete=models.PROTECT, related_name="changes")
    change = models.CharField(max_length=10, choices=Change.choices)
    reason = models.CharField(max_length=1000)
    asked_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    approved_by = models.ForeignKey(PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    approved_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(approved_by=None) | ~models.Q(approved_by=models.F("asked_by")),
                name="two_people_change_a_badge",
            ),
            models.UniqueConstraint(
                fields=("award", "change"), condition=models.Q(approved_at=None), name="asked_once_at_a_time"
            ),
        )


class ReReview(models.Model):
    """An award whose evidence was withdrawn, or whose key was stolen before: somebody of the programme looks again."""

    award = models.ForeignKey(Award, on_delete=models.CASCADE, related_name="re_reviews")
    because = models.CharField(max_length=10, choices=Because.choices, default=Because.EVIDENCE)
    evidence = models.ForeignKey(Evidence, null=True, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(auto_now_add=True)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    came = models.CharField(max_length=10, choices=Came.choices, blank=True)
    note = models.CharField(max_length=1000, blank=True)

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("award", "evidence"), condition=models.Q(closed_at=None), name="looked_at_again_once_at_a_time"
            ),
        )


class ReadingToken(models.Model):
    """A token by which a programme of the holder's own reads their badges over the Open Badges API. Kept as a digest."""

    person = models.ForeignKey(PERSON, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(auto_now_add=True)
    expires_on = models.DateField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-pk",)


class Issuer(models.Model):
    """An organisation that signs badges or endorsements: its identifier, which stays what it was when it was made."""

    organisation = models.OneToOneField(ORGANISATION, on_delete=models.PROTECT, related_name="issuer")
    did = models.CharField(max_length=300, unique=True)
    made_at = models.DateTimeField(auto_now_add=True)


class Key(models.Model):
    """A key of an issuer, sealed; its public half; until when it signs; when it was withdrawn."""

    issuer = models.ForeignKey(Issuer, on_delete=models.PROTECT, related_name="keys")
    name = models.SlugField(max_length=40)
    kind = models.CharField(max_length=10)
    public = models.JSONField()
    sealed = models.JSONField()
    made_at = models.DateTimeField(auto_now_add=True)
    expires = models.DateTimeField(null=True)
    revoked = models.DateTimeField(null=True)
    doubt_from = models.DateTimeField(null=True)
    """Of a key that was withdrawn: the moment from which somebody else may have signed with it."""
    why_withdrawn = models.CharField(max_length=500, blank=True)
    withdrawn_by = models.ForeignKey(PERSON, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("issuer", "name"), name="one_key_of_a_name"),)


class SignedFile(models.Model):
    """What was signed, as the exact text that is served. `award` is None for a status list."""

    issuer = models.ForeignKey(Issuer, on_delete=models.PROTECT, related_name="signed_files")
    award = models.ForeignKey(Award, null=True, on_delete=models.PROTECT, related_name="signed_files")
    form = models.SlugField(max_length=20)
    """json, jwt, or the purpose of a status list."""
    text = models.TextField()
    signed_at = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)

    class Meta:
        ordering = ("pk",)
        indexes = (models.Index(fields=("issuer", "form", "award"), name="signed_files"),)


class SignedRow(models.Model):
    """A row of an issuer's signing log. Rows are added; the database refuses to change or delete one."""

    issuer = models.ForeignKey(Issuer, on_delete=models.PROTECT, related_name="log")
    number = models.PositiveIntegerField()
    credential = models.CharField(max_length=300)
    sha256 = models.CharField(max_length=64)
    key = models.CharField(max_length=340)
    at = models.CharField(max_length=30)
    by = models.CharField(max_length=80)
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=("issuer", "number"), name="one_row_of_a_number"),)


class Endorsement(models.Model):
    """What an organisation says of a badge, a credential or an issuer, signed by itself; of a badge shown as its holder wants."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True)
    organisation = models.ForeignKey(ORGANISATION, on_delete=models.PROTECT, related_name="endorsements")
    about = models.CharField(max_length=10, choices=Endorsed.choices)
    award = models.ForeignKey(Award, null=True, on_delete=models.PROTECT, related_name="endorsements")
    credential = models.SlugField(max_length=60, blank=True)
    programme = models.ForeignKey(ORGANISATION, null=True, on_delete=models.PROTECT, related_name="endorsed_as_issuer")
    comment = models.CharField(max_length=1000)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    file = models.ForeignKey(SignedFile, null=True, on_delete=models.PROTECT, related_name="+")
    carried_at = models.DateTimeField(null=True)
    """When the holder of a badge let it be shown and carried."""
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    why_withdrawn = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(about=Endorsed.BADGE, award__isnull=False, credential="", programme=None)
                | (models.Q(about=Endorsed.CREDENTIAL, award=None, programme=None) & ~models.Q(credential=""))
                | models.Q(about=Endorsed.ISSUER, award=None, credential="", programme__isnull=False),
                name="an_endorsement_is_about_one_thing",
            ),
            *(
                models.UniqueConstraint(
                    fields=("organisation", name),
                    condition=models.Q(about=about, withdrawn_at=None),
                    name=f"an_organisation_endorses_a_{about}_once",
                )
                for about, name in (("badge", "award"), ("credential", "credential"), ("issuer", "programme"))
            ),
        )


class StatusBit(models.Model):
    """The place of an award or an endorsement in a status list of its issuer, and whether its bit is set."""

    issuer = models.ForeignKey(Issuer, on_delete=models.PROTECT, related_name="bits")
    award = models.ForeignKey(Award, null=True, on_delete=models.PROTECT, related_name="bits")
    endorsement = models.ForeignKey(Endorsement, null=True, on_delete=models.PROTECT, related_name="bits")
    purpose = models.SlugField(max_length=20)
    index = models.PositiveIntegerField()
    is_set = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("issuer", "purpose", "index"), name="an_index_is_given_once"),
            models.UniqueConstraint(fields=("award", "purpose"), name="one_index_of_an_award"),
            models.UniqueConstraint(fields=("endorsement", "purpose"), name="one_index_of_an_endorsement"),
            models.CheckConstraint(
                condition=models.Q(award=None, endorsement__isnull=False)
                | models.Q(award__isnull=False, endorsement=None),
                name="a_bit_is_of_one_thing",
            ),
        )
