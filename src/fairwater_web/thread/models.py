"""The thread: links between any two things, what happened to evidence, and where things have gone out."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from fairwater_web.thread.enums import Happened, Relation


class Link(models.Model):
    """One thing rests on another, or answers, continues or replaces it. A thing is a kind and a number."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="+")
    """The tenant: the thread of one never leads into another's."""
    kind = models.SlugField(max_length=40)
    thing = models.PositiveBigIntegerField()
    relation = models.CharField(max_length=20, choices=Relation.choices, default=Relation.RESTS_ON)
    to_kind = models.SlugField(max_length=40)
    to_thing = models.PositiveBigIntegerField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = (
            models.Index(fields=("organisation", "kind", "thing"), name="thread_up"),
            models.Index(fields=("organisation", "to_kind", "to_thing"), name="thread_down"),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "kind", "thing", "relation", "to_kind", "to_thing"), name="a_link_is_made_once"
            ),
            models.CheckConstraint(
                condition=~models.Q(kind=models.F("to_kind"), thing=models.F("to_thing")),
                name="nothing_rests_on_itself",
            ),
            models.CheckConstraint(condition=models.Q(relation__in=Relation.values), name="known_relation"),
        )


class Mark(models.Model):
    """Evidence changed or was withdrawn: whatever rests on it shows this, until somebody has looked at it again."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="+")
    kind = models.SlugField(max_length=40)
    thing = models.PositiveBigIntegerField()
    happened = models.CharField(max_length=20, choices=Happened.choices)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = (models.Index(fields=("organisation", "kind", "thing"), name="thread_marks"),)


class Looked(models.Model):
    """When somebody last looked whether a thing still stands on its evidence: marks from before are done with."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="+")
    kind = models.SlugField(max_length=40)
    thing = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("organisation", "kind", "thing"), name="looked_at_once"),)


class GoneOut(models.Model):
    """A file, or a signed thing, that left with what a thing says: where to recall it from."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="+")
    kind = models.SlugField(max_length=40)
    thing = models.PositiveBigIntegerField()
    file = models.CharField(max_length=120)
    taken_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    """Nobody, where people outside read it."""
    at = models.DateTimeField(auto_now_add=True)
