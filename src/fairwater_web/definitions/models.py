"""Definitions, proposals for their terms, approvals of words, and rounds in which people voted on them."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from fairwater_web.common.fields import DocumentField
from fairwater_web.definitions.enums import Change, Decision, Stage

PERSON = settings.AUTH_USER_MODEL


class Definition(models.Model):
    """Something that is defined together in a round of listening: a draft of a framework, or a document."""

    round = models.ForeignKey("listening.Round", on_delete=models.CASCADE, related_name="definitions")
    kind = models.SlugField(max_length=60)
    title = models.CharField(max_length=200)
    framework = models.ForeignKey(
        "frameworks.OwnFramework", null=True, blank=True, on_delete=models.SET_NULL, related_name="definitions"
    )
    """None where the draft was thrown away, or where a document is written."""
    document = models.ForeignKey(
        "documents.Document", null=True, blank=True, on_delete=models.SET_NULL, related_name="definitions"
    )
    stage = models.CharField(max_length=20, choices=Stage.choices, default=Stage.OPEN)
    why_incomplete = models.CharField(max_length=1000, blank=True)
    """Why it was published although something was missing."""
    made_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(stage__in=Stage.values), name="known_stage_of_a_definition"),
            models.CheckConstraint(condition=~models.Q(title=""), name="a_definition_has_a_title"),
        )

    def __str__(self) -> str:
        return self.title


class Proposal(models.Model):
    """What somebody would add, reword or take out, and why; what was decided. `term` has the form of a framework's file."""

    definition = models.ForeignKey(Definition, on_delete=models.CASCADE, related_name="proposals")
    change = models.CharField(max_length=20, choices=Change.choices)
    code = models.CharField(max_length=120, blank=True)
    """The code of the term; of one to be added, the code that it got when it was accepted."""
    term = DocumentField(default=dict)
    why = models.CharField(max_length=1000, blank=True)
    from_kind = models.SlugField(max_length=40, blank=True)
    from_thing = models.PositiveBigIntegerField(null=True, blank=True)
    """What it comes from, as the thread knows it."""
    made_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    decision = models.CharField(max_length=20, choices=Decision.choices, default=Decision.WAITING)
    reason = models.CharField(max_length=1000, blank=True)
    decided_by = models.ForeignKey(PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(decision=Decision.WAITING, decided_by__isnull=True)
                | (~models.Q(decision=Decision.WAITING) & models.Q(decided_by__isnull=False)),
                name="a_decided_proposal_says_by_whom",
            ),
        )


class Approval(models.Model):
    """That somebody approves the words of a term with all under it, as they stood: `words` is their digest."""

    definition = models.ForeignKey(Definition, on_delete=models.CASCADE, related_name="approvals")
    code = models.CharField(max_length=120)
    words = models.CharField(max_length=64)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("definition", "code", "words", "by"), name="one_approval_of_these_words"),
        )


class VotingRound(models.Model):
    """A round of voting on the terms as they stood: a conversation, and which statement of it each term was."""

    definition = models.ForeignKey(Definition, on_delete=models.CASCADE, related_name="voting_rounds")
    number = models.PositiveSmallIntegerField()
    conversation = models.OneToOneField("conversations.Conversation", on_delete=models.CASCADE, related_name="+")
    terms = DocumentField(default=dict)
    """By code: the statement's number, and the digest of the term's own words."""
    opened_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=("definition", "number"), name="one_number_of_a_voting_round"),)
