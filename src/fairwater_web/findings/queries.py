"""Findings of an organisation, and what newer data say of the same question."""

from __future__ import annotations

from dataclasses import asdict

from django.db.models import QuerySet

from fairwater.vocabulary import Audience
from fairwater_web.analysis.queries import AnyQuery, Choices, any_query
from fairwater_web.data.queries import data_scope
from fairwater_web.findings.models import Finding
from fairwater_web.organisations.models import Organisation
from fairwater_web.releases.enums import Outside, Stage
from fairwater_web.releases.models import Release

Where = dict[str, str]


def findings_of(organisation: Organisation) -> QuerySet[Finding]:
    """Return the findings of an organisation, newest first."""
    return Finding.objects.filter(organisation=organisation).select_related("pinned_by", "release", "earlier")


def public_findings(slug: str) -> QuerySet[Finding]:
    """Return the findings of an organisation that anybody may read, newest first."""
    return Finding.objects.filter(
        organisation__slug=slug,
        audience=Audience.PUBLIC.value,
        release__stage=Stage.PUBLISHED,
        release__audience=Outside.PUBLIC,
    ).select_related("release", "organisation")


def recipe_of(choices: Choices) -> dict[str, str]:
    """Return the choices as they are kept; the year is named, so that another year is never taken for it."""
    return asdict(choices)


def asked_again(finding: Finding) -> AnyQuery:
    """Return the question of a finding of staff, on today's data."""
    return any_query(finding.organisation, finding.measure, Choices(**finding.recipe))


def snapshot_now(organisation: Organisation) -> str:
    """Return which data an organisation has today; nothing where it has none."""
    scope = data_scope(organisation)
    return scope.snapshot.id if scope is not None else ""


def numbers_of(release: Release, where: Where) -> dict[str, str] | None:
    """Return what a published release shows of one group, by statistic; None where the group is not in it."""
    found = {number["stat"]: number for number in release.content["numbers"] if number["where"] == where}
    if not found:
        return None
    return {f"{stat}_{end}": found[stat][end] for stat in found for end in ("value", "low", "high")}


def newer_release(finding: Finding) -> Release | None:
    """Return the newest published release of the same question on other data, where there is one."""
    assert finding.release is not None
    later = Release.objects.filter(
        organisation=finding.organisation,
        measure=finding.measure,
        school_year=finding.release.school_year,
        stage=Stage.PUBLISHED,
        audience=Outside.PUBLIC,
        approved_at__gt=finding.release.approved_at,
    ).exclude(snapshot=finding.snapshot)
    return next((each for each in later if numbers_of(each, finding.recipe["where"]) is not None), None)
