"""Signing in and what guards it: attempts, sessions, second factors, passwords. Each is told to the access log.

What changes an account's password or second factor is told to its owner too, by a mail and a notice without any secret.
"""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from allauth.mfa.webauthn.internal.auth import WebAuthn
from django.conf import settings
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone

from fairwater import words
from fairwater.publish import numbers
from fairwater_web.accounts.codes import matching_step
from fairwater_web.accounts.devices import device_of
from fairwater_web.accounts.enums import Event, Factor
from fairwater_web.accounts.limits import LIMITS, LONGEST, keys_of
from fairwater_web.accounts.models import Attempt, SignedIn
from fairwater_web.accounts.queries import Kind, actor_of, factors_of, key_hash, sessions_of
from fairwater_web.accounts.signals import account_changed
from fairwater_web.accounts.tokens import reset_tokens
from fairwater_web.common.actions import log_access
from fairwater_web.common.jobs import actions as jobs
from fairwater_web.common.permissions import Refused
from fairwater_web.mail.actions import queue_mail, queue_unwritten
from fairwater_web.people.models import Person
from fairwater_web.people.queries import mail_language

LONGEST_PASSWORD = 1000
NEVER = -1


def tell(person: Person | None, event: Event, subject: str) -> None:
    """Write to the access log what happened to an account. It names no address, no password and no code."""
    log_access(by=actor_of(person), event=event, subject=subject)


def tell_owner(person: Person, event: Event) -> None:
    """Tell the owner of an account what happened to it. It is not asked for and cannot be switched off."""
    actor, language = actor_of(person), mail_language(person)
    day = numbers.day(timezone.localdate().isoformat(), language)
    queue_mail(
        to=person.email,
        subject=words.text("mail-account-subject", language),
        body=words.text(
            "mail-account",
            language,
            name=person.name,
            what=words.text(f"account-{event}", language),
            day=day,
            link=f"{settings.FAIRWATER_SITE}/account/",
        ),
        organisation=actor.tenant,
    )
    account_changed.send(sender=Person, person=person, event=event, organisation=actor.organisation)


# Attempts


def begin_attempt(*, kind: str, account: str, address: str, at: datetime) -> tuple[Attempt, ...]:
    """Count an attempt before it is made, so that none goes uncounted beside another; nothing where one has to wait."""
    limit, keys = LIMITS[kind], keys_of(kind, account, address)
    Attempt.objects.filter(at__lt=at - LONGEST).delete()
    made = tuple(Attempt.objects.create(key=key, at=at) for key in keys)
    for key, most in zip(keys, (limit.per_account, limit.per_address), strict=True):
        if Attempt.objects.filter(key=key, at__gt=at - limit.within).count() > most:
            Attempt.objects.filter(pk__in=[each.pk for each in made]).delete()
            return ()
    return made


def forgive(attempt: tuple[Attempt, ...]) -> None:
    """Forget what was counted at an account, once the right answer was given; what came from the address stays."""
    of_account, of_address = attempt
    Attempt.objects.filter(Q(key=of_account.key) | Q(pk=of_address.pk)).delete()


# Sessions


def begin_session(request: HttpRequest, person: Person) -> SignedIn:
    """Keep a session that has just begun, and forget those whose time is over."""
    now, factor = timezone.now(), getattr(request, "factor", Factor.NONE)
    if request.session.session_key is None:
        request.session.save()
    browser, system = device_of(request.headers.get("User-Agent", ""))
    person.sessions.exclude(pk__in=sessions_of(person, now)).delete()
    made = SignedIn.objects.create(
        person=person,
        key_hash=key_hash(request.session.session_key),
        browser=browser,
        system=system,
        factor=factor,
        began_at=now,
        seen_at=now.replace(second=0, microsecond=0),
        password_at=now,
    )
    request.signed_in = made
    tell(person, Event.SIGNED_IN, f"password and {factor}" if factor else "password")
    return made


def see_session(session: SignedIn, now: datetime) -> None:
    """Note to the minute when a session was last used."""
    minute = now.replace(second=0, microsecond=0)
    if minute > session.seen_at:
        SignedIn.objects.filter(pk=session.pk).update(seen_at=minute)


def close_session(request: HttpRequest, person: Person | None) -> None:
    """Let the session of a request end with it."""
    ended, _ = SignedIn.objects.filter(key_hash=key_hash(request.session.session_key)).delete()
    if ended and person is not None:
        tell(person, Event.SIGNED_OUT, "one session")


def end_sessions(person: Person, but: SignedIn | None = None) -> int:
    """End the sessions of a person, at once and everywhere, but perhaps one; return how many."""
    ended, _ = person.sessions.exclude(pk=but.pk if but else None).delete()
    if ended:
        tell(person, Event.SESSIONS_ENDED, f"{ended} sessions")
    return ended


def end_session(*, person: Person, number: int) -> None:
    """End one session of a person's own."""
    ended, _ = person.sessions.filter(pk=number).delete()
    if ended:
        tell(person, Event.SESSIONS_ENDED, "one session")


def rotate(request: HttpRequest, **changed: Any) -> None:
    """Give the session of a request a new key; its old key opens nothing any more."""
    session = request.signed_in
    request.session.cycle_key()
    session.key_hash = key_hash(request.session.session_key)
    for name, value in changed.items():
        setattr(session, name, value)
    session.save()


def note_password(request: HttpRequest) -> None:
    """Note that the password was shown in this session just now."""
    rotate(request, password_at=timezone.now())


# Second factors


def add_time_codes(*, request: HttpRequest, secret: str, code: str) -> list[str]:
    """Let a person sign in with time codes from now on; return new recovery codes where they had none.

    Raises Refused for a wrong code, and where they have time codes already.
    """
    person, now = request.user, timezone.now()
    step = matching_step(secret, code, now, NEVER)
    if step is None:
        raise Refused("refused-code")
    with transaction.atomic():
        if factors_of(person).filter(type=Kind.TOTP).exists():
            raise Refused("refused-second-time-codes")
        made = TOTP.activate(person, secret).instance
        made.data["last_step"] = step
        made.save()
        return _factor_added(request, Factor.CODE)


@transaction.atomic
def add_passkey(*, request: HttpRequest, name: str, credential: dict[str, Any]) -> list[str]:
    """Let a person sign in with this passkey from now on; return new recovery codes where they had none."""
    WebAuthn.add(request.user, name[:60], credential)
    return _factor_added(request, Factor.PASSKEY)


def _factor_added(request: HttpRequest, factor: Factor) -> list[str]:
    """End every other session, which knew nothing of the new factor, and give this one a new key."""
    person = request.user
    tell(person, Event.FACTOR_ADDED, str(factor))
    tell_owner(person, Event.FACTOR_ADDED)
    end_sessions(person, but=request.signed_in)
    rotate(request, factor=factor)
    has_codes = Authenticator.objects.filter(user_id=person.pk, type=Kind.RECOVERY_CODES).exists()
    return [] if has_codes else make_recovery_codes(person=person)


@transaction.atomic
def remove_factor(*, request: HttpRequest, number: int) -> None:
    """Take away one second factor; with the last one go the recovery codes, and what it opened in this session."""
    person = request.user
    found = factors_of(person).filter(pk=number).first()
    if found is None:
        return
    kind = Factor.CODE if found.type == Kind.TOTP else Factor.PASSKEY
    found.delete()
    is_last = not factors_of(person).exists()
    if is_last:
        Authenticator.objects.filter(user_id=person.pk).delete()
    tell(person, Event.FACTOR_REMOVED, str(kind))
    tell_owner(person, Event.FACTOR_REMOVED)
    end_sessions(person, but=request.signed_in)
    rotate(request, **({"factor": Factor.NONE} if is_last else {}))


@transaction.atomic
def make_recovery_codes(*, person: Person) -> list[str]:
    """Return ten new recovery codes; earlier ones end. They can be read now and never again."""
    ended, _ = Authenticator.objects.filter(user_id=person.pk, type=Kind.RECOVERY_CODES).delete()
    made: list[str] = RecoveryCodes.activate(person).get_unused_codes()
    tell(person, Event.RECOVERY_MADE, f"{len(made)} codes")
    if ended:  # the first ones come with a factor, of which its owner is told
        tell_owner(person, Event.RECOVERY_MADE)
    return made


@transaction.atomic
def take_code(*, person: Person, code: str, at: datetime) -> bool:
    """Say whether a time code is right, and let neither it nor an earlier one be right again."""
    found = Authenticator.objects.select_for_update().filter(user_id=person.pk, type=Kind.TOTP).first()
    if found is None:
        return False
    secret = get_adapter().decrypt(found.data["secret"])
    step = matching_step(secret, code, at, found.data.get("last_step", NEVER))
    if step is None:
        return False
    found.data["last_step"], found.last_used_at = step, at
    found.save()
    return True


@transaction.atomic
def take_recovery_code(*, person: Person, code: str) -> bool:
    """Say whether a recovery code is right and unused, and use it."""
    found = Authenticator.objects.select_for_update().filter(user_id=person.pk, type=Kind.RECOVERY_CODES).first()
    if found is None or not found.wrap().validate_code(code):
        return False
    tell(person, Event.RECOVERY_USED, "one code")
    tell_owner(person, Event.RECOVERY_USED)
    return True


def take_passkey(*, passkey: Authenticator | None) -> bool:
    """Say whether a passkey was shown, and note when."""
    if passkey is not None:
        passkey.record_usage()
    return passkey is not None


@transaction.atomic
def reset_second_factor(*, by: Any, person: Person) -> None:
    """Take away all second factors of somebody who lost them, and end their sessions. The caller checks the permission.

    Raises Refused for oneself, and for somebody who holds no role in the actor's organisation.
    """
    if by.person == person:
        raise Refused("refused-reset-oneself")
    place = getattr(by, "tenant", by.organisation)
    if not person.memberships.filter(Q(organisation=place) | Q(organisation__parent=place)).exists():
        raise Refused("refused-reset-other")
    Authenticator.objects.filter(user_id=person.pk).delete()
    end_sessions(person)
    log_access(by=by, event=Event.FACTOR_RESET, subject=f"person {person.pk}")
    tell_owner(person, Event.FACTOR_RESET)


# Passwords and language


def check_password_rules(person: Person, password: str) -> None:
    """Raise Refused for a password that is too short, too long, or among those that everybody tries first."""
    if len(password) > LONGEST_PASSWORD:
        raise Refused("refused-password-long", most=LONGEST_PASSWORD)
    try:
        validate_password(password, person)
    except ValidationError as fault:
        is_short = any(each.code == "password_too_short" for each in fault.error_list)
        raise Refused("refused-password-short" if is_short else "refused-password-common") from None


@transaction.atomic
def change_password(*, request: HttpRequest, password: str) -> None:
    """Give the person of a request a new password; their other sessions end."""
    person = request.user
    check_password_rules(person, password)
    person.set_password(password)
    person.save(update_fields=["password"])
    tell(person, Event.PASSWORD_CHANGED, "by its owner")
    tell_owner(person, Event.PASSWORD_CHANGED)
    end_sessions(person, but=request.signed_in)
    update_session_auth_hash(request, person)
    rotate(request, password_at=timezone.now())


def ask_for_reset_link(*, person: Person | None, site: str, language: str) -> None:
    """Have a link to choose a new password sent, by the queue of mail.

    For an unknown address too: neither the answer nor the time that it takes tells the two apart.
    """
    tell(person, Event.RESET_ASKED, "by mail")
    once = secrets.token_hex(8)
    jobs.ask("reset-link", [person.pk if person else 0, site, language, once], key=f"reset-link {once}")


def queue_reset_link(*, number: int, site: str, language: str, once: str) -> None:
    """Queue the mail with the link, which is made when it is sent; nothing where the number is nobody's."""
    person = Person.objects.filter(pk=number, is_active=True).first()
    if person is not None:
        queue_unwritten(
            to=person.email,
            kind="reset-link",
            arguments=[number, site, language],
            key=f"reset-link {once}",
            organisation=actor_of(person).tenant,
        )


@transaction.atomic
def reset_password(*, number: int, token: str, password: str) -> None:
    """Give a person a new password by a link from a mail; all their sessions end. Second factors stay as they are.

    Raises Refused for a link that was used, is too old or never was one.
    """
    person = Person.objects.select_for_update().filter(pk=number, is_active=True).first()
    if person is None or not reset_tokens.check_token(person, token):
        raise Refused("refused-reset-link")
    check_password_rules(person, password)
    person.set_password(password)
    person.save(update_fields=["password"])
    Attempt.objects.filter(key=keys_of("password", person.email, "")[0]).delete()
    tell(person, Event.PASSWORD_CHANGED, "by a link from a mail")
    tell_owner(person, Event.PASSWORD_CHANGED)
    end_sessions(person)


def keep_language(*, person: Person, language: str) -> None:
    """Keep the language that somebody chose for every device."""
    Person.objects.filter(pk=person.pk).update(language=language)
