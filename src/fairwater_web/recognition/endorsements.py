"""Endorsements: who may sign one of what, which stand, and how each verifies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from fairwater.credentials import verify
from fairwater.credentials.jsonld import Json
from fairwater.credentials.reading import json_in
from fairwater_web.common.permissions import can, why_not
from fairwater_web.organisations.enums import Kind
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.permissions import Permission
from fairwater_web.recognition.enums import Endorsed
from fairwater_web.recognition.issuers import OwnDocuments, site
from fairwater_web.recognition.models import Award, Endorsement, Issuer, Offer
from fairwater_web.recognition.queries import scheme

SPEAKS = (Kind.PROGRAMME, Kind.STATE, Kind.DISTRICT)
"""What may endorse: an organisation that answers for itself."""


@dataclass(frozen=True)
class Target:
    """What is endorsed: a badge, a credential by its slug, or an issuer."""

    about: str
    award: Award | None = None
    credential: str = ""
    programme: Organisation | None = None

    @property
    def identifier(self) -> str:
        """Return the identifier that is signed: of the badge, of the achievement, or of the issuer."""
        if self.award is not None:
            return self.award.uuid.urn
        if self.programme is not None:
            return Issuer.objects.get(organisation=self.programme).did
        return f"{site()}/credentials/{self.credential}/"

    @property
    def word(self) -> str:
        """Return what names it in an address."""
        if self.award is not None:
            return f"badge:{self.award.uuid}"
        return f"issuer:{self.programme.slug}" if self.programme is not None else f"credential:{self.credential}"


def target_of(word: str) -> Target | None:
    """Return what an address names; None for what is not there, such as a badge that its holder does not show."""
    about, _, name = word.partition(":")
    if about == Endorsed.CREDENTIAL and name in scheme().by_id:
        return Target(about, credential=name)
    if about == Endorsed.ISSUER:
        found = Issuer.objects.filter(organisation__slug=name, organisation__kind=Kind.PROGRAMME).first()
        return Target(about, programme=found.organisation) if found is not None else None
    if about == Endorsed.BADGE:
        try:
            number = UUID(name)
        except ValueError:
            return None
        shown = Award.objects.select_related("programme", "organisation", "tenant", "holder")
        award = shown.filter(uuid=number, is_shown=True).first()
        return Target(about, award=award) if award is not None else None
    return None


def target_in(endorsement: Endorsement) -> Target:
    """Return what an endorsement is about."""
    return Target(endorsement.about, endorsement.award, endorsement.credential, endorsement.programme)


def why_not_endorse_here(actor: Any) -> str:
    """Return why somebody does not endorse for the organisation that they act in; blank where they do."""
    reason = why_not(actor, Permission.ENDORSE_CREDENTIALS)
    return reason or ("" if actor.organisation.kind in SPEAKS else "refused-endorse-school")


def why_not_endorse(actor: Any, target: Target) -> str:
    """Return why somebody cannot endorse something: their right, their own badge, what their own organisation signed or holds."""
    if reason := why_not_endorse_here(actor):
        return reason
    award = target.award
    if award is not None:
        if award.holder_id == actor.person.pk:
            return "refused-endorse-own-badge"
        if award.revoked_on is not None:
            return "refused-change-final"
        if actor.organisation.pk in (award.programme_id, award.tenant_id):
            return "refused-endorse-own"
    if target.programme is not None and target.programme == actor.organisation:
        return "refused-endorse-own"
    if target.credential and offers_it(actor.organisation, target.credential):
        return "refused-endorse-own"
    return (
        "refused-endorsed-already" if standing().filter(_same(target), organisation=actor.organisation).exists() else ""
    )


def offers_it(organisation: Organisation, credential: str) -> bool:
    """Say whether an organisation offers a credential: then it endorses it by offering it."""
    return Offer.objects.filter(organisation=organisation, credential=credential).exists()


def _same(target: Target) -> Q:
    return Q(about=target.about, award=target.award, credential=target.credential, programme=target.programme)


def standing() -> QuerySet[Endorsement]:
    """Return the endorsements that were not withdrawn."""
    found = Endorsement.objects.filter(withdrawn_at=None, file__isnull=False)
    return found.select_related("organisation", "award", "programme", "file")


def shown_of(award: Award) -> list[Endorsement]:
    """Return what is shown beside a badge: what its holder lets be carried, and what is said of its credential and issuer."""
    about = Q(about=Endorsed.BADGE, award=award, carried_at__isnull=False) | Q(
        about=Endorsed.ISSUER, programme=award.programme_id
    )
    return list(standing().filter(about | Q(about=Endorsed.CREDENTIAL, credential=award.credential)).order_by("pk"))


def shown_of_credential(credential: str) -> list[Endorsement]:
    """Return what organisations say of a credential, and of the issuers that offer it."""
    issuers = Offer.objects.filter(credential=credential).values("organisation")
    about = Q(about=Endorsed.CREDENTIAL, credential=credential) | Q(about=Endorsed.ISSUER, programme__in=issuers)
    return list(standing().filter(about).order_by("pk"))


def is_public(endorsement: Endorsement) -> bool:
    """Say whether anybody may read an endorsement; a withdrawn one may still be verified where it was public."""
    award = endorsement.award
    return award is None or (award.is_shown and endorsement.carried_at is not None)


def carried_by(award: Award) -> list[Json]:
    """Return the signed endorsements that are to stand in a badge, the oldest first."""
    found = standing().filter(about=Endorsed.BADGE, award=award, carried_at__isnull=False).order_by("pk")
    return [signed_of(each) for each in found]


def signed_of(endorsement: Endorsement) -> Json:
    """Return the signed endorsement as an object."""
    assert endorsement.file is not None
    return json_in(endorsement.file.text.encode())


@dataclass(frozen=True)
class ShownEndorsement:
    """An endorsement as it is read: who says what of what, and whether their signature holds at this moment."""

    endorsement: Endorsement
    about: str
    who: str
    comment: str
    outcome: str


def verified(found: Iterable[Endorsement], as_of: datetime) -> list[ShownEndorsement]:
    """Return endorsements, each verified at a moment."""
    documents = OwnDocuments()
    return [
        ShownEndorsement(
            each,
            each.about,
            each.organisation.name,
            each.comment,
            str(verify(signed_of(each), documents, as_of=as_of).outcome),
        )
        for each in found
    ]


def endorses_here(actor: Any) -> bool:
    """Say whether somebody signs endorsements for the organisation that they act in."""
    return actor is not None and can(actor, Permission.ENDORSE_CREDENTIALS) and actor.organisation.kind in SPEAKS
