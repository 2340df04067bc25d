"""Budgets with their funders, rewards that were given, and figures of a school by which need is reckoned."""

from __future__ import annotations

from django.conf import settings
from django.db import models

PERSON = settings.AUTH_USER_MODEL
ORGANISATION = "organisations.Organisation"
CENTS = {"max_digits": 14, "decimal_places": 2}


class Fund(models.Model):
    """What a funder gives for one kind of reward: how much in all, what one costs, how much is given already."""

    organisation = models.ForeignKey(ORGANISATION, on_delete=models.PROTECT, related_name="+")
    """The district that gives."""
    reward = models.SlugField(max_length=60)
    funder = models.CharField(max_length=200)
    amount = models.DecimalField(**CENTS)
    each = models.DecimalField(**CENTS)
    spent = models.DecimalField(**CENTS, default=0)
    made_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("made_at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(amount__gte=0, each__gte=0, spent__gte=0, spent__lte=models.F("amount")),
                name="a_budget_is_never_overspent",
            ),
            models.CheckConstraint(condition=~models.Q(funder=""), name="a_budget_has_a_funder"),
        )

    def __str__(self) -> str:
        return self.funder


class GivenReward(models.Model):
    """A reward that a school or a team was given, once for what unlocked it. Rows are added, and never changed or taken away."""

    organisation = models.ForeignKey(ORGANISATION, on_delete=models.PROTECT, related_name="rewards")
    reward = models.SlugField(max_length=60)
    for_what = models.SlugField(max_length=80)
    because = models.JSONField(default=list)
    """The credentials that unlocked it, as they were held on that day."""
    fund = models.ForeignKey(Fund, on_delete=models.PROTECT, related_name="given")
    cost = models.DecimalField(**CENTS)
    step = models.CharField(max_length=300)
    """The next step that it helps."""
    document = models.ForeignKey("documents.Document", null=True, on_delete=models.PROTECT, related_name="+")
    """Where that step is planned."""
    given_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-given_at", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "reward", "for_what"), name="given_once_for_what_unlocked_it"
            ),
            models.CheckConstraint(condition=models.Q(cost__gte=0), name="a_reward_costs_nothing_or_more"),
            models.CheckConstraint(condition=~models.Q(step=""), name="a_reward_helps_a_step"),
        )


class PlannedReward(models.Model):
    """A reward of the catalogue that a blueprint has within reach: planned, not given and not promised."""

    organisation = models.ForeignKey(ORGANISATION, on_delete=models.PROTECT, related_name="+")
    document = models.ForeignKey("documents.Document", on_delete=models.CASCADE, related_name="planned_rewards")
    reward = models.SlugField(max_length=60)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-pk",)
        constraints = (models.UniqueConstraint(fields=("document", "reward"), name="planned_once_in_a_document"),)


class SchoolFigures(models.Model):
    """Published figures of a school as somebody typed them, with where they are from. Blank is not known, and never 0."""

    organisation = models.OneToOneField(ORGANISATION, on_delete=models.CASCADE, related_name="+")
    meals = models.DecimalField(max_digits=5, decimal_places=4, null=True)
    english_learners = models.DecimalField(max_digits=5, decimal_places=4, null=True)
    disability = models.DecimalField(max_digits=5, decimal_places=4, null=True)
    teachers = models.PositiveIntegerField(null=True)
    support_staff = models.PositiveIntegerField(null=True)
    leaders = models.PositiveIntegerField(null=True)
    source = models.CharField(max_length=200)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now=True)
