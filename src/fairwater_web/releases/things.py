"""Releases as things that a thread leads to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fairwater import words
from fairwater.publish.names import label_kept
from fairwater_web.common.permissions import can
from fairwater_web.people.permissions import Permission
from fairwater_web.releases.enums import Outside, Stage
from fairwater_web.releases.models import Release
from fairwater_web.thread.kinds import Named, ThingKind


def _named(actor: Any, wanted: Sequence[int], language: str) -> dict[int, Named]:
    found = Release.objects.filter(pk__in=wanted, organisation=actor.tenant)
    staff = can(actor, Permission.SEE_STAFF_NUMBERS)
    if not staff:
        found = found.filter(stage=Stage.PUBLISHED, audience=Outside.PUBLIC)
    return {
        each.pk: Named(
            words.text(
                "thing-release-title",
                language,
                measure=label_kept(each.measure, language),
                year=each.school_year,
            ),
            f"/release/{each.pk}/" if staff else f"/public/{actor.tenant.slug}/{each.pk}/",
            each.made_at.date(),
        )
        for each in found
    }


def _recent(actor: Any) -> Sequence[int]:
    found = Release.objects.filter(organisation=actor.tenant, stage=Stage.PUBLISHED)
    return list(found.values_list("pk", flat=True)[:20])


def _text(each: Release) -> tuple[Any, str]:
    labels = [label_kept(each.measure, language) for language in words.COMPLETE]
    return each.organisation, " ".join((*labels, each.school_year, each.made_by.name))


RELEASE = ThingKind("release", _named, _recent, Release, _text)
