"""The permissions that pages ask for, and the roles that hold each. The picture of who may what is this table."""

from __future__ import annotations

from enum import StrEnum

from fairwater_web.people.enums import Role


class Permission(StrEnum):
    """One permission; its slug is what views name and what the refusal's message id is made from."""

    SEE_HOME = "see-home"
    SEE_STAFF_NUMBERS = "see-staff-numbers"
    PLAN_RELEASE = "plan-release"
    APPROVE_RELEASE = "approve-release"
    IMPORT_DATA = "import-data"


ALL_STAFF = frozenset({Permission.SEE_HOME, Permission.SEE_STAFF_NUMBERS})
PERMISSIONS_OF: dict[str, frozenset[str]] = {
    Role.EQUITY_LEAD: ALL_STAFF,
    Role.SUPERINTENDENT: ALL_STAFF | {Permission.APPROVE_RELEASE},
    Role.DATA_STEWARD: ALL_STAFF | {Permission.PLAN_RELEASE, Permission.APPROVE_RELEASE, Permission.IMPORT_DATA},
    Role.STATE_ANALYST: ALL_STAFF,
    Role.COMMUNITY_PARTNER: frozenset({Permission.SEE_HOME}),
}

NEEDS_SECOND_FACTOR: frozenset[str] = frozenset(
    {Permission.IMPORT_DATA, Permission.PLAN_RELEASE, Permission.APPROVE_RELEASE}
)
"""What nobody may do with a password alone."""
