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
    MANAGE_PEOPLE = "manage-people"
    SET_RIGHTS = "set-rights"
    READ_ACCESS_LOG = "read-access-log"


P = Permission
ALL_STAFF = frozenset({P.SEE_HOME, P.SEE_STAFF_NUMBERS})
PERMISSIONS_OF: dict[str, frozenset[str]] = {
    Role.EQUITY_LEAD: ALL_STAFF,
    Role.SUPERINTENDENT: ALL_STAFF | {P.APPROVE_RELEASE},
    Role.PRINCIPAL_SUPERVISOR: ALL_STAFF,
    Role.PRINCIPAL: ALL_STAFF,
    Role.TEACHER: frozenset({P.SEE_HOME}),
    Role.STUDENT: frozenset({P.SEE_HOME}),
    Role.FAMILY: frozenset({P.SEE_HOME}),
    Role.COMMUNITY_PARTNER: frozenset({P.SEE_HOME}),
    Role.COACH: frozenset({P.SEE_HOME}),
    Role.COHORT_FACILITATOR: frozenset({P.SEE_HOME}),
    Role.ASSESSOR: frozenset({P.SEE_HOME}),
    Role.DATA_STEWARD: ALL_STAFF | {P.PLAN_RELEASE, P.APPROVE_RELEASE, P.IMPORT_DATA, P.READ_ACCESS_LOG},
    Role.OBSERVER: frozenset({P.SEE_HOME}),
    Role.ADMINISTRATOR: frozenset({P.SEE_HOME, P.MANAGE_PEOPLE, P.SET_RIGHTS, P.READ_ACCESS_LOG}),
    Role.STATE_ANALYST: ALL_STAFF,
}
"""What each role may do where a district has moved nothing."""

MAY_BE_GIVEN: dict[str, frozenset[str]] = {
    Role.EQUITY_LEAD: frozenset({P.PLAN_RELEASE, P.IMPORT_DATA}),
    Role.SUPERINTENDENT: frozenset({P.MANAGE_PEOPLE, P.SET_RIGHTS, P.READ_ACCESS_LOG}),
    Role.TEACHER: frozenset({P.SEE_STAFF_NUMBERS}),
    Role.COACH: frozenset({P.SEE_STAFF_NUMBERS}),
    Role.STATE_ANALYST: frozenset({P.PLAN_RELEASE, P.APPROVE_RELEASE, P.IMPORT_DATA}),
    Role.DATA_STEWARD: frozenset({P.MANAGE_PEOPLE}),
}
"""What a district may give a role beyond that. Students, families, partners and assessors never get staff numbers."""

MAY_NOT_BE_TAKEN: dict[str, frozenset[str]] = {
    Role.ADMINISTRATOR: frozenset({P.MANAGE_PEOPLE, P.SET_RIGHTS}),
}
"""What a district cannot take from a role: somebody must be able to mend what was moved. Home is everybody's."""


def may_be_moved(role: str, permission: str) -> bool:
    """Say whether a district may give or take the right."""
    if permission == P.SEE_HOME or permission in MAY_NOT_BE_TAKEN.get(role, frozenset()):
        return False
    return permission in PERMISSIONS_OF[role] | MAY_BE_GIVEN.get(role, frozenset())


NEEDS_SECOND_FACTOR: frozenset[str] = frozenset(
    {P.IMPORT_DATA, P.PLAN_RELEASE, P.APPROVE_RELEASE, P.MANAGE_PEOPLE, P.SET_RIGHTS, P.READ_ACCESS_LOG}
)
"""What nobody may do with a password alone."""
