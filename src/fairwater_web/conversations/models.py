"""Conversations, statements with the trail of their moderation, and votes by devices that nobody knows."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from fairwater_web.conversations.enums import As, Choice, Stage, Standing
from fairwater_web.listening.models import random_number, random_word

LONGEST_BROUGHT = 1000
"""Letters of a statement: as many as in another program. Who writes here has room for fewer."""


class Conversation(models.Model):
    """A question, and the statements with which people answer it. It belongs to a round of listening."""

    round = models.ForeignKey("listening.Round", on_delete=models.CASCADE, related_name="conversations")
    question = models.CharField(max_length=300)
    language = models.CharField(max_length=12, default="en")
    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.DRAFT)
    may_write = models.BooleanField(default=True)
    """Whether people may add statements of their own."""
    is_moderated_first = models.BooleanField(default=True)
    """Whether a statement is voted on only once somebody accepted it; otherwise at once, until somebody rejects it."""
    word = models.CharField(max_length=40, default=random_word, unique=True)
    brought = models.CharField(max_length=64, blank=True)
    """The digest of statements and votes that were held in another program; it is not voted on here."""
    brought_votes = models.TextField(blank=True)
    """These votes: a line for each voter, a sign for each statement. Who voted is not kept."""
    n_brought = models.PositiveIntegerField(default=0)
    """How many voted there."""
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(stage__in=Stage.values), name="known_stage_of_a_conversation"),
            models.CheckConstraint(condition=~models.Q(question=""), name="a_conversation_has_a_question"),
            models.UniqueConstraint(
                fields=("round", "brought"), condition=~models.Q(brought=""), name="brought_into_a_round_once"
            ),
        )

    def __str__(self) -> str:
        return self.question


class Statement(models.Model):
    """A statement of one idea. `written_by_us` are those with which the conversation began."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="statements")
    number = models.PositiveIntegerField()
    text = models.CharField(max_length=LONGEST_BROUGHT)
    standing = models.CharField(max_length=10, choices=Standing.choices, default=Standing.WAITING)
    written_by_us = models.BooleanField(default=False)
    language = models.CharField(max_length=12, blank=True)
    """In which it was written, where that is not the conversation's own."""

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=("conversation", "number"), name="one_number_in_a_conversation"),
            models.CheckConstraint(condition=~models.Q(text=""), name="a_statement_says_something"),
        )

    def __str__(self) -> str:
        return self.text


class Translation(models.Model):
    """A statement, or without one the question itself, in another language; and the words of which it is the translation."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="translations")
    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, null=True, related_name="translations")
    language = models.CharField(max_length=12)
    text = models.CharField(max_length=LONGEST_BROUGHT)
    of_text = models.CharField(max_length=LONGEST_BROUGHT)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("statement", "language"), name="one_translation_of_a_statement"),
            models.UniqueConstraint(
                fields=("conversation", "language"),
                condition=models.Q(statement=None),
                name="one_translation_of_a_question",
            ),
        )


class StatementChange(models.Model):
    """One step of moderation: who accepted, rejected or reworded a statement, and why. It is never changed."""

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="changes")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    standing = models.CharField(max_length=10, choices=Standing.choices)
    text = models.CharField(max_length=LONGEST_BROUGHT)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("pk",)


class Voter(models.Model):
    """A device that votes: a digest of what its cookie holds, and as whom. Its number says nothing of when it came."""

    number = models.BigIntegerField(primary_key=True, default=random_number)
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="voters")
    digest = models.CharField(max_length=64)
    votes_as = models.CharField(max_length=12, choices=As.choices, blank=True)
    n_written = models.PositiveSmallIntegerField(default=0)
    """How many statements came from it; which ones is not kept."""

    class Meta:
        constraints = (models.UniqueConstraint(fields=("conversation", "digest"), name="one_voter_for_a_device"),)


class Vote(models.Model):
    """What a device said last to a statement. It knows no time."""

    number = models.BigIntegerField(primary_key=True, default=random_number)
    voter = models.ForeignKey(Voter, on_delete=models.CASCADE, related_name="votes")
    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="votes")
    choice = models.SmallIntegerField(choices=Choice.choices)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("voter", "statement"), name="one_vote_on_a_statement"),)
