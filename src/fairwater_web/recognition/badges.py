"""A badge from an award: what it says, in the words of the framework, and its picture."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time
from html import escape
from textwrap import wrap
from uuid import UUID

from fairwater.capability import Credential, CredentialKind, statements_of, title_of
from fairwater.content import Said
from fairwater.credentials import (
    Achievement,
    Badge,
    Evidence,
    Level,
    Profile,
    Recipient,
    Rubric,
    StatusList,
    aligned_to,
    credential_of,
)
from fairwater.credentials.jsonld import Json
from fairwater.credentials.reading import json_in
from fairwater.frameworks import Framework, Term
from fairwater.frameworks.case_export import Exporting
from fairwater_web.frameworks.queries import base_library
from fairwater_web.recognition.issuers import site, text_of
from fairwater_web.recognition.models import Award
from fairwater_web.recognition.models import Evidence as Shown
from fairwater_web.recognition.queries import chain_of, framework_now, scheme

COLOURS = {
    "wellbeing": "#2c7a74",
    "innovation": "#8a5a16",
    "workforce": "#3f5f92",
    "inclusion": "#7a4069",
    "": "#1f4d4a",
}
CRITERIA = (
    "Two assessors, each alone, placed every statement at the level “Embedded” or above; where they differed, a third "
    "decided. "
)
KINDS = {CredentialKind.CERTIFICATION: "Certification"}


def moment_of(day: date) -> datetime:
    """Return the beginning of a day."""
    return datetime.combine(day, time(0), UTC)


def framework_of(award: Award) -> Framework:
    """Return the framework in the version that a submission was judged by; the newest where that is gone."""
    version = award.submission.framework_version if award.submission else ""
    return base_library().by_key.get((scheme().framework, version)) or framework_now()


def achievement_of(award: Award) -> Achievement:
    """Return what an award recognises, aligned to the statements of the framework; a certification to its dimensions."""
    framework, credential = framework_of(award), scheme().by_id[award.credential]
    exporting = Exporting(framework, site())
    said = exporting.said
    variant = award.submission.variant if award.submission else ""
    terms = statements_of(framework, credential, variant) or framework.children[""]
    levels = tuple(
        Level(each.id, said(each.label), said(each.descriptor), str(number))
        for number, each in enumerate(framework.levels, 1)
    )
    page = f"{site()}/credentials/{credential.id}/"
    is_whole = credential.kind is CredentialKind.CERTIFICATION
    return Achievement(
        id=page,
        name=said(title_of(framework, credential)),
        description=said(credential.method) or "; ".join(said(term.statement) for term in terms),
        criteria=_criteria(credential, terms, said),
        kind=KINDS.get(credential.kind, "MicroCredential"),
        image=f"{page}badge.svg",
        version=scheme().version,
        code=credential.term or credential.id,
        alignments=tuple(aligned_to(exporting, term) for term in terms),
        rubric=None if is_whole else Rubric(f"{page}#rubric", said(framework.title), levels, "3"),
    )


def _criteria(credential: Credential, terms: Iterable[Term], said: Callable[[Said], str]) -> str:
    if credential.kind is CredentialKind.CERTIFICATION:
        return "The micro-credentials of all four dimensions, held at one time."
    statements = [f"{term.code}: {said(term.statement)}" for term in terms]
    return CRITERIA + "; ".join(statements) + "."


def level_of(award: Award) -> str:
    """Return the level that was reached: the lowest of all statements."""
    return str(min(award.submission.levels.values())) if award.submission else ""


def badge_of(award: Award, issuer: Profile, lists: dict[StatusList, int], email: str) -> Json:
    """Return the unsigned credential of an award; `lists` are its status lists with its place in each."""
    return credential_of(
        Badge(
            id=award.uuid.urn,
            issuer=issuer,
            achievement=achievement_of(award),
            recipient=Recipient(award.holder_id_public.urn, email),
            valid_from=moment_of(award.awarded_on),
            valid_until=moment_of(award.until),
            level=level_of(award),
            evidence=tuple(_evidence(award)),
            statuses=tuple(each.entry(index) for each, index in lists.items()),
        )
    )


def _evidence(award: Award) -> list[Evidence]:
    """Return what the holder lets the badge tell of the evidence; of a certification the badges that it rests on."""
    if award.submission is None:
        return [
            Evidence(each.uuid.urn, each.credential, f"Micro-credential, held until {each.until.isoformat()}.")
            for each in award.rests_on.order_by("credential")
        ]
    return [Evidence(UUID(int=award.uuid.int ^ each.pk).urn, each.kind, each.narrative) for each in told_of(award)]


def told_of(award: Award) -> list[Shown]:
    """Return the evidence that a holder lets be told, of the submission and of those that it continues."""
    chain = chain_of(award.submission) if award.submission is not None else []
    return list(Shown.objects.filter(submission__in=[each.pk for each in chain], told_in_badge=True))


def drawing(credential: Credential, framework: Framework, language: str = "en") -> bytes:
    """Return the picture of a credential as SVG, with nothing of its holder."""
    title = title_of(framework, credential).said(language)
    colour = COLOURS[scheme().dimension_of(credential)]
    lines = wrap(title, 18)[:4]
    first = 168 - 11 * len(lines)
    told = "".join(
        f'<text x="120" y="{first + 22 * at}" text-anchor="middle" font-family="sans-serif" font-size="17" '
        f'fill="#fff">{escape(line)}</text>'
        for at, line in enumerate(lines)
    )
    rings = {CredentialKind.STACK: 1, CredentialKind.DIMENSION: 2, CredentialKind.CERTIFICATION: 3}.get(
        credential.kind, 1
    )
    circles = "".join(
        f'<circle cx="120" cy="120" r="{112 - 9 * at}" fill="none" stroke="#f4efe4" stroke-width="3"/>'
        for at in range(rings)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240" width="240" height="240" role="img">'
        f'<title>{escape(title)}</title><circle cx="120" cy="120" r="118" fill="{colour}"/>{circles}'
        '<path d="M62 92c20-16 38-16 58 0s38 16 58 0v12c-20 16-38 16-58 0s-38-16-58 0z" fill="#f4efe4"/>'
        f'<circle cx="120" cy="64" r="13" fill="#d98e32"/>{told}</svg>\n'
    ).encode()


def parsed(award: Award) -> Json:
    """Return the signed credential of an award as an object; what is served is the text itself."""
    return json_in(text_of(award, "json").encode())
