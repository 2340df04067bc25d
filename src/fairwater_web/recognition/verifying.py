"""A badge verified for a reader: signature, dates, status, issuer, each passed, failed or not to be checked here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fairwater import words
from fairwater.credentials import Beside, CheckName, Documents, Outcome, Verification, Verifier, opened
from fairwater.credentials.bundles import BEGINS
from fairwater.credentials.reading import as_list, id_of
from fairwater.publish import numbers
from fairwater_web.recognition.issuers import OwnDocuments, known_issuers
from fairwater_web.recognition.reissued import newest_of_badge

LINES = {
    "signature": (CheckName.FORM, CheckName.CONTEXT, CheckName.SIGNATURE),
    "dates": (CheckName.DATES,),
    "status": (CheckName.STATUS,),
    "issuer": (CheckName.ISSUER,),
    "within": (CheckName.EMBEDDED,),
}
"""What each line is told from; the last one only where a badge holds another credential."""
WORST = (Outcome.FAILED, Outcome.COULD_NOT_CHECK, Outcome.PASSED)


@dataclass(frozen=True)
class Line:
    """A line of a verification, in the reader's language."""

    name: str
    label: str
    outcome: str
    said: str
    sentence: str

    @property
    def look(self) -> str:
        """Return how the outcome is drawn, beside its word."""
        return {"passed": "narrowed", "failed": "widened"}.get(self.outcome, "")


@dataclass(frozen=True)
class Endorsed:
    """An endorsement in a badge or beside it: who says what, and what came of its checks."""

    who: str
    did: str
    comment: str
    outcome: str
    said: str


@dataclass(frozen=True)
class Checked:
    """A verification as it is told: its outcome, its lines, and what the badge says of itself."""

    outcome: str
    lines: tuple[Line, ...]
    name: str
    issuer: str
    did: str
    since: str
    until: str
    endorsements: tuple[Endorsed, ...] = ()
    anew: str = ""
    """The day on which this site issued the badge anew, where what was brought was signed by a key that was withdrawn."""

    @property
    def holds_itself(self) -> bool:
        """Say whether nothing failed but what others added to it."""
        return all(line.outcome != "failed" for line in self.lines if line.name != "within")


def checked(data: bytes, *, as_of: datetime, language: str) -> Checked:
    """Return the verification of a file or a text that somebody brought. Raises BadInput where it carries no badge."""
    documents: Documents = OwnDocuments()
    beside: tuple[bytes, ...] = ()
    if data.startswith(BEGINS):
        bundle = opened(data)
        data, documents, beside = bundle.badge, Beside(bundle, OwnDocuments()), bundle.endorsements
    verifier = Verifier(documents, as_of, known_issuers())
    found = verifier.verify(data)
    return told(found, language, [verifier.verify_beside(found.credential, each) for each in beside])


def told(found: Verification, language: str, beside: Iterable[Verification] = ()) -> Checked:
    """Return a verification in a language, with endorsements that came along beside the badge."""
    credential = found.credential
    achievement = _achievement(credential)
    issuer = credential.get("issuer")
    return Checked(
        outcome=str(found.outcome),
        lines=tuple(_lines(found, language)),
        name=str(achievement.get("name") or credential.get("name") or "")[:200],
        issuer=str(issuer.get("name", ""))[:200] if isinstance(issuer, dict) else "",
        did=id_of(issuer)[:300],
        since=str(credential.get("validFrom", ""))[:10],
        until=str(credential.get("validUntil", ""))[:10],
        endorsements=tuple(_endorsed([*(each for _, each in found.within), *beside], language)),
        anew=_issued_anew(found, language),
    )


def _endorsed(found: Iterable[Verification], language: str) -> Iterator[Endorsed]:
    for each in found:
        if "EndorsementCredential" in as_list(each.credential.get("type")):
            issuer, subject = each.credential.get("issuer"), each.credential.get("credentialSubject")
            yield Endorsed(
                who=str(issuer.get("name", ""))[:200] if isinstance(issuer, dict) else "",
                did=id_of(issuer)[:300],
                comment=str(subject.get("endorsementComment", ""))[:1000] if isinstance(subject, dict) else "",
                outcome=str(each.outcome),
                said=words.text(f"credential-outcome-{each.outcome}", language),
            )


def _issued_anew(found: Verification, language: str) -> str:
    """Return when a badge of this site was issued anew, where its own key was withdrawn and what was brought is an old copy."""
    if all(each.message_id != "credential-key-withdrawn" for each in found.checks):
        return ""
    newest = newest_of_badge(id_of(found.credential))
    if newest is None:
        return ""
    return numbers.day(newest.signed_at.date().isoformat(), language)


def _achievement(credential: dict[str, Any]) -> dict[str, Any]:
    subjects = [each for each in as_list(credential.get("credentialSubject")) if isinstance(each, dict)]
    found = subjects[0].get("achievement") if subjects else None
    return found if isinstance(found, dict) else {}


def _lines(found: Verification, language: str) -> Iterator[Line]:
    checks = {each.name: each for each in found.checks}
    for name, of in LINES.items():
        made = [checks[each] for each in of if each in checks]
        if made:
            worst = next((each for out in WORST[:2] for each in made if each.outcome is out), made[-1])
            label = words.text(f"verify-line-{name}", language)
            yield Line(name, label, str(worst.outcome), worst.outcome_said(language), worst.sentence(language))
