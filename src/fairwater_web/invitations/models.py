"""Invitations to a role."""

from __future__ import annotations

from django.db import models

from fairwater_web.people.enums import Role


class Invitation(models.Model):
    """An invitation to a role, bound to an address. Of its link only a hash is kept."""

    email = models.EmailField()
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="invitations")
    role = models.CharField(max_length=40, choices=Role.choices)
    ends_on = models.DateField(null=True, blank=True)
    language = models.CharField(max_length=8)
    token_hash = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="known_role_of_an_invitation"),
            models.CheckConstraint(
                condition=models.Q(accepted_at__isnull=True) | models.Q(withdrawn_at__isnull=True),
                name="accepted_or_withdrawn",
            ),
            models.UniqueConstraint(
                fields=("email", "organisation", "role"),
                condition=models.Q(accepted_at__isnull=True, withdrawn_at__isnull=True),
                name="one_open_invitation_to_a_role",
            ),
        )


class StaffList(models.Model):
    """A list of staff that somebody brought, and what comparing it with who is here found."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="+")
    made_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    file = models.CharField(max_length=200)
    found = models.JSONField()
    """new: rows to invite; gone: people in no row; waiting: rows that cannot be taken, and why."""
    done_at = models.DateTimeField(null=True, blank=True)
