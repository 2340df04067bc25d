"""Rounds, surveys, invitations; and apart from those the answers, which lead back to nobody.

An invitation knows whether its code was spent. An answer knows its survey, its place, its language and the day. There is no
key between the two, and none can be found: what comes in lies in a tray under a key that the answerer's device drew, and
from there goes in shuffled order, under a random number, to the answers.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from django.conf import settings
from django.db import models

from fairwater.instruments import AskedOf
from fairwater_web.listening.enums import Consent, Stage, Way


def random_number() -> int:
    """Return a key that says nothing of when it was drawn."""
    return secrets.randbelow(2**63 - 1) + 1


def random_word() -> str:
    """Return a word for an address that nobody can guess."""
    return secrets.token_urlsafe(12)


@dataclass(frozen=True)
class Promise:
    """What those who answer are told beforehand: who will see what, and how the results come back."""

    seen_by: str
    comes_back: str


class Round(models.Model):
    """A listening round: why, who is to be heard, when, who will see what, and how the results come back."""

    tenant = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="+")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="rounds")
    title = models.CharField(max_length=200)
    purpose = models.TextField(max_length=4000)
    opens_on = models.DateField()
    closes_on = models.DateField()
    seen_by = models.TextField(max_length=4000, blank=True)
    """Who will see what, as those who answer are told."""
    comes_back = models.TextField(max_length=4000, blank=True)
    """How the results come back to those who answered."""
    back_on = models.DateField(null=True, blank=True)
    languages = models.JSONField(default=list)
    promised = models.JSONField(default=dict)
    """What is promised in other languages than it was planned in: by language, `seen_by` and `comes_back`."""
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=~models.Q(title=""), name="a_round_has_a_title"),
            models.CheckConstraint(
                condition=models.Q(closes_on__gte=models.F("opens_on")), name="a_round_closes_after_it_opens"
            ),
        )

    def __str__(self) -> str:
        return self.title

    def promise_in(self, language: str) -> Promise:
        """Return what is promised in a language; what nobody has translated, as it was written."""
        said = self.promised.get(language, {})
        return Promise(said.get("seen_by") or self.seen_by, said.get("comes_back") or self.comes_back)


class Survey(models.Model):
    """An instrument that is asked in a round. From its launch on `content` is what is asked, whatever its file says."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="surveys")
    instrument = models.SlugField(max_length=60)
    edition = models.PositiveIntegerField(default=1)
    """A question that changes after launch makes the next edition; results never join two."""
    content = models.JSONField(default=dict)
    digest = models.CharField(max_length=64, blank=True)
    """Of `content`, from the launch on."""
    languages = models.JSONField(default=list)
    asked_of = models.CharField(max_length=20, choices=[(each.value, each.value) for each in AskedOf])
    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.DRAFT)
    consent = models.CharField(max_length=10, choices=Consent.choices, default=Consent.NOT_SET)
    consent_note = models.TextField(max_length=2000, blank=True)
    """How guardians were told, and until when they could opt out."""
    n_opted_out = models.PositiveIntegerField(default=0)
    allowed = models.JSONField(default=list)
    """What a pack for the state and for consent turned on: orientation, identity, belief."""
    asks_to_quote = models.BooleanField(default=False)
    """Whether people are asked if what they write in their own words may be quoted."""
    open_word = models.CharField(max_length=40, default=random_word, unique=True)
    is_open_to_all = models.BooleanField(default=False)
    """Whether the open link and the kiosk take answers without a code."""
    interviewers = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+", blank=True)
    """Who may answer together with somebody, beside those who lead listening. Who entered which answer is kept nowhere."""
    opened_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("round", "instrument", "edition"), name="one_edition_in_a_round"),
            models.CheckConstraint(condition=models.Q(stage__in=Stage.values), name="known_stage_of_a_survey"),
            models.CheckConstraint(condition=models.Q(consent__in=Consent.values), name="known_consent_of_a_survey"),
            models.CheckConstraint(
                condition=models.Q(stage=Stage.DRAFT) | ~models.Q(content={}), name="a_launched_survey_keeps_its_words"
            ),
        )

    def __str__(self) -> str:
        return f"{self.instrument} {self.edition}"


class Invitation(models.Model):
    """A code to answer once. The code itself is drawn from `nonce` and the server's secret, and kept nowhere."""

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="invitations")
    digest = models.CharField(max_length=64, unique=True)
    nonce = models.CharField(max_length=32)
    place = models.ForeignKey(
        "organisations.Organisation", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    language = models.CharField(max_length=12, blank=True)
    email = models.EmailField(blank=True)
    """Where reminders go; erased when the survey closes."""
    is_spent = models.BooleanField(default=False)
    spent_with = models.CharField(max_length=64, blank=True)
    """The digest of the key of the sending, which no answer keeps: the same sending again is told from another."""
    is_undeliverable = models.BooleanField(default=False)


class Recording(models.Model):
    """A question of an instrument as somebody of a district read it aloud in a language. Another one takes its place."""

    word = models.SlugField(max_length=24, unique=True, default=random_word)
    tenant = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="+")
    instrument = models.SlugField(max_length=60)
    language = models.CharField(max_length=12)
    item = models.SlugField(max_length=60)
    kind = models.CharField(max_length=5)
    content = models.BinaryField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("tenant", "instrument", "language", "item"), name="a_question_is_read_once_in_a_language"
            ),
        )

    def __str__(self) -> str:
        return f"{self.instrument}, {self.item}, {self.language}"


class Sent(models.Model):
    """That an answer without a code has come in under this key: the same sending again adds none. It leads to no answer."""

    digest = models.CharField(primary_key=True, max_length=64)
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="+")


class Given(models.Model):
    """What an answer is, wherever it lies. Of time it knows the day."""

    place = models.ForeignKey(
        "organisations.Organisation", null=True, blank=True, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    language = models.CharField(max_length=12)
    way = models.CharField(max_length=10, choices=Way.choices)
    day = models.DateField()
    answers = models.JSONField()

    class Meta:
        abstract = True


class Arrived(Given):
    """An answer in the tray, until enough lie there to be mixed."""

    number = models.BigIntegerField(primary_key=True, default=random_number)
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="arrived", db_index=False)
    """The tray is small: an index would cost every answer more than it saves the mixing."""


class Answer(Given):
    """An answer among the others."""

    number = models.BigIntegerField(primary_key=True, default=random_number)
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="answers", db_index=False)

    class Meta:
        indexes = (models.Index(fields=("survey", "place"), name="answers_of_a_survey"),)
