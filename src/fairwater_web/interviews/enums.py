"""What a talk in person can be, who speaks, how far their words go, and what was planned so that everybody can come."""

from __future__ import annotations

from django.db import models


class Kind(models.TextChoices):
    """What a talk in person is."""

    INTERVIEW = "interview"
    FOCUS_GROUP = "focus-group"
    TOWN_HALL = "town-hall"
    FACULTY_MEETING = "faculty-meeting"
    SHADOW = "shadow"


class Role(models.TextChoices):
    """As whom somebody came and spoke."""

    STUDENTS = "students"
    FAMILIES = "families"
    STAFF = "staff"
    COMMUNITY = "community"


class Reach(models.TextChoices):
    """How far somebody's words may go, as they chose themselves."""

    TEAM = "team"
    DISTRICT = "district"
    PUBLIC = "public"


class Need(models.TextChoices):
    """What was planned so that people can come."""

    INTERPRETER = "interpreter"
    CHILD_CARE = "child-care"
    TRANSPORT = "transport"
    FOOD = "food"
    WHEELCHAIR = "wheelchair"
