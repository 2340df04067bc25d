"""The access log: who saw or did what, each entry hashed with the one before. It carries no values of rows."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class AccessChain(models.Model):
    """The entries of one organisation, which answers for those within it; one chain more for entries of none.

    It says how long the chain is and how it ends, so that an end that was cut off is missed.
    """

    organisation = models.OneToOneField(
        "organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField(max_length=80, unique=True)
    """The organisation's slug when the chain began; it is hashed with every entry."""
    n_entries = models.PositiveBigIntegerField(default=0)
    head = models.CharField(max_length=64, blank=True)
    verified_at = models.DateTimeField(null=True)
    verified_n = models.PositiveBigIntegerField(default=0)
    """How many entries followed from one another when it was last verified."""
    fault = models.CharField(max_length=20, blank=True)
    """What was found broken then, at the entry after those."""
    broken_at = models.DateTimeField(null=True)


class AccessEntry(models.Model):
    """One line of the access log, written once; the database refuses to change or to delete it."""

    number = models.PositiveBigIntegerField()
    """Within the chain, from 1."""
    at = models.DateTimeField(db_index=True)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    event = models.SlugField(max_length=60)
    subject = models.CharField(max_length=300)
    """What was asked or done: a measure, groups, a place, a file. Never a value."""
    policy = models.CharField(max_length=40, blank=True)
    release = models.CharField(max_length=64, blank=True)
    download = models.CharField(max_length=200, blank=True)
    """The name of the file that was taken away."""
    n_withheld = models.PositiveIntegerField(default=0)
    previous = models.CharField(max_length=64, blank=True)
    """The hash of the entry before; nothing at the first."""
    hash = models.CharField(max_length=64)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("organisation", "number"), name="one_number_in_a_chain"),
            models.UniqueConstraint(
                fields=("number",),
                condition=models.Q(organisation__isnull=True),
                name="one_number_in_the_chain_of_none",
            ),
        )
