"""Which snapshots an organisation has. The records themselves lie in columnar files, never in this database."""

from __future__ import annotations

from django.db import models


class SnapshotRecord(models.Model):
    """A snapshot that was taken in: where from, as of when. The newest is the one that pages read."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="snapshots")
    content_id = models.CharField(max_length=64)
    as_of = models.DateField()
    source = models.CharField(max_length=300)
    licence = models.CharField(max_length=120)
    taken_in_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-taken_in_at",)
        constraints = (models.UniqueConstraint(fields=("organisation", "content_id"), name="one_record_per_content"),)
