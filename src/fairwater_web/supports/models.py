"""Lists of supports in a school: students by the district's number alone, what is owed to each, messages home, replies.

Everything below a list is deleted when it expires; what stays are the counts that the gate released.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from fairwater_web.supports.enums import Stage, State, Way

PERSON = settings.AUTH_USER_MODEL


class SupportList(models.Model):
    """A list: of which school, for which pilot, by which rule from which records, until when."""

    organisation = models.ForeignKey(
        "organisations.Organisation", on_delete=models.CASCADE, related_name="support_lists"
    )
    plan = models.ForeignKey("documents.Document", null=True, on_delete=models.PROTECT, related_name="support_lists")
    title = models.CharField(max_length=200)
    rule = models.JSONField(default=dict)
    """What the rule said; empty where it was made by hand."""
    snapshot = models.CharField(max_length=64, blank=True)
    school_year = models.PositiveIntegerField(null=True)
    found = models.JSONField(default=dict)
    """How many the rule looked at and proposed, and of how many a condition was not known."""
    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.PROPOSED)
    expires_on = models.DateField()
    made_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    confirmed_by = models.ForeignKey(PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField(null=True)
    n_not_owed = models.PositiveIntegerField(default=0)
    """How many were proposed and not confirmed; who they are is not kept."""
    not_owed_because = models.CharField(max_length=300, blank=True)
    left = models.JSONField(default=dict)
    """The counts that stay after it has expired."""

    class Meta:
        ordering = ("expires_on", "pk")

    def __str__(self) -> str:
        return self.title


class OwedTo(models.Model):
    """A student on a list: the district's own number, and the language most spoken at home, by its code."""

    support_list = models.ForeignKey(SupportList, on_delete=models.CASCADE, related_name="owed_to")
    student = models.CharField(max_length=40)
    language = models.CharField(max_length=20, blank=True)

    class Meta:
        ordering = ("student",)
        constraints = (models.UniqueConstraint(fields=("support_list", "student"), name="once_on_a_list"),)


class OwedSupport(models.Model):
    """A support that is owed to a student: why, offered by whom, due by when, and where it stands."""

    owed_to = models.ForeignKey(OwedTo, on_delete=models.CASCADE, related_name="supports")
    support = models.SlugField(max_length=60)
    reasons = models.JSONField(default=dict)
    """Why, in words by language; by hand in the one that it was written in, under a blank."""
    offered_by = models.ForeignKey(PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()
    state = models.CharField(max_length=12, choices=State.choices, default=State.PROPOSED)

    class Meta:
        ordering = ("due_on", "pk")
        constraints = (models.UniqueConstraint(fields=("owed_to", "support"), name="a_support_is_owed_once"),)


class OwedChange(models.Model):
    """What somebody did to a support, when, and why."""

    owed = models.ForeignKey(OwedSupport, on_delete=models.CASCADE, related_name="changes")
    did = models.CharField(max_length=12, choices=State.choices)
    note = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("at", "pk")


class SentHome(models.Model):
    """That a message went home: which one, in which language, how and when. Not to which address."""

    owed_to = models.ForeignKey(OwedTo, on_delete=models.CASCADE, related_name="sent")
    message = models.SlugField(max_length=60)
    version = models.CharField(max_length=20)
    language = models.CharField(max_length=20)
    way = models.CharField(max_length=10, choices=Way.choices)
    on = models.DateField()
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("on", "pk")


class FamilyReply(models.Model):
    """That a family replied, in which language, who answers, and when they did. Not what was said."""

    owed_to = models.ForeignKey(OwedTo, on_delete=models.CASCADE, related_name="replies")
    came_on = models.DateField()
    language = models.CharField(max_length=20, blank=True)
    answers = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    answered_on = models.DateField(null=True)
    noted_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("came_on", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(answered_on__isnull=True) | models.Q(answered_on__gte=models.F("came_on")),
                name="an_answer_comes_after_its_reply",
            ),
        )


class TextRead(models.Model):
    """That somebody of a district has read a message in a language and found it good. Another text is read anew."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="+")
    message = models.SlugField(max_length=60)
    language = models.CharField(max_length=20)
    digest = models.CharField(max_length=64)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "message", "language", "digest"), name="a_text_is_read_once"
            ),
        )
