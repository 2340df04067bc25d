"""Submissions and awards as things that a thread leads to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fairwater.capability import title_of
from fairwater_web.recognition.models import Award
from fairwater_web.recognition.queries import awards_for, framework_now, scheme, submissions_for
from fairwater_web.thread.kinds import Named, ThingKind


def title_in(credential: str, language: str) -> str:
    """Return what a credential is called; its slug where the scheme does not have it any more."""
    found = scheme().by_id.get(credential)
    return title_of(framework_now(), found).said(language) if found is not None else credential


def _submissions(actor: Any, wanted: Sequence[int], language: str) -> dict[int, Named]:
    return {
        each.pk: Named(title_in(each.credential, language), f"/submissions/{each.pk}/", each.begun_at.date())
        for each in submissions_for(actor).filter(pk__in=wanted)
    }


def _recent_submissions(actor: Any) -> Sequence[int]:
    return list(submissions_for(actor).filter(by=actor.person).values_list("pk", flat=True)[:20])


def _awards(actor: Any, wanted: Sequence[int], language: str) -> dict[int, Named]:
    held = Award.objects.filter(pk__in=wanted, tenant=actor.tenant, is_shown=True)
    found = [*held, *awards_for(actor.person, actor).filter(pk__in=wanted)]
    own = {each.pk for each in found if each.holder_id == actor.person.pk or each.programme_id == actor.organisation.pk}
    return {
        each.pk: Named(
            title_in(each.credential, language),
            f"/awards/{each.pk}/" if each.pk in own else f"/badges/{each.uuid}/",
            each.awarded_on,
        )
        for each in found
    }


def _recent_awards(actor: Any) -> Sequence[int]:
    return list(awards_for(actor.person, actor).filter(holder=actor.person).values_list("pk", flat=True)[:20])


SUBMISSION = ThingKind("submission", _submissions, _recent_submissions)
AWARD = ThingKind("award", _awards, _recent_awards)
