"""Recognition: credentials with an open rubric, two assessors who do not see each other, badges that verify anywhere."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="recognition",
    url_prefix="",
    navigation=(Navigation("nav-recognition", "recognition:recognition", Permission.SEE_HOME, "recognise"),),
    events=(
        "credential-offered",
        "credential-not-offered",
        "credential-added",
        "assessor-noted",
        "submission-begun",
        "submission-written",
        "evidence-added",
        "evidence-taken-out",
        "submission-handed-in",
        "submission-taken-back",
        "submission-appealed",
        "assessor-seated",
        "assessor-stepped-back",
        "placing-locked",
        "submission-decided",
        "credential-awarded",
        "badge-change-asked",
        "badge-changed",
        "award-looked-at-again",
        "issuer-keys-rotated",
        "badge-shown",
        "badge-hidden",
        "badge-token-made",
        "badge-token-ended",
        "record-signed",
        "evidence-file-taken",
        "endorsement-signed",
        "endorsement-withdrawn",
        "endorsement-carried",
        "endorsement-left-out",
        "issuer-key-withdrawn",
    ),
    things=("fairwater_web.recognition.things.SUBMISSION", "fairwater_web.recognition.things.AWARD"),
)
