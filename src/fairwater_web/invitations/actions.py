"""Inviting people, and coming in by an invitation. The link is shown or sent once; only its hash is kept."""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from fairwater import words
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused
from fairwater_web.common.sealed import seal, unseal
from fairwater_web.invitations.models import Invitation, StaffList
from fairwater_web.invitations.queries import invitation_with
from fairwater_web.mail.actions import queue_unwritten
from fairwater_web.organisations.actions import make_organisation
from fairwater_web.organisations.enums import Kind
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.actions import check_end, check_held_in, check_within, give_role
from fairwater_web.people.models import Membership, Person
from fairwater_web.people.queries import ActingPerson

VALID = timedelta(days=14)
LONGEST_NAME = 120
TURNS_TEXT = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
"""Characters that turn the direction of the text around a name."""
LETTER = "invitation"
"""The kind of mail that takes a link to the person invited, and the purpose for which the link is sealed until then."""


@dataclass(frozen=True)
class Invited:
    """An invitation, and its link, which nobody can ask for again; whether a mail is on its way."""

    invitation: Invitation
    path: str
    mailed: bool


def hash_of(token: str) -> str:
    """Return what is kept of a link's token."""
    return hashlib.sha256(token.encode()).hexdigest()


def address_of(email: str) -> str:
    """Return an e-mail address in small letters. Raises Refused for one that is none."""
    plain = email.strip().lower()
    try:
        validate_email(plain)
    except ValidationError:
        raise Refused("refused-address", given=plain[:80]) from None
    return plain


@transaction.atomic
def begin_team(*, by: Any, name: str, within: Organisation) -> Organisation:
    """Make a team of the district or of one of its schools: people hold roles in it, and a companion can be granted it alone.

    Raises Refused for no name, one that stands there already, and a place that is not the actor's.
    """
    check_within(by, within)
    plain = plain_name(name)
    if within.kind == Kind.TEAM or within.children.filter(name__iexact=plain).exists():
        raise Refused("refused-team-there", name=plain)
    number = within.children.filter(kind=Kind.TEAM).count() + 1
    slug = slugify(f"{within.slug[:50]}-{plain}")[:70] + f"-{number}"
    made = make_organisation(kind=Kind.TEAM, name=plain, slug=slug, parent=within, local_id=f"team-{number}")
    log_access(by=by, event="team-begun", subject=f"{plain}, {within.name}")
    return made


def plain_name(name: str) -> str:
    """Return a name without blanks around it. Raises Refused for an empty one, or one with characters that hide or turn text."""
    plain = " ".join(name.split())
    hidden = any(letter in TURNS_TEXT or unicodedata.category(letter) in ("Cc", "Cf", "Co", "Cs") for letter in plain)
    if not plain or len(plain) > LONGEST_NAME or hidden:
        raise Refused("refused-name")
    return plain


@transaction.atomic
def invite(
    *, by: Any, email: str, organisation: Organisation, role: str, ends_on: date | None, language: str, site: str
) -> Invited:
    """Invite an address to a role. Raises Refused where it holds it already, or it cannot be held there or so long."""
    address = address_of(email)
    check_within(by, organisation)
    check_held_in(role, organisation)
    check_end(role, ends_on, timezone.localdate())
    if Membership.objects.filter(person__email=address, organisation=organisation, role=role, ended_at=None).exists():
        raise Refused("refused-invited-member", email=address)
    if Invitation.objects.filter(
        email=address, organisation=organisation, role=role, accepted_at=None, withdrawn_at=None
    ).exists():
        raise Refused("refused-invited-twice", email=address)
    token = secrets.token_urlsafe(32)
    made = Invitation.objects.create(
        email=address,
        organisation=organisation,
        role=role,
        ends_on=ends_on,
        language=language,
        token_hash=hash_of(token),
        made_by=by.person,
        expires_at=timezone.now() + VALID,
    )
    log_access(by=by, event="person-invited", subject=f"{role} in {organisation.slug}, invitation {made.pk}")
    return _sent(made, token, site)


@transaction.atomic
def renew(*, by: Any, invitation: Invitation, site: str) -> Invited:
    """Make a new link for an invitation that is open; the old one ends."""
    check_within(by, invitation.organisation)
    token = secrets.token_urlsafe(32)
    invitation.token_hash, invitation.expires_at = hash_of(token), timezone.now() + VALID
    invitation.save(update_fields=["token_hash", "expires_at"])
    log_access(by=by, event="person-invited", subject=f"a new link for invitation {invitation.pk}")
    return _sent(invitation, token, site)


def _sent(invitation: Invitation, token: str, site: str) -> Invited:
    """Queue the mail with the link, which waits there sealed: a copy of the database opens no invitation."""
    path = f"/join/{token}/"
    mailed = queue_unwritten(
        to=invitation.email,
        kind=LETTER,
        arguments=[invitation.pk, seal(LETTER, f"{site}{path}", about=invitation.token_hash)],
        key=f"{LETTER} {invitation.token_hash}",
        organisation=invitation.organisation.tenant,
    )
    return Invited(invitation, path, mailed)


def letter_of(*, number: int, sealed: str) -> tuple[str, str] | None:
    """Write the mail of an invitation; None where it is open no more, or another link took this one's place."""
    found = (
        Invitation.objects.filter(pk=number, accepted_at=None, withdrawn_at=None, expires_at__gt=timezone.now())
        .select_related("organisation", "made_by")
        .first()
    )
    link = unseal(LETTER, sealed, about=found.token_hash) if found is not None else None
    if found is None or link is None:
        return None
    language, place = found.language, found.organisation.name
    body = words.text(
        "mail-invitation",
        language,
        organisation=place,
        role=words.text(f"role-{found.role}", language),
        by=found.made_by.name,
        link=link,
        days=VALID.days,
    )
    return words.text("mail-invitation-subject", language, organisation=place), body


@transaction.atomic
def withdraw(*, by: Any, invitation: Invitation) -> None:
    """Withdraw an invitation that is open."""
    check_within(by, invitation.organisation)
    open_ones = Invitation.objects.filter(pk=invitation.pk, accepted_at=None, withdrawn_at=None)
    if open_ones.update(withdrawn_at=timezone.now()):
        log_access(by=by, event="invitation-withdrawn", subject=f"invitation {invitation.pk}")


@transaction.atomic
def accept(*, token: str, person: Person | None, name: str = "", password: str = "") -> Membership:
    """Take the role that a link invites to, and return it: as the person signed in, or as a new one with name and password.

    Raises Refused for a link that opens nothing, one that is for another address, and an address that has an account already.
    """
    now = timezone.now()
    found = invitation_with(hash_of(token), now)
    if found is None:
        raise Refused("refused-invitation")
    if person is not None and person.email != found.email:
        raise Refused("refused-invitation-other", email=found.email)
    known = Person.objects.filter(email=found.email).first()
    if person is None and known is not None and known.is_active:
        raise Refused("refused-invitation-sign-in", email=found.email)
    used = Invitation.objects.filter(pk=found.pk, accepted_at=None, withdrawn_at=None)
    if not used.update(accepted_at=now):
        raise Refused("refused-invitation")
    joining = person or _joined(known, found.email, name, password)
    made = give_role(
        person=joining,
        organisation=found.organisation,
        role=found.role,
        ends_on=found.ends_on,
        given_by=found.made_by,
    )
    as_member = ActingPerson(joining, found.organisation, (found.role,), frozenset())
    log_access(by=as_member, event="invitation-accepted", subject=f"invitation {found.pk}")
    return made


def _joined(known: Person | None, email: str, name: str, password: str) -> Person:
    """Return a new person, or one who had left and comes back with a new password."""
    if known is None:
        return Person.objects.create_user(email=email, password=password, name=plain_name(name))
    known.name, known.is_active = plain_name(name), True
    known.set_password(password)
    known.save()
    return known


def has_account(email: str) -> bool:
    """Say whether somebody signs in with the address; asked only of an address that an invitation was sent to."""
    return Person.objects.filter(email=email, is_active=True).exists()


@transaction.atomic
def keep_staff_list(*, by: Any, file: str, found: dict[str, Any]) -> StaffList:
    """Keep a list of staff that was compared with who is here."""
    made = StaffList.objects.create(organisation=by.tenant, made_by=by.person, file=file, found=found)
    log_access(by=by, event="staff-list-compared", subject=f"staff list {made.pk}: {file}")
    return made


def note_staff_list_done(*, staff_list: StaffList) -> None:
    """Note that what was ticked of a list was carried out."""
    StaffList.objects.filter(pk=staff_list.pk).update(done_at=timezone.now())
