"""Verifiable badges: Open Badges 3.0 credentials built, signed, baked, revoked, bundled and verified, without any network.

Keys and moments are handed in; documents of issuers and status lists come from what the caller has at hand.
"""

from fairwater.credentials.baking import carried_by, into_png, into_svg
from fairwater.credentials.building import (
    Achievement,
    Alignment,
    Badge,
    Evidence,
    Level,
    Profile,
    Recipient,
    Rubric,
    aligned_to,
    credential_of,
    endorsement_of,
    is_held_by,
)
from fairwater.credentials.bundles import Beside, Bundle, bundle, opened
from fairwater.credentials.issuers import (
    CouldNotCheck,
    Documents,
    Folder,
    PublishedKey,
    did_document,
    did_web,
    rotate,
    url_of_did,
    withdraw,
)
from fairwater.credentials.keys import KeyKind, SigningKey, new_key, reseal, seal, unseal
from fairwater.credentials.records import record_of
from fairwater.credentials.signing_log import Signed, check_log, next_record, read_log
from fairwater.credentials.status import Purpose, StatusList, free_index
from fairwater.credentials.verifying import Check, CheckName, Outcome, Verification, Verifier, verify

__all__ = [
    "Achievement",
    "Alignment",
    "Badge",
    "Beside",
    "Bundle",
    "Check",
    "CheckName",
    "CouldNotCheck",
    "Documents",
    "Evidence",
    "Folder",
    "KeyKind",
    "Level",
    "Outcome",
    "Profile",
    "PublishedKey",
    "Purpose",
    "Recipient",
    "Rubric",
    "Signed",
    "SigningKey",
    "StatusList",
    "Verification",
    "Verifier",
    "aligned_to",
    "bundle",
    "carried_by",
    "check_log",
    "credential_of",
    "did_document",
    "did_web",
    "endorsement_of",
    "free_index",
    "into_png",
    "into_svg",
    "is_held_by",
    "new_key",
    "next_record",
    "opened",
    "read_log",
    "record_of",
    "reseal",
    "rotate",
    "seal",
    "unseal",
    "url_of_did",
    "verify",
    "withdraw",
]
