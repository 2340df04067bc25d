"""What can be searched: a line of text for each thing, folded to small letters without accents."""

from __future__ import annotations

from django.db import models


class IndexLine(models.Model):
    """The searchable text of a thing. SQLite keeps a full-text table beside it by triggers, PostgreSQL an index."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="+")
    kind = models.SlugField(max_length=40)
    thing = models.PositiveBigIntegerField()
    text = models.TextField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("kind", "thing"), name="one_line_for_a_thing"),)
