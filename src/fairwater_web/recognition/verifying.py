"""A badge verified for a reader: signature, dates, status, issuer, each passed, failed or not to be checked here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fairwater import words
from fairwater.credentials import Beside, CheckName, Documents, Outcome, Verification, opened, verify
from fairwater.credentials.bundles import BEGINS
from fairwater.credentials.reading import as_list, id_of
from fairwater_web.recognition.issuers import OwnDocuments, known_issuers

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
class Checked:
    """A verification as it is told: its outcome, its lines, and what the badge says of itself."""

    outcome: str
    lines: tuple[Line, ...]
    name: str
    issuer: str
    did: str
    since: str
    until: str


def checked(data: bytes, *, as_of: datetime, language: str) -> Checked:
    """Return the verification of a file or a text that somebody brought. Raises BadInput where it carries no badge."""
    documents: Documents = OwnDocuments()
    if data.startswith(BEGINS):
        bundle = opened(data)
        data, documents = bundle.badge, Beside(bundle, OwnDocuments())
    return told(verify(data, documents, as_of=as_of, known_issuers=known_issuers()), language)


def told(found: Verification, language: str) -> Checked:
    """Return a verification in a language."""
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
    )


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
