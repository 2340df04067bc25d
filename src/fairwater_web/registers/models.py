"""Entries of registers, their history, and lists that somebody brought."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from fairwater_web.registers.enums import Did


class Entry(models.Model):
    """An entry of a register. `values` are what its fields hold; owner, due date, title and state stand in columns too.

    It belongs to the organisation where it was made; `tenant` answers for that one. `version` goes up with every change.
    """

    tenant = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="+")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="entries")
    register = models.SlugField(max_length=60)
    number = models.PositiveIntegerField()
    """Counted within one register of one tenant."""
    title = models.CharField(max_length=500)
    values = models.JSONField(default=dict)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    owner_name = models.CharField(max_length=500, blank=True)
    """As it was written; also of somebody who does not sign in."""
    due_on = models.DateField(null=True, blank=True)
    state = models.SlugField(max_length=60)
    version = models.PositiveIntegerField(default=1)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("tenant", "register", "number"), name="one_number_in_a_register"),
            models.CheckConstraint(condition=models.Q(number__gte=1, version__gte=1), name="entries_count_from_one"),
            models.CheckConstraint(condition=~models.Q(title=""), name="an_entry_has_a_title"),
            models.CheckConstraint(
                condition=models.Q(closed_at__isnull=True, closed_by__isnull=True)
                | models.Q(closed_at__isnull=False, closed_by__isnull=False),
                name="closed_by_somebody_at_a_time",
            ),
            models.CheckConstraint(
                condition=models.Q(owner__isnull=True) | ~models.Q(owner_name=""), name="an_owner_has_a_name"
            ),
        )
        indexes = (
            models.Index(fields=("tenant", "register", "closed_at", "due_on"), name="entries_due"),
            models.Index(fields=("tenant", "register", "state", "due_on"), name="entries_by_state"),
            models.Index(fields=("tenant", "register", "owner_name"), name="entries_by_owner"),
            models.Index(fields=("owner", "closed_at", "due_on"), name="entries_of_an_owner"),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        """Say whether something is still to be done."""
        return self.closed_at is None


class EntryChange(models.Model):
    """One line of an entry's history: what it was from then on. It is never changed."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="changes")
    version = models.PositiveIntegerField()
    did = models.CharField(max_length=20, choices=Did.choices)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    state = models.SlugField(max_length=60)
    values = models.JSONField(default=dict)
    note = models.TextField(blank=True, max_length=4000)

    class Meta:
        ordering = ("version",)
        constraints = (
            models.UniqueConstraint(fields=("entry", "version"), name="one_line_for_a_version"),
            models.CheckConstraint(condition=models.Q(did__in=Did.values), name="known_change_of_an_entry"),
        )


class EntryList(models.Model):
    """A list of entries that somebody brought as a file, and what comparing it with the register found."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="+")
    register = models.SlugField(max_length=60)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    file = models.CharField(max_length=200)
    found = models.JSONField()
    """new and changed: rows to take in; waiting: rows that cannot be, with column and reason; same: how many are."""
    done_at = models.DateTimeField(null=True, blank=True)


class OpenedRegister(models.Model):
    """That somebody opened a public register of a tenant to everybody: its file allows it, and a person decided it."""

    tenant = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="+")
    register = models.SlugField(max_length=60)
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("tenant", "register"), name="a_register_is_opened_once"),)
