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
    KEEP_FRAMEWORKS = "keep-frameworks"
    READ_DOCUMENTS = "read-documents"
    WRITE_DOCUMENTS = "write-documents"
    WRITE_JOURNEY_DOCUMENTS = "write-journey-documents"
    SIGN_DOCUMENTS = "sign-documents"
    READ_REGISTERS = "read-registers"
    WRITE_REGISTERS = "write-registers"
    READ_LISTENING = "read-listening"
    LEAD_LISTENING = "lead-listening"
    PLAN_ALLOCATIONS = "plan-allocations"
    SEE_SUPPORTS_OWED = "see-supports-owed"
    LEAD_SUPPORTS_OWED = "lead-supports-owed"
    USE_COACHING = "use-coaching"
    LEAD_COACHING = "lead-coaching"
    TAKE_PART = "take-part"
    CONVENE_COHORTS = "convene-cohorts"
    ASSESS_PRACTICE = "assess-practice"
    OBSERVE = "observe"
    LEAD_CALIBRATION = "lead-calibration"
    ASSESS_CAPABILITY = "assess-capability"
    REVIEW_CAPABILITY = "review-capability"
    SUBMIT_FOR_CREDENTIAL = "submit-for-credential"
    ASSESS_SUBMISSIONS = "assess-submissions"
    AWARD_CREDENTIALS = "award-credentials"
    ENDORSE_CREDENTIALS = "endorse-credentials"


P = Permission
EVERYBODY = frozenset({P.SEE_HOME})
READERS = EVERYBODY | {P.READ_DOCUMENTS, P.READ_REGISTERS}
WRITERS = READERS | {P.WRITE_DOCUMENTS, P.WRITE_REGISTERS}
ALL_STAFF = WRITERS | {P.SEE_STAFF_NUMBERS, P.READ_LISTENING}
LEADERS = (
    ALL_STAFF
    | {P.SIGN_DOCUMENTS, P.LEAD_LISTENING, P.USE_COACHING}
    | {P.ASSESS_PRACTICE, P.OBSERVE, P.SUBMIT_FOR_CREDENTIAL}
)
ASSESSED = LEADERS | {P.ASSESS_CAPABILITY}
PERMISSIONS_OF: dict[str, frozenset[str]] = {
    Role.EQUITY_LEAD: ASSESSED
    | {P.KEEP_FRAMEWORKS, P.PLAN_ALLOCATIONS, P.LEAD_COACHING, P.TAKE_PART, P.LEAD_CALIBRATION},
    Role.SUPERINTENDENT: ASSESSED | {P.APPROVE_RELEASE, P.PLAN_ALLOCATIONS, P.TAKE_PART, P.ENDORSE_CREDENTIALS},
    Role.PRINCIPAL_SUPERVISOR: LEADERS | {P.LEAD_COACHING, P.LEAD_CALIBRATION, P.REVIEW_CAPABILITY},
    Role.PRINCIPAL: ASSESSED | {P.SEE_SUPPORTS_OWED, P.LEAD_SUPPORTS_OWED},
    Role.TEACHER: WRITERS | {P.READ_LISTENING, P.USE_COACHING},
    Role.STUDENT: EVERYBODY,
    Role.FAMILY: EVERYBODY,
    Role.COMMUNITY_PARTNER: EVERYBODY,
    Role.COACH: READERS | {P.USE_COACHING, P.LEAD_COACHING},
    Role.COHORT_FACILITATOR: READERS
    | {P.KEEP_FRAMEWORKS, P.CONVENE_COHORTS, P.AWARD_CREDENTIALS, P.ENDORSE_CREDENTIALS},
    Role.ASSESSOR: EVERYBODY | {P.REVIEW_CAPABILITY, P.ASSESS_SUBMISSIONS},
    Role.DATA_STEWARD: ALL_STAFF | {P.PLAN_RELEASE, P.APPROVE_RELEASE, P.IMPORT_DATA, P.READ_ACCESS_LOG},
    Role.OBSERVER: READERS | {P.OBSERVE},
    Role.ADMINISTRATOR: READERS | {P.MANAGE_PEOPLE, P.SET_RIGHTS, P.READ_ACCESS_LOG, P.KEEP_FRAMEWORKS},
    Role.STATE_ANALYST: ALL_STAFF | {P.PLAN_ALLOCATIONS},
}
"""What each role may do where a district has moved nothing."""

OF_COMPANIONS = frozenset(
    {P.READ_DOCUMENTS, P.WRITE_DOCUMENTS, P.WRITE_JOURNEY_DOCUMENTS, P.READ_REGISTERS, P.WRITE_REGISTERS}
)
"""What may be given to those who walk along: to write everywhere, or in the documents of journeys alone."""

MAY_BE_GIVEN: dict[str, frozenset[str]] = {
    Role.EQUITY_LEAD: frozenset({P.PLAN_RELEASE, P.IMPORT_DATA, P.SEE_SUPPORTS_OWED, P.ENDORSE_CREDENTIALS}),
    Role.PRINCIPAL_SUPERVISOR: frozenset({P.KEEP_FRAMEWORKS, P.PLAN_ALLOCATIONS, P.SEE_SUPPORTS_OWED, P.TAKE_PART}),
    Role.SUPERINTENDENT: frozenset({P.MANAGE_PEOPLE, P.SET_RIGHTS, P.READ_ACCESS_LOG, P.SEE_SUPPORTS_OWED}),
    Role.PRINCIPAL: frozenset({P.LEAD_COACHING}),
    Role.TEACHER: frozenset(
        {P.SEE_STAFF_NUMBERS, P.SIGN_DOCUMENTS, P.SEE_SUPPORTS_OWED, P.LEAD_SUPPORTS_OWED, P.LEAD_COACHING}
        | {P.ASSESS_PRACTICE}
    ),
    Role.STUDENT: OF_COMPANIONS,
    Role.FAMILY: OF_COMPANIONS,
    Role.COMMUNITY_PARTNER: OF_COMPANIONS,
    Role.COACH: OF_COMPANIONS - READERS | {P.SEE_STAFF_NUMBERS, P.READ_LISTENING},
    Role.COHORT_FACILITATOR: OF_COMPANIONS - READERS | {P.SIGN_DOCUMENTS},
    Role.ASSESSOR: frozenset({P.READ_DOCUMENTS}),
    Role.OBSERVER: frozenset({P.WRITE_REGISTERS}),
    Role.STATE_ANALYST: frozenset({P.PLAN_RELEASE, P.APPROVE_RELEASE, P.IMPORT_DATA}),
    Role.DATA_STEWARD: frozenset({P.MANAGE_PEOPLE, P.LEAD_LISTENING, P.PLAN_ALLOCATIONS}),
    Role.ADMINISTRATOR: frozenset({P.AWARD_CREDENTIALS, P.ENDORSE_CREDENTIALS}),
}
"""What a district may give a role beyond that. Students, families, partners and assessors never get staff numbers, and
nobody from outside ever sees what is owed to a student.

Coaching is for those who coach and those who are coached: whoever rates, keeps the data or the rights never gets it.
"""

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
    | {P.SEE_SUPPORTS_OWED, P.LEAD_SUPPORTS_OWED, P.AWARD_CREDENTIALS, P.ENDORSE_CREDENTIALS}
)
"""What nobody may do with a password alone."""
