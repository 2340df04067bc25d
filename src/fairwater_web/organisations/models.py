"""The tree of organisations, and named sets of schools."""

from __future__ import annotations

from django.db import models

from fairwater_web.organisations.enums import Kind, Level

WITHIN = (Kind.SCHOOL, Kind.TEAM)
"""Kinds of organisation that stand within another that answers for them."""


class Organisation(models.Model):
    """A programme, a state, a district, a school or a team; its parent is the organisation that it belongs to."""

    kind = models.CharField(max_length=20, choices=Kind.choices)
    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=80, unique=True)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="children")
    local_id = models.CharField(max_length=40, blank=True)
    """The identifier that the data use for it: a school's or a division's number."""
    level = models.CharField(max_length=20, choices=Level.choices, blank=True, default=Level.NONE)

    class Meta:
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(fields=("parent", "local_id"), name="one_local_id_within_a_parent"),
            models.CheckConstraint(condition=models.Q(kind__in=Kind.values), name="known_kind_of_organisation"),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def tenant(self) -> Organisation:
        """Return the organisation that answers for it: itself, or the district of a school or a team."""
        return self if self.parent is None or self.kind not in WITHIN else self.parent.tenant


class SchoolSet(models.Model):
    """A named set of schools of one organisation: the two pilot schools, a feeder pattern."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="school_sets")
    name = models.CharField(max_length=120)
    slug = models.SlugField(max_length=80)
    schools = models.ManyToManyField(Organisation, related_name="+")

    class Meta:
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(fields=("organisation", "slug"), name="one_slug_within_an_organisation"),
        )

    def __str__(self) -> str:
        return self.name
