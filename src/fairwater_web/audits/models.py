"""An equity audit of an organisation's data. What it says lies in files of the district, never in this database."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from fairwater_web.audits.enums import Reader, Stage
from fairwater_web.common.fields import DocumentField


class Audit(models.Model):
    """An audit that somebody asked for, of the snapshot that held then."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="audits")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    snapshot = models.CharField(max_length=64, blank=True)
    stage = models.CharField(max_length=20, choices=Stage.choices, default=Stage.WORKING)
    done = models.PositiveSmallIntegerField(default=0)
    """Measures looked at so far, and of how many."""
    of = models.PositiveSmallIntegerField(default=0)
    audience = models.CharField(max_length=20, choices=Reader.choices, default=Reader.STAFF)
    ledger_entries = DocumentField(null=True)
    """Of an audit for people outside: what is to be noted in the ledger before it is handed on."""
    entries_before = models.PositiveIntegerField(default=0)
    """How many releases the ledger held, beside which it was proven."""
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)
    state_file = models.CharField(max_length=80, blank=True)
    """The name of the file of the state's counts that was brought with it; it lies in the audit's folder."""
    refusal = DocumentField(null=True)
    """Why it was refused: a message id and its values."""

    class Meta:
        ordering = ("-made_at",)
        constraints = (
            models.CheckConstraint(condition=models.Q(stage__in=Stage.values), name="known_stage_of_audit"),
            models.CheckConstraint(condition=models.Q(audience__in=Reader.values), name="known_audience_of_audit"),
        )

    @property
    def outside(self) -> bool:
        """Say whether it is for people outside."""
        return self.audience != Reader.STAFF

    @property
    def waits(self) -> bool:
        """Say whether it is made and may not be handed on before a second person approves it."""
        return self.outside and self.stage == Stage.MADE and self.approved_by_id is None
