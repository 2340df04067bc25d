"""Talks in person, who came, slips for those who spoke, their quotes, and the themes that two people read in them.

A quote is kept as it was said: nobody changes it, and the database itself sees to that. Once it is withdrawn the row says
that there was one, and nothing else.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models

from fairwater_web.interviews.enums import Kind, Reach, Role

PERSON = settings.AUTH_USER_MODEL
LONGEST = 2000


class Talk(models.Model):
    """An interview or a meeting of a listening round."""

    round = models.ForeignKey("listening.Round", on_delete=models.CASCADE, related_name="talks")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    held_on = models.DateField()
    place = models.ForeignKey(
        "organisations.Organisation", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    language = models.CharField(max_length=12, default="en")
    needs = models.JSONField(default=list)
    """What was planned so that people can come: of `Need`."""
    guide = models.SlugField(max_length=60, blank=True)
    note_taker = models.CharField(max_length=200, blank=True)
    notes = models.TextField(max_length=20_000, blank=True)
    made_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.CheckConstraint(condition=models.Q(kind__in=Kind.values), name="known_kind_of_a_talk"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.held_on}"


class Attendance(models.Model):
    """How many came, of a role; or, with `group`, how many of a student group said so of themselves."""

    talk = models.ForeignKey(Talk, on_delete=models.CASCADE, related_name="attendance")
    role = models.CharField(max_length=20, choices=Role.choices)
    group = models.CharField(max_length=60, blank=True)
    n = models.PositiveIntegerField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("talk", "role", "group"), name="one_count_of_those_who_came"),)


class Slip(models.Model):
    """Somebody who spoke, by a number and a role. Of their code we keep what it follows from, and a digest."""

    talk = models.ForeignKey(Talk, on_delete=models.CASCADE, related_name="slips")
    number = models.PositiveIntegerField()
    role = models.CharField(max_length=20, choices=Role.choices)
    nonce = models.CharField(max_length=32)
    digest = models.CharField(max_length=64, unique=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=("talk", "number"), name="one_slip_of_a_number"),
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="known_role_of_a_speaker"),
        )


class Quote(models.Model):
    """Somebody's words as they said them, and how far they may go. A trigger refuses every other words and reach."""

    slip = models.ForeignKey(Slip, on_delete=models.CASCADE, related_name="quotes")
    text = models.TextField(max_length=LONGEST, blank=True)
    language = models.CharField(max_length=12)
    reach = models.CharField(max_length=10, choices=Reach.choices)
    kept_on = models.DateField()
    kept_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    withdrawn_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(condition=models.Q(reach__in=Reach.values), name="known_reach_of_a_quote"),
            models.CheckConstraint(
                condition=(models.Q(withdrawn_on__isnull=True) & ~models.Q(text=""))
                | models.Q(withdrawn_on__isnull=False, text=""),
                name="a_withdrawn_quote_says_nothing",
            ),
        )

    @property
    def talk(self) -> Talk:
        """Return where it was said."""
        return self.slip.talk

    @property
    def is_withdrawn(self) -> bool:
        """Say whether whoever said it took it back."""
        return self.withdrawn_on is not None


class Coding(models.Model):
    """The theme that somebody read in a quote, by themselves."""

    quote = models.ForeignKey(Quote, on_delete=models.CASCADE, related_name="codings")
    theme = models.ForeignKey("codebook.Theme", on_delete=models.CASCADE, related_name="codings")
    by = models.ForeignKey(PERSON, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("quote", "by"), name="one_coding_of_a_person"),)
