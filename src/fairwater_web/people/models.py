"""People, the roles that they hold in organisations, what a district moved of their rights, and invitations."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from fairwater_web.people.enums import OUTSIDE, Role


class PersonManager(BaseUserManager["Person"]):
    """People are found by e-mail address."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Person:
        """Make a person with a password."""
        person = self.model(email=self.normalize_email(email).lower(), **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser):
    """Somebody who signs in."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(auto_now_add=True)
    language = models.CharField(max_length=10, blank=True, default="")
    """The language that they chose for every device; empty until they choose."""
    is_sample = models.BooleanField(default=False)
    """Somebody invented, who comes with the sample organisations."""

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]
    objects = PersonManager()

    def __str__(self) -> str:
        return self.name

    @property
    def initials(self) -> str:
        """Return the first letters of the first and the last name."""
        parts = self.name.split()
        return (parts[0][:1] + parts[-1][:1]).upper() if len(parts) > 1 else self.name[:2].upper()


class Membership(models.Model):
    """A role of a person in an organisation, until a day where one is set, or until somebody ended it."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=40, choices=Role.choices)
    ends_on = models.DateField(null=True, blank=True)
    """The last day on which it holds."""
    given_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    """Goes up with every change, so that two people who change one role see one another's."""

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("person", "organisation", "role"), name="one_membership_per_role"),
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="known_role"),
            models.CheckConstraint(
                condition=~models.Q(role__in=[str(role) for role in OUTSIDE]) | models.Q(ends_on__isnull=False),
                name="a_role_from_outside_has_an_end",
            ),
        )


class MovedRight(models.Model):
    """A right that a district gave a role, or took from it."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="+")
    role = models.CharField(max_length=40, choices=Role.choices)
    permission = models.SlugField(max_length=60)
    held = models.BooleanField()
    moved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    moved_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "role", "permission"), name="a_right_is_moved_once_in_a_district"
            ),
        )
