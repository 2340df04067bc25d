"""People and the roles that they hold in organisations."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from fairwater_web.people.enums import Role


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
    """A role of a person in an organisation, until a date where one is set."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=40, choices=Role.choices)
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("person", "organisation", "role"), name="one_membership_per_role"),
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="known_role"),
        )
