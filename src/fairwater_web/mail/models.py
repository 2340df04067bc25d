"""Mail on its way out."""

from __future__ import annotations

from django.db import models

from fairwater_web.common.fields import DocumentField


class OutgoingMail(models.Model):
    """A mail on its way. What it says is kept until it has left, and no longer."""

    to = models.EmailField()
    subject = models.CharField(max_length=200)
    body = models.TextField(blank=True)
    kind = models.SlugField(max_length=40, blank=True)
    """What writes it when it is sent (`kinds`); empty where it is written already."""
    arguments = DocumentField(default=list)
    key = models.CharField(max_length=80, blank=True)
    """Of the same thing one mail is queued; empty = of anything."""
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, on_delete=models.CASCADE, related_name="+"
    )
    made_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    fault = models.CharField(max_length=60, blank=True)
    """The kind of the last fault, without its text."""
    next_try_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("key",), condition=~models.Q(key=""), name="one_mail_of_a_thing"),
        )

    @property
    def given_up(self) -> bool:
        """Say whether it is tried no more."""
        return self.sent_at is None and self.tries > 0 and self.next_try_at is None
