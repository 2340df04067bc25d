"""A file on its way, and the mappings that a district confirmed. The rows lie in files of the district, never here."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from fairwater_web.common.fields import DocumentField
from fairwater_web.imports.enums import Stage


class Import(models.Model):
    """A file that somebody brought: how it is read, what it would change, and what became of it."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="imports")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    file = models.CharField(max_length=200)
    """The name that its bringer knows it by."""
    content = models.CharField(max_length=64)
    """The hash of its bytes; the file lies under this name."""
    size = models.PositiveBigIntegerField()
    table = models.SlugField(max_length=40)
    as_of = models.DateField()
    school_year = models.CharField(max_length=9, blank=True)
    """Where the file does not say it."""
    sheet = models.CharField(max_length=80, blank=True)
    mapping = models.TextField(blank=True)
    """A mapping as the core keeps it."""
    suggestion = DocumentField(null=True)
    """What the page of the mapping shows: the file's columns with examples, what is unsure, values to be said."""
    mended = DocumentField(default=dict)
    """Row of the file → column → value, as mended on the screen."""
    mended_file = models.CharField(max_length=64, blank=True)
    """The hash of a file of mended rows."""
    stage = models.CharField(max_length=20, choices=Stage.choices, default=Stage.READING)
    stage_since = models.DateTimeField(db_default=Now())
    report = DocumentField(null=True)
    """What the dry run found."""
    before = models.CharField(max_length=64, blank=True)
    """The snapshot that the dry run compared with."""
    snapshot = models.CharField(max_length=64, blank=True)
    """The snapshot that it was taken in as."""
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    """Who decided that it is taken in."""
    refusal = DocumentField(null=True)
    """Why it was refused: a message id and its values."""

    class Meta:
        ordering = ("-made_at",)
        constraints = (
            models.CheckConstraint(condition=models.Q(stage__in=Stage.values), name="known_stage_of_import"),
            models.CheckConstraint(
                condition=~models.Q(stage=Stage.TAKEN_IN) | ~models.Q(snapshot=""), name="taken_in_as_a_snapshot"
            ),
        )


class KeptMapping(models.Model):
    """A mapping that a district confirmed, used again for the next file with the same header and of the same school year.

    Codes change from year to year: for another year it is what is suggested, and a person looks at its codes once.
    """

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="mappings")
    table = models.SlugField(max_length=40)
    header = models.CharField(max_length=64)
    """The hash of the header that it is for."""
    school_year = models.CharField(max_length=9, blank=True)
    """The year in which it ends; blank where the file tells none."""
    content = models.TextField()
    kept_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "table", "header", "school_year"), name="one_mapping_per_header_and_year"
            ),
        )
