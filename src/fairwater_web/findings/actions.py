"""Pinning a released result, and asking its question again on newer data."""

from __future__ import annotations

from typing import Any

from fairwater.disclosure import keep
from fairwater.vocabulary import Audience
from fairwater_web.analysis.queries import Choices, measure_query
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused
from fairwater_web.findings.models import Finding
from fairwater_web.findings.queries import Where, asked_again, numbers_of, recipe_of, snapshot_now
from fairwater_web.releases.enums import Outside, Stage
from fairwater_web.releases.models import Release


def pin_for_staff(*, by: Any, measure: str, choices: Choices, note: str, earlier: Finding | None = None) -> Finding:
    """Pin what staff see of a measure: asked of the gate anew, and kept as it came."""
    query = measure_query(by.organisation, measure, choices)
    released = query.groups
    choices = Choices(**{**recipe_of(choices), "year": query.year})
    made = Finding.objects.create(
        organisation=by.organisation,
        audience=Audience.STAFF.value,
        measure=measure,
        recipe=recipe_of(choices),
        content=keep(released),
        snapshot=query.scope.snapshot.id,
        note=note.strip(),
        earlier=earlier,
        pinned_by=by.person,
    )
    event = "finding-pinned" if earlier is None else "finding-recomputed"
    log_access(by=by, event=event, subject=f"finding {made.pk}", policy=released.policy, release=released.hash)
    return made


def pin_released(*, by: Any, release: Release, where: Where, note: str) -> Finding:
    """Pin one group of a release that is published for everybody. Raises Refused for any other release."""
    shown = numbers_of(release, where) if release.content else None
    if release.stage != Stage.PUBLISHED or release.audience != Outside.PUBLIC or shown is None:
        raise Refused("refused-pin-unpublished")
    made = Finding.objects.create(
        organisation=release.organisation,
        audience=Audience.PUBLIC.value,
        measure=release.measure,
        recipe={"where": where, "columns": release.columns, "ways": release.ways, "year": release.school_year},
        content=shown,
        snapshot=release.snapshot,
        note=note.strip(),
        release=release,
        pinned_by=by.person,
    )
    log_access(by=by, event="finding-pinned", subject=f"finding {made.pk}", policy=release.policy)
    return made


def recompute(*, by: Any, finding: Finding) -> Finding:
    """Ask a finding of staff again on newer data, and pin the answer beside it. Raises Refused where nothing is newer."""
    if reason := why_not_recompute(finding):
        raise Refused(reason)
    choices = asked_again(finding).choices
    return pin_for_staff(by=by, measure=finding.measure, choices=choices, note=finding.note, earlier=finding)


def why_not_recompute(finding: Finding) -> str:
    """Return the message id of why a finding cannot be asked again, or nothing."""
    return "refused-no-newer-data" if snapshot_now(finding.organisation) == finding.snapshot else ""
